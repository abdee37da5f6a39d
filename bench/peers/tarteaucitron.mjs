// As https://github.com/AmauriC/tarteaucitron.js says: the script in the head, then init(). It loads its styles,
// its language and its list of services by itself, after the load event. It has no marks for a site's own scripts:
// they become a service with a function. What blocks the unmarked is not in the npm package.
import { peerFile } from '../lib/site.mjs';
import { CATEGORIES, WORDS, inScript } from '../lib/words.mjs';

const FILES = [
  'tarteaucitron.min.js',
  'tarteaucitron.services.min.js',
  'lang/tarteaucitron.en.min.js',
  'css/tarteaucitron.min.css',
];

/** All others are as it has them by itself. */
const options = { privacyUrl: '/notice' };

const texts = {
  middleBarHead: WORDS.title,
  alertBigPrivacy: WORDS.text,
  acceptAll: WORDS.accept,
  denyAll: WORDS.reject,
  personalize: WORDS.choose,
  title: WORDS.choose,
};

/** Its list overwrites a service of a name that it knows, such as "analytics". */
const keyOf = ({ id }) => `shop${id}`;
const OPTIONAL = CATEGORIES.filter(({ id }) => id !== 'necessary');

const call = ({ code, address }) =>
  address ? `tarteaucitron.addScript(${inScript(address)});` : `(function () { ${code} })();`;

const service = (category, scripts) => `tarteaucitron.services.${keyOf(category)} = {
  key: '${keyOf(category)}', type: '${category.id === 'analytics' ? 'analytic' : 'ads'}', name: ${inScript(category.title)},
  needConsent: true, cookies: [], js: function () { 'use strict';
${category.id === 'analytics' ? scripts.map(call).join('\n') : ''}
} };`;

export default {
  name: 'tarteaucitron',
  files: Object.fromEntries(
    FILES.map((path) => [`/tarteaucitron/${path}`, peerFile(`tarteaucitronjs/${path}`)]),
  ),
  head: ({ scripts }) => `<script src="/tarteaucitron/tarteaucitron.min.js"></script>
<script>
var tarteaucitronForceLanguage = 'en', tarteaucitronCustomText = ${inScript(texts)};
tarteaucitron.init(${inScript(options)});
${OPTIONAL.map((category) => service(category, scripts)).join('\n')}
</script>`,
  body: ({ host }) =>
    `<script>(tarteaucitron.job = tarteaucitron.job || []).push(${[...OPTIONAL.map(keyOf), ...(host ? ['iframe'] : [])].map(inScript).join()});</script>`,
  frame: (address) => `<div class="tac_iframe" url="${address}" width="300" height="100"></div>`,
  question: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronPersonalize2',
  choose: '#tarteaucitronCloseAlert',
  panel: '#tarteaucitron',
};
