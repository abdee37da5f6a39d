/** What a notice is made of: text, and nodes that we made. Never markup. */
export type Content = string | Node;

/**
 * Makes an element. Tag and attribute names are literals of ours, never words of the file.
 *
 * @param attributes pairs of name and value; those without a value are left out
 */
export function element(
  tag: string,
  content: readonly Content[],
  ...attributes: [name: string, value: string][]
): HTMLElement {
  const made = document.createElement(tag);
  made.append(...content);
  for (const [name, value] of attributes) if (value) made.setAttribute(name, value);
  return made;
}

/** A JSON object by its own keys. */
export type Part = ReadonlyMap<string, unknown>;

/** An array, or an empty one. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
