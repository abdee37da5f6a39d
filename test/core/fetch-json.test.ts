import { expect } from '@open-wc/testing';
import { Problem, fetchJson } from '../../src/core/fetch-json.js';

const problemOf = async (file: string, maxBytes = 524_288): Promise<unknown> => {
  const error: unknown = await fetchJson(file, maxBytes).catch((caught: unknown) => caught);
  return error instanceof Problem ? error.code : error;
};

describe('fetchJson', () => {
  it('gives what the file says', async () => {
    expect(await fetchJson('/fixture/ok.json', 100)).to.deep.equal({ fine: true });
  });

  it('says unreachable for a missing file', async () => {
    expect(await problemOf('/fixture/missing.json')).to.equal('fetch-unreachable');
  });

  it('says unreachable for a redirect to another origin', async () => {
    expect(await problemOf('/fixture/elsewhere.json')).to.equal('fetch-unreachable');
  });

  it('says unreachable for no server', async () => {
    expect(await problemOf('http://localhost:1/x.json')).to.equal('fetch-unreachable');
  });

  it('says unreachable for an address that is none', async () => {
    expect(await problemOf('http://')).to.equal('fetch-unreachable');
  });

  it('says json for a page in its place', async () => {
    expect(await problemOf('/fixture/html.json')).to.equal('fetch-json');
  });

  it('cuts a body off at the limit', async () => {
    expect(await problemOf('/fixture/large.json')).to.equal('fetch-limit');
    expect(await problemOf('/fixture/large.json', 700_000)).to.be.a('string');
  });
});
