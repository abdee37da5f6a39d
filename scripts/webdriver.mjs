// A client of W3C WebDriver, for WebKitGTK: as much of it as the tests need. It saves the 200 packages of a library.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Asks a driver for something; what it answers, or an error. */
async function call(method, address, body) {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${method} ${address}: ${value.error}: ${value.message}`);
  return value;
}

/** A port that nobody has. */
async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts programs that end when this one does. */
function starter() {
  const started = [];
  const stop = () => started.splice(0).forEach((child) => child.kill());
  process.once('exit', stop);
  const start = (name, words, env) => {
    const child = spawn(name, words, { stdio: 'ignore', env: { ...process.env, ...env } });
    child.on('error', (error) => console.error(`${name}: ${error.message}`));
    started.push(child);
  };
  return { start, stop };
}

/**
 * Starts a driver and, where there is no screen, a screen for it.
 *
 * @param {{ command: string, env: Record<string, string>, capabilities: object }} browser
 */
export async function startDriver({ command, env, capabilities }) {
  const { start, stop } = starter();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  let { DISPLAY } = process.env;
  if (!DISPLAY) {
    DISPLAY = `:${100 + (port % 900)}`;
    start('Xvfb', [DISPLAY, '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
    await pause(500);
  }
  start(command, [`--port=${port}`, '--host=127.0.0.1'], { DISPLAY, ...env });
  for (let tries = 0; ; tries += 1)
    try {
      await call('GET', `${base}/status`);
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(100);
    }
  return {
    stop,
    /** A browser that knows nothing of the one before: `call` asks it for something, `end` closes it. */
    async newSession() {
      const made = await call('POST', `${base}/session`, {
        capabilities: { alwaysMatch: capabilities },
      });
      const address = `${base}/session/${made.sessionId}`;
      return {
        call: (method, path, body) => call(method, address + path, body),
        // A driver that is gone already has closed its session.
        end: () => call('DELETE', address).catch(() => {}),
      };
    },
  };
}

/** Moves the mouse to a place in the window, and clicks. */
export const clickAt = ({ call: ask }, x, y) =>
  ask('POST', '/actions', {
    actions: [
      {
        type: 'pointer',
        id: 'pointer',
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });

/** WebKitGTK with its small browser, as Debian's package `webkit2gtk-driver` installs it. */
export const webkitGtk = (binary) => ({
  command: 'WebKitWebDriver',
  env: { WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  capabilities: {
    browserName: 'MiniBrowser',
    acceptInsecureCerts: true,
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  },
});
