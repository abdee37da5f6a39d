import { sentences, type MessageCode } from './sentences.js';

export type { MessageCode } from './sentences.js';

const MAX_LENGTH = 500;

/**
 * The one form of everything we say to a developer: `[say-so] what, offending value, what is allowed (code)`.
 * The production script carries the value and the code only; docs/messages.md explains the code.
 */
export function message(code: MessageCode, ...details: unknown[]): string {
  const words = ['[say-so]', sentences[code], details.join(', ').slice(0, MAX_LENGTH), `(${code})`];
  return words.filter(Boolean).join(' ');
}

/** Says it in the console. Never throws. */
export function report(code: MessageCode, ...details: unknown[]): void {
  try {
    console.warn(message(code, ...details));
  } catch {
    // The page has broken its console, or the value cannot be shown; that must not become its fault.
  }
}
