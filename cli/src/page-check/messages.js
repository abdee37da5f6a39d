/**
 * What a finding on a page means. The codes from `config-unreadable` on are those that the script itself says in the
 * console of a browser.
 *
 * @satisfies {Record<string, readonly ['error' | 'warning', string]>}
 */
export const PAGE_MESSAGES = /** @type {const} */ ({
  'tag-missing': ['error', 'The script of Say-So is not on the page'],
  'tag-bundled': [
    'warning',
    'Say-So comes with another script; what the page loads before that is not held',
  ],
  'tag-dead': [
    'error',
    'The script of Say-So is on the page and does not run; look at its address, its integrity and the policy of the page',
  ],
  'tag-first': ['error', 'The script of Say-So must stand in the head before this'],
  'tag-late': [
    'error',
    'The script of Say-So must be a plain script tag, without async, defer and type="module"',
  ],
  'mark-empty': ['error', 'This is marked and has no address to load; write it as data-src'],
  'tracker-unmarked': [
    'error',
    'A listed service stands unmarked in the HTML, and browsers fetch it before anything can hold it',
  ],
  'tracker-unlisted': [
    'error',
    'The catalogue knows this as not necessary; no service lists it and no mark holds it',
  ],
  'trusted-types': [
    'error',
    'The policy of the page refuses the Trusted Types policy "say-so", without which nothing is shown',
  ],
  'page-said': ['warning', 'Say-So says this in the console'],

  'config-unreadable': ['error', 'The configuration cannot be read'],
  'config-key': ['error', 'The configuration has a key that is not known'],
  'config-value': ['error', 'The configuration has a value that is not allowed'],
  'config-id': ['error', 'The configuration has an id that is taken or not allowed'],
  'config-late': ['error', 'The script must be a plain script tag, without async and defer'],
  'loaded-twice': ['error', 'The script of Say-So is on the page twice'],
  'unknown-id': ['error', 'A script of the page asks for a category or service that is not there'],
  'gate-unknown-id': [
    'error',
    'This waits for a category, service or type that is not known, and stays held',
  ],
  'gate-live': [
    'error',
    'This is marked but not held; it needs type="text/plain", or its address in data-src',
  ],
  'gate-spent': ['error', 'A marked script came by innerHTML and may not run under Trusted Types'],
  'gate-nonce': ['error', 'A marked script does not carry the nonce of the page, and stays held'],
  'gate-escape': ['error', 'A request was made before the grant; mark what makes it'],
  'signal-failed': ['warning', 'Another system could not be told what holds'],
  'storage-refused': ['warning', 'The browser did not keep the answer'],
  'record-too-long': ['error', 'The answer is too long to be kept; group services into fewer'],
  'receipt-format': ['warning', 'A script of the page asks for a receipt that is not there'],
  'ui-failed': ['error', 'The question could not be shown; everything stays denied'],
  'fetch-unreachable': ['error', 'A file could not be fetched'],
  'fetch-limit': ['error', 'A file is larger than allowed'],
  'fetch-json': ['error', 'A file is not JSON'],
  'notice-format': ['error', 'The notice cannot be read, and its fallback stays'],
  'notice-limit': ['error', 'The notice is larger than allowed, and its fallback stays'],
  'notice-id': ['warning', 'The notice has a section id that is taken or not allowed'],
  'notice-block': ['error', 'The notice has a part that could not be read'],
  'notice-link': ['warning', 'The notice has a link that is not shown as one'],
  'notice-reference': ['warning', 'The notice has a reference that leads nowhere'],
  'notice-characters': ['warning', 'The notice has characters that were removed'],
});

/** @typedef {keyof typeof PAGE_MESSAGES} PageCode */
