import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { idsOf, readConfig } from '../../src/core/config.js';
import { standingAnswer, stateOf, unanswered } from '../../src/core/policy.js';
import type { Answer } from '../../src/core/types.js';
import { CONFIG, NOON } from '../helpers/make-store.js';

const DAY = 86_400_000;
const config = readConfig(CONFIG);
const nobody = false;

const answerOf = (decisions: Record<string, boolean>, revision = '1'): Answer => ({
  decidedAt: NOON,
  revision,
  decisions: new Map(Object.entries(decisions)),
});

const EVERYTHING = answerOf({
  analytics: true,
  'analytics/counter': true,
  'analytics/heatmap': true,
  marketing: true,
  'marketing/ads': true,
});

describe('standingAnswer', () => {
  it('counts for as many days as configured, refusal and grant alike', () => {
    const refusal = answerOf({ analytics: false });

    for (const answer of [EVERYTHING, refusal]) {
      expect(standingAnswer(config, answer, NOON + 182 * DAY - 1)).to.equal(answer);
      expect(standingAnswer(config, answer, NOON + 182 * DAY)).to.equal(null);
    }
  });

  it('does not count for another revision', () => {
    expect(standingAnswer(config, answerOf({}, '2'), NOON)).to.equal(null);
  });

  it('is null without an answer', () => {
    expect(standingAnswer(config, null, NOON)).to.equal(null);
  });
});

const DAY_MS = 86_400_000;

describe('unanswered', () => {
  it('has nothing run that waits for no answer, but what always runs', () => {
    const modes = unanswered(
      readConfig({
        categories: [{ id: 'necessary' }, { id: 'a', mode: 'opt-out' }, { id: 'b' }],
      }),
    ).categories.map(({ mode }) => mode);

    expect(modes).to.deep.equal(['always', 'opt-in', 'opt-in']);
  });
});

describe('stateOf', () => {
  it('runs opt-out categories before the answer, and asks', () => {
    const optOut = readConfig({ categories: [{ id: 'analytics', mode: 'opt-out' }] });

    const state = stateOf(optOut, null, nobody);

    expect(state).to.deep.include({ status: 'unset', granted: ['analytics'] });
  });

  it('runs under the signal what is open and neither sold nor shared', () => {
    const modes = ['analytics', 'marketing'].map((id) => ({ id, mode: 'opt-out' }));
    const optOut = readConfig({ categories: modes });

    expect(stateOf(optOut, null, false).granted).to.deep.equal(['analytics', 'marketing']);
    expect(stateOf(optOut, null, true).granted).to.deep.equal(['analytics']);
  });

  it('does not run an opt-out category that the signal refuses, and does not ask', () => {
    const optOut = readConfig({ categories: [{ id: 'marketing', mode: 'opt-out' }] });

    const state = stateOf(optOut, null, true);

    expect(state).to.deep.include({ status: 'refused', denied: ['marketing'], gpc: true });
  });

  describe('a grant of what is sold or shared', () => {
    const shared = readConfig({ categories: [{ id: 'analytics' }, { id: 'marketing' }] });
    const decisions = new Map([
      ['analytics', true],
      ['marketing', true],
    ]);
    const answer = { decidedAt: NOON, revision: '', decisions };

    it('stands back for a signal that came after it, without a question', () => {
      const { status, granted } = stateOf(shared, answer, true);

      expect([status, ...granted]).to.deep.equal(['partial', 'analytics']);
    });

    it('holds where the signal was there already', () => {
      expect(stateOf(shared, { ...answer, gpc: true }, true).status).to.equal('granted');
    });

    it('holds again without the signal', () => {
      expect(stateOf(shared, answer, false).status).to.equal('granted');
      expect(stateOf(shared, { ...answer, gpc: true }, false).status).to.equal('granted');
    });

    it('is not made of an answer under the signal that does not name it', () => {
      const optOut = readConfig({ categories: [{ id: 'marketing', mode: 'opt-out' }] });

      const state = stateOf(optOut, { ...answer, decisions: new Map(), gpc: true }, false);

      expect(state.granted).to.deep.equal([]);
    });
  });

  it('keeps refused what was refused by name in a category that has grown', () => {
    const services = [{ id: 'old' }, { id: 'new' }];
    const grown = readConfig({ categories: [{ id: 'a', mode: 'opt-out', services }] });
    const decisions = new Map([
      ['a', true],
      ['a/old', false],
    ]);

    const state = stateOf(grown, { decidedAt: NOON, revision: '', decisions }, false);

    expect(state).to.deep.include({ status: 'unset', granted: ['a', 'a/new'], denied: ['a/old'] });
  });

  it('asks about the other categories despite the signal', () => {
    expect(stateOf(config, null, true).status).to.equal('unset');
  });

  it('unsets only a granted category that has got a service since', () => {
    const grown = readConfig({
      ...CONFIG,
      categories: [
        { id: 'analytics', services: [{ id: 'counter' }, { id: 'heatmap' }, { id: 'new' }] },
        { id: 'marketing', services: [{ id: 'ads' }] },
      ],
    });

    const state = stateOf(grown, EVERYTHING, nobody);

    expect(state.status).to.equal('unset');
    expect(state.granted).to.deep.equal(['marketing', 'marketing/ads']);
  });

  it('does not ask again when a refused category gets a service', () => {
    const refusal = answerOf({ analytics: false, marketing: false });

    expect(stateOf(config, refusal, nobody).status).to.equal('refused');
  });

  it('does not ask again when a service goes', () => {
    const shrunk = readConfig({ categories: [{ id: 'analytics', services: [{ id: 'counter' }] }] });

    expect(stateOf(shrunk, EVERYTHING, nobody).status).to.equal('granted');
  });

  it('denies a new category without a question', () => {
    const more = readConfig({ categories: [{ id: 'functional' }, { id: 'marketing' }] });

    const state = stateOf(more, EVERYTHING, nobody);

    expect(state).to.deep.include({ status: 'partial', denied: ['functional'] });
  });

  it('grants what is always on, whatever was answered', () => {
    const refusal = answerOf({ necessary: false, analytics: false, marketing: false });

    expect(stateOf(config, refusal, nobody).granted).to.deep.equal(['necessary']);
  });

  it('is refused where nothing is optional', () => {
    expect(
      stateOf(readConfig({ categories: [{ id: 'necessary' }] }), null, nobody),
    ).to.deep.include({
      status: 'refused',
      granted: ['necessary'],
    });
  });
});

describe('any configuration and any answer', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const category = fc.record({
    id,
    mode: fc.constantFrom('always', 'opt-in', 'opt-out'),
    saleShare: fc.boolean(),
    services: fc.uniqueArray(fc.record({ id }), { selector: (each) => each.id, maxLength: 3 }),
  });
  const anyConfig = fc
    .record({
      revision: fc.constantFrom('', '1'),
      days: fc.integer({ min: 1, max: 395 }),
      categories: fc.uniqueArray(category, { selector: (each) => each.id, minLength: 1 }),
    })
    .map(readConfig);
  const anyId = fc.oneof(
    id,
    fc.tuple(id, id).map(([one, other]) => `${one}/${other}`),
  );
  const anyAnswer: fc.Arbitrary<Answer | null> = fc.option(
    fc.record({
      decidedAt: fc.integer({ min: NOON - 400 * DAY_MS, max: NOON }),
      revision: fc.constantFrom('', '1'),
      decisions: fc.array(fc.tuple(anyId, fc.boolean())).map((pairs) => new Map(pairs)),
      gpc: fc.boolean(),
    }),
  );

  it('puts every id into one list, and grants none that nothing grants', () => {
    fc.assert(
      fc.property(anyConfig, anyAnswer, fc.boolean(), (given, answer, gpc) => {
        const standing = standingAnswer(given, answer, NOON);
        const { granted, denied } = stateOf(given, standing, gpc);
        const known = given.categories.flatMap(idsOf);
        const isWhole = [...granted, ...denied].sort().join() === [...known].sort().join();
        const isExplained = granted.every((each) => {
          const [own = ''] = each.split('/');
          const { mode, saleShare } = given.categories.find((one) => one.id === own) ?? {};
          const word = standing?.decisions.get(each) ?? standing?.decisions.get(own);
          const isOlder = gpc && saleShare && !standing?.gpc;
          const isLeft = mode === 'opt-out' && !(saleShare && (gpc || standing?.gpc));
          return mode === 'always' || (word === true && !isOlder) || (isLeft && word !== false);
        });
        return isWhole && isExplained;
      }),
      { numRuns: 10_000 },
    );
  });

  it('lets an answer stand for its revision and its days, and not a moment longer', () => {
    fc.assert(
      fc.property(anyConfig, anyAnswer, (given, answer) => {
        const stands = standingAnswer(given, answer, NOON) !== null;
        const age = NOON - (answer?.decidedAt ?? 0);
        return stands === (answer?.revision === given.revision && age < given.days * DAY_MS);
      }),
      { numRuns: 10_000 },
    );
  });
});
