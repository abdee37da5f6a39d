import { pause } from './figures.mjs';
import { openEyes } from './eyes.mjs';

/** A slow phone beside a desktop computer. */
export const THROTTLE = 4;

/** What the browser notes of a click: tasks, and our own marks. Its timeline costs more than what it shows. */
const TRACED = ['toplevel', 'blink.user_timing'];

const LOOK_MS = 50;

/** A function and what it is called with, as a script. */
const callOf = (run, values) =>
  `(${run})(${values.map((value) => JSON.stringify(value) ?? 'undefined').join()})`;

/**
 * A page, by the browser's own protocol. Nothing of it is watched that nobody asked for: with the usual tools a
 * browser takes a stack for each exception and each look at a cookie, and what it costs grows with the script.
 */
export class Tab {
  #session;

  constructor(session) {
    this.#session = session;
  }

  /** Sends a command of the protocol. */
  send(command, values) {
    return this.#session.send(command, values);
  }

  #next(event) {
    return new Promise((resolve) => this.#session.once(event, resolve));
  }

  /** Goes to an address, and waits until it has loaded. */
  async go(url) {
    const loaded = this.#next('Page.loadEventFired');
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  /** Runs a function in the page, and returns what it returns or resolves with. */
  async evaluate(run, ...values) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression: callOf(run, values),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Runs a function in every page from now on, before its own scripts. */
  evaluateFirst(run, ...values) {
    return this.send('Page.addScriptToEvaluateOnNewDocument', { source: callOf(run, values) });
  }

  /** Waits until a function answers truly in the page. Returns whether it did in time. */
  async until(run, values = [], timeoutMs = 30_000) {
    for (const end = Date.now() + timeoutMs; Date.now() < end; await pause(LOOK_MS))
      if (await this.evaluate(run, ...values)) return true;
    return false;
  }

  /** Waits until something is seen: {@link openEyes}. */
  async untilSeen(selector) {
    await this.evaluate(openEyes);
    if (!(await this.until((what) => eyes.isSeen(what), [selector])))
      throw new Error(`${selector} was not seen.`);
  }

  /** Where the middle of something is, once it no longer moves: a card may glide in. */
  async #placeOf(selector) {
    const look = () => this.evaluate((what) => eyes.middleOf(what), selector);
    let place = await look();
    for (let before; before?.x !== place.x || before.y !== place.y; place = await look()) {
      before = place;
      await pause(LOOK_MS);
    }
    return place;
  }

  /** Moves the mouse over the middle of something that is seen. Returns a function that clicks there. */
  async pointAt(selector) {
    await this.untilSeen(selector);
    const place = await this.#placeOf(selector);
    const mouse = (type, more) =>
      this.send('Input.dispatchMouseEvent', { type, ...place, ...more });
    await mouse('mouseMoved');
    return async () => {
      const button = { button: 'left', clickCount: 1 };
      await mouse('mousePressed', { ...button, buttons: 1 });
      await mouse('mouseReleased', button);
    };
  }

  /** Slows the page down, until it is left. */
  slowDown() {
    return this.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  }

  /** Starts to note what the browser does. Returns a function that stops, and gives the events. */
  async trace() {
    await this.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      traceConfig: { includedCategories: TRACED },
    });
    return async () => {
      const complete = this.#next('Tracing.tracingComplete');
      await this.send('Tracing.end');
      const { stream: handle } = await complete;
      let text = '';
      for (let eof = false; !eof;) {
        const part = await this.send('IO.read', { handle });
        text += part.base64Encoded ? Buffer.from(part.data, 'base64').toString() : part.data;
        ({ eof } = part);
      }
      await this.send('IO.close', { handle });
      return JSON.parse(text).traceEvents;
    };
  }
}
