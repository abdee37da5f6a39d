/**
 * @import { Page } from 'puppeteer-core'
 */

/** Runs in the page: the text of its configuration, as our script finds it. */
async function textOfConfig() {
  const { document, fetch, SaySo } = /** @type {any} */ (globalThis);
  const inline = document.querySelector('script[data-say-so-config]');
  if (inline) return inline.text;
  const named = document.querySelector('script[src*=say-so][data-config]');
  // Under another name it is known by this attribute, where it runs.
  const ours = named ?? (SaySo && document.querySelector('script[src][data-config]'));
  const file = ours?.dataset.config;
  return file ? (await fetch(file, { signal: AbortSignal.timeout(5000) })).text() : undefined;
}

/**
 * The configuration that a page gives our script, inline or in a file.
 *
 * @param {Page} page
 * @returns {Promise<unknown>} `undefined` where it gives none, or none that can be read
 */
export async function configOn(page) {
  try {
    const text = await page.evaluate(textOfConfig);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
