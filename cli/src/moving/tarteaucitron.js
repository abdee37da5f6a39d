import { toService } from '../config/make-config.js';
import { readCatalogue } from '../services/catalogue.js';
import { placeOf } from './evaluate.js';
import { idOf } from './names.js';
import { plain } from './plain.js';
import { storedOf } from './stored.js';
import { CATALOGUE_IDS, KINDS } from './tarteaucitron-keys.js';

/**
 * @import { Marked } from '../config/make-snippet.js'
 * @import { Chosen } from '../config/make-config.js'
 * @import { Draft } from './draft.js'
 * @import { Report, Tool } from './move-from.js'
 * @import { Program } from './program.js'
 * @import { Taken } from './taken.js'
 */

/** What it means here anyway. @type {[string, unknown][]} */
const SAME = [
  ['hashtag', '#tarteaucitron'],
  ['highPrivacy', true],
  ['DenyAllCta', true],
  ['AcceptAllCta', true],
  ['showIcon', true],
  ['handleBrowserDNTRequest', false],
  ['googleConsentMode', false],
  ['bingConsentMode', false],
  ['serviceDefaultState', 'wait'],
  ['removeCredit', true],
];

/** How a choice of theirs is called here. @type {[key: string, own: 'prompt' | 'position', values: Record<string, any>][]} */
const CHOICES = [
  ['orientation', 'prompt', { middle: 'dialog', popup: 'card', top: 'bar', bottom: 'bar' }],
  ['iconPosition', 'position', { BottomLeft: 'bottom-left', BottomRight: 'bottom-right' }],
];

/** @param {Taken} from @param {Draft} draft @param {Report} report */
function readOptions(from, draft, report) {
  for (const [key, value] of SAME) from.is(['init', key], value);
  const notice = from.text(['init', 'privacyUrl']);
  if (notice) draft.keys.noticeUrl = notice;
  const domain = from.text(['init', 'cookieDomain']);
  if (domain) draft.keys.domain = domain.replace(/^\./, '');
  const name = from.text(['init', 'cookieName']);
  if (name && name !== 'tarteaucitron') report('lost-answer', ['init', 'cookieName'], name);
  for (const [key, own, values] of CHOICES) {
    const value = values[from.at(['init', key])];
    if (value) Object.assign(draft.keys, { [own]: value });
    if (value) from.take(['init', key]);
  }
  if (from.is(['init', 'handleBrowserDNTRequest'], true)) draft.keys.dnt = true;
  const signals = [
    ...(from.is(['init', 'googleConsentMode'], true) ? [['google', true]] : []),
    ...(from.is(['init', 'bingConsentMode'], true) ? [['microsoft', true]] : []),
  ];
  if (signals.length) draft.keys.signals = Object.fromEntries(signals);
  const days = from.number(['forceExpire']);
  if (days !== undefined) draft.keys.days = Math.min(Math.max(Math.round(days), 1), 395);
}

/** Their elements are read as they are: `compat`. */
const FRAMES = ['youtube', 'vimeo', 'dailymotion', 'iframe'];

/** @param {Chosen} entry @param {string} id @returns {Marked} */
const marked = ({ name, mark, id: own }, id) => ({
  name,
  mark: mark && {
    ...mark,
    snippet: mark.snippet?.replaceAll(`service="${own}"`, `service="${id}"`) ?? '',
  },
});

/** What the site says of a service of its own. @param {Taken} from @param {string} key @param {Report} report */
function ownService(from, key, report) {
  const path = ['services', key];
  const name = plain(from.text([...path, 'name']) ?? key);
  const url = from.text([...path, 'uri']);
  const storage = storedOf(from, [...path, 'cookies'], report);
  from.is([...path, 'key'], key);
  from.is([...path, 'needConsent'], true);
  const isRequired = from.is([...path, 'needConsent'], false);
  const category = isRequired
    ? 'necessary'
    : (KINDS[from.text([...path, 'type']) ?? ''] ?? 'functional');
  return { category, service: { name, ...(url && { url }), ...(storage.length && { storage }) } };
}

/** The jobs that are named in one script. @param {Taken} from @param {Draft} draft @param {Report} report */
function readJobs(from, draft, report) {
  const byId = new Map(/** @type {Chosen[]} */ (readCatalogue()).map((entry) => [entry.id, entry]));
  for (const at of from.keys(['jobs'])) {
    const key = from.text(['jobs', at]);
    if (!key) continue;
    // Its id stays: the answer names it.
    const id = idOf(key);
    if (id !== key.toLowerCase()) report('renamed-id', ['jobs', at], `${key}, ${id}`);
    const entry = byId.get(CATALOGUE_IDS[key] ?? id);
    const isOwn = from.at(['services', key]) !== undefined;
    const { category, service } = isOwn
      ? ownService(from, key, report)
      : {
          category: entry?.category ?? 'functional',
          service: entry ? toService(entry) : { name: key },
        };
    if (!isOwn && !entry) report('unknown-service', ['jobs', at], key);
    if (entry?.mark && !isOwn && !FRAMES.includes(key)) {
      report('lost-mark', ['jobs', at], entry.name);
      draft.marked.push(marked(entry, id));
    }
    draft.category(category).services.push(Object.assign({ id }, service, { id }));
  }
}

/** An object that grows, with the place of each member. @param {Program} program */
function grow({ spots }) {
  const object = Object.create(null);
  const members = new Map();
  spots.members.set(object, members);
  const put = (/** @type {string} */ key, /** @type {any} */ value, /** @type {any} */ node) => {
    object[key] = value;
    members.set(key, placeOf(node));
  };
  return { object, put };
}

/** What a page tells tarteaucitron, here and there, as one object. @param {Program} program */
function gather(program) {
  const root = grow(program);
  const parts = { jobs: grow(program), user: grow(program), services: grow(program) };
  const put = (
    /** @type {keyof typeof parts} */ part,
    /** @type {string} */ key,
    /** @type {any} */ node,
  ) => {
    parts[part].put(key, program.valueOf(node), node);
    root.put(part, parts[part].object, node);
  };
  const init = program.calls.find(({ path }) => path === 'tarteaucitron.init');
  if (init?.args[0]) root.put('init', program.valueOf(init.args[0]), init.node);
  const jobs = program.calls.filter(({ path }) => /(^|\.)job\.push$/.test(path));
  for (const [at, node] of jobs.flatMap(({ args }) => args).entries())
    put('jobs', String(at), node);
  for (const [name, node] of program.values) {
    const [, part, key = ''] = /^tarteaucitron\.(user|services)\.([^.]+)$/.exec(name) ?? [];
    if (part === 'user' || part === 'services') put(part, key, node);
    const [, force] = /^tarteaucitronForce(Language|Expire)$/.exec(name) ?? [];
    if (force) root.put(`force${force}`, program.valueOf(node), node);
  }
  return init || jobs.length ? root.object : undefined;
}

/** @type {Tool} */
export const tarteaucitron = {
  name: 'tarteaucitron',
  gather,
  languages(from) {
    const forced = from.text(['forceLanguage']);
    return { all: [forced ?? 'en'], isAuto: !forced };
  },
  read(from, draft, { report }) {
    readOptions(from, draft, report);
    readJobs(from, draft, report);
  },
};
