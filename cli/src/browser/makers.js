/**
 * @import { Protocol } from 'puppeteer-core'
 * @typedef {{ how: string, url: string, line?: number }} Maker who made something: `how` is `script`, `parser`
 *   (the markup of a page or a style sheet), `header`, or what else the browser calls it; lines count from 1
 */

/** How a script writes where it stands, as the engine gives it. */
const FRAME = /(?:\(|\bat )((?:https?|blob|data|file):.+?):(\d+):\d+\)?$/gm;

/** The name of our own code in a stack. */
export const HOOK_URL = 'https://say-so.invalid/write-hook.js';

/** Our script, which stands between the page and what it holds: it is the maker only where nobody else is. */
const OUR_SCRIPT = /\/say-so[\w.]*\.js$/;

/** @param {Protocol.Runtime.StackTrace | undefined} stack @returns {Maker[]} */
const framesIn = (stack) =>
  stack
    ? [
        ...stack.callFrames
          .filter(({ url }) => url)
          .map(({ url, lineNumber }) => ({ how: 'script', url, line: lineNumber + 1 })),
        ...framesIn(stack.parent),
      ]
    : [];

/** Who it was, of all that stand in a stack. @param {Maker[]} frames */
const culpritIn = (frames) => frames.find(({ url }) => !OUR_SCRIPT.test(url)) ?? frames[0];

/**
 * Who made a request, by what the browser says.
 *
 * @param {Protocol.Network.Initiator | undefined} initiator
 * @returns {Maker | undefined} nothing where the browser does not say it
 */
export function makerOf(initiator) {
  const frame = culpritIn(framesIn(initiator?.stack));
  if (frame) return frame;
  if (!initiator?.url) return undefined;
  const { type, url, lineNumber } = initiator;
  return { how: type, url, ...(lineNumber !== undefined && { line: lineNumber + 1 }) };
}

/**
 * Which script wrote something, by the stack of the write.
 *
 * @param {string} stack
 * @returns {Maker | undefined} nothing where no script stands in it
 */
export const writerIn = (stack) =>
  culpritIn(
    [...stack.matchAll(FRAME)]
      .map(([, url = '', line]) => ({ how: 'script', url, line: Number(line) }))
      .filter(({ url }) => url !== HOOK_URL),
  );
