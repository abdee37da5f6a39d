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
    const absent = keys.filter((key) => !said.get(key));
    if (absent.length) yield { code, path, detail: `${name} has no ${absent.join(' and no ')}` };
  }
}

/** Visitors are told who, what for, and for how long (Article 13; ECJ C-673/17). @type {Rule} */
export function* complete({ config }) {
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
