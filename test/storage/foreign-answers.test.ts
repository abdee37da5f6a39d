import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readConfig } from '../../src/core/config.js';
import { DIALECTS } from '../../src/core/dialects.js';
import { standingAnswer, stateOf } from '../../src/core/policy.js';
import { foreignAnswer } from '../../src/storage/foreign-answers.js';
import { keepsSecureCookies } from '../helpers/engine.js';
import { NOON } from '../helpers/make-store.js';

const categories = [
  { id: 'necessary' },
  { id: 'analytics', services: [{ id: 'ga4' }, { id: 'heatmap' }] },
  { id: 'marketing', saleShare: true },
];

/** Names under which one of the tools keeps its answer. */
const KEYS = [
  'cc_cookie',
  'klaro',
  'eu-consent',
  'CookieConsent',
  'OptanonConsent',
  'OptanonAlertBoxClosed',
  'cookieyes-consent',
  'cmplz_marketing',
  'cmplz_banner-status',
  'tarteaucitron',
  'c15t',
  'CookieControl',
  '_iub_cs-1',
];

function decisions(tool: string): Record<string, boolean> | null {
  const config = readConfig({ compat: [tool], categories });
  const answer = foreignAnswer(config, NOON);
  return answer && Object.fromEntries(answer.decisions);
}

const write = (name: string, text: string): string =>
  (document.cookie = `${name}=${encodeURIComponent(text)}; path=/`);

describe('foreignAnswer', () => {
  afterEach(() => {
    for (const name of KEYS) document.cookie = `${name}=; max-age=0; path=/`;
    localStorage.clear();
  });

  it('denies what the answer does not name, also services beside those that it names', () => {
    write('klaro', '{"ga4":true}');

    expect(decisions('klaro')).to.deep.equal({
      analytics: false,
      'analytics/ga4': true,
      'analytics/heatmap': false,
      marketing: false,
    });
  });

  it('denies services beside those that a category lists, also under names not known', () => {
    const both = ['analytics', 'marketing'];
    const given = (services: object, accepted = both): unknown => {
      const date = '2026-09-01T10:00:00Z';
      write(
        'cc_cookie',
        JSON.stringify({
          categories: accepted,
          services,
          lastConsentTimestamp: date,
        }),
      );
      return decisions('vanilla-cookieconsent');
    };

    expect(given({ analytics: ['old'], marketing: ['old'] })).to.deep.equal({
      analytics: true,
      'analytics/ga4': false,
      'analytics/heatmap': false,
      marketing: true,
    });
    expect(given({ marketing: ['old'] }, [])).to.include({ marketing: false });
    expect(given({ analytics: [] })).to.include({ analytics: true, 'analytics/ga4': true });
  });

  it('grants a category with the last of its services', () => {
    write('klaro', '{"ga4":true,"heatmap":true}');

    expect(decisions('klaro')).to.include({ analytics: true, 'analytics/heatmap': true });
  });

  it('denies what one of two names for it refuses', () => {
    write('OptanonAlertBoxClosed', '2026-09-01T10:00:00Z');
    write('OptanonConsent', 'groups=C0004:1,C0005:0');
    expect(decisions('onetrust')).to.include({ marketing: false });

    write('OptanonAlertBoxClosed', '2026-09-01T10:00:00Z');
    write('OptanonConsent', 'groups=C0004:0,C0005:1');
    expect(decisions('onetrust')).to.include({ marketing: false });
  });

  it('grants nothing that the signal of the browser refuses', () => {
    const config = readConfig({ compat: ['c15t'], categories });
    write('c15t', 'c.marketing:1,c.measurement:1,i.t:1788255600000');

    const answer = foreignAnswer(config, NOON);

    expect(stateOf(config, answer, false).granted).to.include.members(['analytics', 'marketing']);
    expect(stateOf(config, answer, true).granted).to.include('analytics');
    expect(stateOf(config, answer, true).granted).not.to.include('marketing');
  });

  it('is there once, and leaves alone what it has not read', () => {
    write('tarteaucitron', '!ga4=true');
    localStorage.setItem('ucData', 'kept');

    expect(decisions('tarteaucitron')).to.include({ 'analytics/ga4': true });
    expect(decisions('tarteaucitron')).to.equal(null);
    expect(document.cookie).not.to.include('tarteaucitron');
    expect(localStorage.getItem('ucData')).to.equal('kept');
  });

  it('is deleted under all its names, from local storage too', () => {
    write('OptanonAlertBoxClosed', '2026-09-01T10:00:00Z');
    write('OptanonConsent', 'groups=C0004:1');
    localStorage.setItem(
      'ucData',
      '{"consent":{"type":"EXPLICIT","services":{"x":{"name":"GA4","consent":true}}}}',
    );

    expect(decisions('onetrust')).to.include({ marketing: true });
    expect(decisions('usercentrics')).to.include({ 'analytics/ga4': true });

    expect(document.cookie).not.to.include('Optanon');
    expect(localStorage.getItem('ucData')).to.equal(null);
  });

  it('stays where it is as long as nobody has answered', () => {
    write('tarteaucitron', '!ga4=wait');

    expect(decisions('tarteaucitron')).to.equal(null);
    expect(document.cookie).to.include('tarteaucitron');
  });

  it('has the date of the answer, and never one that is to come', () => {
    const config = readConfig({ compat: ['civic'], categories });
    const dated = (consentDate: unknown): number | undefined => {
      write('CookieControl', JSON.stringify({ interactedWith: true, consentDate }));
      return foreignAnswer(config, NOON)?.decidedAt;
    };

    expect(dated(NOON - 90_500)).to.equal(NOON - 91_000);
    expect(dated(NOON + 90_000)).to.equal(NOON);
    expect(dated('soon')).to.equal(NOON);
    expect(dated(undefined)).to.equal(NOON);
  });

  it('takes over nothing where a page address may have forged groups', () => {
    const landing = encodeURIComponent('https://shop.example/?a&groups=C0002:1,C0004:1');
    const groups = encodeURIComponent('C0002:0,C0004:0');
    write('OptanonAlertBoxClosed', '2026-09-01T10:00:00Z');
    document.cookie = `OptanonConsent=landingPath=${landing}&groups=${groups}; path=/`;

    expect(decisions('onetrust')).to.deep.equal({});
    expect(document.cookie).to.include('OptanonConsent');
  });

  // A second cookie of one name needs a secure one here.
  for (const jar of keepsSecureCookies ? ['; path=/; secure; partitioned'] : [])
    it('takes over nothing where two answers are kept that differ', () => {
      document.cookie = `tarteaucitron=!ga4=true!heatmap=true${jar}`;
      write('tarteaucitron', '!ga4=false!heatmap=false');

      expect(decisions('tarteaucitron')).to.deep.equal({});
      document.cookie = `tarteaucitron=; max-age=0${jar}`;
      expect(decisions('tarteaucitron')).to.include({ analytics: false });
    });

  it('never stands where it cannot be read, and looks at the next tool first', () => {
    const config = readConfig({ compat: ['klaro', 'tarteaucitron'], categories });
    write('klaro', '{"ga4":');
    const doubtful = foreignAnswer(config, NOON);

    expect(doubtful && standingAnswer(config, doubtful, NOON)).to.equal(null);
    expect(doubtful).not.to.equal(null);

    write('tarteaucitron', '!ga4=true');
    expect(foreignAnswer(config, NOON)?.decisions.get('analytics/ga4')).to.equal(true);
  });

  it('looks into local storage too, and through several tools', () => {
    localStorage.setItem(
      'ucData',
      '{"consent":{"type":"EXPLICIT","services":{"x":{"name":"GA4","consent":true}}}}',
    );
    const config = readConfig({ compat: ['osano', 'klaro', 'usercentrics'], categories });

    expect(foreignAnswer(config, NOON)?.decisions.get('analytics/ga4')).to.equal(true);
  });

  it('takes over consent as a whole, where a tool has no purposes', () => {
    write('_iub_cs-1', '{"consent":true,"timestamp":"2026-09-01T10:00:00Z"}');

    expect(decisions('iubenda')).to.deep.equal({
      analytics: true,
      'analytics/ga4': true,
      'analytics/heatmap': true,
      marketing: true,
    });
  });

  it('is none where CookieYes says that nobody has consented', () => {
    write('cookieyes-consent', 'consent:no,action:yes,analytics:yes,advertisement:yes');

    expect(decisions('cookieyes')).to.include({ analytics: false, marketing: false });
  });

  it('never throws and never grants at what is not written by the tool', () => {
    const tools = fc.constantFrom(...DIALECTS.keys());
    const text = fc.oneof(fc.string(), fc.json(), fc.constantFrom('%', '{', 'null', 'true', '[]'));
    fc.assert(
      fc.property(tools, fc.constantFrom(...KEYS), text, (tool, name, value) => {
        document.cookie = `${name}=${value.replaceAll(';', '')}; path=/`;
        const granted = Object.values(decisions(tool) ?? {}).filter(Boolean);
        document.cookie = `${name}=; max-age=0; path=/`;
        return !granted.length;
      }),
      { numRuns: 1000 },
    );
  });
});
