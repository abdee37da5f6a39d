/**
 * The configuration as types. Generated from schema/config.schema.json by `npm run schema -- --write`:
 * do not edit.
 */

/**
 * A card in the corner, a bar across the page, a dialog over the page, or no question: then nothing is granted for want of one.
 */
export type SaySoPrompt = 'card' | 'bar' | 'dialog' | 'none';
/** Another tool for the same purpose. */
export type SaySoTool =
  | 'vanilla-cookieconsent'
  | 'klaro'
  | 'orejime'
  | 'cookiebot'
  | 'onetrust'
  | 'cookieyes'
  | 'complianz'
  | 'usercentrics'
  | 'iubenda'
  | 'tarteaucitron'
  | 'c15t'
  | 'civic'
  | 'osano';
/**
 * What holds before an answer: `always` needs none, `opt-in` is denied, `opt-out` is granted.
 */
export type SaySoMode = 'always' | 'opt-in' | 'opt-out';
/**
 * A name for marks and links: small letters, digits and hyphens, a letter first. Unique among its neighbours. Avoid words such as "cookie" and "banner": filter lists hide what is named like this.
 */
export type SaySoId = string;
/** A word of Google Consent Mode v2. */
export type SaySoConsentType =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage';
/**
 * A host, or `*.host` for the host and all below it, and either with the beginning of a path. Without `https://`.
 */
export type SaySoHost = string;
/** The words of a button or beside one. */
export type SaySoLabel = string;
/** Plain words, without markup. */
export type SaySoWords = string;

/** What a site tells the script. Every key may be left out. */
export interface SaySoConfig {
  /**
   * Where this schema stands, for editors that complete and check. The script does not fetch it.
   */
  $schema?: string;
  /**
   * The version of what you ask, in whatever way you count. Changing it asks everyone again.
   */
  revision?: string;
  /**
   * The language to speak, as a BCP 47 tag; `auto`: that of the page, or else of the browser.
   */
  lang?: string;
  /**
   * Where the icon and the question stand. `inline-start` and `inline-end` follow the direction of the page; `inline`: where you put the element.
   */
  position?: 'bottom-left' | 'bottom-right' | 'inline-start' | 'inline-end' | 'inline';
  /** How the first question is shown: one way for everywhere, or one for each region. */
  prompt?: SaySoPrompt | SaySoPromptByRegion;
  /** Where your privacy notice stands. The question links to it. */
  noticeUrl?: string;
  /** Where the list of what is stored stands. The panel links to it. */
  inventoryUrl?: string;
  /** How long an answer counts, in days, refusal and grant alike. */
  days?: number;
  /**
   * The domain that shares the answer with all its subdomains. Left out, the answer counts for one host.
   */
  domain?: string;
  /** Whether Global Privacy Control refuses every category with `saleShare`. */
  gpc?: boolean;
  /** Whether the older signal Do Not Track counts as well. */
  dnt?: boolean;
  /**
   * Whether requests to the `hosts` of services are held also where nobody marked them.
   */
  autoBlock?: boolean;
  /** The tools whose markup is read as well, and whose answers are taken over. */
  compat?: SaySoTool[];
  /**
   * What happens when something is withdrawn that has already run: the page is loaded again, or stays.
   */
  afterWithdraw?: 'reload' | 'stay';
  /**
   * The region of the visitor, as ISO 3166: a country, or one of its parts. Better as `data-region` on the script tag, from your server. Left out, the strictest mode counts. `AP`, `EU`, `UK`, `XX` and `ZZ` name no country and count as left out.
   */
  region?: string;
  /**
   * What a region changes: the mode of categories, by region and id. `US-CA` goes before `US`.
   */
  regions?: {
    [k: string]: SaySoModes;
  };
  record?: SaySoRecord;
  signals?: SaySoSignals;
  /**
   * The groups that visitors decide about. Left out: `necessary`, `functional`, `analytics` and `marketing`.
   */
  categories?: SaySoCategory[];
  texts?: SaySoTexts;
}
/**
 * A way of asking under each region, as ISO 3166, and under `default` for all others.
 */
export interface SaySoPromptByRegion {
  [k: string]: SaySoPrompt;
}
/** Under the id of a category, its mode in this region. */
export interface SaySoModes {
  [k: string]: SaySoMode;
}
/** Where a record of each decision is sent. */
export interface SaySoRecord {
  /** An address of your own site. Empty: no records. */
  url?: string;
}
/** Who is told: `true` under the name of a system. What is not named is not told. */
export interface SaySoSignals {
  /** Google Consent Mode v2, by `dataLayer`. */
  google?: boolean;
  /** Microsoft Advertising, by `uetq`. */
  microsoft?: boolean;
  /** Microsoft Clarity, by `clarity`. */
  clarity?: boolean;
  /** The pixel of Meta, by `fbq`. */
  meta?: boolean;
  /** The pixel of TikTok, by `ttq`. */
  tiktok?: boolean;
  /** Matomo, by `_paq`. */
  matomo?: boolean;
  /** PostHog, by `posthog`. */
  posthog?: boolean;
  /** The Customer Privacy API of Shopify. */
  shopify?: boolean;
  /** The WP Consent API of WordPress. */
  wordpress?: boolean;
}
/** A group of services under one switch. */
export interface SaySoCategory {
  id: SaySoId;
  mode?: SaySoMode;
  /** The name that visitors see. Left out: the built-in text of the id. */
  title?: string;
  /** What it is for, in a plain sentence. Left out: the built-in text of the id. */
  text?: string;
  /**
   * The consent types of Google Consent Mode that it stands for. Left out: those of a well-known id.
   */
  consentTypes?: SaySoConsentType[];
  /**
   * Whether Global Privacy Control refuses it: it sells or shares data in the sense of the law of California. Left out: `false`, and of `marketing` `true`.
   */
  saleShare?: boolean;
  /** The services in it. */
  services?: SaySoService[];
}
/** One third party or tool inside a category. */
export interface SaySoService {
  id: SaySoId;
  /** The name that visitors see. */
  name?: string;
  /** Who runs it, by the legal name. */
  provider?: string;
  /** Where the provider explains what it does. */
  url?: string;
  /** What it does for your site, in a plain sentence. */
  purpose?: string;
  /**
   * From where it loads and where it sends. Requests to these are held until it is granted.
   */
  hosts?: SaySoHost[];
  /**
   * What it keeps in the browser. It is listed for visitors, and deleted when the category is withdrawn.
   */
  storage?: SaySoStored[];
}
/** One thing that a service keeps in the browser. */
export interface SaySoStored {
  /** Its exact name, or a pattern in which `*` stands for any characters. */
  name?: string;
  /** Where it is kept. */
  type?: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache' | 'pixel';
  /** How long it is kept, in words. */
  duration?: string;
  /** What it is for, in a plain sentence. */
  purpose?: string;
}
/**
 * A text under the key of each that you replace, and under `ID.title` and `ID.text` those of a category of your own. `{name}` stands for a value. A text on a button has at most 60 characters.
 */
export interface SaySoTexts {
  launcher?: SaySoLabel;
  'prompt.title'?: SaySoWords;
  'prompt.text'?: SaySoWords;
  'prompt.opt-out'?: SaySoWords;
  'prompt.change'?: SaySoWords;
  'prompt.notice'?: SaySoWords;
  'accept-all'?: SaySoLabel;
  'reject-all'?: SaySoLabel;
  choose?: SaySoLabel;
  save?: SaySoLabel;
  close?: SaySoLabel;
  saved?: SaySoWords;
  receipt?: SaySoLabel;
  'panel.text'?: SaySoWords;
  'panel.inventory'?: SaySoWords;
  'panel.limits'?: SaySoWords;
  'panel.gpc'?: SaySoWords;
  always?: SaySoWords;
  granted?: SaySoWords;
  denied?: SaySoWords;
  services?: SaySoWords;
  'column.name'?: SaySoWords;
  'column.service'?: SaySoWords;
  'column.purpose'?: SaySoWords;
  'column.duration'?: SaySoWords;
  'column.type'?: SaySoWords;
  'type.cookie'?: SaySoWords;
  'type.local'?: SaySoWords;
  'type.session'?: SaySoWords;
  'type.indexeddb'?: SaySoWords;
  'type.cache'?: SaySoWords;
  'type.pixel'?: SaySoWords;
  'inventory.filter'?: SaySoWords;
  'inventory.shown'?: SaySoWords;
  'necessary.title'?: SaySoWords;
  'necessary.text'?: SaySoWords;
  'functional.title'?: SaySoWords;
  'functional.text'?: SaySoWords;
  'analytics.title'?: SaySoWords;
  'analytics.text'?: SaySoWords;
  'marketing.title'?: SaySoWords;
  'marketing.text'?: SaySoWords;
  'embed.text'?: SaySoWords;
  'embed.once'?: SaySoLabel;
  'embed.always'?: SaySoLabel;
  'notice.search'?: SaySoWords;
  'notice.found'?: SaySoWords;
  'notice.none'?: SaySoWords;
  'notice.view'?: SaySoWords;
  'notice.whole'?: SaySoWords;
  'notice.expand-all'?: SaySoLabel;
  'notice.expanded'?: SaySoWords;
  'notice.collapse-all'?: SaySoLabel;
  'notice.collapsed'?: SaySoWords;
  'notice.print'?: SaySoWords;
  'notice.retry'?: SaySoWords;
  'notice.copy'?: SaySoWords;
  'notice.copied'?: SaySoWords;
  'notice.uncopied'?: SaySoWords;
  'notice.version'?: SaySoWords;
  'notice.updated'?: SaySoWords;
  'notice.effective'?: SaySoWords;
  'notice.language'?: SaySoWords;
  'notice.changes'?: SaySoWords;
  'notice.changed'?: SaySoWords;
  'notice.added'?: SaySoWords;
  'notice.removed'?: SaySoWords;
  'notice.unchanged'?: SaySoWords;
  'notice.block'?: SaySoWords;
  'notice.full'?: SaySoWords;
  'notice.table'?: SaySoWords;
  'notice.important'?: SaySoWords;
  'notice.note'?: SaySoWords;
  'notice.terms'?: SaySoWords;
  'notice.dpo'?: SaySoWords;
  'notice.representative'?: SaySoWords;
  'notice.authority'?: SaySoWords;
  'notice.post'?: SaySoWords;
  'notice.email'?: SaySoWords;
  'notice.phone'?: SaySoWords;
  [k: string]: SaySoWords | undefined;
}
