// As https://c15t.com says for pages without a framework: its core, offline, with an interface of the site's own
// (c15t-page.js). Scripts are held in its configuration, fetch and XHR by its network blocker.
import { bundle } from '../lib/bundle.mjs';
import { WORDS, inScript } from '../lib/words.mjs';

/** Its name for statistics. */
const CATEGORY = 'measurement';

const configFor = ({ scripts, host }) => ({
  words: WORDS,
  holdsFrames: !!host,
  scripts: scripts.map(({ code, address }, number) => ({
    id: `held${number}`,
    category: CATEGORY,
    ...(address ? { src: address } : { textContent: code }),
  })),
  ...(host && {
    networkBlocker: {
      enabled: true,
      logBlockedRequests: false,
      rules: [{ id: 'tracker', domain: host, category: CATEGORY }],
    },
  }),
});

export default {
  name: 'c15t',
  files: { '/c15t.js': await bundle('peers/c15t-page.js') },
  head: (page) => `<script>window.pageConfig = ${inScript(configFor(page))};</script>
<script defer src="/c15t.js"></script>`,
  frame: (address) => `<iframe data-category="${CATEGORY}" data-src="${address}"></iframe>`,
  question: '#question',
  accept: '#question [data-act=accept]',
  choose: '#question [data-act=choose]',
  panel: '#panel',
};
