import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { decodeRecord } from '../../src/core/record.js';
import { JSON_KINDS } from '../helpers/json-kinds.js';
import { wrongIn } from '../helpers/shell-snippets.js';
import { keepInside, pageWith } from '../helpers/snippet-page.js';
import { DOCUMENTS, placeOf, snippetsOf, type Snippet } from '../helpers/snippets.js';
import { seeIcon, tellStories } from '../helpers/story.js';
import { reasonFor, UNRUN } from '../helpers/unrun-snippets.js';

/** Later than every answer that a page of ours shows. */
const LATER = Date.UTC(2100, 0);

/** What a snippet takes for granted, by a word in it. */
const GIVEN: Readonly<Record<string, string>> = {
  element: `const element = document.body.appendChild(document.createElement('div'));
    element.attachShadow({ mode: 'open' });`,
};

let shown = '';
const story = tellStories({
  pages: {
    '/snippet.html': (_, response) => response.setHeader('content-type', 'text/html').end(shown),
    '/statistics.js': 'window.hasRun = true;',
    '/say-so/records': {},
  },
});

/** What the page did wrong, in its own words and in ours. */
const wrongs = (): string[] => [
  ...story.faults,
  ...story.said.filter((text) => text.includes('[say-so]')),
];

/** Opens a page, answers it with yes, and waits until all that this has loaded is there. */
async function visit(html: string): Promise<Page> {
  shown = html;
  const page = await story.visitor();
  await keepInside(page, story.site.origin);
  await page.goto(`${story.site.origin}/snippet.html`, { waitUntil: 'networkidle0' });
  return page;
}

async function runHtml({ code }: Snippet): Promise<void> {
  const page = await visit(pageWith(code));
  await page.evaluate(async () => {
    await window.SaySo.ready;
    window.SaySo.acceptAll();
  });
  await page.waitForNetworkIdle();

  assert.equal((await seeIcon(page)).state, 'granted');
  assert.equal(await page.evaluate(() => window.SaySo.report().held.length), 0);
  assert.deepEqual(wrongs(), []);
}

async function runJs({ code }: Snippet): Promise<void> {
  const page = await visit(pageWith(''));
  const given = Object.keys(GIVEN).filter((word) => code.includes(word));

  await page.evaluate(
    `(async () => { ${given.map((word) => GIVEN[word]).join('\n')}\n${code} })()`,
  );

  assert.deepEqual(wrongs(), []);
}

/** Custom properties and parts must be those that the manifest has. */
async function runCss({ code }: Snippet): Promise<void> {
  const page = await visit(pageWith(''));
  const rules = await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...sheet.cssRules].map((rule) => rule.cssText);
  }, code);
  const manifest = readFileSync('dist/custom-elements.json', 'utf8');
  const names = [...code.matchAll(/--say-so-[\w-]+|::part\((\w+)\)/g)].map(
    ([all, part]) => part ?? all,
  );

  assert.ok(rules.length > 0 && rules.every((rule) => !/\{\s*\}/.test(rule)), String(rules));
  for (const name of names) assert.ok(manifest.includes(`"${name}"`), name);
}

function runJson({ code }: Snippet): void {
  const value = JSON.parse(code) as unknown;

  assert.ok(
    Object.values(JSON_KINDS).some((fits) => fits(value)),
    `it is no ${Object.keys(JSON_KINDS).join(', no ')}`,
  );
}

function runTs({ code, line }: Snippet): void {
  const file = `build/snippets/line-${line}.ts`;
  mkdirSync('build/snippets', { recursive: true });
  writeFileSync(file, code);

  execFileSync(process.execPath, [
    'node_modules/typescript/bin/tsc',
    ...[
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'NodeNext',
      '--target',
      'ES2022',
      file,
    ],
  ]);
}

function runShell({ code }: Snippet): void {
  assert.deepEqual(code.split('\n').filter(wrongIn), []);
}

/** A text is an answer, as the cookie keeps it. */
function runText({ code }: Snippet): void {
  for (const line of code.trim().split('\n')) assert.ok(decodeRecord(line, LATER), line);
}

const RUNNERS: Readonly<Record<string, (snippet: Snippet) => unknown>> = {
  html: runHtml,
  js: runJs,
  css: runCss,
  json: runJson,
  ts: runTs,
  sh: runShell,
  text: runText,
  '': runText,
};

describe('a snippet', () => {
  for (const snippet of DOCUMENTS.flatMap(snippetsOf))
    if (!reasonFor(snippet))
      it(`works as it stands in ${placeOf(snippet)}`, async () => {
        const run = RUNNERS[snippet.language];
        assert.ok(run, 'nobody runs this language: test/helpers/unrun-snippets.ts wants a reason');
        await run(snippet);
      });

  for (const each of UNRUN)
    it(`that is not run has its reason: ${each.file}, ${each.reason}`, () => {
      const left = DOCUMENTS.flatMap(snippetsOf).filter((one) => reasonFor(one) === each);
      assert.ok(left.length > 0, 'there is no such snippet');
      const path = basename(each.file);
      if (each.runBy) assert.ok(readFileSync(each.runBy, 'utf8').includes(path), each.runBy);
    });
});
