import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { inRepository } from './helpers/run.js';

/**
 * @typedef {{ name: string, type: string, domain?: string, duration?: string }} Stored
 * @typedef {{
 *   id: string, category: string, provider: { name: string, country?: string }, policy?: string, hosts: string[],
 *   sharedWith?: string[], storage?: Stored[], mark?: { text: string, snippet?: string }, consentCall?: object,
 *   sources: { fact: string, url: string }[],
 * }} Service
 */

const FOLDER = inRepository('catalogue');

/** Every service, by the name of its file. */
const services = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && file !== 'schema.json')
  .map((file) => ({ file, text: readFileSync(`${FOLDER}/${file}`, 'utf8') }))
  .map(({ file, text }) => ({ file, text, service: /** @type {Service} */ (JSON.parse(text)) }));

const fits = new Ajv2020({ strictTypes: false }).compile(
  JSON.parse(readFileSync(`${FOLDER}/schema.json`, 'utf8')),
);

/**
 * What the gate makes of a pattern: its host, and the beginning of its path.
 *
 * @param {string} pattern
 */
function parse(pattern) {
  const [, wild = '', host = '', path = '/'] = /^(\*\.)?([^*/]+)(\/.*)?$/.exec(pattern) ?? [];
  return { wild, host, url: new URL(`https://${host}${path}`), path };
}

/**
 * The services of which something is not so.
 *
 * @param {(service: Service, text: string, file: string) => boolean} isSo
 */
const against = (isSo) =>
  services.filter(({ service, text, file }) => !isSo(service, text, file)).map(({ file }) => file);

/** @param {Service} service */
const claims = ({ policy, hosts, storage, mark, consentCall }) => [
  'provider',
  ...(policy ? ['policy'] : []),
  ...(hosts.length ? ['hosts'] : []),
  ...(storage ? ['storage'] : []),
  ...(mark?.snippet?.includes('https://') ? ['mark'] : []),
  ...(consentCall ? ['consentCall'] : []),
];

/** @param {unknown[]} list */
const isUnique = (list) => new Set(list).size === list.length;

describe('the catalogue', () => {
  it('has at least 120 services', () => {
    assert.ok(services.length >= 120, `${services.length}`);
  });

  it('has only services that fit the schema', () => {
    assert.deepEqual(
      services.filter(({ service }) => !fits(service)).map(({ file }) => file),
      [],
    );
  });

  it('names every file after the id inside', () => {
    assert.deepEqual(
      against(({ id }, _, file) => file === `${id}.json`),
      [],
    );
  });

  it('has hosts that the gate reads as written', () => {
    const isRead = (/** @type {string} */ pattern) => {
      const { wild, url } = parse(pattern);
      return `${wild}${url.host}${pattern.includes('/') ? url.pathname : ''}` === pattern;
    };

    assert.deepEqual(
      against(({ hosts }) => hosts.every(isRead)),
      [],
    );
  });

  it('lists a host twice only where both services say so', () => {
    const other = (/** @type {Service} */ service) =>
      services
        .map((one) => one.service)
        .filter(
          ({ id, hosts }) =>
            id !== service.id && hosts.some((host) => service.hosts.includes(host)),
        )
        .map(({ id }) => id);

    const said = services.map(({ service }) => [service.id, (service.sharedWith ?? []).toSorted()]);

    assert.deepEqual(
      said,
      services.map(({ service }) => [service.id, other(service).toSorted()]),
    );
  });

  it('lists nothing twice that a service stores', () => {
    const key = (/** @type {Stored} */ { name, type, domain }) => `${type} ${domain} ${name}`;

    assert.deepEqual(
      against(({ storage = [] }) => isUnique(storage.map(key))),
      [],
    );
  });

  it('gives a source for every fact, and for no other', () => {
    const facts = (/** @type {Service} */ { sources }) => [
      ...new Set(sources.map(({ fact }) => fact)),
    ];

    assert.deepEqual(
      against((service) => {
        const claimed = claims(service);
        const given = facts(service).filter((fact) => fact !== 'mark' || claimed.includes(fact));
        return String(given.toSorted()) === String(claimed.toSorted());
      }),
      [],
    );
  });

  it('marks every snippet for the category and service', () => {
    const isMarked = (/** @type {Service} */ { id, category, mark }) =>
      [...(mark?.snippet ?? '').matchAll(/<(?:script|iframe|img|link)[^>]*>/g)].every(
        ([tag]) =>
          tag.includes(` data-say-so="${category}" data-say-so-service="${id}"`) &&
          (tag.startsWith('<script')
            ? tag.includes('type="text/plain"')
            : !/ (src|href)=/.test(tag)),
      );

    assert.deepEqual(against(isMarked), []);
  });

  it('loads a marked script only from a listed host', () => {
    const isListed = (/** @type {Service} */ { hosts, mark }) =>
      [...(mark?.snippet ?? '').matchAll(/(?:src|href)="(https:\/\/[^"]+)"/g)].every(
        ([, address]) => {
          const url = new URL(String(address).replaceAll('&amp;', '&'));
          return hosts.map(parse).some(({ wild, host, path }) => {
            const isBelow = wild !== '' && url.host.endsWith(`.${host}`);
            return (
              (url.host === host || isBelow) &&
              url.pathname.toLowerCase().startsWith(path.toLowerCase())
            );
          });
        },
      );

    assert.deepEqual(against(isListed), []);
  });

  it('speaks of no machine and of nobody’s folders', () => {
    assert.deepEqual(
      against(
        (_, text) => !/localhost|127\.0\.0\.1|file:|"\/|\/(?:home|tmp|work|Users|var)\//.test(text),
      ),
      [],
    );
  });
});
