// A launcher for @web/test-runner that speaks W3C WebDriver, for WebKitGTK. It saves the 200 packages of
// @web/test-runner-webdriver.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

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

const PORT = 4466;
const BASE = `http://127.0.0.1:${PORT}`;

async function call(method, path, body) {
  const response = await fetch(BASE + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Starts a driver and, where there is no screen, a screen for it. Returns the way to end both. */
async function startDriver({ command, args, env }) {
  const started = [];
  const run = (name, words, more) => {
    const child = spawn(name, words, { stdio: 'ignore', env: { ...process.env, ...more } });
    child.on('error', (error) => console.error(`${name}: ${error.message}`));
    started.push(child);
  };
  const stop = () => started.splice(0).forEach((child) => child.kill());
  process.once('exit', stop);
  let { DISPLAY } = process.env;
  if (!DISPLAY) {
    DISPLAY = ':97';
    run('Xvfb', [DISPLAY, '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
    await pause(500);
  }
  run(command, args, { DISPLAY, ...env });
  for (let tries = 0; ; tries += 1)
    try {
      await call('GET', '/status');
      return stop;
    } catch (error) {
      if (tries === 50) throw error;
      await pause(100);
    }
}

/** Of Puppeteer's page what @web/test-runner-commands use. */
function pageOf(path) {
  const act = (type, actions) =>
    call('POST', `${path}/actions`, { actions: [{ type, id: type, actions }] });
  const press = (key) =>
    act(
      'key',
      ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })),
    );
  return {
    keyboard: {
      press,
      async type(text) {
        for (const letter of text) await press(letter);
      },
    },
    mouse: {
      click: (x, y) =>
        act('pointer', [
          { type: 'pointerMove', x, y, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]),
    },
    /** WebDriver sizes the window; what is around the page is added. */
    async setViewport({ width, height }) {
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const [more, above] = await call('POST', `${path}/execute/sync`, { script, args: [] });
      await call('POST', `${path}/window/rect`, { width: width + more, height: height + above });
    },
  };
}

export function webdriverLauncher({ name, capabilities, ...driver }) {
  let session;
  let stopDriver = () => {};
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
        if (!session) {
          stopDriver = await startDriver(driver);
          const made = await call('POST', '/session', {
            capabilities: { alwaysMatch: capabilities },
          });
          session = made.sessionId;
        }
        urls.set(id, url);
        await call('POST', `/session/${session}/url`, { url });
      }),
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    stopSession: (id) =>
      inTurn(async () => {
        urls.delete(id);
        await call('POST', `/session/${session}/url`, { url: 'about:blank' });
        return {};
      }),
    async stop() {
      // A driver that is gone already has closed its session.
      if (session) await call('DELETE', `/session/${session}`).catch(() => {});
      stopDriver();
    },
    startDebugSession() {
      throw new Error('This launcher has no debugging.');
    },
    getPage: () => pageOf(`/session/${session}`),
  };
}

/** WebKitGTK with its small browser, as Debian's package `webkit2gtk-driver` installs it. */
export const webkitGtk = (binary) =>
  webdriverLauncher({
    name: 'WebKitGTK',
    command: 'WebKitWebDriver',
    args: [`--port=${PORT}`, '--host=127.0.0.1'],
    env: { WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    capabilities: {
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
