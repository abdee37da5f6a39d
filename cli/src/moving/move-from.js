import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { decode } from '../decode.js';
import { Findings } from '../findings.js';
import { memberSpot } from '../spot.js';
import { WrongUse } from '../wrong-use.js';
import { Draft } from './draft.js';
import { Unread } from './evaluate.js';
import { fromPage } from './from-page.js';
import { klaro } from './klaro.js';
import { knownService } from './known-service.js';
import { scriptsIn } from './page.js';
import { Program } from './program.js';
import { Taken } from './taken.js';
import { tarteaucitron } from './tarteaucitron.js';
import { vanillaCookieconsent } from './vanilla-cookieconsent.js';

/**
 * @import { SaySoConfig } from '../../../src/core/config-format.ts'
 * @import { Drafted } from '../commands/init/make-files.js'
 * @import { MovingCode } from './messages.js'
 * @import { Path } from './taken.js'
 * @typedef {(code: MovingCode, path: Path, detail?: string) => void} Report
 * @typedef {object} Tool one tool whose configuration is read
 * @property {string} name as in `compat`
 * @property {RegExp} [calls] what is called with the configuration
 * @property {(root: Record<string, unknown>) => boolean} [looksLike] whether an object is its configuration
 * @property {(program: Program) => any} [gather] where it is not one object
 * @property {(from: Taken) => { all: string[], isAuto: boolean }} languages the first is the one to start with
 * @property {(from: Taken, draft: Draft, how: { lang: string, report: Report }) => void} read
 * @typedef {{ schema: string, lang?: string, noticeUrl?: string }} Given
 */

/** @type {Tool[]} */
const TOOLS = [vanillaCookieconsent, klaro, tarteaucitron];

/** Scripts that have nothing to do with any of them are not looked at. */
const MENTION = /klaro|tarteaucitron|cookieconsent|categories/i;

/** @param {Program} program @param {Tool} tool */
function rootOf(program, { gather, calls, looksLike }) {
  if (gather) return gather(program);
  const called = program.calls.filter(({ path }) => calls?.test(path)).map(({ args }) => args[0]);
  return [...called, ...program.values.values()]
    .filter(Boolean)
    .map((node) => program.valueOf(node))
    .find(
      (root) => typeof root === 'object' && root && !(root instanceof Unread) && looksLike?.(root),
    );
}

/** @param {string} file */
const read = async (file) => decode(await readFile(file), { isText: true });

/** @param {string} text @param {string} file @param {Findings} findings */
function programOf(text, file, findings) {
  const isPage = /^\.html?$/.test(extname(file).toLowerCase());
  const parts = isPage ? scriptsIn(text).filter((part) => MENTION.test(part)) : [text];
  const program = new Program(text);
  for (const part of parts)
    try {
      program.add(part);
    } catch (error) {
      const { loc, message } =
        /** @type {{ loc?: { line: number, column: number }, message: string }} */ (error);
      findings.add('not-script', loc && { line: loc.line, column: loc.column + 1 }, message);
    }
  return program;
}

/** @param {unknown} value */
const shown = (value) => (value instanceof RegExp ? String(value) : JSON.stringify(value));

/** Names everything that nobody took. @param {Taken} from @param {Report} report */
function reportLeft(from, report) {
  for (const { path, value } of from.left())
    if (value instanceof Unread) report('lost-code', path);
    else report('lost-option', path, shown(value));
}

/**
 * @param {Tool} tool
 * @param {any} root
 * @param {{ program: Program, findings: Findings, given: Given }} around
 * @returns {Drafted}
 */
function carry(tool, root, { program, findings, given }) {
  const from = new Taken(root);
  const located = { source: '', ...program.spots };
  /** @type {Report} */
  const report = (code, path, detail = '') => {
    const words = [path.join('.'), detail].filter(Boolean).join(': ');
    findings.add(code, memberSpot(root, path, located), words);
  };
  const { all, isAuto } = tool.languages(from);
  const carried = all.map((lang, at) => {
    const draft = new Draft();
    tool.read(from, draft, { lang, report });
    // Texts of a language are shown in that language only.
    const isFixed = all.length > 1 || !isAuto || Object.keys(draft.texts).length > 0;
    const said = (at === 0 && given.lang) || (isFixed && lang);
    const config = finish(draft, given, { compat: [tool.name], ...(said && { lang: said }) });
    return { lang, config, marked: draft.marked };
  });
  reportLeft(from, report);
  const [first = { config: {}, marked: [] }, ...more] = carried;
  const others = new Map(more.map(({ lang, config }) => [lang, config]));
  return { config: first.config, others, marked: first.marked, findings: findings.sorted };
}

/** @param {Draft} draft @param {Given} given @param {object} own @returns {SaySoConfig} */
function finish(draft, { schema, noticeUrl }, own) {
  for (const category of draft.categories.values())
    category.services = category.services.map(knownService);
  if (noticeUrl) draft.keys.noticeUrl = noticeUrl;
  return draft.toConfig({ $schema: schema, ...own });
}

/**
 * Makes a configuration of that of another tool, or of a page with its marks. Nothing that it reads is run.
 *
 * @param {string} file
 * @param {Given} given
 * @returns {Promise<Drafted>}
 * @throws {WrongUse} when it cannot be read, or nothing of another tool is in it
 */
export async function moveFrom(file, given) {
  const findings = new Findings(file);
  const text = await read(file).catch((/** @type {Error} */ { message }) => {
    throw new WrongUse(`${file} cannot be read: ${message}`);
  });
  const program = programOf(text, file, findings);
  for (const tool of TOOLS) {
    const root = rootOf(program, tool);
    if (root) return carry(tool, root, { program, findings, given });
  }
  const page = fromPage(text, findings);
  if (!page)
    throw new WrongUse(
      `${file} has no configuration of ${TOOLS.map(({ name }) => name).join(', ')}, and no marks of another tool` +
        findings.sorted.map(({ line, message }) => `; line ${line}: ${message}`).join(''),
    );
  const lang = given.lang ?? page.lang;
  const config = finish(page.draft, given, { compat: page.compat, ...(lang && { lang }) });
  return { config, others: new Map(), marked: [], findings: findings.sorted };
}
