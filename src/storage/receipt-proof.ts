import { ownEntries } from '../core/own-entries.js';
import type { Proof } from '../core/receipt.js';
import { keep, readKept } from './kept-json.js';

const KEY = 'say-so.receipt';

/** A random UUID (version 4); none where the page has broken what makes it. */
export function randomId(): string | undefined {
  try {
    // `crypto.randomUUID` is not there on plain http.
    return [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
  } catch {
    return undefined;
  }
}

/** Keeps the proof of the answer of this time, so that a later receipt has the id of the site's record; or forgets it. */
export const keepProofOf = (time: number | null, proof: Proof | undefined): void =>
  keep(KEY, proof && { time, ...proof });

/** The proof that was kept with the answer of this time. */
export function proofOf(time: number | null): Partial<Proof> | undefined {
  const { time: keptTime, ...proof } = Object.fromEntries(ownEntries(readKept(KEY)));
  return keptTime === time ? proof : undefined;
}
