import { WELL_KNOWN } from '../../services/site-config.js';
import { eachService } from '../each-service.js';

/**
 * @import { ConfigCode } from '../messages.js'
 * @import { Fault, Rule } from './index.js'
 * @typedef {[code: ConfigCode, ...keys: string[]]} Need a code, and the keys of which none may be empty
 */

/** @type {Need[]} */
const SERVICE_NEEDS = [
  ['no-name', 'name'],
  ['no-purpose', 'purpose'],
  ['no-provider', 'provider', 'url'],
];

/** @type {Need[]} */
const STORED_NEEDS = [
  ['no-name', 'name'],
  ['no-purpose', 'purpose'],
  ['no-duration', 'duration'],
];

/**
 * @param {object} part
 * @param {{ needs: Need[], path: (string | number)[], name: string }} where `name`: by which it is called here
 * @returns {Iterable<Fault>}
 */
function* missing(part, { needs, path, name }) {
  const said = new Map(Object.entries(part));
  for (const [code, ...keys] of needs) {
    const absent = keys.filter((key) => !said.get(key)?.trim());
    if (absent.length) yield { code, path, detail: `${name} has no ${absent.join(' and no ')}` };
  }
}

/** @type {Need[]} */
const CATEGORY_NEEDS = [
  ['no-name', 'title'],
  ['no-purpose', 'text'],
];

/** Visitors are told what a category is; of a well-known one the script tells it. @type {Rule} */
function* categoryWords({ config: { categories = [], texts = {} } }) {
  const said = new Map(Object.entries(texts));
  for (const [index, { id, title, text }] of categories.entries()) {
    const builtIn = WELL_KNOWN.includes(id) ? id : '';
    const words = {
      title: title || said.get(`${id}.title`) || builtIn,
      text: text || said.get(`${id}.text`) || builtIn,
    };
    yield* missing(words, { needs: CATEGORY_NEEDS, path: ['categories', index], name: id });
  }
}

/** Visitors are told who, what for, and for how long (Article 13; ECJ C-673/17). @type {Rule} */
export function* complete(subject) {
  const { config } = subject;
  yield* categoryWords(subject);
  for (const { service, path } of eachService(config)) {
    yield* missing(service, { needs: SERVICE_NEEDS, path, name: service.id });
    for (const [index, stored] of (service.storage ?? []).entries()) {
      const place = [...path, 'storage', index];
      const name = `${service.id}: ${stored.name || 'an entry'}`;
      yield* missing(stored, { needs: STORED_NEEDS, path: place, name });
      if (/^\*+$/.test(stored.name ?? ''))
        yield { code: 'wide-name', path: [...place, 'name'], detail: stored.name };
    }
    if (service.url?.startsWith('http:'))
      yield { code: 'http-link', path: [...path, 'url'], detail: service.url };
  }
}
