// A launcher for @web/test-runner that speaks W3C WebDriver.
import { clickAt, startDriver } from './webdriver.mjs';

/** Keys by the names of `KeyboardEvent.key`, as WebDriver writes them (W3C WebDriver 2, §17.4.2). */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  Shift: '\uE008',
  Delete: '\uE017',
};

/** Of Puppeteer's page what @web/test-runner-commands use. */
function pageOf(session) {
  const press = (key) => {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }));
    return session.call('POST', '/actions', { actions: [{ type: 'key', id: 'key', actions }] });
  };
  return {
    keyboard: {
      press,
      async type(text) {
        for (const letter of text) await press(letter);
      },
    },
    mouse: { click: (x, y) => clickAt(session, x, y) },
    /** WebDriver sizes the window; what is around the page is added. */
    async setViewport({ width, height }) {
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const [more, above] = await session.call('POST', '/execute/sync', { script, args: [] });
      await session.call('POST', '/window/rect', { width: width + more, height: height + above });
    },
  };
}

/**
 * @param {string} name what the engine is called
 * @param {Parameters<typeof startDriver>[0]} browser
 */
export function webdriverLauncher(name, browser) {
  let driver;
  let session;
  let queue = Promise.resolve();
  const urls = new Map();
  /** One page at a time: the session has one window. */
  const inTurn = (act) => (queue = queue.then(act, act));
  return {
    name,
    // @web/test-runner-commands ask such a launcher for its page.
    type: 'puppeteer',
    concurrency: 1,
    startSession: (id, url) =>
      inTurn(async () => {
        driver ??= await startDriver(browser);
        session ??= await driver.newSession();
        urls.set(id, url);
        await session.call('POST', '/url', { url });
      }),
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    stopSession: (id) =>
      inTurn(async () => {
        urls.delete(id);
        await session.call('POST', '/url', { url: 'about:blank' });
        return {};
      }),
    async stop() {
      await session?.end();
      driver?.stop();
    },
    startDebugSession() {
      throw new Error('This launcher has no debugging.');
    },
    getPage: () => pageOf(session),
  };
}
