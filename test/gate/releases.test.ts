import { expect } from '@open-wc/testing';
import type { GateEntry } from '../../src/gate/marks.js';
import { Releases } from '../../src/gate/releases.js';

const entry = (address: string, tag = 'script', needs = ['analytics']): GateEntry => ({
  tag,
  address,
  needs,
});

describe('Releases', () => {
  it('tell which ids have had a script run', () => {
    const releases = new Releases();

    releases.add(entry('/a.js'), true);
    releases.add(entry('/film', 'iframe', ['marketing']), false);

    expect(releases.hasRun(['marketing', 'analytics'])).to.equal(true);
    expect(releases.hasRun(['marketing'])).to.equal(false);
  });

  it('name the latest thousand, and forget no script', () => {
    const releases = new Releases();
    releases.add(entry('/first.js'), true);

    for (let index = 0; index < 1000; index += 1) releases.add(entry(`/${index}`, 'img'), false);

    expect(releases.entries.length).to.equal(1000);
    expect(releases.entries[0]?.address).to.equal('/0');
    expect(releases.hasRun(['analytics'])).to.equal(true);
  });
});
