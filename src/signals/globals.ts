/** Any function of a vendor. */
export type Call = (...values: unknown[]) => unknown;

/** The page's variables by name. */
export const page = globalThis as unknown as Record<string, unknown>;

/**
 * A property that the page or a vendor has given the window itself; what it is is not known. `<a id=fbq>` gives it
 * none: named elements stand on a prototype (HTML, "named properties object").
 */
export const ownGlobal = (name: string): unknown =>
  Object.hasOwn(page, name) ? page[name] : undefined;

/** A vendor's object, of which anything may be missing; an empty one where there is none. */
export const ownObject = <T = Record<string, Call>>(name: string): Partial<T> =>
  (ownGlobal(name) ?? {}) as Partial<T>;

/** Whether a value can be called. */
export const isCall = (value: unknown): value is Call => typeof value === 'function';

/** Adds to a vendor's queue. Makes one where there is none: the vendor's snippet takes what it finds. */
export function push(name: string, ...entries: unknown[]): void {
  if (!isCall(ownObject(name)['push'])) page[name] = [];
  (page[name] as unknown[]).push(...entries);
}

/** Values in the form in which vendors' snippets queue a call: its `arguments`, which are no array. */
export const asArguments: (...values: unknown[]) => IArguments = function () {
  return arguments;
};
