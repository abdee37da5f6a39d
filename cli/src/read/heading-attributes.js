import { oneLine } from '../format/normal-inline.js';
import { wordsOf } from './elements.js';
import { attribute } from './reading.js';

/**
 * @import { Element } from 'hast'
 * @import { Reading } from './reading.js'
 * @typedef {{ id?: string, kind?: string, question?: string, open?: boolean }} HeadingAttributes
 */

/** The last braces of a heading, unless they were escaped: `## Title {#keep question=keep open}`. */
const BRACES = /(?<!\ufdd0)\{([^{}]*)\}\s*$/;

/**
 * The words of a heading, and what the braces at its end say of the section. In HTML the same stands in `id`,
 * `data-kind`, `data-question` and `data-open`.
 *
 * @param {Element} heading
 * @param {Reading} reading
 * @returns {HeadingAttributes & { title: string, level?: number }}
 */
export function headingAttributes(heading, reading) {
  const text = wordsOf(heading);
  const braces = reading.isMarkdown ? text.match(BRACES) : null;
  const title = oneLine(braces ? text.slice(0, braces.index) : text).trim();
  const id = attribute(heading, 'id');
  const given = braces
    ? words(braces[1] ?? '')
    : { ...(/^[a-z][a-z0-9.-]{0,63}$/.test(id) && { id }), ...inData(heading) };
  const {
    id: own,
    kind,
    question,
    open,
    level,
    ...unknown
  } = /** @type {Record<string, string>} */ (given);
  for (const name of Object.keys(unknown)) reading.report('lost-attribute', heading, name);
  return {
    title,
    ...(own && { id: own }),
    ...(kind && { kind }),
    ...(question && { question }),
    ...(open !== undefined && { open: true }),
    ...(level && { level: Number(level) }),
  };
}

/** @param {string} text @returns {Record<string, string>} */
const words = (text) =>
  Object.fromEntries(
    text
      .replaceAll('\ufdd0', '')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => {
        if (word.startsWith('#')) return ['id', word.slice(1)];
        const [name = '', value = ''] = word.split('=');
        return [name, value];
      }),
  );

/** @param {Element} heading */
function inData(heading) {
  const names = /** @type {const} */ ({
    kind: 'dataKind',
    question: 'dataQuestion',
    open: 'dataOpen',
  });
  return Object.fromEntries(
    Object.entries(names)
      .filter(([, name]) => name in heading.properties)
      .map(([key, name]) => [key, attribute(heading, name)]),
  );
}
