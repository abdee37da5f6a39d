import emptyLit from '../floors/empty-lit.mjs';
import emptyPage from '../floors/empty-page.mjs';
import c15t from '../peers/c15t.mjs';
import klaro from '../peers/klaro.mjs';
import orejime from '../peers/orejime.mjs';
import osano from '../peers/osano.mjs';
import saySo from '../peers/say-so.mjs';
import silktide from '../peers/silktide.mjs';
import tarteaucitron from '../peers/tarteaucitron.mjs';
import vanilla from '../peers/vanilla-cookieconsent.mjs';
import { shopPage } from './shop-page.mjs';

/*
 * A subject is what a page is built with:
 *   name, files      { '/path.js': content }
 *   head, body       what the page gets: page => html, of { scripts, host }
 *   hold             how it marks a script, { code } or { address }; without it, head or body hold the scripts
 *   frame            how it marks a frame: address => html
 *   question, accept, choose, panel   selectors
 */

export const OURS = saySo.name;

/** Us and all peers. */
export const WIDGETS = [
  saySo,
  vanilla,
  klaro,
  orejime,
  tarteaucitron,
  osano,
  silktide,
  c15t,
].filter(Boolean);

/** What nobody can do without: the page itself, and Lit. */
export const FLOORS = [emptyPage, emptyLit];

/** Counts the scripts that run: each calls `ran(NUMBER)`. */
const COUNTER = `<script>
const seen = new Set();
let lastRun = 0;
function ran(number) {
  seen.add(number);
  lastRun = performance.now();
}
</script>`;

/** As many scripts as one likes, each in the page or in a file of its own. */
export const inlineScripts = (count) =>
  Array.from({ length: count }, (_, number) => ({ code: `ran(${number})` }));
export const externalScripts = (count) =>
  Array.from({ length: count }, (_, number) => ({ address: `/ran.js?${number}` }));

const nothing = () => '';

/** What a subject puts into a page: where its own things stand, and where the scripts that it holds. */
export function partsOf({ head = nothing, body = nothing, hold = nothing }, page) {
  return { head: head(page), held: page.scripts.map(hold).join('\n'), body: body(page) };
}

/** What may stand in an address and in the name of a host. */
export const slugOf = (name) => name.toLowerCase().replaceAll(/\W+/g, '-');

/**
 * Puts a page of the subject at a path of a host of its own. `scripts` are held; `host` is to be held too, where the subject
 * can hold what nobody marked; `extra` is html that the page has besides. Returns the subject with its `address`.
 */
export function mount(site, subject, { path, scripts, host, extra = {} }) {
  for (const [name, content] of Object.entries(subject.files)) site.put(name, content);
  const { head, held, body } = partsOf(subject, { scripts, host });
  const page = shopPage({
    head: [COUNTER, head, extra.head].join('\n'),
    body: [held, extra.body, body].join('\n'),
  });
  const slug = slugOf(subject.name);
  return { ...subject, address: site.put(`${path}/${slug}`, page, slug) };
}
