import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ConsentStore } from '../../src/core/store.js';
import { Gate } from '../../src/gate/gate.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';
import { makeStore } from '../helpers/make-store.js';

declare global {
  interface Window {
    ran: string[] | undefined;
  }
}

const gate = new Gate();
let store: ConsentStore;
let area: HTMLElement;

const ran = (): string[] => (window.ran ??= []);

/** Puts held markup into the page as a page would: parsed, so that the parser has passed it by. */
function hold(markup: string): void {
  const parsed = document.createRange().createContextualFragment(markup);
  area.append(parsed);
}

const inline = (name: string, attributes = 'data-say-so="analytics"'): string =>
  `<script type="text/plain" ${attributes}>(window.ran ??= []).push("${name}")</script>`;

const external = (name: string, attributes = ''): string =>
  `<script type="text/plain" data-say-so="analytics" src="/fixture/script.js?name=${name}" ${attributes}></script>`;

function apply(choices: Record<string, boolean>): void {
  store.decide(choices);
  gate.apply(store.state, store.config);
}

const hasRun = (...names: string[]): Promise<void> =>
  waitUntil(() => names.every((name) => ran().includes(name)), `${names} did not all run`, {
    timeout: 20_000,
  });

describe('Gate', () => {
  beforeEach(() => {
    store = makeStore();
    window.ran = [];
    area = document.createElement('div');
    document.body.append(area);
    gate.apply(store.state, store.config);
  });

  afterEach(() => area.remove());

  it('runs nothing before the grant', async () => {
    hold(inline('a') + external('b'));

    await aTimeout(50);

    expect(ran()).to.deep.equal([]);
    expect(gate.report().held.map(({ needs }) => needs)).to.deep.equal([
      ['analytics'],
      ['analytics'],
    ]);
  });

  it('runs each once, in document order, inline after external', async () => {
    hold(external('a') + inline('b') + external('c') + external('d') + inline('e'));

    apply({ analytics: true });
    await hasRun('e');
    apply({ analytics: true });
    await aTimeout(50);

    expect(ran()).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
  });

  it('goes on after a script that fails to load, throws or removes itself', async () => {
    hold(
      '<script type="text/plain" data-say-so="analytics" src="/fixture/none.js"></script>' +
        '<script type="text/plain" data-say-so="analytics">document.currentScript.remove()</script>' +
        inline('last'),
    );

    apply({ analytics: true });
    await hasRun('last');

    expect(ran()).to.deep.equal(['last']);
  });

  it('runs deferred scripts and modules after the others', async () => {
    hold(
      external('defer', 'defer') +
        external('module', 'data-type="module"') +
        inline('first') +
        external('second'),
    );

    apply({ analytics: true });
    await hasRun('module');

    expect(ran()).to.deep.equal(['first', 'second', 'defer', 'module']);
  });

  it('does not wait for asynchronous, nomodule and unknown scripts', async () => {
    hold(
      external('async', 'async') +
        external('old', 'nomodule') +
        external('template', 'data-type="text/template"') +
        inline('last'),
    );

    apply({ analytics: true });
    await hasRun('async', 'last');

    expect(ran()).to.have.members(['async', 'last']);
  });

  it('keeps attributes, the nonce and currentScript', async () => {
    hold(
      '<script type="text/plain" data-say-so="analytics" id="own" nonce="abc" data-key="k">' +
        'const s = document.currentScript; (window.ran ??= []).push([s.id, s.nonce, s.dataset.key].join())' +
        '</script>',
    );

    apply({ analytics: true });
    await waitUntil(() => ran().length);

    expect(ran()).to.deep.equal(['own,abc,k']);
  });

  it('needs every category that is named', async () => {
    hold(inline('both', 'data-say-so="analytics marketing"'));

    apply({ analytics: true });
    await aTimeout(50);
    expect(ran()).to.deep.equal([]);

    apply({ marketing: true });
    await hasRun('both');
  });

  it('needs the service where one is named', async () => {
    hold(inline('map', 'data-say-so="analytics" data-say-so-service="heatmap"'));

    apply({ analytics: true, 'analytics/heatmap': false });
    await aTimeout(50);
    expect(ran()).to.deep.equal([]);

    apply({ 'analytics/heatmap': true });
    await hasRun('map');
  });

  it('runs what is inserted later, at any depth, when granted already', async () => {
    apply({ analytics: true });

    hold(`<p><span>${inline('deep')}</span></p>${inline('flat')}`);
    await hasRun('deep', 'flat');

    expect(ran()).to.deep.equal(['deep', 'flat']);
  });

  it('does not run what was withdrawn or removed meanwhile', async () => {
    hold(inline('withdrawn'));
    apply({ analytics: true });
    apply({ analytics: false });
    hold(inline('removed'));
    area.lastElementChild?.remove();
    apply({ analytics: true });
    apply({ analytics: false });
    await aTimeout(80);

    expect(ran()).to.deep.equal([]);
  });

  it('knows what has run, for the reload after a withdrawal', async () => {
    expect(gate.hasRun(['marketing/ads'])).to.equal(false);
    hold(inline('m', 'data-say-so="marketing" data-say-so-service="ads"'));

    apply({ marketing: true });
    await hasRun('m');

    expect(gate.hasRun(['marketing/ads'])).to.equal(true);
    expect(gate.report().released.at(-1)?.needs).to.deep.equal(['marketing/ads']);
  });

  it('keeps an unknown category held for good, and says so once', async () => {
    const heard = await heardWarnings(async () => {
      hold(inline('x', 'data-say-so="adverts"') + inline('y', 'data-say-so=""'));
      await aTimeout(20);
      apply({ analytics: true, marketing: true });
      await aTimeout(80);
    });

    expect(ran()).to.deep.equal([]);
    expect(codesOf(heard)).to.deep.equal(['gate-unknown-id', 'gate-unknown-id']);
  });

  it('keeps an unknown service and a type that is none held, and says so', async () => {
    const heard = await heardWarnings(async () => {
      hold(
        inline('s', 'data-say-so="analytics" data-say-so-service="none"') +
          inline('t', 'data-say-so="analytics" data-type="text/plain"'),
      );
      apply({ analytics: true });
      await aTimeout(50);
    });

    expect(ran()).to.deep.equal([]);
    expect(codesOf(heard)).to.deep.equal(['gate-unknown-id', 'gate-unknown-id']);
  });

  it('follows the state that holds, whatever a subscriber changed meanwhile', async () => {
    const stop = store.subscribe(({ granted }) => {
      if (granted.includes('analytics')) store.withdraw('analytics');
    });
    const apply2 = store.subscribe(() => gate.apply(store.state, store.config));
    hold(inline('never'));

    store.acceptAll();
    await aTimeout(50);
    stop();
    apply2();

    expect(ran()).to.deep.equal([]);
  });

  it('finds scripts under elements that are named like methods', async () => {
    apply({ analytics: true });

    hold(
      `<form><input name="matches"><input name="querySelectorAll">${inline('in a form')}</form>`,
    );

    await hasRun('in a form');
  });

  it('says when a mark holds nothing', async () => {
    const heard = await heardWarnings(async () => {
      hold('<script data-say-so="analytics">/* runs at once */</script>');
      await aTimeout(20);
    });

    expect(codesOf(heard)).to.deep.equal(['gate-live']);
  });

  describe('frames and images', () => {
    const frame = (): HTMLIFrameElement => area.querySelector('iframe') as HTMLIFrameElement;
    const FRAME =
      '<iframe data-say-so="marketing" data-say-so-service="ads" data-src="/fixture/ok.json"></iframe>';

    it('load nothing before the grant, and load with it', async () => {
      hold(`${FRAME}<img data-say-so="analytics" data-src="/fixture/ok.json">`);
      await aTimeout(20);
      expect(frame().hasAttribute('src')).to.equal(false);

      apply({ marketing: true });
      await waitUntil(() => frame().getAttribute('src') === '/fixture/ok.json');

      expect(area.querySelector('img')?.hasAttribute('src')).to.equal(false);
    });

    it('are taken back with the withdrawal, their address kept', async () => {
      hold(FRAME);
      apply({ marketing: true });
      await waitUntil(() => frame().hasAttribute('src'));
      const loaded = frame().contentWindow;

      apply({ marketing: false });

      expect(frame().hasAttribute('src')).to.equal(false);
      expect(frame().contentWindow).not.to.equal(loaded);
      apply({ marketing: true });
      await waitUntil(() => frame().hasAttribute('src'));
    });

    it('are told to those who show placeholders', async () => {
      const told: number[] = [];
      gate.watchFrames(() => told.push(gate.heldFrames().length));
      expect(told).to.deep.equal([0]);

      hold(FRAME);
      await waitUntil(() => told.at(-1) === 1);
      expect(gate.heldFrames()).to.deep.equal([{ frame: frame(), needs: ['marketing/ads'] }]);
      apply({ marketing: true });
      await waitUntil(() => told.at(-1) === 0);
      gate.watchFrames(() => {});
    });

    it('may load once without an answer, until the next one', async () => {
      hold(FRAME);
      await aTimeout(20);

      gate.allowOnce(frame());
      await waitUntil(() => frame().hasAttribute('src'));
      expect(store.state.status).to.equal('unset');
      apply({ marketing: false });

      expect(frame().hasAttribute('src')).to.equal(false);
    });

    it('that have an address already are not held, and that is said', async () => {
      const heard = await heardWarnings(async () => {
        hold('<iframe data-say-so="analytics" data-src="/a" src="about:blank"></iframe>');
        await aTimeout(20);
      });

      expect(codesOf(heard)).to.deep.equal(['gate-live']);
    });
  });

  it('yields to the page between slices of many scripts', async () => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    hold(Array.from({ length: 1000 }, (_, index) => inline(String(index))).join(''));

    apply({ analytics: true });
    await hasRun('999');
    observer.disconnect();

    expect(ran()).to.have.lengthOf(1000);
    expect(longest).to.be.lessThan(250);
  });
});
