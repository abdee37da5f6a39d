/**
 * What a finding in a configuration means, beside those that notices have as well. `error`: the script leaves it out,
 * or it does not do what it says; `warning`: look at it.
 *
 * @satisfies {Record<string, readonly ['error' | 'warning', string]>}
 */
export const CONFIG_MESSAGES = /** @type {const} */ ({
  'taken-id': ['error', 'This id is taken; the script leaves the entry out'],
  'unknown-category': ['error', 'No category has this id'],
  'necessary-mode': ['warning', 'Necessary services wait for an answer here'],
  'necessary-tracker': ['warning', 'This is always on, and the catalogue knows it as a tracker'],
  host: ['error', 'No request has a host like this'],
  'wide-host': ['warning', 'This holds more than one service'],
  'shared-host': [
    'warning',
    'Two categories list this host, and a grant of either lets it through',
  ],
  'own-host': ['error', 'This is the site itself, and its own files would be held'],
  'wide-name': ['error', 'This deletes everything that the site has stored'],
  'long-answer': [
    'error',
    'An answer would be too long to be kept; group services, or shorten their ids',
  ],
  'no-name': ['error', 'This has no name'],
  'no-purpose': ['warning', 'Visitors are not told what this is for'],
  'no-duration': ['warning', 'Visitors are not told how long this is kept'],
  'no-provider': ['warning', 'Visitors are not told who runs this, or where that is explained'],
  domain: ['error', 'The answer cannot be shared over this domain'],
  'record-host': ['error', 'Records go to the site itself only'],
  language: ['warning', 'There are no built-in words in this language'],
  'unknown-text': ['warning', 'Nothing shows a text with this key'],
  'text-values': [
    'warning',
    'This text lacks a value of the built-in one, or has one that is never filled in',
  ],
});

/** @typedef {keyof typeof CONFIG_MESSAGES} ConfigCode */
