import { html } from 'lit/html.js';
import type { Texts } from '../text/text.js';
import { addressOf } from './address.js';
import type { Changes } from './changes.js';
import type { NoticeReader, NoticeSection } from './notice-reader.js';

/** A date of the form 2026-11-01 in words; anything else as it is. */
function inWords(date: string, lang: string): string {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
  return isDate
    ? new Date(date).toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' })
    : date;
}

/** Without extensions and private parts (`de-x-leicht`), which not every browser has a name for. */
const nameOf = (lang: string): string | undefined =>
  new Intl.DisplayNames(lang, { type: 'language' }).of(new Intl.Locale(lang).baseName);

/** A tag that `Intl` takes: the file's, or else that of the texts. */
function knownLang(lang: string, texts: Texts): string {
  try {
    return new Intl.Locale(lang).toString();
  } catch {
    // Not a language tag at all.
    return texts.lang;
  }
}

/** Has date and language put into words, each a step: the first time of each takes longer than a frame. */
export function* wording(reader: NoticeReader, lang: string): Generator {
  const shown = knownLang(lang, reader.texts);
  yield new Intl.NumberFormat(shown);
  yield inWords(reader.text(reader.notice.get('updated')), shown);
  yield nameOf(shown);
  // What comes after has a turn of its own.
  yield;
}

/**
 * Version, dates and language of a notice; what the file does not say is left out.
 *
 * @param isPlain dates and language as they stand in the file, before they are put into words
 */
export function about(reader: NoticeReader, lang: string, isPlain: boolean) {
  const { texts } = reader;
  const shown = knownLang(lang, texts);
  const said = (key: string): string => reader.text(reader.notice.get(key));
  const date = (key: string): string => (isPlain ? said(key) : inWords(said(key), shown));
  const lines = [
    ['version', 'version', said('version')],
    ['updated', 'date', date('updated')],
    ['effective', 'date', date('effective')],
    ['language', 'language', lang && (isPlain ? lang : nameOf(shown))],
  ] as const;
  const known = lines.filter(([, , value]) => value);
  if (!known.length) return '';
  return html`<ul part="about">
    ${known.map(([key, name, value]) => html`<li>${texts(`notice.${key}`).replace(`{${name}}`, () => value ?? '')}</li>`)}
  </ul>`;
}

/** What is other than in the previous version, with links to it. */
export function changesList(changes: Changes, reader: NoticeReader, previous: NoticeReader) {
  const { texts } = reader;
  const line = (key: 'changed' | 'added' | 'removed', { id, title }: NoticeSection) => {
    const address = id && key !== 'removed' && addressOf(reader.idOf(id));
    return html`<li>
      ${texts(`notice.${key}`)}: ${address ? html`<a href=${address}>${title}</a>` : title}
    </li>`;
  };
  const lines = (['changed', 'added', 'removed'] as const).flatMap((key) =>
    changes[key].map((section) => line(key, section)),
  );
  const version = previous.text(previous.notice.get('version'));
  return html`<div part="changes">
    <p>
      <strong>${texts('notice.changes')}</strong
      >${version && ` (${texts('notice.version').replace('{version}', () => version)})`}
    </p>
    ${
      lines.length
        ? html`<ul>
            ${lines}
          </ul>`
        : html`<p>${texts('notice.unchanged')}</p>`
    }
  </div>`;
}
