import { CONSENT_TYPES, DEFAULT_TYPES } from './consent-types.js';
import { DIALECTS } from './dialects.js';
import { report } from './messages.js';
import { ownEntries } from './own-entries.js';
import { readEntries } from './read-entries.js';
import { readByRegion, readRegions } from './regions.js';
import type { Category, Config } from './types.js';

const ID = /^[a-z][a-z0-9-]*$/;

/** The keys of each object with their defaults, by the key that it, or the list of such objects, stands under. */
const SHAPES = ownEntries({
  config: {
    $schema: '',
    revision: '',
    lang: 'auto',
    position: 'bottom-left',
    prompt: { default: 'card' },
    noticeUrl: '',
    inventoryUrl: '',
    days: 182,
    domain: '',
    gpc: true,
    dnt: false,
    autoBlock: true,
    compat: [],
    afterWithdraw: 'reload',
    region: '',
    regions: {},
    record: { url: '' },
    signals: {},
    categories: [],
    texts: {},
  },
  categories: {
    id: '',
    mode: 'opt-in',
    title: '',
    text: '',
    consentTypes: [],
    saleShare: false,
    services: [],
  },
  services: { id: '', name: '', provider: '', url: '', purpose: '', hosts: [], storage: [] },
  storage: { name: '', type: 'cookie', duration: '', purpose: '' },
  signals: {
    google: false,
    microsoft: false,
    clarity: false,
    meta: false,
    tiktok: false,
    matomo: false,
    posthog: false,
    shopify: false,
    wordpress: false,
  },
  record: { url: '' },
});

/** An address without a scheme, or with one that a link may have. */
const LINK = /^(https?:|(?![^/?#]*:))/;

/** The forms that a value may have, where not every value of its type will do. */
const FORMS = new Map<string, RegExp>(
  Object.entries({
    // Half a character can stand in no record.
    revision: /^\P{Cs}*$/u,
    position: /^(bottom-(left|right)|inline(-start|-end)?)$/,
    prompt: /^(card|bar|dialog|none)$/,
    noticeUrl: LINK,
    inventoryUrl: LINK,
    url: LINK,
    // At most 395: 13 months are the longest that an answer may count (requirements L23).
    days: /^([1-9]\d?|[12]\d\d|3[0-8]\d|39[0-5])$/,
    afterWithdraw: /^(reload|stay)$/,
    mode: /^(always|opt-in|opt-out)$/,
    type: /^(cookie|local|session|indexeddb|cache|pixel)$/,
  }),
);

/** The forms of the entries of lists of words. */
const WORDS = new Map<string, RegExp>(
  Object.entries({
    hosts: /^(\*\.)?[^*/:\s]+(:\d+)?(\/\S*)?$/,
    compat: new RegExp(`^(${[...DIALECTS.keys()].join('|')})$`),
    consentTypes: new RegExp(`^(${CONSENT_TYPES.join('|')})$`),
  }),
);

/** What a category of a well-known id is, unless the author says otherwise. */
const WELL_KNOWN = ownEntries({
  necessary: { mode: 'always' },
  functional: { consentTypes: DEFAULT_TYPES.functional },
  analytics: { consentTypes: DEFAULT_TYPES.analytics },
  marketing: { saleShare: true, consentTypes: DEFAULT_TYPES.marketing },
});

/** Whether a value is of the type of its default, and has the form that its key asks for. */
const fits = (key: string, value: unknown, fallback: unknown): boolean =>
  value !== null &&
  typeof value === typeof fallback &&
  Array.isArray(value) === Array.isArray(fallback) &&
  (FORMS.get(key)?.test(value as string) ?? true);

/** A new object with the keys of its shape and no others, made without a prototype. */
function read(shape: string, value: unknown, path: string): Record<string, unknown> {
  const given = readEntries(value, path);
  const known = shape === 'categories' && WELL_KNOWN.get(given.get('id') as string);
  const copy: Record<string, unknown> = Object.assign(
    Object.create(null),
    SHAPES.get(shape),
    known,
  );
  for (const [key, entry] of given) {
    const place = `${path}.${key}`;
    if (!(key in copy)) report('config-key', place);
    else if (key === 'prompt')
      copy[key] = readByRegion(entry, place, (prompt) => fits(key, prompt, ''));
    else if (!fits(key, entry, copy[key])) report('config-value', place, entry);
    else if (SHAPES.has(key))
      copy[key] = Array.isArray(entry) ? readList(key, entry, place) : read(key, entry, place);
    else if (WORDS.has(key)) copy[key] = readWords(key, entry as unknown[], place);
    else copy[key] = entry;
  }
  return copy;
}

/** The words of a list that have the form that its key asks for. */
function readWords(key: string, values: readonly unknown[], path: string): unknown[] {
  return values.filter((value) => {
    const isFit = typeof value === 'string' && WORDS.get(key)?.test(value);
    if (!isFit) report('config-value', path, value);
    return isFit;
  });
}

/** The entries of a list; where they have ids, those that are allowed and not taken. */
function readList(shape: string, values: readonly unknown[], path: string): unknown[] {
  const taken = new Set<unknown>();
  return values
    .map((value, index) => read(shape, value, `${path}[${index}]`))
    .filter(({ id }) => {
      const isFree = id === undefined || (ID.test(id as string) && !taken.has(id));
      if (!isFree) report('config-id', path, id);
      taken.add(id);
      return isFree;
    });
}

/**
 * Checks a configuration and fills in the defaults. Never throws: what is not known or not allowed is
 * reported and left out, and what is left out is never a grant.
 */
export function readConfig(input?: unknown): Config {
  const config = read('config', input, 'config') as unknown as Config;
  const categories = [...WELL_KNOWN.keys()].map((id) => ({ id }));
  if (!config.categories.length) return readConfig({ ...config, categories });
  const ids = config.categories.map(({ id }) => id);
  return { ...config, regions: readRegions(config.regions, ids) };
}

/** The categories that a visitor can decide about. */
export const optionalIn = ({ categories }: Pick<Config, 'categories'>): Category[] =>
  categories.filter(({ mode }) => mode !== 'always');

/** A category's id and, written `category/service`, those of its services. */
export function idsOf({ id, services }: Category): string[] {
  return [id, ...services.map((part) => `${id}/${part.id}`)];
}

/** What goes on until the visitor objects. */
export const optOutIds = ({ categories }: Pick<Config, 'categories'>): string[] =>
  categories.filter(({ mode }) => mode === 'opt-out').flatMap(idsOf);
