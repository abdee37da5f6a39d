/** What an element holds: text, and nodes that we made. Never markup. */
export type Content = string | Node;

/**
 * Makes an element without Lit. Tag and attribute names are literals of ours, never words of a file.
 *
 * @param attributes pairs of name and value; those without a value are left out
 */
export function make(
  tag: string,
  content: readonly Content[],
  ...attributes: [name: string, value: string][]
): HTMLElement {
  const made = document.createElement(tag);
  made.append(...content);
  for (const [name, value] of attributes) if (value) made.setAttribute(name, value);
  return made;
}
