import { basename, dirname, join } from 'node:path';
import { checkConfig } from '../../config/check-config.js';
import { makeConfig, schemaAddress } from '../../config/make-config.js';
import { headTag, snippetFile } from '../../config/make-snippet.js';
import { Findings } from '../../findings.js';
import { parseJson } from '../../json/parse.js';
import { languageFor, LANGUAGES, wordsOf } from '../../languages.js';
import { didYouMean } from '../../nearest.js';
import { chooseServices } from '../../services/choose.js';
import { WrongUse } from '../../wrong-use.js';

/**
 * @import { SaySoConfig } from '../../../../src/core/config-format.ts'
 * @import { Marked } from '../../config/make-snippet.js'
 * @import { Finding } from '../../findings.js'
 * @typedef {{ services?: string[], lang?: string, notice?: string, from?: string, output: string, script: string, inline?: true }} Wishes
 * @typedef {{ config: SaySoConfig, others: Map<string, SaySoConfig>, marked: Marked[], findings: Finding[] }} Drafted
 *   `others`: the same in other languages, by BCP 47 tag
 * @typedef {{ files: Map<string, string>, config: SaySoConfig, head: string, findings: Finding[], next: string[] }} Made
 *   `files`: texts by the name of their file; `next`: what is left to do, in words
 */

/** @param {string} tag @throws {WrongUse} */
function knownLanguage(tag) {
  const known = languageFor(tag);
  if (known) return known;
  throw new WrongUse(`there are no words in “${tag}”${didYouMean(tag, LANGUAGES)}`);
}

/** @param {unknown} value */
const asText = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** What a check says of what was written. @param {string} file @param {string} text */
function checked(file, text) {
  const findings = new Findings(file);
  const parsed = parseJson(text, findings);
  if (parsed) checkConfig(parsed.value, { located: parsed.located, findings });
  return findings.sorted;
}

/** @param {Wishes} wishes @returns {Promise<Drafted>} */
async function draft({ services = [], lang = 'auto', notice, from, output }) {
  const schema = schemaAddress(dirname(output));
  const tag = lang === 'auto' ? undefined : knownLanguage(lang);
  if (from) {
    const { moveFrom } = await import('../../moving/move-from.js');
    return moveFrom(from, {
      schema,
      ...(tag && { lang: tag }),
      ...(notice && { noticeUrl: notice }),
    });
  }
  const chosen = chooseServices(services);
  const config = makeConfig({
    services: chosen,
    schema,
    ...(tag && { lang: tag }),
    ...(notice && { noticeUrl: notice }),
  });
  return { config, others: new Map(), marked: chosen, findings: [] };
}

/** What is left to do, in words. @param {Wishes} wishes @param {Drafted} drafted @param {string[]} languages */
function nextSteps({ script, output, inline, from }, { config, others, marked }, languages) {
  const hasHosts = config.signals ?? config.categories?.some(({ services }) => services);
  return [
    `Put dist/say-so.js of the package say-so at ${script}${inline ? '' : `, and ${basename(output)} at ${addressOf(output)}`}.`,
    ...(languages.length ? ['Put the folder locales beside the script.'] : []),
    ...[...others.keys()].map(
      (lang) =>
        `Pages in “${lang}” name ${basename(besides(output, `.${lang}.json`))} in data-config.`,
    ),
    ...(from ? ['Marks of the other tool stay as they are: compat reads them.'] : []),
    ...(marked.length
      ? [`Mark the code of your services as ${besides(output, '.html')} shows.`]
      : []),
    ...(inline || !hasHosts
      ? []
      : [
          'With --inline it stands in the page: then hosts are held, and other systems told, before anything else runs.',
        ]),
  ];
}

/** Where pages look for the configuration. @param {string} output */
const addressOf = (output) => `/${basename(output)}`;

/** The name of a file beside another. @param {string} output @param {string} end */
const besides = (output, end) => output.replace(/\.json$/, end);

/**
 * Makes everything that `say-so init` writes; writes nothing.
 *
 * @param {Wishes} wishes
 * @returns {Promise<Made>}
 * @throws {WrongUse} for a service or language that is not known, and for a file that cannot be read
 */
export async function makeFiles(wishes) {
  const { output, script, inline } = wishes;
  if (!output.endsWith('.json')) throw new WrongUse(`${output} does not end in .json`);
  const drafted = await draft(wishes);
  const { config, others, marked, findings } = drafted;
  const head = headTag({
    script,
    configUrl: addressOf(output),
    inline: inline && config,
  });
  const files = new Map([
    [output, asText(config)],
    [besides(output, '.html'), snippetFile(head, marked)],
  ]);
  for (const [lang, other] of others) files.set(besides(output, `.${lang}.json`), asText(other));
  const spoken = [config.lang ?? 'en', ...others.keys()].map(languageFor);
  const languages = [...new Set(spoken)].filter((lang) => lang !== undefined && lang !== 'en');
  for (const lang of languages)
    files.set(
      join(dirname(output), 'locales', `${lang}.json`),
      wordsOf(/** @type {string} */ (lang)),
    );
  return {
    files,
    config,
    head,
    findings: [...findings, ...checked(output, asText(config))],
    next: nextSteps(wishes, drafted, /** @type {string[]} */ (languages)),
  };
}
