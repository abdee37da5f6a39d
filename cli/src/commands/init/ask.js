import { autocomplete, autocompleteMultiselect, confirm, isCancel, text } from '@clack/prompts';
import { LANGUAGES } from '../../languages.js';
import { readCatalogue } from '../../services/catalogue.js';
import { WrongUse } from '../../wrong-use.js';

/**
 * @import { Readable, Writable } from 'node:stream'
 * @typedef {{ input?: Readable, output?: Writable }} Terminal the process's own, unless said otherwise
 */

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/**
 * @template T
 * @param {Promise<T>} question
 * @returns {Promise<Exclude<T, symbol>>}
 * @throws {WrongUse} when the person stops
 */
async function answerTo(question) {
  const answer = await question;
  if (isCancel(answer)) throw new WrongUse('stopped; nothing was written');
  return /** @type {Exclude<T, symbol>} */ (answer);
}

/** @param {Terminal} terminal @returns {Promise<string[]>} ids */
const askServices = (terminal) =>
  answerTo(
    autocompleteMultiselect({
      message: 'Which services does the site use? Type to search, Tab to choose.',
      options: readCatalogue()
        .map(({ id, name, category }) => ({ value: id, label: name, hint: category }))
        .sort((a, b) => a.label.localeCompare(b.label, 'en')),
      maxItems: 8,
      ...terminal,
    }),
  );

/** @param {Terminal} terminal @returns {Promise<string>} a BCP 47 tag, or `auto` */
const askLanguage = (terminal) =>
  answerTo(
    autocomplete({
      message: 'Which language should it speak?',
      options: [
        { value: 'auto', label: 'That of the page' },
        ...LANGUAGES.map((tag) => ({ value: tag, label: NAMES.of(tag) ?? tag, hint: tag })),
      ],
      initialValue: 'auto',
      maxItems: 8,
      ...terminal,
    }),
  );

/** @param {Terminal} terminal @returns {Promise<string | undefined>} */
const askNotice = (terminal) =>
  answerTo(
    text({
      message: 'Where does your privacy notice stand?',
      placeholder: '/legal/notice',
      ...terminal,
    }),
  );

/**
 * Asks for what is not known yet.
 *
 * @param {{ services?: string[], lang?: string, notice?: string }} known
 * @param {Terminal} [terminal]
 * @returns {Promise<{ services: string[], lang: string, notice?: string }>}
 * @throws {WrongUse} when the person stops
 */
export async function askWishes(known, terminal = {}) {
  const services = known.services ?? (await askServices(terminal));
  const lang = known.lang ?? (await askLanguage(terminal));
  const notice = known.notice ?? (await askNotice(terminal));
  return { services, lang, ...(notice && { notice }) };
}

/**
 * Whether files may be written over.
 *
 * @param {string[]} files
 * @param {Terminal} [terminal]
 * @returns {Promise<boolean>}
 * @throws {WrongUse} when the person stops
 */
export const askToOverwrite = (files, terminal = {}) =>
  answerTo(
    confirm({ message: `Write over ${files.join(' and ')}?`, initialValue: false, ...terminal }),
  );
