import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanSite, shareBrowser } from './helpers/browser.js';
import { page, startSite } from './helpers/site.js';

const held = shareBrowser();

describe('a scan', () => {
  it('answers another tool by the named buttons', async (context) => {
    const site = await startSite({
      '/': `<!doctype html><title>x</title><button id="yes">Yes</button><button id="no">No</button><script>
        window.klaro = {};
        for (const button of document.querySelectorAll('button'))
          button.onclick = () => {
            document.cookie = 'said=' + button.id;
            if (button.id === 'no') new Image().src = 'http://who.example:PORT/';
          };
      </script>`,
      'who.example/': 'ok',
    });
    context.after(site.stop);
    const selectors = { accept: '#yes', reject: '#no' };

    const { seen, findings } = await scanSite(held.browser, site.origin, { selectors });

    assert.equal(seen.tool, 'Klaro');
    assert.deepEqual(
      findings.map(({ host, steps }) => [host, steps]),
      [
        ['who.example', { refused: 'leak' }],
        ['localhost', { refused: 'unlisted', granted: 'unlisted' }],
      ],
    );
  });

  it('says where it cannot answer', async (context) => {
    const site = await startSite({
      '/': '<!doctype html><title>x</title><script>OneTrust = {}</script>',
    });
    context.after(site.stop);

    const { exitCode, notes, failures } = await scanSite(held.browser, site.origin);

    assert.equal(exitCode, 3);
    assert.match(notes[0] ?? '', /^OneTrust asks here, not Say-So; name its buttons/);
    assert.match(failures[0] ?? '', /^the answer could not be given: refused \(no-answer\)$/);
  });

  it('visits once where nothing asks', async (context) => {
    const site = await startSite({ '/': '<!doctype html><title>x</title>' });
    context.after(site.stop);

    const { exitCode, seen, notes } = await scanSite(held.browser, site.origin);

    assert.equal(exitCode, 0);
    assert.deepEqual(
      seen.passes.map(({ step }) => step),
      ['unset'],
    );
    assert.match(notes[0] ?? '', /^nothing that we know asks the visitor here/);
  });

  it('takes the hosts that are allowed', async (context) => {
    const site = await startSite({
      '/': page('<script src="http://cdn.example:PORT/a.js"></script>'),
      'cdn.example/a.js': "document.cookie = 'a=1'",
    });
    context.after(site.stop);

    const { exitCode, findings } = await scanSite(held.browser, site.origin, {
      allow: ['*.cdn.example'],
    });

    assert.equal(exitCode, 0);
    assert.deepEqual(
      findings.map(({ kind, verdict }) => [kind, verdict]),
      [
        ['cookie', 'allowed'],
        ['request', 'allowed'],
        ['cookie', 'fine'],
      ],
    );
  });
});
