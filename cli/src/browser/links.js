/**
 * @import { Page } from 'puppeteer-core'
 */

/** Runs in the page: where its links lead, those in open shadow roots too. */
function linksInPage() {
  const { document } = /** @type {any} */ (globalThis);
  /** @type {(root: any) => string[]} */
  const linksIn = (root) => [
    ...[...root.querySelectorAll('a[href], area[href]')].map(({ href }) => String(href)),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? linksIn(shadowRoot) : [],
    ),
  ];
  return linksIn(document);
}

/**
 * Where the links of a page lead, once its scripts have made them.
 *
 * @param {Page} page
 * @returns {Promise<string[]>} absolute addresses
 */
export const linksOn = (page) => page.evaluate(linksInPage).catch(() => []);
