// As https://github.com/klaro-org/klaro-js says: the configuration, then the script with its styles, deferred.
import { peerFile } from '../lib/site.mjs';
import { CATEGORIES, WORDS, inScript } from '../lib/words.mjs';

const config = {
  version: 1,
  elementID: 'klaro',
  lang: 'en',
  acceptAll: true,
  showNoticeTitle: true,
  translations: {
    en: {
      privacyPolicyUrl: '/notice',
      consentNotice: { title: WORDS.title, description: WORDS.text, learnMore: WORDS.choose },
      consentModal: { title: WORDS.choose },
      acceptAll: WORDS.accept,
      ok: WORDS.accept,
      decline: WORDS.reject,
      acceptSelected: WORDS.save,
      save: WORDS.save,
      purposes: Object.fromEntries(CATEGORIES.map(({ id, title }) => [id, title])),
    },
  },
  services: CATEGORIES.map(({ id, title, text }) => ({
    name: id,
    title,
    description: text,
    purposes: [id],
    required: id === 'necessary',
  })),
};

export default {
  name: 'klaro',
  files: { '/klaro.js': peerFile('klaro/dist/klaro.js') },
  head: () => `<script>var klaroConfig = ${inScript(config)};</script>
<script defer src="/klaro.js"></script>`,
  hold: ({ code = '', address }) =>
    `<script type="text/plain" data-type="text/javascript" data-name="analytics"${address ? ` data-src="${address}"` : ''}>${code}</script>`,
  frame: (address) => `<iframe data-name="analytics" data-src="${address}"></iframe>`,
  question: '#klaro .cookie-notice',
  accept: '#klaro .cookie-notice .cm-btn-success',
  choose: '#klaro .cookie-notice .cn-learn-more',
  panel: '#klaro .cookie-modal .cm-modal',
};
