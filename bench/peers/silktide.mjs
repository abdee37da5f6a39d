// As https://github.com/silktide/consent-manager says: styles in the head, the script at the end of the body. It holds
// nothing: the site runs its scripts itself. It is not on npm: SILKTIDE names a folder with a copy of its two files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownLoader } from '../lib/own-loader.mjs';
import { CATEGORIES, WORDS, inScript } from '../lib/words.mjs';

const { SILKTIDE } = process.env;

const types = CATEGORIES.map(({ id, title, text }) => {
  const isNecessary = id === 'necessary';
  return { id, name: title, description: text, required: isNecessary, defaultValue: isNecessary };
});

const options = {
  cookieTypes: types,
  text: {
    banner: {
      description: `<p>${WORDS.text}</p>`,
      acceptAllButtonText: WORDS.accept,
      rejectNonEssentialButtonText: WORDS.reject,
      preferencesButtonText: WORDS.choose,
    },
    preferences: { title: WORDS.choose },
  },
  position: { banner: 'bottomRight', cookieIcon: 'bottomLeft' },
};

const subject = (folder) => ({
  name: 'silktide',
  files: Object.fromEntries(
    ['js', 'css'].map((ending) => [
      `/silktide.${ending}`,
      readFileSync(join(folder, `silktide-consent-manager.${ending}`)),
    ]),
  ),
  head: () => '<link rel="stylesheet" href="/silktide.css">',
  body: ({ scripts }) => `<script src="/silktide.js"></script>
<script>
${ownLoader(scripts)}
var options = ${inScript(options)};
options.cookieTypes[1].onAccept = runHeld;
silktideCookieBannerManager.updateCookieBannerConfig(options);
</script>`,
  question: '#silktide-banner',
  accept: '#silktide-banner .accept-all',
  choose: '#silktide-banner .preferences',
  panel: '#silktide-modal',
});

/** `undefined` where there is no copy of it. */
export default SILKTIDE && subject(SILKTIDE);
