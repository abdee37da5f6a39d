// What editors read to complete our names: dist/vscode.html-custom-data.json and its neighbour for CSS (VS Code), and
// dist/web-types.json (JetBrains). Made of the manifest; the marks of the gate, which belong to no element, are added here.
import { readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const HTML_DATA = 'dist/vscode.html-custom-data.json';
const CSS_DATA = 'dist/vscode.css-custom-data.json';
const WEB_TYPES = 'dist/web-types.json';

/** Attributes that any element of a page may carry: name, meaning, and the only values where there are such. */
const MARKS = [
  ['data-say-so', 'Categories that this element waits for, space separated.'],
  ['data-say-so-service', 'The service of these categories that it belongs to.'],
  [
    'data-say-so-action',
    'What a click on this link or button does.',
    ['settings', 'accept-all', 'reject-all', 'withdraw'],
  ],
  ['data-src', 'The address that is `src` once it is granted.'],
  ['data-srcset', 'The addresses that are `srcset` once it is granted.'],
  ['data-href', 'The address that is `href` once it is granted.'],
  ['data-type', 'The `type` that a held script has once it is granted.'],
  ['data-poster', 'The picture behind the words of a placeholder.'],
];

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, json) => writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);

const manifest = read('dist/custom-elements.json');
// The custom properties have a file of their own; with each element they would only be repeated.
const options = { outdir: 'dist', hideCssPropertiesDocs: true, hideLogs: true };
generateVsCodeCustomElementData(manifest, options);
generateJetBrainsWebTypes(manifest, options);

write(HTML_DATA, {
  ...read(HTML_DATA),
  globalAttributes: MARKS.map(([name, description, values]) => ({
    name,
    description,
    ...(values && { values: values.map((value) => ({ name: value })) }),
  })),
});

/** Elements share names; an editor would offer each as often as it is listed. */
const once = (entries) =>
  entries.filter((each, at) => entries.findIndex(({ name }) => name === each.name) === at);

const cssData = read(CSS_DATA);
write(CSS_DATA, {
  ...cssData,
  properties: once(cssData.properties),
  pseudoElements: once(cssData.pseudoElements),
});

const webTypes = read(WEB_TYPES);
webTypes.contributions.html.attributes = MARKS.map(([name, description, values]) => ({
  name,
  description,
  ...(values && {
    value: { kind: 'plain', type: values.map((value) => `'${value}'`).join(' | ') },
  }),
}));
write(WEB_TYPES, webTypes);
