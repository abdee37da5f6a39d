/**
 * @import { ElementHandle, Frame, Page } from 'puppeteer-core'
 * @typedef {'reject' | 'accept'} Wish
 * @typedef {{ accept?: string, reject?: string }} Selectors what to press where Say-So does not ask
 */

/** How long something to press is waited for, in milliseconds. */
const BUTTON_LIMIT = 5000;

/** Our hooks, which stay as they are: the button of the question, and the call that does the same. */
const HOOKS = /** @type {const} */ ({
  reject: ['say-so >>> [data-layer=prompt] [data-action=reject-all]', 'rejectAll'],
  accept: ['say-so >>> [data-layer=prompt] [data-action=accept-all]', 'acceptAll'],
});

/** @param {ElementHandle} button */
async function press(button) {
  // Something may lie above it; the element itself can be pressed all the same.
  await button
    .click()
    .catch(() => button.evaluate((element) => /** @type {any} */ (element).click()));
}

/** The button of another tool, which often stands in a frame. @param {Page} page @param {string} selector */
async function findButton(page, selector) {
  const inFrame = (/** @type {Frame} */ frame) =>
    frame.waitForSelector(selector, { timeout: BUTTON_LIMIT, visible: true });
  return Promise.any(page.frames().map(inFrame)).catch(() => null);
}

/** Runs in the page: answers by call where no button is shown, and tells whether an answer is kept. @param {string} call @param {number} limit */
async function callSaySo(call, limit) {
  const { SaySo } = /** @type {any} */ (globalThis);
  await Promise.race([SaySo.ready, new Promise((done) => setTimeout(done, limit))]);
  if (SaySo.state.decidedAt === null) SaySo[call]();
  return SaySo.state.decidedAt !== null;
}

/** @param {Page} page @param {Wish} wish */
async function answerSaySo(page, wish) {
  const [selector, call] = HOOKS[wish];
  const button = await page
    .waitForSelector(selector, { timeout: BUTTON_LIMIT, visible: true })
    .catch(() => null);
  if (button) await press(button);
  return page.evaluate(callSaySo, call, BUTTON_LIMIT);
}

/**
 * Answers the question on a page: presses the button that is named, or else ours.
 *
 * @param {Page} page
 * @param {Wish} wish
 * @param {Selectors} selectors
 * @returns {Promise<boolean>} whether there was something to press, and Say-So, if it is that, keeps the answer
 */
export async function answer(page, wish, selectors) {
  const selector = selectors[wish];
  if (!selector) return (await isSaySo(page)) && answerSaySo(page, wish);
  const button = await findButton(page, selector);
  if (button) await press(button);
  return button !== null;
}

const isSaySo = (/** @type {Page} */ page) => page.evaluate(() => 'SaySo' in globalThis);

/**
 * The ids that are granted on a page now, by Say-So.
 *
 * @param {Page} page
 * @returns {Promise<string[] | undefined>} nothing where Say-So is not there
 */
export async function grantedOn(page) {
  return page.evaluate(() => {
    const granted = /** @type {any} */ (globalThis).SaySo?.state?.granted;
    return Array.isArray(granted) ? granted.map(String) : undefined;
  });
}
