import { categoryOf } from '../core/category-of.js';

const switchesIn = (root: ShadowRoot): HTMLInputElement[] => [...root.querySelectorAll('input')];

const servicesOf = (all: HTMLInputElement[], category: string): HTMLInputElement[] =>
  all.filter(({ name }) => name.startsWith(`${category}/`));

/** Services that differ from their category make its switch look mixed. */
function showMixtures(root: ShadowRoot): void {
  const all = switchesIn(root);
  for (const input of all)
    input.indeterminate = servicesOf(all, input.name).some(
      ({ checked }) => checked !== input.checked,
    );
}

/** Sets the switches of the panel to an answer. */
export function setSwitches(root: ShadowRoot, granted: readonly string[]): void {
  for (const input of switchesIn(root)) input.checked = granted.includes(input.name);
  showMixtures(root);
}

/** A category's switch, which was changed, speaks for its services. */
export function linkSwitches(root: ShadowRoot, changed: EventTarget | null): void {
  const { name, checked } = changed as HTMLInputElement;
  for (const input of servicesOf(switchesIn(root), name)) input.checked = checked;
  showMixtures(root);
}

/**
 * What the switches say: of categories and services by their ids. Nothing of what is left on as it was without an answer:
 * a switch that was on already grants nothing (CJEU C-673/17, requirements L4).
 *
 * @param open what is on without an answer
 */
export function choicesIn(root: ShadowRoot, open: ReadonlySet<string>): Record<string, boolean> {
  const all = switchesIn(root);
  const on = new Set(all.flatMap(({ name, checked }) => (checked ? name : [])));
  // A service that is on in a category that was switched off was switched on again.
  const isLeft = (id: string): boolean => on.has(id) && open.has(id) && on.has(categoryOf(id));
  return Object.fromEntries(
    all.filter(({ name }) => !isLeft(name)).map(({ name, checked }) => [name, checked]),
  );
}
