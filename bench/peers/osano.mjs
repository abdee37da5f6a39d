// As https://www.osano.com/cookieconsent says of its open-source version: style sheet, script, initialise(). It knows
// one answer for everything, has no panel and holds nothing: the site runs its scripts itself.
import { ownLoader } from '../lib/own-loader.mjs';
import { peerFile } from '../lib/site.mjs';
import { WORDS, inScript } from '../lib/words.mjs';

const options = {
  type: 'opt-in',
  revokable: true,
  palette: { popup: { background: '#252e39' }, button: { background: '#14a7d0' } },
  content: {
    message: WORDS.text,
    allow: WORDS.accept,
    deny: WORDS.reject,
    link: 'Learn more',
    href: '/notice',
  },
};

export default {
  name: 'osano',
  files: {
    '/osano.js': peerFile('cookieconsent/build/cookieconsent.min.js'),
    '/osano.css': peerFile('cookieconsent/build/cookieconsent.min.css'),
  },
  head: () => '<link rel="stylesheet" href="/osano.css">',
  body: ({ scripts }) => `<script src="/osano.js"></script>
<script>
${ownLoader(scripts)}
function runIfGranted() { if (this.hasConsented()) runHeld(); }
window.cookieconsent.initialise(Object.assign(${inScript(options)}, { onInitialise: runIfGranted, onStatusChange: runIfGranted }));
</script>`,
  question: '.cc-window',
  accept: '.cc-window .cc-allow',
};
