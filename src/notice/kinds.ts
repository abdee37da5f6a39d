import { make, type Content } from '../base/make.js';
import { report } from '../core/messages.js';
import { ownEntries } from '../core/own-entries.js';
import { directionOf } from '../text/direction.js';
import { addressOf } from './address.js';
import { contactTerms } from './contact-terms.js';
import { list, type Part } from './content.js';
import type { NoticeReader } from './notice-reader.js';

/** Reads an object of one kind. `value` is what stands under the key that names the kind. */
type ReadKind = (value: unknown, part: Part, reader: NoticeReader) => Content[];

/** Where a link may lead: an absolute address that says its scheme in plain letters, so that nothing is left to guess. */
const ADDRESS = /^(https?:\/\/|mailto:|tel:)/i;

/**
 * A link, or its words alone when the address is not safe to set: another scheme, not absolute (a bare host
 * is a mistake that must not be hidden), or with a user name in it (`https://bank.example@evil.example`).
 *
 * @param dir of the words; empty for that of the text around
 */
function link(address: string, words: Content[], dir = ''): Content[] {
  const url = ADDRESS.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (url && !url.username && !url.password)
    return [make('a', words, ['href', url.href], ['rel', 'noopener noreferrer'], ['dir', dir])];
  report('notice-link', address);
  return words;
}

/** The words of a part, or what stands for them when it has none of its own. */
const words = (part: Part, otherwise: string, reader: NoticeReader): Content[] =>
  reader.read(part.get('text') ?? otherwise);

/** An element around what is read, in a direction of its own or in that of the text around. */
const around =
  (tag: string, dir = ''): ReadKind =>
  (value, _, reader) => [make(tag, reader.read(value), ['dir', dir])];

/** Direction of what stands where words could: a number or an address is read from left to right in any language. */
const dirOf = (part: Part): string => (part.has('text') ? '' : 'ltr');

/** A cross-reference; without words of its own it says the title of where it leads. */
const to: ReadKind = (value, part, reader) => {
  const id = reader.text(value);
  const title = reader.titles.get(id);
  const shown = words(part, title ?? id, reader);
  if (title !== undefined) return [make('a', shown, ['href', addressOf(reader.idOf(id))])];
  report('notice-reference', id);
  return shown;
};

const row = (cells: unknown, heads: number, reader: NoticeReader): Content =>
  make(
    'tr',
    list(cells).map((cell, column) => make(column < heads ? 'th' : 'td', reader.read(cell))),
  );

const table: ReadKind = (value, _, reader) => {
  const part = ownEntries(value);
  const heads = part.get('rowHead') === true ? 1 : 0;
  const grid = make('table', [
    make('caption', reader.read(part.get('caption') ?? '')),
    make('thead', [row(part.get('head'), Infinity, reader)]),
    make(
      'tbody',
      list(part.get('rows')).map((cells) => row(cells, heads, reader)),
    ),
  ]);
  // A wide table scrolls in a box of its own, by keyboard too, and not the page (WCAG 1.4.10). Paper does not scroll:
  // there browsers make a page smaller until all of it is on the sheet.
  const label = grid.querySelector('caption')?.textContent || reader.texts('notice.table');
  const box = make('div', [grid], ['role', 'region'], ['tabindex', '0'], ['aria-label', label]);
  box.style.overflowX = 'var(--_say-so-wide, auto)';
  return [box];
};

const address: ReadKind = (value, _, reader) => [
  make(
    'address',
    // Each line in a direction of its own: "14 Tannery Yard" would be turned round in Arabic.
    list(value).flatMap((line, index) => [
      ...(index ? [make('br', [])] : []),
      make('bdi', [reader.text(line)]),
    ]),
  ),
];

const terms: ReadKind = (value, _, reader) => [
  make(
    'dl',
    list(value).flatMap((entry) => {
      const pair = ownEntries(entry);
      return [
        make('dt', reader.read(pair.get('term') ?? '')),
        make('dd', reader.blocks(pair.get('def'))),
      ];
    }),
  ),
];

const callout: ReadKind = (value, part, reader) => {
  const label = reader.texts(value === 'important' ? 'notice.important' : 'notice.note');
  // The label is words, so that it does not hang on a colour or an icon (WCAG 1.4.1).
  const title = part.has('title') ? [': ', ...reader.read(part.get('title'))] : [];
  const heading = make('p', [make('strong', [label, ...title])]);
  return [make('div', [heading, ...reader.blocks(part.get('blocks'))], ['role', 'note'])];
};

/** `type` of an ordered list by the marker that the file names; a list of any other is unordered. */
const MARKERS = new Map<unknown, string>([
  ['number', '1'],
  ['alpha', 'a'],
  ['roman', 'i'],
]);

const DIRECTIONS = ['ltr', 'rtl'] as const;

/** Every kind of block and of inline part, by the key that names it. */
export const KINDS: Readonly<Record<string, ReadKind>> = {
  p: around('p'),
  b: around('strong'),
  i: around('em'),
  code: around('code', 'ltr'),
  list: (value, part, reader) => {
    const items = list(value).map((item) => make('li', reader.read(item)));
    const type = MARKERS.get(part.get('marker'));
    return [type ? make('ol', items, ['type', type]) : make('ul', items)];
  },
  terms,
  table,
  address,
  contact: (value, part, reader) => terms(contactTerms(value, reader), part, reader),
  callout,
  inventory: (value, _, reader) => {
    const categories = list(value).map((id) => reader.text(id));
    return [make('say-so-inventory', [], ['categories', categories.join(' ')])];
  },
  use: (value, part, reader) => {
    const blocks = ownEntries(reader.notice.get('shared')).get(reader.text(value));
    return blocks ? reader.blocks(blocks) : reader.unreadable(part);
  },
  a: (value, part, reader) => link(reader.text(part.get('href')), reader.read(value)),
  to,
  term: (value, part, reader) => to(reader.glossaryId, new Map([['text', value], ...part]), reader),
  do: (value, part, reader) => {
    const shown = words(part, reader.text(value), reader);
    return value === 'settings' || value === 'withdraw'
      ? [make('button', shown, ['type', 'button'], ['data-say-so-action', value])]
      : shown;
  },
  mail: (value, part, reader) => {
    const mail = reader.text(value);
    // Encoded, so that no line break in a subject can add a header.
    const subject = encodeURIComponent(reader.text(part.get('subject')));
    return link(
      `mailto:${mail}${subject && '?subject='}${subject}`,
      words(part, mail, reader),
      dirOf(part),
    );
  },
  tel: (value, part, reader) => {
    const tel = reader.text(value);
    return link(`tel:${tel.replace(/[^+\d]/g, '')}`, words(part, tel, reader), dirOf(part));
  },
  lang: (value, part, reader) => {
    const lang = reader.text(value);
    const dir = DIRECTIONS.find((one) => one === part.get('dir')) ?? directionOf(lang);
    const shown = reader.isolated(() => words(part, '', reader));
    return [make('span', shown, ['lang', lang], ['dir', dir])];
  },
};
