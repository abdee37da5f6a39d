import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Frontier } from '../src/crawl/frontier.js';
import { readRobots } from '../src/crawl/robots.js';
import { pagesIn, readSitemap } from '../src/crawl/sitemap.js';
import { wantedPages } from '../src/crawl/wanted-pages.js';
import { folder } from './helpers/run.js';

const SITE = new URL('https://site.example/');

/** @param {string[]} pages @param {{ max?: number, depth?: number, robots?: string }} [limits] */
function frontierOf(pages, { max = 20, depth = 2, robots = '' } = {}) {
  return new Frontier({
    site: SITE,
    robots: readRobots('https://site.example/robots.txt', robots),
    wanted: wantedPages(pages, SITE),
    max,
    depth,
  });
}

const urlsIn = (/** @type {Frontier} */ frontier) => [...frontier].map(({ url }) => url);

describe('the pages of a scan', () => {
  it('are of one host and no files', () => {
    const frontier = frontierOf([]);

    frontier.add(
      ['/a', '/a#part', '/film.MP4', '//other.example/', 'mailto:a@b.example', '#/view'],
      1,
    );

    assert.deepEqual(urlsIn(frontier), ['https://site.example/a', 'https://site.example/#/view']);
  });

  it('are not too many and not too deep', () => {
    const frontier = frontierOf([], { max: 2 });

    frontier.add(['/a', '/b', '/c'], 1);
    frontier.add(['/deep'], 3);

    assert.deepEqual(urlsIn(frontier), ['https://site.example/a', 'https://site.example/b']);
    assert.deepEqual([...frontier.beyond], ['https://site.example/c']);
  });

  it('are chosen by patterns', () => {
    const frontier = frontierOf(['/blog/*']);

    frontier.add(['/blog/1', '/shop/1'], 1);

    assert.deepEqual(urlsIn(frontier), ['https://site.example/blog/1']);
  });

  it('are only those that are named', () => {
    const wanted = wantedPages(['/a', 'b'], SITE);

    assert.deepEqual(wanted.named, ['https://site.example/a', 'https://site.example/b']);
    assert.equal(wanted.isOpen, false);
  });

  it('come from a file as well', async (context) => {
    const file = join(await folder(context), 'pages.txt');
    await writeFile(file, '# ours\n/a\n\n  /b/*\n');

    const { named, isOpen, fits } = wantedPages([`@${file}`], SITE);

    assert.deepEqual(named, ['https://site.example/a']);
    assert.deepEqual([isOpen, fits(new URL('/b/c', SITE))], [true, true]);
  });

  it('respect robots.txt and its pause', () => {
    const robots = 'User-agent: say-so\nDisallow: /no\nCrawl-delay: 60\n';
    const frontier = frontierOf([], { robots });

    frontier.add(['/no/way', '/yes'], 1);

    assert.deepEqual([...frontier.refused], ['https://site.example/no/way']);
    assert.equal(frontier.limits.robots.pauseMs, 10_000);
  });
});

describe('a sitemap', () => {
  it('names pages, and no pictures', () => {
    const text = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc> https://site.example/?a=1&amp;b=2 </loc><image:image><image:loc>https://site.example/p.png</image:loc></image:image></url>
      <url><loc><![CDATA[https://site.example/b]]></loc></url></urlset>`;

    assert.deepEqual(readSitemap(text).pages, [
      'https://site.example/?a=1&b=2',
      'https://site.example/b',
    ]);
  });

  it('may be a plain list', () => {
    assert.deepEqual(readSitemap('https://site.example/a\r\nhttps://site.example/b\n').pages, [
      'https://site.example/a',
      'https://site.example/b',
    ]);
  });

  it('that names itself is read once', async () => {
    const index = '<sitemapindex><sitemap><loc>self</loc></sitemap></sitemapindex>';
    let count = 0;

    const pages = await pagesIn(['self'], async () => {
      count++;
      return index;
    });

    assert.deepEqual([pages, count], [[], 1]);
  });
});
