import { readFileSync, readdirSync } from 'node:fs';
import { FiltersEngine, Request, parseFilters, type RequestType } from '@ghostery/adblocker';
import type { Page } from 'puppeteer-core';

/** The rules that are kept with the tests, and the whole lists in the folder that `FILTER_LISTS` names. */
function readRules(folder = process.env['FILTER_LISTS']): string {
  const files = ['test/lists/known.txt'];
  if (folder)
    for (const name of readdirSync(folder))
      if (name.endsWith('.txt')) files.push(`${folder}/${name}`);
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

const rules = readRules();
const engine = FiltersEngine.parse(rules);

/** Every rule that hides by a selector on all sites, as blockers read it. */
export const selectors = parseFilters(rules)
  .cosmeticFilters.filter(
    (rule) => !rule.hasHostnameConstraint() && !rule.isScriptInject() && !rule.isUnhide(),
  )
  .map((rule) => rule.getSelector());

/** The rule that blocks a request from a page of `https://shop.example`, or `''`. */
export function blockedBy(url: string, type: RequestType): string {
  const request = Request.fromRawDetails({ url, type, sourceUrl: 'https://shop.example/' });
  return String(engine.match(request).filter ?? '');
}

/** Which rules hide something on a page as it stands, in its shadow roots too: rule and element. */
export const hiddenBy = (page: Page): Promise<string[]> =>
  page.evaluate((all) => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) roots.push(shadowRoot);
    const found = (selector: string): string[] => {
      try {
        return roots.flatMap((root) =>
          [...root.querySelectorAll(selector)].map(({ localName }) => `${selector} ${localName}`),
        );
      } catch {
        // Lists have selectors that only blockers know: they look at styles and texts, and not at names.
        return [];
      }
    };
    return all.flatMap(found);
  }, selectors);
