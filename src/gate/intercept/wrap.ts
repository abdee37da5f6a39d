/** Lets the platform do its work, with the arguments that the page gave or with others. */
export type Pass = (args?: readonly unknown[], self?: unknown) => unknown;

/** Stands before a method: does what it must, or passes. */
export type Trap = (self: never, args: never[], pass: Pass) => unknown;

/**
 * A function of the platform with a trap before it. A proxy, so that its name, its length, its prototype and
 * what it says of itself stay what they are.
 */
export const guarded = <T extends object>(original: T, trap: Trap): T =>
  new Proxy(original, {
    apply: (target, self, given) =>
      trap(self as never, given as never[], (args = given, own = self) =>
        Reflect.apply(target as never, own, args),
      ),
  });

/** Puts a trap before a method, where the platform has it. */
export function wrap(owner: object | undefined, name: string, trap: Trap): void {
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (descriptor?.configurable && typeof descriptor.value === 'function')
    Object.defineProperty(owner, name, { ...descriptor, value: guarded(descriptor.value, trap) });
}

/** Puts traps before the getter and the setter of a property, on whichever prototype has it. */
export function wrapProperty(object: object | null, name: string, set: Trap, get?: Trap): void {
  let owner = object;
  while (owner && !Object.hasOwn(owner, name))
    owner = Object.getPrototypeOf(owner) as object | null;
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!owner || !descriptor?.configurable || !descriptor.set) return;
  Object.defineProperty(owner, name, {
    ...descriptor,
    set: guarded(descriptor.set, set),
    ...(get && descriptor.get && { get: guarded(descriptor.get, get) }),
  });
}

/** Puts a trap before `new`; it is given the class that is asked for, which may be one that extends it. */
export function wrapConstructor(name: string, trap: Trap): void {
  const descriptor = Object.getOwnPropertyDescriptor(window, name);
  if (!descriptor?.configurable || typeof descriptor.value !== 'function') return;
  const value = new Proxy(descriptor.value as new () => object, {
    construct: (target, given, kind) =>
      trap(kind as never, given as never[], (args = given) =>
        Reflect.construct(target, args, kind),
      ) as object,
  });
  Object.defineProperty(window, name, { ...descriptor, value });
  // That of an "Audio" is another class.
  if ((value.prototype as object).constructor === descriptor.value)
    Object.defineProperty(value.prototype, 'constructor', {
      value,
      writable: true,
      configurable: true,
    });
}
