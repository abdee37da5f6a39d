import { readFile } from 'node:fs/promises';
import { decode } from '../decode.js';
import { saveFile } from '../save-file.js';
import { judgeScan } from '../scan/outcome.js';
import { plain } from '../scan/report/plain.js';
import { count } from '../scan/words.js';
import { readCatalogue } from '../services/catalogue.js';
import { WrongUse } from '../wrong-use.js';
import { addFindings } from './add-findings.js';
import { ConfigDraft } from './config-draft.js';

/**
 * @import { Seen } from '../scan/scan.js'
 */

/** The text of a file; of one that is not there, nothing. @param {string} file @returns {Promise<string | undefined>} */
async function textOf(file) {
  try {
    return decode(await readFile(file));
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return undefined;
    throw new WrongUse(`${file} cannot be read: ${message}`);
  }
}

/** @param {string} file @param {string} text @returns {object} */
function parse(file, text) {
  try {
    const config = JSON.parse(text);
    if (typeof config === 'object' && config && !Array.isArray(config)) return config;
  } catch {
    // Said below.
  }
  throw new WrongUse(`${file} is no configuration in JSON; nothing was written`);
}

/** What is still to be written by somebody who knows it. @param {ConfigDraft} draft */
function openIn({ newServices, newRows }) {
  const services = [...newServices].filter(({ purpose }) => !purpose).map(({ id }) => id);
  const rows = newRows
    .filter(({ row }) => !row.purpose)
    .map(({ service, row }) => `${row.name} (${row.type}, in ${service.id})`);
  return [...services, ...rows].map(
    (name) => `  to be described, its purpose is empty: ${plain(name)}\n`,
  );
}

/**
 * Adds to a configuration file what a scan has seen and the file does not list. What the file says stays.
 *
 * @param {string} file is made where there is none, of what the page gives Say-So
 * @param {Seen} seen
 * @param {string[]} allow hosts that are left out
 * @returns {Promise<string>} what was added, in words
 * @throws {WrongUse} when the file is no configuration; it is not touched then
 */
export async function writeFindings(file, seen, allow) {
  const text = (await textOf(file)) ?? JSON.stringify(seen.config ?? {});
  const config = parse(file, text);
  const { findings } = judgeScan(seen, { config, allow, strict: false });
  const draft = new ConfigDraft(config);
  addFindings(draft, findings, readCatalogue());
  const { newServices, newRows } = draft;
  const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? '  ';
  if (draft.isChanged) await saveFile(file, `${JSON.stringify(config, null, indent)}\n`);
  const added = `${count(newServices.size, 'service')}, ${count(newRows.length, 'stored name')} added`;
  return `${file}: ${added}\n${openIn(draft).join('')}`;
}
