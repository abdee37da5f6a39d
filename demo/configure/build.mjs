// Makes what the configurator knows: services, languages and the words of the script.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { toService } from '../../catalogue/to-service.js';
import { directionOf } from '../../dist/esm/text/direction.js';
import { english } from '../../dist/esm/text/en.js';
import { LANGUAGES } from '../../dist/esm/text/languages.js';

const FOLDER = 'build/site/configure';

const catalogue = () =>
  readdirSync('catalogue')
    .filter((file) => file.endsWith('.json') && file !== 'schema.json')
    .map((file) => JSON.parse(readFileSync(`catalogue/${file}`, 'utf8')));

/** What the configurator needs of an entry, beside what goes into the configuration. */
const choiceOf = (entry) => {
  const { kind, category, mark, note, consentCall } = entry;
  return { kind, category, mark, note, signal: consentCall?.signal, service: toService(entry) };
};

/** Writes the one file that the configurator asks for. */
export function buildKnown() {
  const known = {
    services: catalogue()
      .map(choiceOf)
      .sort((a, b) => a.service.name.localeCompare(b.service.name, 'en')),
    languages: ['en', ...LANGUAGES].map((tag) => ({ tag, dir: directionOf(tag) })),
    texts: english,
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/known.json`, JSON.stringify(known));
}
