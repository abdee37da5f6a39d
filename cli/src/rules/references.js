import { partsOf } from '../format/parts.js';
import { settleIds } from '../format/settle-ids.js';

/**
 * @import { Place } from '../format/places.js'
 * @import { NoticeSection } from '../../../src/core/notice-format.ts'
 * @import { Fault, Rule } from './index.js'
 * @typedef {{ kind: 'to' | 'term' | 'use', key: string }} Reference
 */

/** Every id that a cross-reference can lead to: those made of titles too. @param {NoticeSection[]} sections */
function settledIds(sections) {
  const copy = structuredClone(sections);
  settleIds(copy);
  const ids = new Set();
  const collect = (/** @type {NoticeSection[]} */ list) => {
    for (const { id, sections: inner = [] } of list) {
      ids.add(id);
      collect(inner);
    }
  };
  collect(copy);
  return ids;
}

/** @param {Place} place @returns {Reference[]} */
function referencesAt(place) {
  if (place.type === 'block')
    return 'use' in place.value ? [{ kind: 'use', key: place.value.use }] : [];
  if (place.type !== 'inline') return [];
  return [...partsOf(place.value)].flatMap(
    /** @returns {Reference[]} */ (part) => {
      if ('to' in part) return [{ kind: 'to', key: part.to }];
      return 'term' in part ? [{ kind: 'term', key: part.term }] : [];
    },
  );
}

/** @param {Place[]} places @returns {Iterable<Fault>} */
function* duplicateIds(places) {
  const seen = new Set();
  for (const { type, value, path } of places) {
    if (type !== 'section' || value.id === undefined) continue;
    if (seen.has(value.id)) yield { code: 'duplicate-id', path, words: value.id };
    seen.add(value.id);
  }
}

/** Every `to`, `use` and `term` leads somewhere, and what is written once is used. @type {Rule} */
export function* references({ notice, places }) {
  yield* duplicateIds(places);
  const { shared = {}, terms = {} } = notice;
  const known = {
    to: settledIds(notice.sections),
    term: new Set(Object.keys(terms)),
    use: new Set(Object.keys(shared)),
  };
  const used = new Set();
  for (const place of places)
    for (const { kind, key } of referencesAt(place)) {
      used.add(`${kind} ${key}`);
      if (!known[kind].has(key)) yield { code: 'reference', path: place.path, words: key };
      if (kind === 'use' && place.path[0] === 'shared')
        yield {
          code: 'schema',
          path: place.path,
          detail: 'shared blocks use no other shared blocks',
        };
    }
  for (const key of known.use)
    if (!used.has(`use ${key}`)) yield { code: 'unused', path: ['shared', key], words: key };
}
