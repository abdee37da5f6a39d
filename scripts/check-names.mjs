// Filter lists hide or block what is named like a consent tool. So no name of
// ours that reaches a visitor's browser contains these words: file, path, tag, id, class, part, attribute.
import { readFileSync, readdirSync } from 'node:fs';

const FORBIDDEN = /cookie|gdpr|cmp|cnil|banner|consent|privacy/i;

const SOURCES = ['src', 'demo/site', 'demo/configure'];

/** Where names stand in our sources: attributes with their values, selectors, and tags. */
const NAMES = [
  /\b(?:id|class|part|name|data-[\w-]+)=["']([^"'$]*)["']/g,
  /<([a-z]+-[\w-]+)/g,
  /(?:querySelector(?:All)?|closest|matches)\(\s*['"`]([^'"`]+)/g,
  /^\s+([.#][\w-]+)[^{;]*\{/gm,
];

const problems = [];
for (const file of readdirSync('dist').concat(readdirSync('demo', { recursive: true })))
  if (FORBIDDEN.test(file)) problems.push(`The file ${file} has a name that filter lists block`);

for (const folder of SOURCES)
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!/\.(ts|js|html|css)$/.test(file)) continue;
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    for (const pattern of NAMES)
      for (const [, name] of source.matchAll(pattern))
        if (FORBIDDEN.test(name))
          problems.push(`${folder}/${file}: the name "${name}" is on filter lists`);
  }

problems.forEach((problem) => console.error(problem));
if (problems.length) process.exit(1);
console.log('Names: none that filter lists hide or block.');
