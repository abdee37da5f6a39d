import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runInBrowser } from './helpers/browser.js';
import { folder } from './helpers/run.js';
import { page, startSite } from './helpers/site.js';

const QUICK = ['--wait=0.2', '--pause=0', '--max=1'];

const CONFIG = {
  categories: [
    {
      id: 'necessary',
      services: [
        {
          id: 'shop',
          name: 'Our shop',
          hosts: ['api.shop.example'],
          storage: [{ name: 'basket' }],
        },
      ],
    },
    {
      id: 'analytics',
      services: [
        {
          id: 'stats',
          name: 'Our statistics',
          hosts: ['stats.example'],
          storage: [{ name: 'st_*', type: 'cookie' }],
        },
      ],
    },
  ],
};

describe('say-so scan', () => {
  it('exits with 0 where nothing leaks', async (context) => {
    const site = await startSite({
      '/': page(
        `<script src="http://api.shop.example:PORT/a.js"></script>
        <script type="text/plain" data-say-so="analytics" src="http://stats.example:PORT/s.js"></script>`,
        CONFIG,
      ),
      'api.shop.example/a.js': "document.cookie = 'basket=1';",
      'stats.example/s.js': "document.cookie = 'st_1=1'; document.cookie = 'other=1';",
    });
    context.after(site.stop);

    const { code, out, err } = await runInBrowser(['scan', site.origin, ...QUICK]);

    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /^ {2}request +stats\.example +Our statistics, analytics +accepted$/m);
    assert.match(out, /^ {2}cookie +other +Our statistics, analytics +accepted$/m);
    assert.match(out, /^1 page, 6 things, 0 leaks$/m);
  });

  it('exits with 1 and reports in every form', async (context) => {
    const cwd = await folder(context);
    const site = await startSite({
      '/': page('<script src="http://static.hotjar.com:PORT/h.js"></script>', CONFIG),
      'static.hotjar.com/h.js': 'localStorage.setItem("<img src=x>\\u001b[31m", "1")',
    });
    context.after(site.stop);
    const forms = ['--json', '--html=report.html', '--write'];

    const { code, out, err } = await runInBrowser(['scan', site.origin, ...QUICK, ...forms], {
      cwd,
    });

    const report = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(report.format, 'scan/1');
    assert.equal(report.findings[0].services[0].id, 'hotjar');
    assert.match(await readFile(join(cwd, 'report.html'), 'utf8'), /^<!doctype html>/);
    assert.match(err, /^say-so\.json: 1 service, 1 stored name added$/m);
  });

  it('exits with 2 where no site answers', async () => {
    const { code, err } = await runInBrowser(['scan', 'http://localhost:9/']);

    assert.equal(code, 2);
    assert.match(err, /^say-so: http:\/\/localhost:9\/ cannot be loaded: .*\(unreachable\)$/m);
  });

  it('exits with 2 where there is no browser', async () => {
    const { code, err } = await runInBrowser(['scan', 'http://localhost:9/', '--browser=/nowhere']);

    assert.equal(code, 2);
    assert.match(err, /\(no-browser\)$/m);
  });

  it('says what an address must be', async () => {
    const { code, err } = await runInBrowser(['scan', 'example.org']);

    assert.equal(code, 2);
    assert.match(err, /begins with http:\/\/ or https:\/\/: example\.org$/m);
  });

  it('says what a number must be', async () => {
    const { code, err } = await runInBrowser(['scan', 'http://localhost:9/', '--max=many']);

    assert.equal(code, 2);
    assert.match(err, /'--max <number>' argument 'many' is invalid\. It must be a number\./);
  });
});
