import type { Page, SerializedAXNode } from 'puppeteer-core';

const STATES = [
  'checked',
  'expanded',
  'pressed',
  'level',
  'haspopup',
  'modal',
  'disabled',
  'description',
] as const;

/** A tree of roles, names and states, a line each, as assistive technology is given it. Open shadow roots are in it. */
function linesOf(node: SerializedAXNode, depth = 0): string[] {
  const states = STATES.flatMap((state) =>
    node[state] === undefined ? [] : [`${state} ${node[state]}`],
  );
  const line = [node.role, node.name && `“${node.name}”`, ...states].filter(Boolean).join(' ');
  const children = node.children ?? [];
  // A control is said by its name; what that is made of is not said again.
  const isSaid = ['button', 'link', 'heading', 'checkbox', 'switch'].includes(node.role);
  const own = children.filter(
    ({ role, name }) => !(isSaid && role === 'StaticText') && name !== '',
  );
  const inner = (by: number): string[] => own.flatMap((child) => linesOf(child, depth + by));
  return node.role === 'generic' ? inner(0) : [`${'  '.repeat(depth)}${line}`, ...inner(1)];
}

/** The accessibility tree of the whole page, in the order in which it is read. */
export async function outline(tab: Page): Promise<string> {
  const root = await tab.accessibility.snapshot();
  return (root?.children ?? []).flatMap((child) => linesOf(child)).join('\n');
}

/** What has focus, by role and name or by its action; `body` when nothing has. */
export const focused = (tab: Page): Promise<string> =>
  tab.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const words =
      element?.ariaLabel ??
      element?.closest('label')?.textContent ??
      (element?.textContent?.trim() || element?.getAttribute('title'));
    return element === document.body
      ? 'body'
      : `${element?.localName} ${words?.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
  });

/** Whether a ring can be seen around what has focus. */
export const hasRing = (tab: Page): Promise<boolean> =>
  tab.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element?.matches(':focus-visible')) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  });
