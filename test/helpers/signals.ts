import { readConfig } from '../../src/core/config.js';
import { inRegion } from '../../src/core/regions.js';
import { ConsentStore } from '../../src/core/store.js';
import { startSignals } from '../../src/signals/signals.js';
import { NOON } from './make-store.js';

/** A variable of the page: a queue, or what the test says that it is. */
export const read = <T = unknown[]>(name: string): T => Reflect.get(window, name) as T;

/** What stands in a queue, the `arguments` of calls as lists. */
export const entriesOf = (queue: unknown): unknown[] =>
  [...(queue as Iterable<unknown>)].map((entry) =>
    String(entry) === '[object Arguments]' ? ['arguments', ...(entry as Iterable<unknown>)] : entry,
  );

/** What the next task starts with. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A store whose clock goes on one second with each answer, and the signals that it drives, with nothing kept. */
export function startStore(given: object): ConsentStore {
  let now = NOON;
  const config = inRegion(readConfig(given));
  const store = new ConsentStore(config, { now: () => (now += 1000) });
  const tell = startSignals(config, false);
  store.subscribe(() => tell(store.state));
  store.adopt(null);
  return store;
}
