import { pick } from '../core/regions.js';
import type { Config, Prompt } from '../core/types.js';

/** Whether an address leads here or to a page above this one, with `.html` or without, as servers have it. */
function isHere(url: string): boolean {
  const { href } = Object.assign(document.createElement('a'), { href: url });
  return !!url && location.href.startsWith(href.replace(/(\.html?|\/)?([?#].*)?$/, ''));
}

/**
 * How the question is shown on this page, for a visitor of this region. What somebody may want to read before
 * answering never stands behind a dialog (requirements L14).
 */
export function promptKind({ prompt, region, noticeUrl, inventoryUrl }: Config): Prompt {
  const kind = pick(prompt, region) ?? 'card';
  return kind === 'dialog' && [noticeUrl, inventoryUrl].some(isHere) ? 'card' : kind;
}
