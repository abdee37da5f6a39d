import { receiptOf, type ReceiptContext } from '../../src/core/receipt.js';
import type { ConsentStore } from '../../src/core/store.js';
import type { ConsentReceipt } from '../../src/core/types.js';
import { makeStore } from './make-store.js';

export const SITE = 'https://shop.example';
export const WIDGET = { name: 'say-so', version: '1.2.3' };

/** The receipt of a store's answer, or of none. */
export const receiptWith = (
  store: ConsentStore = makeStore(),
  context: Partial<ReceiptContext> = {},
): ConsentReceipt =>
  receiptOf(store.config, store.state, { site: SITE, widget: WIDGET, ...context });
