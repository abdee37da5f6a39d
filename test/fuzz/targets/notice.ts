import { Problem } from '../../../src/core/fetch-json.js';
import { build } from '../../../src/notice/build.js';
import { LIMITS } from '../../../src/notice/limits.js';
import { read } from '../../helpers/notice-markup.js';
import { inWords, where, type Target } from './target.js';

/** Everything that a notice may put on a page; whatever the file says, nothing else comes of it. */
const TAGS = inWords(`
  p ul ol li dl dt dd table caption thead tbody tr th td address bdi br div strong em code a button span say-so-section
  say-so-inventory`);
const ATTRIBUTES = inWords(`
  heading question id level open href rel type role tabindex aria-label style lang dir categories data-say-so-action`);

/** The values that an attribute may have, where not every value will do. */
const VALUES: Readonly<Record<string, RegExp>> = {
  href: /^(#|https?:\/\/|mailto:|tel:)/,
  style: /^overflow-x: var\(--_say-so-wide, auto\);$/,
  'data-say-so-action': /^(settings|withdraw)$/,
};

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;

/** What stands on the page that must not: tags, attributes, values, controls, or too much of it all. */
function unwantedIn(root: Element): string[] {
  const all = [...root.querySelectorAll('*')];
  const attributes = all.flatMap((one) => [...one.attributes]);
  return [
    ...all.map(({ localName }) => localName).filter((name) => !TAGS.includes(name)),
    ...attributes.map(({ name }) => name).filter((name) => !ATTRIBUTES.includes(name)),
    ...attributes
      .filter(({ name, value }) => VALUES[name]?.test(value) === false)
      .map(({ name, value }) => `${name}="${value}"`),
    ...where({
      'a control character': CONTROLS.test(root.textContent ?? ''),
      // Every part counts for something in the total.
      'too many elements': all.length > LIMITS.total,
    }),
  ];
}

/** Any notice makes only our own elements, and throws nothing but a problem. */
export const notice: Target = {
  words: inWords(`
    p list marker terms term def table caption head rows rowHead address contact callout title blocks inventory use b i
    code a href to text do mail subject tel lang dir id sections intro shared controller email phone dpo name authority
    url representatives for question open format version style class onclick html script settings withdraw accept-all
    ltr rtl post number important notice/1 https://ok.example/ javascript:alert(1) mailto:a@b.example`),
  faultsOf(input) {
    const root = document.createElement('div');
    try {
      for (const _ of build(root, read(input), { level: 2, open: [] }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
    return unwantedIn(root);
  },
};
