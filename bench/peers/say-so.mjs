import { builtFile } from '../lib/site.mjs';
import { CATEGORIES, WORDS } from '../lib/words.mjs';

const config = {
  texts: { 'prompt.title': WORDS.title, 'prompt.text': WORDS.text },
  categories: CATEGORIES,
};

export default {
  name: 'say-so',
  files: { '/say-so.js': builtFile('say-so.js') },
  head: `<script type="application/json" data-say-so-config>${JSON.stringify(config)}</script>
<script src="/say-so.js"></script>`,
  hold: ({ code = '', address }) =>
    `<script type="text/plain" data-say-so="analytics"${address ? ` src="${address}"` : ''}>${code}</script>`,
  accept: 'say-so >>> [data-layer=prompt] [data-action=accept-all]',
};
