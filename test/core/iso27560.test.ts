import { expect } from '@open-wc/testing';
import { iso27560Of } from '../../src/core/iso27560.js';
import type { DecisionEvent } from '../../src/core/types.js';
import { makeStore } from '../helpers/make-store.js';
import { receiptWith, SITE } from '../helpers/receipt-with.js';

interface Shape {
  readonly header: { readonly record_id: string };
  readonly processing: {
    readonly purpose_type: string;
    recipient_third_parties: string[];
    lawful_basis: string;
  }[];
  readonly parties: { readonly party_id: string; party_name: string; party_type: string }[];
  readonly events: { readonly purpose_type: string; readonly event_state: string }[];
}

function shapeOf(
  choices: Record<string, boolean>,
  event: DecisionEvent,
  ...withdrawn: string[]
): Shape {
  const store = makeStore();
  store.decide(choices);
  return iso27560Of(receiptWith(store, { proof: { id: 'x', event, withdrawn } })) as Shape;
}

describe('iso27560Of', () => {
  it('has a section of processing for each optional purpose', () => {
    const { processing, header } = shapeOf({ analytics: true }, 'given');

    expect(header.record_id).to.equal('x');
    expect(
      processing.map(({ purpose_type, recipient_third_parties }) => [
        purpose_type,
        ...recipient_third_parties,
      ]),
    ).to.deep.equal([
      ['analytics', 'analytics/counter', 'analytics/heatmap'],
      ['marketing', 'marketing/ads'],
    ]);
  });

  for (const [title, choices] of Object.entries({
    'without the one that is refused': { analytics: true, 'analytics/heatmap': false },
    'with the only one that is granted': { 'analytics/counter': true },
  }))
    it(`names those who receive something, ${title}`, () => {
      const { processing, events } = shapeOf(choices, 'given');

      expect(processing[0]?.recipient_third_parties).to.deep.equal(['analytics/counter']);
      expect(events[0]?.event_state).to.equal('given');
    });

  it('names no recipient of a grant without its services', () => {
    const choices = { analytics: true, 'analytics/counter': false, 'analytics/heatmap': false };

    expect(shapeOf(choices, 'given').processing[0]?.recipient_third_parties).to.deep.equal([]);
  });

  it('says consent only of what is granted by it', () => {
    const store = makeStore({ categories: [{ id: 'analytics', mode: 'opt-out' }, { id: 'chat' }] });
    store.decide({ chat: true });
    const { processing } = iso27560Of(receiptWith(store)) as Shape;

    expect(processing.map(({ lawful_basis }) => lawful_basis)).to.deep.equal([
      'see privacy_notice',
      'consent',
    ]);
  });

  it('names the site and every third party once', () => {
    const { parties } = shapeOf({ analytics: true }, 'given');

    expect(parties.map(({ party_id, party_name }) => `${party_id} ${party_name}`)).to.deep.equal([
      `${SITE} ${SITE}`,
      'analytics/counter Count Ltd',
      'analytics/heatmap Heatmap',
      'marketing/ads Ads',
    ]);
    expect(parties[0]?.party_type).to.equal('controller');
  });

  for (const [event, granted, denied] of [
    ['given', 'given', 'refused'],
    ['renewed', 'renewed', 'refused'],
    ['withdrawn', 'given', 'refused'],
    ['refused', 'given', 'refused'],
  ] as const)
    it(`has one event a purpose when an answer is ${event}`, () => {
      const { events } = shapeOf({ analytics: true }, event);

      expect(
        events.map(({ purpose_type, event_state }) => `${purpose_type} ${event_state}`),
      ).to.deep.equal([`analytics ${granted}`, `marketing ${denied}`]);
    });

  it('says of what was taken back that it was, and of nothing else', () => {
    const { events } = shapeOf({}, 'withdrawn', 'marketing/ads');

    expect(events.map(({ event_state }) => event_state)).to.deep.equal(['refused', 'withdrawn']);
  });
});
