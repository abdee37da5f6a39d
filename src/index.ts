import { loadView } from './load-view.js';
import { createWidget, type SaySo } from './widget.js';

export { readConfig } from './core/config.js';
export { ConsentStore, type StoreEnvironment } from './core/store.js';
export type * from './core/types.js';
export type { GateEntry } from './gate/marks.js';
export type { GateReport, SaySo } from './widget.js';

/**
 * Starts a widget on this page. The same methods as `window.SaySo`, which it does not set.
 *
 * @param config as in `say-so.json`, or a promise of it
 */
export const createSaySo = (config?: unknown): SaySo => createWidget({ config, loadView });
