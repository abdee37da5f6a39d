import { report } from '../core/messages.js';
import { TAKEN, isInert } from './addresses.js';
import type { Permits } from './permits.js';

/** The start tag of an element, as an author would find it. */
const outline = ({ localName, attributes }: Element): string =>
  `<${[localName, ...[...attributes].map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;

/** Says what is wrong with an author's mark. */
export function checkMark(element: Element, permits: Permits): void {
  if (element.hasAttribute(TAKEN)) return;
  const { address, needs } = permits.entryOf(element);
  if (!needs) report('gate-unknown-id', outline(element));
  if (!isInert(element)) report('gate-live', address || outline(element));
}
