import { readConfig } from '../../../src/core/config.js';
import { unanswered } from '../../../src/core/policy.js';
import {
  MAX_RECORD_LENGTH,
  decodeRecord,
  encodeRecord,
  isSameAnswer,
} from '../../../src/core/record.js';
import { inRegion } from '../../../src/core/regions.js';
import { ConsentStore } from '../../../src/core/store.js';
import type { Config } from '../../../src/core/types.js';
import { NOON } from '../../helpers/make-store.js';
import { inWords, where, type Target } from './target.js';

const ID = /^[a-z][a-z0-9-]*$/;

/** Ids are ours to read, and no two are the same. */
const hasSoundIds = ({ categories }: Config): boolean =>
  new Set(categories.map(({ id }) => id)).size === categories.length &&
  categories.every(
    ({ id, services }) => ID.test(id) && services.every((service) => ID.test(service.id)),
  );

/** What is granted before an answer is what is always on, and nothing else. */
function grantsNothing(config: Config): boolean {
  const { state } = new ConsentStore(unanswered(config), { now: () => NOON });
  const always = config.categories.filter(({ mode }) => mode === 'always').map(({ id }) => id);
  return state.granted.every((id) => always.includes(id.split('/')[0] ?? ''));
}

/** An answer to it can be written down, and is the same when it is read again. */
function keepsAnswers({ categories, revision }: Config): boolean {
  const decisions = new Map(categories.slice(0, 9).map(({ id }) => [id, true]));
  const answer = { decidedAt: NOON, revision, decisions };
  const record = encodeRecord(answer);
  return record.length > MAX_RECORD_LENGTH || isSameAnswer(answer, decodeRecord(record, NOON));
}

/** Any configuration is read without a throw, with sound ids, and grants nothing. */
export const config: Target = {
  words: inWords(`
    revision lang position prompt noticeUrl inventoryUrl days domain gpc dnt autoBlock compat afterWithdraw region regions
    record url signals google meta categories id mode title text consentTypes saleShare services name provider purpose
    hosts storage type duration texts default necessary functional analytics marketing always opt-in opt-out GB US-CA
    bottom-left card bar dialog none reload stay local close save *.a.example https://ok.example/`),
  faultsOf(input) {
    const read = inRegion(readConfig(input), 'GB');
    return where({
      'unsound ids': !hasSoundIds(read),
      'a grant': !grantsNothing(read),
      'an answer that is lost': !keepsAnswers(read),
    });
  },
};
