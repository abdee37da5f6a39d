import { report } from '../core/messages.js';
import { TAKEN, isInert, keptFor } from './addresses.js';
import type { Permits } from './permits.js';

/** The start tag of an element, as an author would find it. */
const outline = ({ localName, attributes }: Element): string =>
  `<${[localName, ...[...attributes].map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;

/**
 * Whether an element may run for all that the page's policy says. Under 'strict-dynamic' whatever we insert runs: a
 * script that markup has brought must not gain that by us; one that another script has made has it already.
 *
 * @param nonce that of our own script; a page that has one trusts no script without it
 */
export const isTrusted = (element: Element, nonce: string | undefined): boolean =>
  !nonce ||
  !(element instanceof HTMLScriptElement) ||
  element.nonce === nonce ||
  keptFor(element, 'src') !== null;

const checked = new WeakSet<Element>();

/** Says once what is wrong with an element that waits. */
export function checkMark(element: Element, permits: Permits, nonce?: string): void {
  if (checked.has(element)) return;
  checked.add(element);
  if (!isTrusted(element, nonce)) report('gate-nonce', outline(element));
  if (element.hasAttribute(TAKEN)) return;
  const { address, needs } = permits.entryOf(element);
  if (!needs) report('gate-unknown-id', outline(element));
  if (!isInert(element)) report('gate-live', address || outline(element));
}
