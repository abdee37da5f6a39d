// As https://cookieconsent.orestbida.com says: a style sheet in the head, a module at the end of the body.
import { peerFile } from '../lib/site.mjs';
import { CATEGORIES, WORDS, inScript } from '../lib/words.mjs';

const { title, text: description, accept, reject, choose, save, close } = WORDS;
const config = {
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, marketing: {} },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title,
          description,
          acceptAllBtn: accept,
          acceptNecessaryBtn: reject,
          showPreferencesBtn: choose,
        },
        preferencesModal: {
          title: choose,
          acceptAllBtn: accept,
          acceptNecessaryBtn: reject,
          savePreferencesBtn: save,
          closeIconLabel: close,
          sections: CATEGORIES.map((category) => ({
            title: category.title,
            description: category.text,
            linkedCategory: category.id,
          })),
        },
      },
    },
  },
};

export default {
  name: 'vanilla-cookieconsent',
  files: {
    '/vanilla-cookieconsent.js': peerFile('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
    '/vanilla-cookieconsent.css': peerFile('vanilla-cookieconsent/dist/cookieconsent.css'),
  },
  head: () => '<link rel="stylesheet" href="/vanilla-cookieconsent.css">',
  body: () =>
    `<script type="module">import '/vanilla-cookieconsent.js'; CookieConsent.run(${inScript(config)});</script>`,
  hold: ({ code = '', address }) =>
    `<script type="text/plain" data-category="analytics"${address ? ` src="${address}"` : ''}>${code}</script>`,
  question: '#cc-main .cm',
  accept: '#cc-main .cm [data-role=all]',
  choose: '#cc-main .cm [data-role=show]',
  panel: '#cc-main .pm',
};
