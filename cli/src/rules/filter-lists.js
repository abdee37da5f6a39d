import { basename, dirname } from 'node:path';

/**
 * @import { Rule } from './index.js'
 */

/** Ids that EasyList Cookie, AdGuard and others hide wherever they stand. */
const HIDDEN_IDS = new Set(
  `consent-bar consent-manager legal_notice part-cookies permission-bar policy-banner privacy_notice privacy-banner
   privacy-consent privacy-note privacy-notice privacy-notice-box privacy-overlay-banner privacynotice privacypolicy
   private-policy section-cookies tracking-consent`.split(/\s+/),
);

/** Words in an id that filter lists look for. */
const HIDDEN_WORDS = /cookie|consent|gdpr|banner|(?:^|[.-])cmp(?:[.-]|$)/;

/** File names, without their ending, that filter lists block: what ends in .js blocks .json too. */
const BLOCKED_FILES =
  /cookie|consent-(?:banner|box|manager|modal|tracking)|(?:^|[-_])gdpr|^(?:privacy_policy|privacypolicy|privacy-manager|privacy-modal|privacy-banner|privacychoices|eu-notice|eu_privacy|terms_of_service|policyaccept)$/i;
const BLOCKED_FOLDERS = /^(?:cookie|gdpr|cmp$)/i;

/** Whether filter lists block a file of this name in this folder. @param {string} file */
export const isBlockedFile = (file) =>
  BLOCKED_FILES.test(basename(file).replace(/\.\w+$/, '')) ||
  BLOCKED_FOLDERS.test(basename(dirname(file)));

/** What a visitor's filter lists would hide or block. @type {Rule} */
export function* filterLists({ notice, places, file }) {
  for (const { type, value, path } of places)
    if (type === 'section' && value.id && (HIDDEN_IDS.has(value.id) || HIDDEN_WORDS.test(value.id)))
      yield { code: 'hidden-id', path, words: value.id };
  if (notice.id && (HIDDEN_IDS.has(notice.id) || HIDDEN_WORDS.test(notice.id)))
    yield { code: 'hidden-id', path: [], words: notice.id };
  if (isBlockedFile(file)) yield { code: 'blocked-file', path: [], detail: file };
}
