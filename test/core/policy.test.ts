import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
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

  it('does not run an opt-out category that the signal refuses, and does not ask', () => {
    const optOut = readConfig({ categories: [{ id: 'marketing', mode: 'opt-out' }] });

    const state = stateOf(optOut, null, true);

    expect(state).to.deep.include({ status: 'refused', denied: ['marketing'], gpc: true });
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

  it('is refused where nothing is optional', () => {
    expect(
      stateOf(readConfig({ categories: [{ id: 'necessary' }] }), null, nobody),
    ).to.deep.include({
      status: 'refused',
      granted: ['necessary'],
    });
  });
});
