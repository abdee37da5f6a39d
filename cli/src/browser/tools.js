/**
 * @import { Page } from 'puppeteer-core'
 */

/** What each tool that asks visitors leaves on the page, ours first: the global name, and what people call it. */
const TOOLS = Object.entries({
  SaySo: 'Say-So',
  Cookiebot: 'Cookiebot',
  OneTrust: 'OneTrust',
  UC_UI: 'Usercentrics',
  _iub: 'iubenda',
  Didomi: 'Didomi',
  Osano: 'Osano',
  CookieControl: 'Civic Cookie Control',
  getCkyConsent: 'CookieYes',
  complianz: 'Complianz',
  tarteaucitron: 'tarteaucitron',
  klaro: 'Klaro',
  orejime: 'Orejime',
  truste: 'TrustArc',
  axeptioSDK: 'Axeptio',
  CookieConsent: 'CookieConsent',
  __tcfapi: 'a tool that speaks TCF',
});

/**
 * Which tool asks the visitor on a page, as far as it can be known.
 *
 * @param {Page} page
 * @returns {Promise<string | undefined>} nothing where none is known
 */
export async function toolOn(page) {
  const names = TOOLS.map(([name]) => name);
  const found = await page.evaluate((all) => all.find((name) => name in globalThis), names);
  return TOOLS.find(([name]) => name === found)?.[1];
}
