import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inWords } from '../src/browser/kept.js';
import { judgeScan } from '../src/scan/outcome.js';
import { HostPatterns } from '../src/services/host-patterns.js';
import { isSameSite, strangerBehind } from '../src/services/party.js';
import { outcomeOf } from './helpers/outcome.js';

describe('whose something is', () => {
  it('is found by the longest host and path', () => {
    const patterns = new HostPatterns([
      ['all', ['*.google.com']],
      ['maps', ['www.google.com/maps/']],
      ['port', ['localhost:81']],
    ]);
    const owners = (/** @type {string} */ address) => patterns.ownersOf(address);

    assert.deepEqual(owners('https://www.google.com/maps/embed'), ['maps']);
    assert.deepEqual(owners('https://www.google.com/'), ['all']);
    assert.deepEqual(owners('https://google.com./x'), ['all']);
    assert.deepEqual(owners('http://localhost:81/'), ['port']);
    assert.deepEqual(owners('http://localhost:82/'), []);
    assert.deepEqual(owners('https://notgoogle.com/'), []);
    assert.deepEqual(owners('no address'), []);
  });

  it('is told by sites as browsers tell them', () => {
    assert.equal(isSameSite('www.site.co.uk', 'img.site.co.uk'), true);
    assert.equal(isSameSite('a.github.io', 'b.github.io'), false);
    assert.equal(isSameSite('127.0.0.1', '127.0.0.2'), false);
  });

  it('is the writer’s where nobody else writes it', () => {
    const [own, other] = ['blob:https://site.example/1', 'https://other.example/a.js'];

    assert.equal(strangerBehind('site.example', [other], 'www.site.example'), 'other.example');
    assert.equal(strangerBehind('site.example', [other, own], 'site.example'), undefined);
    assert.equal(strangerBehind('site.example', [], 'site.example'), undefined);
  });
});

describe('what is kept', () => {
  for (const [seconds, words] of /** @type {const} */ ([
    [31_536_000, '1 year'],
    [63_072_000 - 5, '2 years'],
    [34_560_000, '400 days'],
    [86_400 - 1, '1 day'],
    [1800, '30 minutes'],
    [45, '45 seconds'],
  ]))
    it(`is kept for ${words}`, () => {
      assert.equal(inWords(seconds), words);
    });

  it('that is the site’s own counts when strict', () => {
    const { seen } = outcomeOf();
    seen.passes[0]?.sightings.keeps([{ kind: 'local', name: 'own', host: 'site.example' }]);

    const codes = [false, true].map((strict) => judgeScan(seen, { allow: [], strict }).exitCode);

    assert.deepEqual(codes, [0, 1]);
  });
});
