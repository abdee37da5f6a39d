import { make, type Content } from '../base/make.js';
import { report } from '../core/messages.js';
import { ownEntries } from '../core/own-entries.js';
import type { TextKey } from '../text/en.js';
import { addressOf } from './address.js';
import { list, type Part } from './content.js';
import type { NoticeReader } from './notice-reader.js';

/** Reads an object of one kind. `value` is what stands under the key that names the kind. */
type ReadKind = (value: unknown, part: Part, reader: NoticeReader) => Content[];

/** Where a link may lead: an absolute address that says its scheme in plain letters, so that nothing is left to guess. */
const ADDRESS = /^(https?:\/\/|mailto:|tel:)/i;

/**
 * A link, or its words alone when the address is not safe to set: another scheme, not absolute (a bare host
 * is a mistake that must not be hidden), or with a user name in it (`https://bank.example@evil.example`).
 */
function link(address: string, words: Content[]): Content[] {
  const url = ADDRESS.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (url && !url.username && !url.password)
    return [make('a', words, ['href', url.href], ['rel', 'noopener noreferrer'])];
  report('notice-link', address);
  return words;
}

/** The words of a part, or what stands for them when it has none of its own. */
const words = (part: Part, otherwise: string, reader: NoticeReader): Content[] =>
  reader.read(part.get('text') ?? otherwise);

/** An element around what is read. */
const around =
  (tag: string): ReadKind =>
  (value, _, reader) => [make(tag, reader.read(value))];

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
  // A wide table scrolls in a box of its own, by keyboard too, and not the page (WCAG 1.4.10).
  const label = grid.querySelector('caption')?.textContent || reader.texts('notice.table');
  const box = make('div', [grid], ['role', 'region'], ['tabindex', '0'], ['aria-label', label]);
  box.style.overflowX = 'auto';
  return [box];
};

const address: ReadKind = (value, _, reader) => [
  make(
    'address',
    list(value).flatMap((line, index) => [...(index ? [make('br', [])] : []), reader.text(line)]),
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

/** How the controller can be reached, by the channels named. The addresses stand once in the file. */
const contact: ReadKind = (value, part, reader) => {
  const controller = ownEntries(reader.notice.get('controller'));
  const officer = ownEntries(controller.get('dpo'));
  const [mail, tel] = [controller.get('email'), controller.get('phone')];
  const dpo = { mail: officer.get('email'), subject: officer.get('subject') };
  const lines = [controller.get('name'), ...list(controller.get('address'))];
  const authority = ownEntries(controller.get('authority'));
  const titled = (key: TextKey, name: unknown): string =>
    [reader.texts(key), reader.text(name)].filter(Boolean).join(': ');
  const rows: [channel: string, term: string, def: object, isKnown: unknown][] = [
    ['email', reader.texts('notice.email'), { p: { mail } }, mail],
    ['email', titled('notice.dpo', officer.get('name')), { p: dpo }, dpo.mail],
    ['post', reader.texts('notice.post'), { address: lines }, true],
    ['phone', reader.texts('notice.phone'), { p: { tel } }, tel],
    ...list(controller.get('representatives'))
      .map(ownEntries)
      .map((one): (typeof rows)[number] => [
        'representative',
        titled('notice.representative', one.get('for')),
        { p: [one.get('name'), ', ', { mail: one.get('email') }] },
        one.get('email'),
      ]),
    [
      'authority',
      reader.texts('notice.authority'),
      { p: { a: authority.get('name'), href: authority.get('url') } },
      authority.get('url'),
    ],
  ];
  const wanted = rows.filter(([channel, , , isKnown]) => isKnown && list(value).includes(channel));
  return terms(
    wanted.map(([, term, def]) => ({ term, def: [def] })),
    part,
    reader,
  );
};

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
  code: around('code'),
  list: (value, part, reader) => {
    const items = list(value).map((item) => make('li', reader.read(item)));
    const type = MARKERS.get(part.get('marker'));
    return [type ? make('ol', items, ['type', type]) : make('ul', items)];
  },
  terms,
  table,
  address,
  contact,
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
    return link(`mailto:${mail}${subject && '?subject='}${subject}`, words(part, mail, reader));
  },
  tel: (value, part, reader) => {
    const tel = reader.text(value);
    return link(`tel:${tel.replace(/[^+\d]/g, '')}`, words(part, tel, reader));
  },
  lang: (value, part, reader) => {
    const dir = DIRECTIONS.find((one) => one === part.get('dir')) ?? '';
    const read = (): Content[] => words(part, '', reader);
    const shown = dir ? reader.isolated(read) : read();
    return [make('span', shown, ['lang', reader.text(value)], ['dir', dir])];
  },
};
