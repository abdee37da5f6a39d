import { builtFile } from '../lib/site.mjs';
import { CATEGORIES, WORDS, inScript } from '../lib/words.mjs';

/** The configuration; hosts are listed where the widget is to hold what nobody marked. */
const configFor = (host) => ({
  texts: { 'prompt.title': WORDS.title, 'prompt.text': WORDS.text },
  categories: CATEGORIES.map((category) =>
    host && category.id === 'analytics'
      ? { ...category, services: [{ id: 'stats', hosts: [host] }] }
      : category,
  ),
});

export default {
  name: 'say-so',
  files: { '/say-so.js': builtFile('say-so.js') },
  head: ({ host }) =>
    `<script type="application/json" data-say-so-config>${inScript(configFor(host))}</script>
<script src="/say-so.js"></script>`,
  hold: ({ code = '', address }) =>
    `<script type="text/plain" data-say-so="analytics"${address ? ` src="${address}"` : ''}>${code}</script>`,
  frame: (address) => `<iframe data-say-so="analytics" data-src="${address}"></iframe>`,
  question: 'say-so >>> [data-layer=prompt]',
  accept: 'say-so >>> [data-layer=prompt] [data-action=accept-all]',
  choose: 'say-so >>> [data-layer=prompt] [data-action=settings]',
  panel: 'say-so >>> [data-layer=panel]',
};
