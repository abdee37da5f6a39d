// Writes dist/custom-elements.json from the doc comments: for editors, documentation and design tools. Only what a
// page can touch is in it: attributes, properties that are marked `@public`, events, slots, parts and custom properties.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';

const KEPT = ['kind', 'name', 'tagName', 'customElement', 'summary', 'description'];
/** What every element of HTML has, and ours only listen to. */
const GLOBAL = ['id'];
const LISTS = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];

/** A member has a kind; an attribute, an event and so on have none. */
const isShown = ({ kind, name, privacy }) =>
  name !== undefined && !GLOBAL.includes(name) && (!kind || privacy === 'public');

const isElement = ({ kind, name }) => kind === 'class' && name.startsWith('SaySo');

const files = ['base', 'elements', 'notice']
  .flatMap((room) => readdirSync(`src/${room}`).map((file) => `src/${room}/${file}`))
  .filter((path) => /\/((template-)?element|say-so[a-z-]*)\.ts$/.test(path));

const { schemaVersion, modules } = create({
  modules: files.map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
  ),
  context: { dev: false },
});

const fileOf = (path) => path.replace(/^src(.*)ts$/, 'dist/esm$1js');

/**
 * An element's file has its tag's name. What is inherited is said with each element, so that a reader needs no other
 * entry; an event that the analyzer saw sent, but nobody has documented, has no name.
 */
function elementOf(declaration, path) {
  const named = { ...declaration, tagName: basename(path, '.ts'), customElement: true };
  return Object.fromEntries([
    ...KEPT.map((key) => [key, named[key]]),
    ...LISTS.map((key) => [
      key,
      named[key]
        ?.filter(isShown)
        .map((entry) => ({ ...entry, inheritedFrom: undefined, fieldName: undefined })),
    ]),
  ]);
}

const shown = modules
  .filter(({ path }) => /\/say-so/.test(path))
  .map(({ path, declarations }) => ({ path, found: declarations.find(isElement) }))
  .filter(({ found }) => found)
  .map(({ path, found }) => ({
    kind: 'javascript-module',
    path: fileOf(path),
    declarations: [elementOf(found, path)],
    exports: [
      {
        kind: 'custom-element-definition',
        name: basename(path, '.ts'),
        declaration: { name: found.name, module: fileOf(path) },
      },
    ],
  }));

writeFileSync(
  'dist/custom-elements.json',
  `${JSON.stringify({ schemaVersion, modules: shown }, null, 2)}\n`,
);
