/** The first element of markup, parsed where nothing loads. */
export function made(markup: string): Element {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = template.content.firstElementChild;
  if (!element) throw new Error(markup);
  return element;
}
