import { readFileSync } from 'node:fs';
import type { BackgroundMessage, ContentScriptMessage } from '@duckduckgo/autoconsent';
import type { Page } from 'puppeteer-core';

const read = (file: string): string => readFileSync(file, 'utf8');
const library = read('node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js');
const rule: unknown = JSON.parse(read('docs/bots/autoconsent.json'));

declare global {
  interface Window {
    autoconsentReceiveMessage(message: BackgroundMessage): Promise<void>;
  }
}

/** How often autoconsent looks before it gives up. */
const RETRIES = 3;

/**
 * Puts DuckDuckGo's autoconsent into every document of a page, with our rule and none of its own, as a browser
 * does that opts out. Call before the first visit.
 *
 * @returns what it reports, oldest first
 */
export async function runAutoconsent(page: Page): Promise<ContentScriptMessage[]> {
  const told: ContentScriptMessage[] = [];
  const answer = (message: BackgroundMessage): Promise<void> =>
    page.evaluate((given) => window.autoconsentReceiveMessage(given), message);
  const config = {
    enabled: true,
    autoAction: 'optOut',
    detectRetries: RETRIES,
    isMainWorld: true,
    logs: { lifecycle: true },
  };
  await page.exposeFunction('autoconsentSendMessage', (message: ContentScriptMessage) => {
    told.push(message);
    if (message.type === 'init')
      void answer({
        type: 'initResp',
        config,
        rules: { autoconsent: [rule] },
      } as BackgroundMessage);
    if (message.type === 'optOutResult') void answer({ type: 'selfTest' });
  });
  await page.evaluateOnNewDocument(library);
  return told;
}
