import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ENGINE } from '../helpers/abilities.js';
import { packPackage } from '../helpers/packed.js';
import { press, seeIcon, seeQuestion, tellStories } from '../helpers/story.js';

// What a CDN of npm packages does: the files of the tarball, under the name and the version, on a site of its own.
const { folder } = packPackage();
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  version: string;
};
const BASE = `/npm/say-so@${version}`;
const dist = ['', 'locales'].flatMap((inner) =>
  readdirSync(join(folder, 'dist', inner))
    .filter((name) => /\.js(on)?$/.test(name))
    .map((name) => join('dist', inner, name).replaceAll('\\', '/')),
);
const scripts = Object.fromEntries(
  dist.map((file) => [`${BASE}/${file}`, readFileSync(join(folder, file), 'utf8')]),
);

const integrityOf = (file: string): string =>
  `sha384-${createHash('sha384')
    .update(scripts[`${BASE}/${file}`] ?? '')
    .digest('base64')}`;

const tag = (file: string, integrity: string, more = ''): string =>
  `<script ${more} src="%TRACKER%${BASE}/${file}" crossorigin="anonymous" integrity="${integrity}"></script>`;

const page = (tags: string): string =>
  `<!doctype html><html lang="de"><head>${tags}</head><body><h1>Seite</h1></body></html>`;

const WHOLE = tag('dist/say-so.js', integrityOf('dist/say-so.js'));

const story = tellStories({
  scripts,
  pages: {
    '/whole.html': page(WHOLE),
    '/parts.html': page(
      tag('dist/say-so.gate.js', integrityOf('dist/say-so.gate.js')) +
        tag('dist/say-so.ui.js', integrityOf('dist/say-so.ui.js'), 'defer'),
    ),
    '/changed.html': page(tag('dist/say-so.js', integrityOf('dist/say-so.gate.js'))),
  },
});

const received = (): string[] => story.site.received.map(({ path }) => path).sort();

describe('the package from a CDN', () => {
  for (const [name, files] of [
    ['whole', ['say-so.js']],
    ['parts', ['say-so.gate.js', 'say-so.ui.js']],
  ] as const)
    it(`asks in the language of the page, and nobody else: ${name}`, async () => {
      const visitor = await story.visitor();

      await visitor.goto(`${story.site.origin}/${name}.html`);
      await seeQuestion(visitor);
      const lang = await visitor.$eval('say-so >>> [data-layer=prompt]', (prompt) =>
        prompt.closest('[lang]')?.getAttribute('lang'),
      );

      assert.equal(lang, 'de');
      const wanted = [...files, 'locales/de.json'].map((file) => `${BASE}/dist/${file}`);
      assert.deepEqual(received(), wanted.sort());
      assert.deepEqual(story.faults, []);
    });

  it('keeps the answer on the site that asks', async () => {
    const visitor = await story.visitor();
    await visitor.goto(`${story.site.origin}/whole.html`);
    await press(visitor, 'prompt', 'accept-all');
    await seeIcon(visitor);

    await visitor.reload();

    assert.equal((await seeIcon(visitor)).state, 'granted');
    const hash = await visitor.evaluate(async () => (await window.SaySo.receipt()).widget.hash);
    assert.equal(hash, integrityOf('dist/say-so.js'));
  });

  it('does not run when a byte of it has changed', async () => {
    const visitor = await story.visitor();

    await visitor.goto(`${story.site.origin}/changed.html`);

    assert.equal(await visitor.evaluate(() => 'SaySo' in window), false);
    // Firefox tells only who looks at its own console.
    if (ENGINE === 'chromium') assert.ok(story.said.some((entry) => entry.includes('integrity')));
  });
});
