import { loadView } from './load-view.js';
import type { SaySo } from './api.js';
import { withoutPage } from './without-page.js';
import { createWidget, type WidgetOptions } from './widget.js';

export { readConfig } from './core/config.js';
export { ConsentStore, type StoreEnvironment } from './core/store.js';
export type * from './core/config-format.js';
export type * from './core/notice-format.js';
export type * from './core/types.js';
export type { GateEntry } from './gate/marks.js';
export type { Escape } from './gate/request-log.js';
export type { GateReport, NoticeElement, SaySo } from './api.js';

/**
 * Starts a widget on this page. The same methods as `window.SaySo`, which it does not set. On a server, where there
 * is no page, they do nothing: nothing is granted there, and nobody answers.
 *
 * @param config as in `say-so.json`, or a promise of it
 * @param page what a script tag says by attributes: region, language, and the folder of the translations
 */
export const createSaySo = (
  config?: unknown,
  page: Pick<WidgetOptions, 'region' | 'lang' | 'locales'> = {},
): SaySo =>
  typeof document === 'undefined'
    ? withoutPage(config)
    : createWidget({ config, loadView, ...page });
