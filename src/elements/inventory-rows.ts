import type { Category, ConsentState } from '../core/types.js';
import { asTyped } from '../text/as-typed.js';
import type { Texts } from '../text/text.js';

/** The columns, in their order; also the keys of a {@link Row}, and of their names among the texts. */
export const COLUMNS = ['name', 'service', 'purpose', 'duration', 'type'] as const;
export type Column = (typeof COLUMNS)[number];

/** One thing that a service keeps, as it is shown. */
export type Row = Readonly<Record<Column, string>>;

/** By which column a list is sorted, and which way. */
export interface Order {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** What the visitor has said of a category or service, in words. */
export function answerTo(id: string, { mode }: Category, { granted }: ConsentState, texts: Texts) {
  return texts(mode === 'always' ? mode : granted.includes(id) ? 'granted' : 'denied');
}

/** The rows of a category. A service says its answer where that is another one than the category's. */
export function rowsOf(category: Category, state: ConsentState, texts: Texts): Row[] {
  const answer = answerTo(category.id, category, state, texts);
  return category.services.flatMap(({ id, name, provider, storage }) => {
    const own = answerTo(`${category.id}/${id}`, category, state, texts);
    const service = [name || id, provider, own === answer ? '' : own].filter(Boolean).join(', ');
    return storage.map((item) => ({
      ...item,
      service,
      type: texts(`type.${item.type}`, item.type),
    }));
  });
}

/** Words as they are looked for, in any case. */
const plain = (words: string, lang: string): string =>
  asTyped(words.toLocaleLowerCase(lang).normalize('NFC'));

/** The rows that have these words in them, in this order; in the configuration's without one. */
export function arrange(
  rows: readonly Row[],
  words: string,
  order: Order | undefined,
  lang: string,
): Row[] {
  const wanted = plain(words, lang);
  const found = rows.filter((row) =>
    COLUMNS.some((column) => plain(row[column], lang).includes(wanted)),
  );
  if (!order) return found;
  const { column, isDescending } = order;
  // Made only for who sorts: the first of it costs the page a frame.
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return found.sort((a, b) => compare(a[column], b[column]) * (isDescending ? -1 : 1));
}
