import { idOf } from './names.js';
import { isNoticeLink, linksIn, plain } from './plain.js';
import { storedOf } from './stored.js';

/**
 * @import { SaySoCategory, SaySoService } from '../../../src/core/config-format.ts'
 * @import { Draft } from './draft.js'
 * @import { Report, Tool } from './move-from.js'
 * @import { Path, Taken } from './taken.js'
 */

/** Where a text stands in a translation, and its key here. The first that is there is taken. @type {[Path, string][]} */
const TEXTS = [
  [['consentNotice', 'title'], 'prompt.title'],
  [['consentNotice', 'learnMore'], 'choose'],
  [['ok'], 'accept-all'],
  [['acceptAll'], 'accept-all'],
  [['decline'], 'reject-all'],
  [['save'], 'save'],
  [['acceptSelected'], 'save'],
  [['close'], 'close'],
  [['consentModal', 'title'], 'launcher'],
  [['consentModal', 'description'], 'panel.text'],
];

/** What it means here anyway. @type {[Path, unknown][]} */
const SAME = [
  [['version'], 1],
  [['acceptAll'], true],
  [['hideDeclineAll'], false],
  [['hideLearnMore'], false],
  [['default'], false],
  [['mustConsent'], false],
  [['noticeAsModal'], false],
  [['storageMethod'], 'cookie'],
  [['storageMethod'], 'localStorage'],
  [['showNoticeTitle'], true],
];

/** @param {Taken} from @param {Draft} draft @param {{ lang: string, report: Report }} how */
function readOptions(from, draft, { lang, report }) {
  for (const [path, value] of SAME) from.is(path, value);
  const days = from.number(['cookieExpiresAfterDays']);
  if (days !== undefined) draft.keys.days = Math.min(Math.max(Math.round(days), 1), 395);
  const domain = from.text(['cookieDomain']);
  if (domain) draft.keys.domain = domain.replace(/^\./, '');
  for (const key of ['storageName', 'cookieName']) {
    const name = from.text([key]) ?? 'klaro';
    if (name !== 'klaro') report('lost-answer', [key], name);
  }
  if (from.is(['mustConsent'], true) || from.is(['noticeAsModal'], true))
    draft.keys.prompt = 'dialog';
  const addresses = [[lang], ['default'], []].map((end) => from.text(['privacyPolicy', ...end]));
  const notice = addresses.find(Boolean) ?? from.text(['translations', lang, 'privacyPolicyUrl']);
  if (notice) draft.keys.noticeUrl = notice;
}

/** Words of a language, before those for all. @param {Taken} from @param {Path} path @param {Path} fallback */
function words(from, path, fallback) {
  const [own, other] = [path, fallback].map((each) => plain(from.text(each) ?? ''));
  return own || other || '';
}

/** @param {Taken} from @param {Path} path @param {{ lang: string, report: Report }} how @returns {SaySoService | undefined} */
function readService(from, path, { lang, report }) {
  const name = from.text([...path, 'name']);
  if (!name) return undefined;
  const id = idOf(name);
  const isFound = id === name.toLowerCase();
  const title = words(from, [...path, 'translations', lang, 'title'], [...path, 'title']);
  const about = words(
    from,
    [...path, 'translations', lang, 'description'],
    [...path, 'description'],
  );
  const purpose = about || plain(from.text(['translations', lang, name, 'description']) ?? '');
  const shown = title || plain(from.text(['translations', lang, name, 'title']) ?? '');
  // Marks and answers find it by its id or its name.
  if (!isFound) report('renamed-id', [...path, 'name'], `${name}, ${id}; its name stays`);
  for (const key of ['default', 'optOut', 'onlyOnce', 'required', 'contextualConsentOnly'])
    from.is([...path, key], false);
  const storage = storedOf(from, [...path, 'cookies'], report);
  return {
    id,
    name: isFound ? shown || name : name,
    ...(purpose && { purpose }),
    ...(storage.length && { storage }),
  };
}

/** @param {Taken} from @param {Draft} draft @param {{ lang: string, report: Report }} how */
function readServices(from, draft, how) {
  const list = from.keys(['services']).length ? 'services' : 'apps';
  /** @type {Map<SaySoCategory, boolean[]>} */
  const objections = new Map();
  for (const at of from.keys([list])) {
    const path = [list, at];
    const isRequired = from.is([...path, 'required'], true);
    const purpose = from.text([...path, 'purposes', 0]);
    const category = draft.category(isRequired ? 'necessary' : (purpose ?? 'functional'));
    const isOptOut = from.at([...path, 'optOut']) === true;
    const service = readService(from, path, how);
    if (service) category.services.push(service);
    objections.set(category, [...(objections.get(category) ?? []), isOptOut]);
  }
  for (const [category, all] of objections)
    if (all.every(Boolean)) {
      category.mode = 'opt-out';
      for (const at of from.keys([list])) from.is([list, at, 'optOut'], true);
    }
}

/** @param {Taken} from @param {Draft} draft @param {{ lang: string, report: Report }} how */
function readTexts(from, draft, { lang, report }) {
  const path = ['translations', lang];
  for (const [place, key] of TEXTS) {
    const text = plain(from.text([...path, ...place]) ?? '');
    if (text.length > 60 && !key.includes('.')) report('lost-label', [...path, ...place], text);
    else if (text) draft.texts[key] ??= text;
  }
  const about = plain(from.text([...path, 'consentNotice', 'description']) ?? '');
  const clean = about.replace(/\s*\{(?!purposes)\w+\}/g, '');
  if (clean)
    draft.texts['prompt.text'] = clean.includes('{purposes}') ? clean : `${clean} ({purposes})`;
  for (const [name, category] of draft.categories) {
    const own = [...path, 'purposes', name];
    const title = words(from, [...own, 'title'], own);
    const text = plain(from.text([...own, 'description']) ?? '');
    if (title) category.title = title;
    if (text) category.text = text;
  }
  const notice = linksIn(about).find(isNoticeLink);
  if (notice) draft.keys.noticeUrl ??= notice;
}

/** @type {Tool} */
export const klaro = {
  name: 'klaro',
  looksLike: (root) => ['services', 'apps'].some((key) => Array.isArray(root[key])),
  calls: /(^|\.)setup$/,
  languages(from) {
    const first = from.text(['lang']);
    const all = from
      .keys(['translations'])
      .map(String)
      .filter((lang) => lang !== 'zz');
    return { all: [...new Set([first ?? all[0] ?? 'en', ...all])], isAuto: !first };
  },
  read(from, draft, how) {
    readOptions(from, draft, how);
    readServices(from, draft, how);
    readTexts(from, draft, how);
  },
};
