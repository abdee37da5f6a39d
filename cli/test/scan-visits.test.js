import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanSite, shareBrowser } from './helpers/browser.js';
import { page, startSite } from './helpers/site.js';

/**
 * @import { Pages } from './helpers/site.js'
 * @import { Outcome } from '../src/scan/outcome.js'
 */

const held = shareBrowser();

/** What a scan of a site finds. @param {{ after(act: () => Promise<void>): void }} context @param {Pages} pages */
async function outcomeFor(context, pages) {
  const site = await startSite(pages);
  context.after(site.stop);
  return scanSite(held.browser, site.origin);
}

/** What became of every visit, each said once. @param {Outcome} outcome */
function visitsIn({ seen }) {
  const visits = seen.passes.flatMap((pass) => pass.visits);
  const said = visits.map(
    ({ url, error, noPage }) => `${new URL(url).pathname} ${error ?? noPage ?? 'came'}`,
  );
  return [...new Set(said)].sort();
}

describe('a visit', () => {
  it('ends on a page that wants to be asked first', async (context) => {
    const asking =
      '<script>addEventListener("beforeunload", (event) => event.preventDefault());</script>';

    const outcome = await outcomeFor(context, {
      '/': page(`${asking}<a href="/next">next</a>`),
      '/next': page('x'),
    });

    assert.deepEqual(visitsIn(outcome), ['/ came', '/next came']);
  });

  it('finds that a link leads to no page, and looks at the others', async (context) => {
    const outcome = await outcomeFor(context, {
      '/': page(
        '<a href="/save">1</a> <a href="/data">2</a> <a href="/none">3</a> <a href="/next">4</a>',
      ),
      '/save': { headers: { 'content-disposition': 'attachment; filename="a.html"' }, body: 'a' },
      '/data': { headers: { 'content-type': 'application/octet-stream' }, body: 'a' },
      '/none': { status: 204, body: '' },
      '/next': page('x'),
    });

    assert.deepEqual(visitsIn(outcome), [
      '/ came',
      '/data is a file to keep',
      '/next came',
      '/none has no content',
      '/save is a file to keep',
    ]);
    assert.deepEqual([outcome.failures, outcome.exitCode], [[], 0]);
    assert.equal(outcome.notes.filter((note) => note.endsWith(': no page')).length, 3);
  });

  it('sees a page that leaves at once for where there is none', async (context) => {
    const outcome = await outcomeFor(context, {
      '/': page('<a href="/leaving">1</a>'),
      '/leaving': '<script>location.href = "/none"</script>',
      '/none': { status: 204, body: '' },
    });

    assert.deepEqual(visitsIn(outcome), ['/ came', '/leaving came']);
  });
});
