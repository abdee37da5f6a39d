// Writes dist/types/: the names and attributes of our elements for React, Preact, Vue and Svelte, from the manifest.
// Types only: nothing of it reaches a page.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** A number may be written as text too, as in markup. */
const TYPES = { boolean: 'boolean', number: 'number | `${number}`', string: 'string' };

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations);

const line = (name, type, description) =>
  `  /** ${description} */\n  readonly '${name}'?: ${type} | undefined;\n`;

// Attributes alone: what renders before the interface is there would write a property as text.
const membersOf = ({ attributes = [] }) =>
  attributes
    .map(({ name, type, description }) => line(name, TYPES[type?.text ?? 'string'], description))
    .join('');

const entries = (typeOf, indent) =>
  elements
    .map(
      ({ tagName, summary, name }) =>
        `${indent}/** ${summary} */\n${indent}'${tagName}': ${typeOf(`import('./elements.js').${name}Attributes`, tagName)};\n`,
    )
    .join('');

const inside = (declaration, start, end, indent, typeOf) =>
  `${declaration} {\n${start}${entries(typeOf, indent)}${end}}\n`;

/** In JSX an element has what every element of HTML has, and its own; a `ref` gets the element itself. */
const jsx = (from, everyElement) =>
  inside(
    `declare module '${from}'`,
    '  namespace JSX {\n    interface IntrinsicElements {\n',
    '    }\n  }\n',
    '      ',
    (own, tagName) => `${everyElement(`HTMLElementTagNameMap['${tagName}']`)} & ${own}`,
  );

const FILES = {
  elements: [
    "// What scripts set and read of the elements.\nimport type {} from '../esm/index.js';\n",
    ...elements.map(
      (each) =>
        `/** ${each.summary} */\nexport interface ${each.name}Attributes {\n${membersOf(each)}}\n`,
    ),
  ].join('\n'),
  react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n\n${jsx(
    'react',
    (element) => `DetailedHTMLProps<HTMLAttributes<${element}>, ${element}>`,
  )}`,
  preact: `import type { HTMLAttributes } from 'preact';\n\n${jsx('preact', (element) => `HTMLAttributes<${element}>`)}`,
  vue: `import type { DefineComponent, HTMLAttributes } from 'vue';\n\n${inside(
    "declare module 'vue'",
    '  interface GlobalComponents {\n',
    '  }\n',
    '    ',
    (own) => `DefineComponent<HTMLAttributes & ${own}>`,
  )}`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';\n\n${inside(
    "declare module 'svelte/elements'",
    '  interface SvelteHTMLElements {\n',
    '  }\n',
    '    ',
    (own) => `HTMLAttributes<HTMLElement> & ${own}`,
  )}`,
};

mkdirSync('dist/types', { recursive: true });
for (const [name, text] of Object.entries(FILES)) writeFileSync(`dist/types/${name}.d.ts`, text);
