import type { Dialect, ForeignAnswer } from './dialect.js';
import { ownEntries } from './own-entries.js';

/** Words between white space and commas: what a name is, unless a tool says otherwise. */
export const WORDS = /[^\s,]+/g;

/** The whole text: names of services may have spaces. */
const WHOLE = /\S.*/g;

const parse = (text: string | undefined): Map<string, unknown> =>
  ownEntries(text ? JSON.parse(text) : undefined);

/** Entries with `true` and `false`. */
const booleans = (entries: Map<string, unknown>): [string, boolean][] =>
  [...entries].map(([name, value]) => [name, value === true]);

/** Pairs of a name and a word in any text; only `granted` grants. */
const pairs = (text: string, form: RegExp, granted: RegExp): [string, boolean][] =>
  [...text.matchAll(form)].map(([, name = '', value = '']) => [name, granted.test(value)]);

/** Leaves out a date that is none. */
const at = (value: unknown): { decidedAt?: number } => {
  const decidedAt = typeof value === 'string' ? Date.parse(value) : value;
  return typeof decidedAt === 'number' && decidedAt > 0 ? { decidedAt } : {};
};

const some = (choices: [string, boolean][], date?: unknown): ForeignAnswer | undefined =>
  choices.length ? { choices, ...at(date) } : undefined;

/** One row a tool, named as in `"compat": [...]`. Sources: each tool's own documentation and code. */
export const DIALECTS: ReadonlyMap<string, Dialect> = new Map<string, Dialect>(
  Object.entries({
    'vanilla-cookieconsent': {
      marked: 'script[data-category]',
      names: ['data-category'],
      service: 'data-service',
      // {"categories":["analytics"],"services":{"analytics":["ga"]},"lastConsentTimestamp":"2026-…"}
      answer(kept) {
        const entries = parse(kept('cc_cookie'));
        const services = ownEntries(entries.get('services'));
        const lists = [entries.get('categories'), ...services.values()];
        const names = lists.flat().filter((name) => typeof name === 'string');
        const parted = [...services.keys()].filter((name) => String(services.get(name)));
        const date = entries.get('lastConsentTimestamp') ?? entries.get('consentTimestamp');
        return date
          ? { choices: names.map((name) => [name, true] as const), parted, ...at(date) }
          : undefined;
      },
    },
    klaro: {
      marked: '[data-name]:is(script,[data-src],[data-href])',
      names: ['data-name'],
      name: WHOLE,
      namesServices: true,
      answer: (kept) => some(booleans(parse(kept('klaro')))),
    },
    orejime: {
      marked: 'template[data-purpose],[data-name]:is(script,[data-src])',
      names: ['data-purpose', 'data-name'],
      name: WHOLE,
      namesServices: true,
      answer: (kept) => some(booleans(parse(kept(/^(eu-consent|orejime)$/)))),
    },
    cookiebot: {
      marked: '[data-cookieconsent]:not([data-cookieconsent=ignore])',
      names: ['data-cookieconsent'],
      // {stamp:'…',necessary:true,preferences:false,statistics:true,marketing:false,method:'explicit',utc:17…}
      answer(kept) {
        const text = kept('CookieConsent') ?? '';
        return text.includes("method:'explicit'")
          ? some(pairs(text, /(\w+):(true|false)/g, /true/), Number(/utc:(\d+)/.exec(text)?.[1]))
          : undefined;
      },
    },
    onetrust: {
      marked: '[class*=optanon-category-]',
      names: ['class'],
      name: /(?<=optanon-category-\S*)C\d+/gi,
      // …&groups=C0001:1,C0002:0&… and, once the visitor has answered, the date in a second cookie
      answer(kept) {
        const closed = kept('OptanonAlertBoxClosed');
        const lists = new URLSearchParams(kept('OptanonConsent')).getAll('groups');
        // It notes the address of the page too, which anybody may have written.
        if (lists[1]) throw new RangeError('groups');
        return closed ? some(pairs(lists.join(), /(\w+):(\d)/g, /1/), closed) : undefined;
      },
    },
    cookieyes: {
      marked: '[data-cookieyes],[data-cli-class=cli-blocker-script]',
      names: ['data-cookieyes', 'data-cli-script-type'],
      name: /(?<=^|[\s,]|cookieyes-)(?!cookieyes-)\w+/g,
      // consentid:…,consent:yes,action:yes,necessary:yes,functional:no,…
      answer(kept) {
        const text = kept('cookieyes-consent') ?? '';
        const isGiven = /\bconsent:yes/.test(text);
        const choices = pairs(text, /(\w+):(yes|no)/g, isGiven ? /yes/ : /^$/);
        const date = Number(/lastRenewedDate:(\d+)/.exec(text)?.[1]);
        return /\baction:yes/.test(text) ? some(choices, date) : undefined;
      },
    },
    complianz: {
      marked: '[data-category]:is(script,[data-src-cmplz],[data-href]),.cmplz-image',
      names: ['data-category'],
      service: 'data-service',
      answer(kept) {
        const names = ['functional', 'preferences', 'statistics', 'marketing'];
        const values = names.map(
          (name) => [name, kept(new RegExp(`^cmplz_(rt_)?${name}$`))] as const,
        );
        const isAnswered = kept(/^cmplz_(rt_)?banner-status$/) === 'dismissed';
        return isAnswered
          ? some(values.flatMap(([name, value]) => (value ? [[name, value === 'allow']] : [])))
          : undefined;
      },
    },
    usercentrics: {
      marked: '[data-usercentrics]',
      names: ['data-usercentrics'],
      name: WHOLE,
      namesServices: true,
      // {"consent":{"type":"EXPLICIT","services":{"id":{"name":"Google Analytics","consent":true}}}}
      answer(kept) {
        const consent = ownEntries(parse(kept('ucData')).get('consent'));
        const services = [...ownEntries(consent.get('services')).values()].map(ownEntries);
        const isAnswered =
          consent.get('type') === 'EXPLICIT' || kept('uc_user_interaction') === 'true';
        return isAnswered
          ? some(services.map((each) => [String(each.get('name')), each.get('consent') === true]))
          : undefined;
      },
    },
    iubenda: {
      marked: '._iub_cs_activate,._iub_cs_activate-inline',
      names: ['data-iub-purposes'],
      // {"timestamp":"2026-…","purposes":{"1":true,"4":false}}, or {"consent":true} without purposes
      answer(kept) {
        const entries = parse(kept(/^_iub_cs-s?\d+$/));
        const purposes = ownEntries(entries.get('purposes'));
        const all = ['2', '3', '4', '5'].map((id) => [id, entries.get('consent')] as const);
        return entries.size
          ? some(booleans(purposes.size ? purposes : new Map(all)), entries.get('timestamp'))
          : undefined;
      },
    },
    tarteaucitron: {
      namesServices: true,
      frames: [
        ['.youtube_player', 'youtube', 'https://www.youtube-nocookie.com/embed/', 'videoid'],
        ['.vimeo_player', 'vimeo', 'https://player.vimeo.com/video/', 'videoid'],
        [
          '.dailymotion_player',
          'dailymotion',
          'https://www.dailymotion.com/embed/video/',
          'videoid',
        ],
        ['.tac_iframe', 'iframe', '', 'data-url'],
      ],
      // !gtag=true!youtube=false!vimeo=wait
      answer: (kept) => some(pairs(kept('tarteaucitron') ?? '', /!([^!=]+)=(true|false)/g, /true/)),
    },
    c15t: {
      marked: 'iframe[data-category]',
      names: ['data-category'],
      // c.necessary:1,c.measurement:1,i.t:17…; what is denied is left out
      answer(kept) {
        const text = kept('c15t') ?? '';
        const date = /i\.t:(\d+)/.exec(text)?.[1];
        return date ? some(pairs(text, /c\.(\w+):(\d)/g, /1/), Number(date)) : undefined;
      },
    },
    civic: {
      marked: '[data-cc-category]',
      names: ['data-cc-category'],
      // {"optionalCookies":{"analytics":"accepted"},"consentDate":17…,"interactedWith":true}
      answer(kept) {
        const entries = parse(kept('CookieControl'));
        const choices = [...ownEntries(entries.get('optionalCookies'))].map(
          ([name, value]) => [name, value === 'accepted'] as const,
        );
        return entries.get('interactedWith') === true
          ? { choices, ...at(entries.get('consentDate')) }
          : undefined;
      },
    },
    // Its answer is encrypted.
    osano: { marked: '[data-osano]', names: ['data-osano'] },
  } satisfies Record<string, Dialect>),
);
