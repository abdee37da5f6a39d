import { readConfig } from '../../../src/core/config.js';
import { DIALECTS } from '../../../src/core/dialects.js';
import { stateOf } from '../../../src/core/policy.js';
import { decodeRecord } from '../../../src/core/record.js';
import { readAnswer } from '../../../src/storage/cookie-storage.js';
import { foreignAnswer } from '../../../src/storage/foreign-answers.js';
import { CONFIG, NOON } from '../../helpers/make-store.js';
import { asText, inWords, where, type Target } from './target.js';

const site = readConfig({ ...CONFIG, compat: [...DIALECTS.keys()] });

/** Whether a record, as text, brings a grant that it does not name. */
function grantsMore(record: string): boolean {
  const named = /&granted=([^&]*)/.exec(record)?.[1]?.split('+') ?? [];
  const { granted } = stateOf(site, decodeRecord(record, NOON), false);
  return !granted.every(
    (id) => id === 'necessary' || named.includes(id) || named.includes(id.split('/')[0] ?? ''),
  );
}

/** Whether a record, as text, overrides a signal of the browser that came after it. */
const overrides = (record: string): boolean =>
  !record.endsWith('&gpc=1') &&
  stateOf(site, decodeRecord(record, NOON), true).granted.includes('marketing');

/** Puts a cookie on the page, lets it be read, and takes it away again. */
function withCookie<T>(name: string, value: string, read: () => T): T {
  document.cookie = `${name}=${value}; Path=/`;
  const result = read();
  document.cookie = `${name}=; Path=/; Max-Age=0`;
  return result;
}

/** As other tools write a value; half a character, which `encodeURIComponent` does not take, is replaced. */
const encoded = (value: string): string =>
  String(new URLSearchParams({ value })).slice('value='.length).replaceAll('+', '%20');

/** Names under which other tools keep their answers. */
const FOREIGN = inWords(`
  cc_cookie klaro eu-consent CookieConsent OptanonConsent OptanonAlertBoxClosed cookieyes-consent cmplz_banner-status
  cmplz_marketing ucData _iub_cs-1 tarteaucitron c15t CookieControl`);

/** What stands in a cookie of ours, or of another tool, grants nothing that it does not name, and throws nothing. */
export const kept: Target = {
  words: inWords(`
    v=1 &at=2026-11-21T11:00:00Z &rev=1 &granted= &denied= &gpc=1 analytics analytics/counter marketing necessary + / & = % %25
    2999-01-01T00:00:00Z ! ; : , true false statistics:true stamp: {"categories":["analytics"]} C0002:1 groups= dismissed
    interactedWith optionalCookies accepted consentDate purposes 1`),
  faultsOf(input) {
    const [record = '', tool = ''] = [input].flat().map(asText);
    const answer = withCookie('say-so', record, () => readAnswer(site));
    const granted = [...(answer?.decisions ?? [])].flatMap(([id, isGranted]) =>
      isGranted ? id : [],
    );
    const name = FOREIGN[tool.length % FOREIGN.length] ?? '';
    const foreign = withCookie(name, encoded(record), () => foreignAnswer(site, NOON));
    return where({
      'a grant that is not named': grantsMore(record),
      'a grant of what does not stand there': !granted.every((id) => record.includes(id)),
      'a grant against the signal':
        overrides(record) || stateOf(site, foreign, true).granted.includes('marketing'),
    });
  },
};
