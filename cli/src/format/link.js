import { schema } from './schema.js';

/**
 * @import { NoticePart, NoticeWords } from '../../../src/core/notice-format.ts'
 */

const { link, mail, phone, id } = schema.$defs;
const isHref = new RegExp(link.properties.href.pattern, 'u');
const isMail = new RegExp(mail.properties.mail.pattern, 'u');
const isPhone = new RegExp(phone.properties.tel.pattern, 'u');
const isId = new RegExp(id.pattern, 'u');

/**
 * @param {string} text
 * @returns {string | undefined} nothing when it is not percent-encoded text
 */
export function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is no encoding; the caller keeps the address as it is.
    return undefined;
  }
}

/** @param {string} rest what follows `mailto:` */
function mailPart(rest) {
  const [address = '', query, ...more] = rest.split('?');
  const found = decode(address) ?? '';
  const subject = query === undefined ? '' : decode(query.match(/^subject=([^&]*)$/i)?.[1] ?? '%');
  if (more.length || subject === undefined || !isMail.test(found)) return undefined;
  return { mail: found, ...(subject && { subject }) };
}

/** @param {string} rest what follows `tel:` */
function phonePart(rest) {
  const tel = decode(rest) ?? '';
  return isPhone.test(tel) ? { tel } : undefined;
}

/** @type {Record<string, (rest: string) => object | undefined>} */
const SCHEMES = {
  mailto: mailPart,
  tel: phonePart,
  term: (rest) => (isId.test(rest) ? { term: rest } : undefined),
  'say-so': (rest) => (['settings', 'withdraw'].includes(rest) ? { do: rest } : undefined),
};

/**
 * The part that a link is: an action, a term, an e-mail address, a telephone number, or a link.
 *
 * @param {string} href `https:`, `http:`, `mailto:`, `tel:`, `term:KEY`, `say-so:settings`, `say-so:withdraw`
 * @param {NoticeWords} words empty when it has none
 * @returns {NoticePart | undefined} nothing when a notice cannot link there
 */
export function linkPart(href, words) {
  const [, scheme = '', rest = ''] = href.match(/^([a-z-]+):([^]*)$/i) ?? [];
  const special = SCHEMES[scheme.toLowerCase()]?.(rest);
  const text = words.length ? { text: words } : {};
  const part = special ? { ...special, ...text } : isHref.test(href) && { a: words, href };
  return /** @type {NoticePart | undefined} */ (part || undefined);
}
