// The rooms of src/ and who may import whom (docs: CONTRIBUTING.md). Files in src/ itself join the rooms.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

const MAY_IMPORT = {
  core: [],
  text: ['core'],
  storage: ['core', 'js-cookie'],
  gate: ['core'],
  signals: ['core'],
  base: ['core', 'text', 'lit'],
  elements: ['core', 'text', 'base', 'lit'],
  notice: ['core', 'text', 'base', 'lit'],
};

/** What must be there before Lit is: a static import from here would put Lit in front of the gate. */
const BEFORE_LIT = ['auto.ts', 'widget.ts', 'load-view.ts', 'load-view.script.ts', 'index.ts'];

const problems = [];
for (const file of readdirSync('src', { recursive: true })) {
  if (!file.endsWith('.ts')) continue;
  const source = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const room = file.includes(sep) ? file.split(sep)[0] : null;
  for (const [, type, from] of source.matchAll(
    /^(?:(?:import|export)\s(type\s)?[^;]*?from|import)\s'([^']+)'/gm,
  )) {
    const isOurs = from.startsWith('.');
    const target = (isOurs ? normalize(join(dirname(file), from)) : from).split(sep)[0];
    if (room && target !== room && !MAY_IMPORT[room]?.includes(target))
      problems.push(`src/${file}: ${room}/ may not import ${target}`);
    if (!type && BEFORE_LIT.includes(file) && /^(base|elements|notice|lit|ui\.js)$/.test(target))
      problems.push(`src/${file}: ${target} would bring Lit in front of the gate`);
  }
  if (
    room === 'core' &&
    /\b(window|localStorage|sessionStorage)\b|\bdocument\.(?!baseURI)/.test(source)
  )
    problems.push(`src/${file}: core/ knows no page`);
}

problems.forEach((problem) => console.error(problem));
if (problems.length) process.exit(1);
console.log('Imports: every room imports only what it may.');
