import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { View } from '../src/core/view.js';
import type { ConsentChange, ConsentState, ReceiptFormat } from '../src/core/types.js';
import { deleteCookie } from '../src/storage/cookie-jar.js';
import type { SaySo } from '../src/api.js';
import { createWidget, type WidgetOptions } from '../src/widget.js';
import { codesOf, heardWarnings } from './helpers/heard-warnings.js';
import { CONFIG } from './helpers/make-store.js';

const calls: string[] = [];
const words = Object.assign((_: string, otherwise: string) => otherwise, {
  lang: 'en-GB',
  sign: async () => {},
});
const view: View = {
  open: () => calls.push('open'),
  close: () => calls.push('close'),
  words,
  formats: new Map([['kantara', ({ subject }) => ({ consentReceiptID: subject })]]),
};
const loadView: WidgetOptions['loadView'] = async () => view;

const make = (config: unknown, options: Partial<WidgetOptions> = {}): SaySo =>
  createWidget({ config, loadView, ...options });

const clearCookie = (): void => ['__Host-say-so', 'say-so'].forEach(deleteCookie);

describe('createWidget', () => {
  beforeEach(clearCookie);
  after(clearCookie);

  it('knows a configuration given at once, at once', () => {
    const saySo = make(CONFIG);

    expect(saySo.has('analytics/heatmap')).to.equal(false);
    expect(saySo.state.status).to.equal('unset');
    expect(saySo.version).to.match(/^\d+\.\d+\.\d+$/);
  });

  it('keeps an answer, and has it again on the next page', () => {
    make(CONFIG).decide({ analytics: true });

    const next = make(CONFIG);

    expect(next.state.status).to.equal('partial');
    expect(next.has('analytics')).to.equal(true);
  });

  it('grants nothing by opt-out beside an answer of another tool that is broken', () => {
    const categories = [{ id: 'analytics', mode: 'opt-out' }];
    const granted = (): boolean => make({ compat: ['klaro'], categories }).has('analytics');
    expect(granted()).to.equal(true);
    document.cookie = 'klaro=%7B; path=/';

    expect(granted()).to.equal(false);
    deleteCookie('klaro');
  });

  it('tells page scripts by events on document, also those that come after it', async () => {
    const heard: CustomEvent<ConsentState | ConsentChange>[] = [];
    const hear = (event: CustomEvent<ConsentState | ConsentChange>): number => heard.push(event);

    await aTimeout(20);
    const saySo = make(CONFIG);
    const before = saySo.state;
    document.addEventListener('say-so-ready', hear);
    document.addEventListener('say-so-change', hear);
    await waitUntil(() => heard.length);
    saySo.acceptAll();
    document.removeEventListener('say-so-ready', hear);
    document.removeEventListener('say-so-change', hear);

    expect(heard.map(({ type }) => type)).to.deep.equal(['say-so-ready', 'say-so-change']);
    expect(heard[0]?.detail).to.equal(before);
    expect((heard[1]?.detail as ConsentChange | undefined)?.state).to.equal(saySo.state);
    expect(heard.every(({ detail }) => Object.isFrozen(detail))).to.equal(true);
  });

  it('denies everything until a configuration comes, and does then what was asked', async () => {
    let give: (config: unknown) => void = () => {};
    const saySo = make(new Promise((resolve) => (give = resolve)));

    saySo.decide({ analytics: true });
    expect(saySo.has('analytics')).to.equal(false);
    give(CONFIG);
    await saySo.when('analytics');

    expect((await saySo.ready).status).to.equal('unset');
    expect(saySo.state.granted).to.include('analytics/counter');
  });

  it('does not count a kept answer when the configuration cannot be read', async () => {
    make({}).acceptAll();
    let state: ConsentState | undefined;

    const heard = await heardWarnings(async () => {
      state = await make(Promise.reject(new Error('404'))).ready;
    });

    expect(state?.status).to.equal('unset');
    expect(state?.granted).to.deep.equal(['necessary']);
    expect(codesOf(heard)).to.deep.equal(['config-unreadable']);
  });

  it('counts it neither later, nor its own where the configuration can be read', async () => {
    make({}).acceptAll();
    let broken: SaySo | undefined;
    await heardWarnings(async () => {
      broken = make(Promise.reject(new Error('404')));
      await broken.ready;
    });

    document.dispatchEvent(new Event('visibilitychange'));
    expect(broken?.state.granted).to.deep.equal(['necessary']);

    broken?.acceptAll();
    expect(make({}).state.status).to.equal('unset');
  });

  it('goes on without an interface that cannot start', async () => {
    const heard = await heardWarnings(async () => {
      const saySo = make(CONFIG, { loadView: () => Promise.reject(new Error('policy')) });
      saySo.open();
      saySo.close();
      saySo.acceptAll();
      await waitUntil(() => saySo.state.status === 'granted');
      await aTimeout(100);
    });

    expect(codesOf(heard)).to.deep.equal(['ui-failed']);
  });

  it('opens and closes the panel', async () => {
    const saySo = make(CONFIG);

    saySo.open();
    saySo.close();
    await waitUntil(() => calls.length === 2);

    expect(calls).to.deep.equal(['open', 'close']);
  });

  it('withdraws, rejects and tells subscribers', () => {
    const saySo = make(CONFIG);
    const withdrawn: (readonly string[])[] = [];
    saySo.acceptAll();
    const stop = saySo.subscribe((change) => withdrawn.push(change.withdrawn));

    saySo.withdraw('marketing');
    saySo.rejectAll();
    stop();
    saySo.acceptAll();

    expect(withdrawn).to.deep.equal([
      ['marketing', 'marketing/ads'],
      ['analytics', 'analytics/counter', 'analytics/heatmap'],
    ]);
  });

  it('throws for an unknown id, naming the known ones', () => {
    const saySo = make(CONFIG);

    expect(() => saySo.has('ads')).to.throw(/necessary analytics/);
    expect(() => saySo.decide({ ads: true })).to.throw(/\(unknown-id\)/);
    expect(() => saySo.withdraw('ads')).to.throw(/\(unknown-id\)/);
  });

  it('reports what is held and gives a receipt', async () => {
    const saySo = make(CONFIG);
    saySo.acceptAll();

    expect(saySo.report()).to.deep.equal({ held: [], released: [], escaped: [], cleared: [] });
    const { schema, site, days, state, widget, event, method } = await saySo.receipt();
    expect({ schema, site, days, event, method }).to.deep.equal({
      schema: 'say-so/receipt-1',
      site: location.origin,
      days: 182,
      event: 'given',
      method: 'api',
    });
    expect(state).to.equal(saySo.state);
    expect(widget).to.deep.equal({ name: 'say-so', version: saySo.version });
  });

  it('gives a receipt in a standard shape, and only for an answer', async () => {
    const saySo = make(CONFIG);
    const tried = async (format: ReceiptFormat): Promise<object | string> =>
      saySo.receipt({ format }).catch(String);

    expect(await tried('kantara')).to.include('kantara, kantara (receipt-format)');
    saySo.acceptAll();
    const { id } = await saySo.receipt();
    expect(await tried('kantara')).to.deep.equal({ consentReceiptID: id });
    expect(await tried('xml' as ReceiptFormat)).to.include('xml, kantara (receipt-format)');
  });

  it('gives a receipt without an interface too', async () => {
    const saySo = make(CONFIG, { loadView: () => Promise.reject(new Error('no Lit')) });
    saySo.rejectAll();

    expect((await saySo.receipt()).lang).to.equal('und');
  });

  it('tells page scripts the change and nothing else', () => {
    const saySo = make(CONFIG);
    const told: unknown[][] = [];
    saySo.subscribe((...values: unknown[]) => told.push(values));

    saySo.acceptAll();

    expect(told[0]).to.have.lengthOf(1);
  });

  it('takes the region of the script tag', () => {
    expect(make(CONFIG, { region: 'GB' }).state.region).to.equal('GB');
  });

  it('waits until a prerendered page is looked at', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    const saySo = make(CONFIG);
    let isReady = false;
    void saySo.ready.then(() => (isReady = true));

    await aTimeout(20);
    expect(isReady).to.equal(false);
    Reflect.deleteProperty(document, 'prerendering');
    document.dispatchEvent(new Event('prerenderingchange'));
    await saySo.ready;

    expect(isReady).to.equal(true);
  });

  it('throws nothing into a prerendered page whose configuration is broken', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    const thrown: unknown[] = [];
    const hear = ({ reason }: PromiseRejectionEvent): number => thrown.push(reason);
    addEventListener('unhandledrejection', hear);

    await heardWarnings(async () => {
      const saySo = make(Promise.reject(new Error('404')));
      await aTimeout(50);
      Reflect.deleteProperty(document, 'prerendering');
      document.dispatchEvent(new Event('prerenderingchange'));
      await saySo.ready;
    });
    removeEventListener('unhandledrejection', hear);

    expect(thrown).to.deep.equal([]);
  });
});

describe('the signals of a widget', () => {
  const commands = (): string[] =>
    ((Reflect.get(window, 'dataLayer') ?? []) as ArrayLike<unknown>[])
      .filter((entry) => entry[0] === 'consent')
      .map((entry) => String(entry[1]));

  beforeEach(() => {
    clearCookie();
    Reflect.deleteProperty(window, 'dataLayer');
  });
  after(clearCookie);

  const signalling = { ...CONFIG, signals: { google: true } };

  it('are told default and kept answer in the task that starts it', () => {
    make(CONFIG).acceptAll();
    make(signalling);

    expect(commands()).to.deep.equal(['default', 'update']);
  });

  it('are told both at once too when the configuration comes late', async () => {
    make(CONFIG).acceptAll();
    const saySo = make(Promise.resolve(signalling));
    expect(commands()).to.deep.equal([]);
    await saySo.ready;

    expect(commands()).to.deep.equal(['default', 'update']);
  });

  it('are told a refusal where an answer no longer counts', () => {
    const regions = { US: { analytics: 'opt-out', marketing: 'opt-out' } };
    make({ ...signalling, regions }).rejectAll();
    Reflect.deleteProperty(window, 'dataLayer');

    make({ ...signalling, regions, revision: '2' });

    expect(commands()).to.deep.equal(['default', 'default', 'update']);
  });

  it('are told the default only while nobody sees the page', async () => {
    make(CONFIG).acceptAll();
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    const saySo = make(signalling);
    expect(commands()).to.deep.equal(['default']);

    Reflect.deleteProperty(document, 'prerendering');
    document.dispatchEvent(new Event('prerenderingchange'));
    await saySo.ready;

    expect(commands()).to.deep.equal(['default', 'update']);
  });
});
