import type { View } from './core/view.js';
import type { ViewModel } from './ui.js';

/** Gets the interface, which alone needs Lit. Bundlers make a file of its own of it. */
export const loadView = async (model: ViewModel): Promise<View> =>
  (await import('./ui.js')).mount(model);
