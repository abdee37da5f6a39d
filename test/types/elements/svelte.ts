// What a Svelte file may give our elements with `import type {} from 'say-so/svelte'`, and what it may not.
import type {} from 'say-so/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const notice: SvelteHTMLElements['say-so-notice'] = {
  src: '/legal/notice.json',
  toolbar: true,
  level: 3,
  'id-prefix': 'a-',
};
// @ts-expect-error -- a switch is on or off
export const wordy: SvelteHTMLElements['say-so-section'] = { open: 'please' };
