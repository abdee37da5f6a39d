import { eventOf, hasGrant, receiptOf, type Proof } from './core/receipt.js';
import type { ConsentStore } from './core/store.js';
import type { ConsentReceipt, ConsentState } from './core/types.js';
import type { Words } from './core/view.js';
import { soon } from './gate/schedule.js';
import { keepProofOf, proofOf, randomId } from './storage/receipt-proof.js';
import { Records, recordAddress } from './storage/records.js';

/**
 * From now on sends a record of each decision where the site asks for records, and first what earlier pages could
 * not send. Call it once the kept answer is read.
 *
 * @param words what the visitor reads now, if there is an interface
 * @returns makes the receipt of the answer that holds
 */
export function keepProof(
  store: ConsentStore,
  widget: ConsentReceipt['widget'],
  words: () => Words | undefined,
): () => ConsentReceipt {
  const url = recordAddress(store.config.record.url);
  const records = new Records(url, () => store.state.status !== 'refused');
  const newId = (state: ConsentState) => (hasGrant(state) ? randomId() : undefined);
  const receiptFor = (state: ConsentState, proof: Partial<Proof>): ConsentReceipt =>
    receiptOf(store.config, state, { site: location.origin, widget, words: words(), proof });

  // The first look into local storage makes a page wait: it is read when a receipt is asked for, and what is left of a
  // configuration that wanted records goes after the click of a refusal.
  const forget = (): void => {
    keepProofOf(null, undefined);
    records.forget();
  };
  let current: Partial<Proof> | undefined;
  const adopt = (): void => {
    current = undefined;
    // Its end, or a refusal on another host of the domain: the id goes with the grant.
    const { decidedAt, status } = store.state;
    if (url && (!decidedAt || status === 'refused')) keepProofOf(null, undefined);
  };
  store.subscribe((change, decision) => {
    const { state } = change;
    // An answer that was kept already has its record.
    if (!decision) return adopt();
    const { method, trusted } = decision;
    const { withdrawn } = change;
    const made: Proof = { event: eventOf(change, decision), withdrawn, method, trusted };
    const proof = url ? { id: newId(state), ...made } : made;
    current = proof;
    if (!url) return hasGrant(state) ? undefined : soon(forget);
    keepProofOf(state.decidedAt, proof.id ? proof : undefined);
    void records.send(receiptFor(state, proof));
  });
  adopt();
  // The next page tries again.
  records.retry().catch(() => undefined);
  return () => {
    const { state } = store;
    current = { id: newId(state), ...(current ?? proofOf(state.decidedAt)) };
    return receiptFor(state, current);
  };
}
