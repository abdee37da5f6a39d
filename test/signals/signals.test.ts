import { expect } from '@open-wc/testing';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';
import { read, startStore } from '../helpers/signals.js';

const NAMES = ['dataLayer', 'uetq', 'clarity', 'fbq', 'ttq', '_paq', 'posthog', 'Shopify'];
const ALL = {
  google: true,
  microsoft: true,
  clarity: true,
  meta: true,
  tiktok: true,
  matomo: true,
  posthog: true,
  shopify: true,
  wordpress: true,
};

const clean = (): void =>
  [...NAMES, 'wp_consent_type', 'wp_set_consent'].forEach((name) =>
    Reflect.deleteProperty(window, name),
  );

describe('startSignals', () => {
  beforeEach(clean);

  it('tells nobody whom the configuration does not name', () => {
    const before = Object.keys(window);
    startStore({ signals: { google: false } }).acceptAll();

    expect(Object.keys(window)).to.deep.equal(before);
  });

  it('makes queues for those that take them, and no others', () => {
    startStore({ signals: ALL }).acceptAll();

    expect(NAMES.filter((name) => Object.hasOwn(window, name))).to.deep.equal([
      'dataLayer',
      'uetq',
      'clarity',
      'ttq',
      '_paq',
    ]);
  });

  it('tells the same state once', () => {
    const store = startStore({ signals: { matomo: true } });
    store.acceptAll();
    store.adopt(store.answer);
    store.adopt(store.answer);

    expect(read('_paq')).to.deep.equal([['requireConsent'], ['setConsentGiven']]);
  });

  it('tells an answer that was taken away elsewhere', () => {
    const store = startStore({ signals: { matomo: true } });
    store.acceptAll();
    store.adopt(null);

    expect(read('_paq').slice(2)).to.deep.equal([['forgetConsentGiven']]);
  });

  it('tells what holds without an answer where something is granted', () => {
    const categories = [{ id: 'analytics', mode: 'opt-out' }];
    startStore({ signals: { matomo: true }, categories });

    expect(read('_paq')).to.deep.equal([['requireConsent'], ['setConsentGiven']]);
  });

  it('tells the others when one of them throws', async () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    Object.defineProperty(window, 'dataLayer', { get: broken, configurable: true });
    Object.defineProperty(window, 'fbq', { value: broken, configurable: true });
    Object.defineProperty(window, 'uetq', { value: Object.freeze([]), configurable: true });

    const heard = await heardWarnings(() => startStore({ signals: ALL }).acceptAll());

    expect(codesOf(heard)).to.deep.equal(Array.from({ length: 6 }, () => 'signal-failed'));
    for (const name of ['google', 'microsoft', 'meta'])
      expect(heard.filter((text) => text.includes(`${name}, `))).to.have.lengthOf(2);
    expect(read('_paq')).to.deep.equal([['requireConsent'], ['setConsentGiven']]);
  });

  it('does not mind elements in the place of every variable', async () => {
    const names = [...NAMES, 'wp_set_consent', 'wp_has_consent'];
    document.body.insertAdjacentHTML(
      'beforeend',
      names.map((name) => `<a id="${name}"></a><a id="${name}"></a>`).join(''),
    );

    const heard = await heardWarnings(() => startStore({ signals: ALL }).acceptAll());

    expect(heard).to.deep.equal([]);
    expect(read('uetq')).to.have.lengthOf(6);
    // Firefox gives the first of them, others give all.
    const found = read<object>('fbq');
    expect(found instanceof HTMLCollection || found instanceof HTMLElement).to.equal(true);
    names.forEach((name) => document.querySelectorAll(`#${name}`).forEach((one) => one.remove()));
  });

  it('reports a signal that is not known or not a boolean', async () => {
    const signals = { google: 'yes', pinterest: true };

    const heard = await heardWarnings(() => startStore({ signals }));

    expect(new Set(codesOf(heard))).to.deep.equal(new Set(['config-value', 'config-key']));
    expect(Object.hasOwn(window, 'dataLayer')).to.equal(false);
  });
});
