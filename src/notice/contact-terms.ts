import { ownEntries } from '../core/own-entries.js';
import { list, type Part } from './content.js';
import type { NoticeReader } from './notice-reader.js';

/** Somebody's name and e-mail address, as far as they are known. */
function person(one: Part): object | undefined {
  const [name, mail, subject] = ['name', 'email', 'subject'].map((key) => one.get(key));
  const parts = [name, name && mail && ', ', mail && { mail, subject }].filter(Boolean);
  return parts.length ? { p: parts } : undefined;
}

/**
 * How the controller can be reached, as terms with what they mean: by the channels named, in their order. What is
 * not known is left out, and nothing else with it: a representative without an address has a name.
 */
export function contactTerms(channels: unknown, reader: NoticeReader): object[] {
  const { texts } = reader;
  const controller = ownEntries(reader.notice.get('controller'));
  const [mail, tel] = [controller.get('email'), controller.get('phone')];
  const lines = [controller.get('name'), ...list(controller.get('address'))].filter(Boolean);
  const authority = ownEntries(controller.get('authority'));
  const [name, href] = [authority.get('name'), authority.get('url')];
  const rows: [channel: string, term: string, block: unknown][] = [
    ['email', texts('notice.email'), mail && { p: { mail } }],
    ['email', texts('notice.dpo'), person(ownEntries(controller.get('dpo')))],
    ['post', texts('notice.post'), lines.length && { address: lines }],
    ['phone', texts('notice.phone'), tel && { p: { tel } }],
    ...list(controller.get('representatives'))
      .map(ownEntries)
      .map((one): (typeof rows)[number] => [
        'representative',
        [texts('notice.representative'), reader.text(one.get('for'))].filter(Boolean).join(': '),
        person(one),
      ]),
    ['authority', texts('notice.authority'), name && { p: href ? { a: name, href } : name }],
  ];
  return list(channels).flatMap((channel) =>
    rows
      .filter(([one, , block]) => one === channel && block)
      .map(([, term, block]) => ({ term, def: [block] })),
  );
}
