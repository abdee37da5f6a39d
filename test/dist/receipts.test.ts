import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { idsOf } from '../../src/core/config.js';
import { iso27560Of } from '../../src/core/iso27560.js';
import { kantaraOf } from '../../src/core/kantara.js';
import { hasGrant } from '../../src/core/receipt.js';
import type { ConsentStore } from '../../src/core/store.js';
import { faultsIn } from '../helpers/faults-in.js';
import { CONFIG, makeStore } from '../helpers/make-store.js';
import { receiptWith } from '../helpers/receipt-with.js';

const ID = '0b6ac1f4-3d3e-4b5c-8f60-1a2b3c4d5e6f';

const services = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('one', 'two', 'a-3'), name: fc.string(), provider: fc.string() }),
  { selector: ({ id }) => id, maxLength: 3 },
);
const category = fc.record({
  id: fc.constantFrom('analytics', 'marketing', 'chat', 'maps'),
  title: fc.string(),
  mode: fc.constantFrom('opt-in', 'opt-out'),
  services,
});
const stores = fc
  .record({
    categories: fc.uniqueArray(category, { selector: ({ id }) => id, minLength: 1 }),
    noticeUrl: fc.constantFrom('', '/legal/notice', 'https://notice.example/'),
    region: fc.constantFrom('', 'GB', 'US-CA'),
    revision: fc.string(),
    days: fc.integer({ min: 1, max: 395 }),
  })
  .map((config) =>
    makeStore({ ...config, categories: [{ id: 'necessary' }, ...config.categories] }),
  );

/** A store with one to three answers. */
const answered = fc
  .tuple(stores, fc.array(fc.infiniteStream(fc.boolean()), { minLength: 1, maxLength: 3 }))
  .map(([store, answers]): ConsentStore => {
    const ids = store.config.categories.flatMap(idsOf);
    for (const answer of answers)
      store.decide(Object.fromEntries(ids.map((id) => [id, answer.next().value === true])));
    return store;
  });

const proofs = fc.record({
  id: fc.constant(ID),
  event: fc.constantFrom('given' as const, 'refused' as const, 'withdrawn' as const),
  withdrawn: fc.subarray(['analytics', 'marketing/ads']),
  method: fc.constantFrom('prompt-accept', 'panel-save', 'api'),
  trusted: fc.boolean(),
});

describe('the receipt, in each of its shapes', () => {
  it('is valid for every configuration and answer', () => {
    fc.assert(
      fc.property(answered, fc.option(proofs, { nil: undefined }), (store, proof) => {
        const receipt = receiptWith(store, { proof });

        assert.deepEqual(faultsIn('receipt', receipt), []);
        assert.deepEqual(faultsIn('kantara', kantaraOf(receipt)), []);
        assert.deepEqual(faultsIn('iso27560', iso27560Of(receipt)), []);
      }),
    );
  });

  it('has no id for somebody who granted nothing', () => {
    fc.assert(
      fc.property(answered, proofs, (store, proof) => {
        const receipt = receiptWith(store, { proof });
        const texts = [receipt, kantaraOf(receipt), iso27560Of(receipt)].map((shape) =>
          JSON.stringify(shape),
        );

        for (const text of texts) assert.equal(text.includes(ID), hasGrant(store.state));
      }),
    );
  });

  it('is valid in our own shape before an answer too', () => {
    assert.deepEqual(faultsIn('receipt', receiptWith()), []);
  });

  it('is not valid without what the standards ask for', () => {
    const store = makeStore(CONFIG);
    store.acceptAll();
    const receipt = receiptWith(store);

    for (const [schema, shape] of [
      ['receipt', receipt],
      ['kantara', kantaraOf(receipt)],
      ['iso27560', iso27560Of(receipt)],
    ] as const)
      for (const key of Object.keys(shape)) {
        const { [key]: _, ...less } = shape as Record<string, unknown>;
        const isOptional = key === 'language';
        assert.equal(faultsIn(schema, less).length > 0, !isOptional, `${schema} ${key}`);
      }
  });
});
