import { idOf } from './names.js';
import { storedOf, tableRows } from './stored.js';
import { isNoticeLink, linksIn, plain } from './plain.js';

/**
 * @import { SaySoService } from '../../../src/core/config-format.ts'
 * @import { Draft, DraftCategory } from './draft.js'
 * @import { Tool, Report } from './move-from.js'
 * @import { Taken } from './taken.js'
 */

/** Where a text stands in a translation, and its key here. The first that is there is taken. @type {[string, string, string][]} */
const TEXTS = [
  ['consentModal', 'title', 'prompt.title'],
  ['consentModal', 'acceptAllBtn', 'accept-all'],
  ['consentModal', 'acceptNecessaryBtn', 'reject-all'],
  ['consentModal', 'showPreferencesBtn', 'choose'],
  ['preferencesModal', 'title', 'launcher'],
  ['preferencesModal', 'acceptAllBtn', 'accept-all'],
  ['preferencesModal', 'acceptNecessaryBtn', 'reject-all'],
  ['preferencesModal', 'savePreferencesBtn', 'save'],
  ['preferencesModal', 'closeIconLabel', 'close'],
];

/** What it means here anyway. @type {[path: string[], value: unknown][]} */
const SAME = [
  [['autoClearCookies'], true],
  [['manageScriptTags'], true],
  [['autoShow'], true],
  [['disablePageInteraction'], false],
  [['hideFromBots'], false],
  [['cookie', 'path'], '/'],
  [['cookie', 'sameSite'], 'Lax'],
  [['cookie', 'secure'], true],
  [['cookie', 'useLocalStorage'], true],
  [['cookie', 'useLocalStorage'], false],
  [['mode'], 'opt-in'],
  [['guiOptions', 'consentModal', 'equalWeightButtons'], true],
  [['guiOptions', 'consentModal', 'flipButtons'], false],
  [['guiOptions', 'preferencesModal', 'equalWeightButtons'], true],
  [['guiOptions', 'preferencesModal', 'flipButtons'], false],
];

/** @param {Taken} from @param {Draft} draft @param {Report} report */
function readOptions(from, draft, report) {
  for (const [path, value] of SAME) from.is(path, value);
  const revision = from.number(['revision']);
  if (revision) draft.keys.revision = String(revision);
  const days = from.number(['cookie', 'expiresAfterDays']);
  if (days !== undefined) draft.keys.days = Math.min(Math.max(Math.round(days), 1), 395);
  const domain = from.text(['cookie', 'domain']);
  if (domain) draft.keys.domain = domain.replace(/^\./, '');
  const name = from.text(['cookie', 'name']) ?? 'cc_cookie';
  if (name !== 'cc_cookie') report('lost-answer', ['cookie', 'name'], name);
  if (from.is(['disablePageInteraction'], true)) draft.keys.prompt = 'dialog';
  if (from.is(['autoShow'], false)) draft.keys.prompt = 'none';
  const layout = from.text(['guiOptions', 'consentModal', 'layout']) ?? '';
  if (layout.startsWith('bar')) draft.keys.prompt ??= 'bar';
  const [, side] =
    /(left|right)$/.exec(from.at(['guiOptions', 'consentModal', 'position']) ?? '') ?? [];
  if (side) draft.keys.position = side === 'left' ? 'bottom-left' : 'bottom-right';
  if (side) from.take(['guiOptions', 'consentModal', 'position']);
}

/** @param {Taken} from @param {Draft} draft @param {Report} report */
function readCategories(from, draft, report) {
  const isOptOut = from.is(['mode'], 'opt-out');
  for (const name of from.keys(['categories']).map(String)) {
    const path = ['categories', name];
    const category = draft.category(name);
    if (category.id !== name && !/^[a-z][a-z0-9-]*$/.test(name))
      report('renamed-id', path, `${name}, ${category.id}`);
    const isAlways = from.is([...path, 'readOnly'], true);
    if (isAlways) from.is([...path, 'enabled'], true);
    if (isAlways !== (category.id === 'necessary')) category.mode = isAlways ? 'always' : 'opt-in';
    if (isOptOut && !isAlways) category.mode = 'opt-out';
    if (isOptOut) from.is([...path, 'enabled'], true);
    for (const key of from.keys([...path, 'services']).map(String)) {
      const service = {
        id: idOf(key),
        name: plain(from.text([...path, 'services', key, 'label']) ?? key),
      };
      if (service.id !== key.toLowerCase())
        report('renamed-id', [...path, 'services', key], `${key}, ${service.id}`);
      category.services.push(service);
      const stored = storedOf(from, [...path, 'services', key, 'cookies'], report);
      if (stored.length) draft.store(service, stored);
    }
    const cleared = storedOf(from, [...path, 'autoClear', 'cookies'], report);
    from.is([...path, 'autoClear', 'reloadPage'], true);
    if (cleared.length) draft.store(commonService(category), cleared);
  }
}

/**
 * The service that has what a category stores and no service of it names.
 *
 * @param {DraftCategory} category
 * @returns {SaySoService}
 */
function commonService({ id, title, services }) {
  const known = services.find((each) => each.id === `${id}-storage`);
  const made = known ?? { id: `${id}-storage`, name: title ?? id };
  if (!known) services.push(made);
  return made;
}

/** @param {Taken} from @param {(string | number)[]} path @param {Draft} draft */
function readSection(from, path, draft) {
  const linked = from.text([...path, 'linkedCategory']);
  const rows = tableRows(from, [...path, 'cookieTable']);
  if (linked === undefined) {
    const text = from.at([...path, 'description']);
    if (typeof text === 'string' && !draft.texts['panel.text'] && plain(text)) {
      draft.texts['panel.text'] = plain(from.take([...path, 'description']));
      from.text([...path, 'title']);
    }
    return;
  }
  const category = draft.category(linked);
  const [title, text] = ['title', 'description'].map((key) =>
    plain(from.text([...path, key]) ?? ''),
  );
  if (title) category.title = title;
  if (text) category.text = text;
  const common = category.services.find(({ id }) => id === `${category.id}-storage`);
  if (common && title) common.name = title;
  const [only, second] = category.services;
  if (rows.length) draft.store(only && !second ? only : commonService(category), rows);
}

/** @param {Taken} from @param {Draft} draft @param {{ lang: string, report: Report }} how */
function readTexts(from, draft, { lang, report }) {
  const path = ['language', 'translations', lang];
  for (const [layer, key, own] of TEXTS) {
    const text = plain(from.text([...path, layer, key]) ?? '');
    if (text.length > 60 && own !== 'prompt.title')
      report('lost-label', [...path, layer, key], text);
    else if (text) draft.texts[own] ??= text;
  }
  const about = from.text([...path, 'consentModal', 'description']);
  // What the answer is for is always said.
  if (about) draft.texts['prompt.text'] = `${plain(about)} ({purposes})`;
  const footer = from.at([...path, 'consentModal', 'footer']);
  const links = [footer, about].flatMap((html) => (typeof html === 'string' ? linksIn(html) : []));
  const notice = links.find(isNoticeLink);
  if (notice) draft.keys.noticeUrl = notice;
  if (notice && linksIn(String(footer)).length === 1)
    from.take([...path, 'consentModal', 'footer']);
  for (const at of from.keys([...path, 'preferencesModal', 'sections']))
    readSection(from, [...path, 'preferencesModal', 'sections', at], draft);
}

/** @type {Tool} */
export const vanillaCookieconsent = {
  name: 'vanilla-cookieconsent',
  looksLike: (root) => Object.hasOwn(root, 'categories') && Object.hasOwn(root, 'language'),
  calls: /(^|\.)run$/,
  languages(from) {
    const first = from.text(['language', 'default']);
    const all = from.keys(['language', 'translations']).map(String);
    const isAuto = ['document', 'browser'].some((way) => from.is(['language', 'autoDetect'], way));
    return { all: [...new Set([first ?? all[0] ?? 'en', ...all])], isAuto };
  },
  read(from, draft, { lang, report }) {
    readOptions(from, draft, report);
    readCategories(from, draft, report);
    readTexts(from, draft, { lang, report });
  },
};
