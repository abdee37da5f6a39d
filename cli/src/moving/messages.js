/**
 * What could not be carried from another tool. `error`: something of the site's own must be written anew; `warning`:
 * look at it.
 *
 * @satisfies {Record<string, readonly ['error' | 'warning', string]>}
 */
export const MOVING_MESSAGES = /** @type {const} */ ({
  'not-script': ['error', 'This is not JavaScript that can be read'],
  'lost-code': ['error', 'This is code, which is read and never run; write what it does yourself'],
  'lost-pattern': ['error', 'This pattern has no form here; name what it means one by one'],
  'lost-mark': [
    'error',
    'This other tool loaded the service itself; mark its code as the snippet shows',
  ],
  'lost-answer': ['error', 'Answers kept under another name are not found'],
  'lost-option': ['warning', 'This has no place here and was left out'],
  'lost-label': ['warning', 'This is too long for a button and was left out'],
  'renamed-id': [
    'warning',
    'An id has small letters, digits and hyphens only; it has another name now',
  ],
  'unknown-service': ['warning', 'The catalogue does not know this service; say what it is'],
});

/** @typedef {keyof typeof MOVING_MESSAGES} MovingCode */
