import { findIn } from './own.js';

/** What was put into the page from each template. */
const shown = new WeakMap<Element, readonly ChildNode[]>();

/** Whether an element brings code to the page, which only a reload stops. */
export const hasCode = (element: Element): boolean =>
  element instanceof HTMLScriptElement ||
  (element instanceof HTMLTemplateElement && findIn(element.content, 'script').length > 0);

/** Whether a template's content is on the page. */
export const isShown = (template: Element): boolean => shown.has(template);

/** Puts a copy of a held template's content after it; its scripts run in their order. */
export function showTemplate(template: HTMLTemplateElement): void {
  const copy = document.importNode(template.content, true);
  for (const script of findIn(copy, 'script:not([async])'))
    (script as HTMLScriptElement).async = false;
  shown.set(template, [...copy.childNodes]);
  template.after(copy);
}

/** Takes it away again. */
export function hideTemplate(template: Element): void {
  for (const node of shown.get(template) ?? []) node.remove();
  shown.delete(template);
}
