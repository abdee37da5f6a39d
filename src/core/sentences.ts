/**
 * What each message code means, in the words of the development build. The production build swaps this
 * file for an empty table (`rollup.config.mjs`), so that a visitor does not download explanations.
 */
const SENTENCES = {
  'config-unreadable':
    'The configuration could not be read; default categories are shown and nothing is granted:',
  'config-key': 'The configuration has a key that is not known, and it was left out:',
  'config-value':
    'The configuration has a value that is not allowed here, and the default is used:',
  'config-id':
    'The configuration has an id that is taken or not of the form a-z, 0-9, "-"; the entry was left out:',
  'config-late':
    'The script must be a plain script tag, first in the head, without async or defer; an inline configuration stands before it:',
  'loaded-twice': 'The script is on the page twice; the first one works, this one does nothing:',
  'unknown-id': 'No category or service has this id:',
  'gate-unknown-id':
    'An element waits for a category, service or type that is not known, and stays held:',
  'gate-live': 'An element is marked but not held; it needs type="text/plain" or data-src:',
  'gate-spent':
    'A script that came by innerHTML may not run under Trusted Types; insert it by createElement:',
  'gate-nonce': 'A held script does not carry the nonce of this page, and stays held:',
  'gate-escape': 'A request was made before the grant; mark what makes it:',
  'signal-failed': 'Another system could not be told what holds; the others were:',
  'storage-refused': 'The browser did not keep the answer; it counts for this page only:',
  'record-too-long':
    'The answer is longer than 1024 bytes and was not kept; group services into fewer:',
  'receipt-format': 'There is no receipt of this format, or no answer to give one for:',
  'ui-failed':
    'The interface could not be shown; nothing more is granted. Under Trusted Types allow the policy "say-so":',
  'fetch-unreachable': 'A file could not be fetched; what the page says in its place stays:',
  'fetch-limit': 'A file is larger than allowed; what the page says in its place stays:',
  'fetch-json': 'A file is not JSON; what the page says in its place stays:',
  'notice-format': 'The notice is not of the format "notice/1"; its fallback stays:',
  'notice-limit': 'The notice is larger than allowed; its fallback stays:',
  'notice-id': 'A section id is taken or not allowed; a free one was made:',
  'notice-block': 'A block or inline part could not be read, and says so on the page:',
  'notice-link':
    'A link address is not https, http, mailto or tel; its text is shown without a link:',
  'notice-reference': 'A reference leads nowhere; its text is shown without a link:',
  'notice-characters': 'Control or direction characters were removed from a text:',
} as const;

/** A stable name of one message; a heading of docs/messages.md. */
export type MessageCode = keyof typeof SENTENCES;

/** Code to sentence; in the production build the sentences are absent. */
export const sentences: Readonly<Partial<Record<MessageCode, string>>> = SENTENCES;
