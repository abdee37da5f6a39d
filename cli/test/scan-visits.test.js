import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanSite, shareBrowser } from './helpers/browser.js';
import { page, startSite } from './helpers/site.js';

/** @import { Pages } from './helpers/site.js' */

const held = shareBrowser();

/** What became of every visit to a site. @param {{ after(act: () => Promise<void>): void }} context @param {Pages} pages */
async function visitsTo(context, pages) {
  const site = await startSite(pages);
  context.after(site.stop);
  const { seen } = await scanSite(held.browser, site.origin);
  return seen.passes.flatMap(({ visits }) =>
    visits.map(({ url, error }) => `${new URL(url).pathname} ${error ?? 'came'}`),
  );
}

describe('a visit', () => {
  it('ends on a page that wants to be asked first', async (context) => {
    const asking =
      '<script>addEventListener("beforeunload", (event) => event.preventDefault());</script>';

    const visits = await visitsTo(context, {
      '/': page(`${asking}<a href="/next">next</a>`),
      '/next': page('x'),
    });

    assert.deepEqual([...new Set(visits)].sort(), ['/ came', '/next came']);
  });
});
