import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import type { ConsentStore } from '../../src/core/store.js';
import type { ConsentChange } from '../../src/core/types.js';
import { CONFIG, NOON, makeStore } from '../helpers/make-store.js';

function recordChanges(store: ConsentStore): ConsentChange[] {
  const changes: ConsentChange[] = [];
  store.subscribe((change) => changes.push(change));
  return changes;
}

const ALL = ['analytics', 'analytics/counter', 'analytics/heatmap', 'marketing', 'marketing/ads'];

describe('ConsentStore', () => {
  it('grants only what is necessary before an answer', () => {
    const { state } = makeStore();

    expect(state).to.deep.include({ status: 'unset', decidedAt: null, gpc: false, region: null });
    expect(state.revision).to.equal('1');
    expect(state.granted).to.deep.equal(['necessary']);
    expect(state.denied).to.deep.equal(ALL);
  });

  it('freezes the state and its lists', () => {
    const { state } = makeStore();

    expect([state, state.granted, state.denied].every(Object.isFrozen)).to.equal(true);
  });

  describe('decide()', () => {
    it('answers for the services of a category', () => {
      const store = makeStore();

      store.decide({ analytics: true, marketing: false });

      expect(store.state.status).to.equal('partial');
      expect(store.state.granted).to.deep.equal(['necessary', ...ALL.slice(0, 3)]);
    });

    it('lets a service differ from its category, in any order', () => {
      const store = makeStore();

      store.decide({ 'analytics/heatmap': false, analytics: true });

      expect(store.has('analytics')).to.equal(true);
      expect(store.has('analytics/counter')).to.equal(true);
      expect(store.has('analytics/heatmap')).to.equal(false);
    });

    it('grants one service of a category that stays denied', () => {
      const store = makeStore();

      store.decide({ 'marketing/ads': true });

      expect(store.has('marketing/ads')).to.equal(true);
      expect(store.has('marketing')).to.equal(false);
    });

    it('merges with the earlier answer', () => {
      const store = makeStore();
      store.decide({ analytics: true });

      store.decide({ marketing: true });

      expect(store.state.status).to.equal('granted');
    });

    it('denies what never had an answer', () => {
      const store = makeStore();

      store.decide({ analytics: true });

      expect(store.state.status).to.equal('partial');
      expect(store.answer?.decisions.get('marketing')).to.equal(false);
    });

    it('grants nothing for what is on by itself', () => {
      const given = { categories: [{ id: 'maps' }, { id: 'ads', mode: 'opt-out' }] };
      const store = makeStore(given);

      store.decide({ maps: true });

      expect(store.has('ads')).to.equal(true);
      expect([...(store.answer?.decisions ?? [])]).to.deep.equal([['maps', true]]);
      store.adopt(store.answer, readConfig({ categories: [{ id: 'maps' }, { id: 'ads' }] }));
      expect(store.has('ads')).to.equal(false);
    });

    it('keeps by name what was answered for what is on by itself', () => {
      const given = {
        categories: [{ id: 'maps' }, { id: 'ads', mode: 'opt-out', saleShare: true }],
      };
      const [granted, refused] = [makeStore(given), makeStore(given, { gpc: true })];
      granted.acceptAll();

      for (const store of [granted, refused]) store.decide({ maps: true });

      expect(granted.answer?.decisions.get('ads')).to.equal(true);
      expect(refused.answer?.decisions.get('ads')).to.equal(false);
    });

    it('does not date anew what only another configuration grants', () => {
      const store = makeStore({ categories: [{ id: 'maps' }, { id: 'ads' }] });
      store.acceptAll();
      store.adopt(store.answer, readConfig({ categories: [{ id: 'maps' }] }));

      store.decide({ maps: true });

      expect([...(store.answer?.decisions ?? [])]).to.deep.equal([['maps', true]]);
    });

    it('keeps refused what only another configuration names', () => {
      const shop = { categories: [{ id: 'maps' }, { id: 'ads', mode: 'opt-out' }] };
      const store = makeStore(shop);
      store.rejectAll();
      store.adopt(store.answer, readConfig({ categories: [{ id: 'maps' }] }));

      store.acceptAll();
      store.adopt(store.answer, readConfig(shop));

      expect(store.state.granted).to.deep.equal(['maps']);
    });

    for (const value of ['yes', 1, null, undefined, {}])
      it(`does not grant for ${JSON.stringify(value)}`, () => {
        const store = makeStore();

        store.decide({ analytics: value as unknown as boolean });

        expect(store.has('analytics')).to.equal(false);
      });

    it('leaves categories that are always on', () => {
      const store = makeStore();

      store.decide({ necessary: false });

      expect(store.has('necessary')).to.equal(true);
    });

    it('throws for an unknown id, names the known ones and changes nothing', () => {
      const store = makeStore();
      const changes = recordChanges(store);

      expect(() => store.decide({ analytics: true, ads: true })).to.throw(
        /"?ads"?.*necessary analytics.*\(unknown-id\)/,
      );
      expect(changes).to.deep.equal([]);
    });

    it('reads no choice from a polluted prototype', () => {
      const store = makeStore();
      Reflect.set(Object.prototype, 'analytics', true);
      try {
        store.decide({ marketing: false });
      } finally {
        Reflect.deleteProperty(Object.prototype, 'analytics');
      }

      expect(store.state.status).to.equal('refused');
    });

    it('dates the answer in whole seconds', () => {
      const store = makeStore(CONFIG, { now: () => NOON + 123 });

      store.decide({});

      expect(store.state.decidedAt).to.equal(NOON);
    });
  });

  describe('subscribe()', () => {
    it('tells what was granted and withdrawn', () => {
      const store = makeStore();
      const changes = recordChanges(store);

      store.decide({ marketing: true });
      store.decide({ marketing: false });

      expect(changes.map(({ granted, withdrawn }) => ({ granted, withdrawn }))).to.deep.equal([
        { granted: ['marketing', 'marketing/ads'], withdrawn: [] },
        { granted: [], withdrawn: ['marketing', 'marketing/ads'] },
      ]);
    });

    it('does not call a first refusal a withdrawal', () => {
      const store = makeStore();
      const changes = recordChanges(store);

      store.withdraw();

      expect(changes[0]?.withdrawn).to.deep.equal([]);
      expect(changes[0]?.state.status).to.equal('refused');
    });

    it('freezes the change', () => {
      const store = makeStore();
      const changes = recordChanges(store);

      store.acceptAll();

      const [change] = changes;
      expect([change, change?.granted, change?.withdrawn].every(Object.isFrozen)).to.equal(true);
    });

    it('tells how a decision was made, and what held before it', () => {
      const store = makeStore();
      const { state: before } = store;
      const decisions: unknown[] = [];
      store.subscribe((_, decision) => decisions.push(decision));
      const how = { method: 'panel-save', trusted: true };

      store.decide({ analytics: true }, how);
      store.acceptAll(how);
      store.rejectAll(how);
      store.withdraw('analytics');
      store.adopt(null);

      expect(decisions.map((decision) => Reflect.get(Object(decision), 'method'))).to.deep.equal([
        'panel-save',
        'panel-save',
        'panel-save',
        'api',
        undefined,
      ]);
      expect(decisions[0]).to.deep.equal({ ...how, before });
      expect(decisions[3]).to.include({ trusted: false });
      expect(decisions[4]).to.equal(undefined);
    });

    it('stops when told to', () => {
      const store = makeStore();
      let count = 0;
      const stop = store.subscribe(() => (count += 1));

      stop();
      store.acceptAll();

      expect(count).to.equal(0);
    });

    it('tells everybody last what holds when one decides again', () => {
      const store = makeStore();
      store.subscribe(({ granted }) => {
        if (granted.includes('marketing')) store.withdraw('marketing');
      });
      const changes = recordChanges(store);

      store.acceptAll();

      expect(changes.map(({ granted, withdrawn }) => [granted.length, withdrawn])).to.deep.equal([
        [ALL.length, []],
        [0, ['marketing', 'marketing/ads']],
      ]);
      expect(changes[1]?.state === store.state).to.equal(true);
    });

    it('ends where one answers every change', () => {
      const store = makeStore();
      const reported: unknown[] = [];
      const original = window.reportError;
      window.reportError = (error: unknown) => reported.push(error);
      store.subscribe(() => store.decide({ analytics: true }));
      const changes = recordChanges(store);

      store.acceptAll();
      window.reportError = original;

      expect(reported).to.have.lengthOf(1);
      expect(changes.at(-1)?.state === store.state).to.equal(true);
    });

    it('goes on when the page has broken the reporting of errors', () => {
      const store = makeStore();
      const original = window.reportError;
      window.reportError = () => {
        throw new Error('theirs');
      };
      const stop = store.subscribe(() => {
        throw new Error('mine');
      });
      expect(() => store.acceptAll()).to.throw('theirs');
      window.reportError = original;
      stop();
      const changes = recordChanges(store);

      store.rejectAll();

      expect(changes).to.have.lengthOf(1);
    });

    it('keeps telling the others when one throws', () => {
      const store = makeStore();
      const reported: unknown[] = [];
      const original = window.reportError;
      window.reportError = (error: unknown) => reported.push(error);
      store.subscribe(() => {
        throw new Error('mine');
      });
      const changes = recordChanges(store);

      store.acceptAll();
      window.reportError = original;

      expect(changes).to.have.lengthOf(1);
      expect(String(reported[0])).to.equal('Error: mine');
    });
  });

  describe('acceptAll() and withdraw()', () => {
    it('grant and deny everything optional', () => {
      const store = makeStore();

      store.acceptAll();
      expect(store.state.status).to.equal('granted');
      store.withdraw();
      expect(store.state.status).to.equal('refused');
    });

    it('withdraws only what is named', () => {
      const store = makeStore();
      store.acceptAll();

      store.withdraw('analytics/counter', 'marketing');

      expect(store.state.granted).to.deep.equal(['necessary', 'analytics', 'analytics/heatmap']);
    });

    it('keeps whether the signal was there when it was given', () => {
      const [without, under] = [makeStore(), makeStore(CONFIG, { gpc: true })];
      without.decide({ marketing: true });
      under.decide({ marketing: true });

      expect([without.answer?.gpc, under.answer?.gpc]).to.deep.equal([false, true]);
      under.adopt(without.answer);
      expect(under.has('marketing')).to.equal(false);
    });

    it('leaves what Global Privacy Control refuses, until it is granted by name', () => {
      const store = makeStore(CONFIG, { gpc: true });

      store.acceptAll();
      expect(store.has('analytics')).to.equal(true);
      expect(store.has('marketing')).to.equal(false);

      store.decide({ marketing: true });
      store.acceptAll();
      expect(store.has('marketing')).to.equal(true);
    });
  });

  describe('when()', () => {
    it('resolves at once for what is granted', async () => {
      await makeStore().when('necessary');
    });

    it('resolves with the grant and not with a refusal', async () => {
      const store = makeStore();
      let done = false;
      const granted = store.when('analytics').then(() => (done = true));

      store.withdraw();
      await Promise.resolve();
      expect(done).to.equal(false);
      store.acceptAll();
      await granted;

      expect(done).to.equal(true);
    });

    it('rejects for an unknown id', async () => {
      const error = await makeStore()
        .when('ads')
        .catch((caught: unknown) => caught);

      expect(String(error)).to.include('(unknown-id)');
    });
  });

  describe('adopt()', () => {
    it('takes a kept answer and tells what it grants', () => {
      const first = makeStore();
      first.acceptAll();
      const store = makeStore();
      const changes = recordChanges(store);

      store.adopt(first.answer);

      expect(store.state.status).to.equal('granted');
      expect(changes[0]?.granted).to.deep.equal(ALL);
    });

    it('leaves on by itself what a kept answer does not name', () => {
      const store = makeStore({ categories: [{ id: 'maps' }, { id: 'ads', mode: 'opt-out' }] });
      store.decide({ maps: true });

      store.adopt(store.answer);

      expect(store.has('ads')).to.equal(true);
    });

    it('runs nothing for want of one that no longer counts', () => {
      const optOut = { categories: [{ id: 'ads', mode: 'opt-out' }] };
      const store = makeStore(optOut);
      store.rejectAll();

      store.adopt(store.answer, readConfig({ ...optOut, revision: '2' }));

      expect(store.state).to.deep.include({ status: 'unset', denied: ['ads'] });
      store.acceptAll();
      expect(store.has('ads')).to.equal(true);
    });

    it('takes a configuration that came late', () => {
      const store = makeStore({});

      store.adopt(null, readConfig(CONFIG));

      expect(store.state.denied).to.deep.equal(ALL);
    });
  });

  it('honours Do Not Track only where the configuration says so', () => {
    expect(makeStore({}, { dnt: true }).state.gpc).to.equal(false);
    expect(makeStore({ dnt: true }, { dnt: true }).state.gpc).to.equal(true);
    expect(makeStore({ dnt: true }).state.gpc).to.equal(false);
    expect(makeStore({ gpc: false }, { gpc: true }).state.gpc).to.equal(false);
  });
});
