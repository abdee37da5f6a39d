import { standingAnswer } from '../core/policy.js';
import { isSameAnswer } from '../core/record.js';
import type { ConsentStore } from '../core/store.js';
import { clearStorage } from './clear-storage.js';
import { keepAnswer, readAnswer } from './cookie-storage.js';
import { watchTabs } from './tabs.js';

/** What has become of the answer and of what services keep. */
export interface Keeper {
  /** Whether the answer will be there on the next page. */
  readonly isKept: boolean;
  /** What was deleted on this page: kind of storage and name, `cookie _ga`. */
  readonly cleared: ReadonlySet<string>;
}

/**
 * Keeps every answer from now on, follows the other tabs of the site, and deletes what services keep that are not
 * granted: now, for a script may have written while its page was leaving, and after every withdrawal.
 */
export function keepAnswers(store: ConsentStore): Keeper {
  const { config } = store;
  const cleared = new Set<string>();
  let isKept = true;

  const tabs = watchTabs(() => {
    const answer = readAnswer(config);
    const standing = standingAnswer(config, answer, Date.now());
    // Where nothing could be kept the answer of this page is all there is.
    if (!isKept || isSameAnswer(standing, store.answer)) return;
    store.adopt(answer);
  });
  store.subscribe((_, how) => {
    // What another tab has kept is not kept once more: it may have gone on meanwhile.
    if (!how || !store.answer) return;
    isKept = keepAnswer(store.answer, config);
    tabs.tell();
  });

  const clear = (): void =>
    clearStorage(
      config,
      () => store.state.granted,
      (name) => cleared.add(name),
    );
  clear();
  store.subscribe(({ withdrawn }) => {
    if (withdrawn.length) clear();
  });
  return {
    get isKept() {
      return isKept;
    },
    cleared,
  };
}
