/** What a notice is made of: text, and elements that we made. Never markup. */
export type Content = string | Element;

/**
 * Makes an element. Tag and attribute names are literals of ours, never words of the file.
 *
 * @param attributes pairs of name and value
 */
export function element(
  tag: string,
  content: readonly Content[],
  ...attributes: [name: string, value: string][]
): HTMLElement {
  const made = document.createElement(tag);
  made.append(...content);
  for (const [name, value] of attributes) made.setAttribute(name, value);
  return made;
}

/** A JSON object by its own keys. */
export type Part = ReadonlyMap<string, unknown>;

/** An array, or an empty one. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
