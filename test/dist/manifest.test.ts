import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { NoticeElement } from '../../src/index.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Named {
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/** What a page sets and reads of an element in a script, as our types have it. */
const PROPERTIES: Record<Exclude<keyof NoticeElement, keyof HTMLElement>, string> = {
  notice: 'say-so-notice',
  limits: 'say-so-notice',
  hash: 'say-so-notice',
};

const { customElements, files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  customElements: string;
  files: string[];
};
const { modules } = JSON.parse(readFileSync(customElements, 'utf8')) as {
  modules: { path: string; declarations: Declaration[] }[];
};

/** A file of ours with all that it imports of these rooms, without comments: what the element is made of. */
function sourcesOf(path: string, seen = new Set<string>()): string {
  if (seen.has(path) || !/src\/(base|elements|notice)\//.test(path)) return '';
  seen.add(path);
  const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  // Whoever only borrows a function of the base class is not dressed by it.
  const isDressed = /extends (Base|Template)Element/.test(code);
  const imports = [...code.matchAll(/^import (?!type).*?from '(\..*?)\.js'/gms)].filter(
    ([, to]) => isDressed || !to?.endsWith('base/element'),
  );
  return [
    code,
    ...imports.map(([, to]) => sourcesOf(join(dirname(path), `${to}.ts`), seen)),
  ].join();
}

const found = (code: string, pattern: RegExp): string[] =>
  [...new Set([...code.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();
const names = (entries: readonly Named[] = []): string[] => entries.map(({ name }) => name).sort();

describe('custom-elements.json', () => {
  it('is shipped, and lists every element that there is', () => {
    const registered = found(readFileSync('src/ui.ts', 'utf8'), /^ {2}'(say-so[\w-]*)':/gm);

    assert.ok(files.includes(dirname(customElements)));
    assert.deepEqual(
      modules.flatMap((each) => each.declarations.map((d) => d.tagName)).sort(),
      registered,
    );
  });

  it('names files that are shipped too', () => {
    for (const { path } of modules) assert.ok(existsSync(path), path);
  });

  it('says of everything what it is', () => {
    for (const { declarations } of modules)
      for (const { tagName, summary, ...lists } of declarations) {
        assert.ok(summary, tagName);
        for (const list of Object.values(lists))
          if (Array.isArray(list))
            for (const { name, description } of list as Named[])
              assert.ok(description, `${tagName} ${name}`);
      }
  });

  for (const { path, declarations } of modules)
    for (const element of declarations) {
      const source = path.replace('dist/esm', 'src').replace(/js$/, 'ts');
      const code = sourcesOf(source);
      it(`lists the parts that <${element.tagName}> shows, and no others`, () => {
        const parts = found(code, /\bpart(?:="|', ')([\w-]+)/g);
        assert.deepEqual(names(element.cssParts), parts);
      });
      it(`lists what <${element.tagName}> reads, and nothing else`, () => {
        assert.deepEqual(names(element.cssProperties), found(code, /var\(\s*(--say-so-[\w-]+)/g));
        assert.deepEqual(
          names(element.slots).filter(Boolean),
          found(code, /(?:<slot name="|make\('slot', .*\['name', ')([\w-]+)/g),
        );
        const properties = Object.entries(PROPERTIES).filter(([, tag]) => tag === element.tagName);
        assert.deepEqual(names(element.members), properties.map(([name]) => name).sort());
        const attributes = found(code, /this\.(?:get|has)Attribute\('([\w-]+)'/g);
        assert.deepEqual(names(element.attributes), attributes);
      });
    }
});
