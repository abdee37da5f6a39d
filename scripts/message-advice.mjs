/** What to do about each message, by its code. */
export const ADVICE = {
  'config-unreadable':
    'Look whether the file is at the address of `data-config`, and whether it is JSON: `say-so check config say-so.json` says where it is not.',
  'config-key':
    'Compare the key with [the configuration](configuration.md); capital letters count. A category that `regions` names must be among the `categories`.',
  'config-value': 'Look up in [the configuration](configuration.md) what the key may be.',
  'config-id': 'Give each category, and each service of a category, an id of its own.',
  'config-late':
    'Take `async`, `defer` and `type="module"` off the tag, and put it first into the `<head>`. What runs before it is not held. Where the message names `data-say-so-config`, the inline configuration stands after the tag and was not read: put it in front.',
  'loaded-twice': 'Look for a second tag, often one that a template or a tag manager adds.',
  'unknown-id':
    'Use one of the ids that the message lists. A service is written `category/service`.',
  'gate-unknown-id': 'Correct the mark, or add the category or the service to the configuration.',
  'gate-live':
    'Give a script `type="text/plain"`; move the address of anything else from `src` to `data-src`.',
  'gate-spent':
    'Make the script with `document.createElement`, or write it into the page’s own HTML.',
  'gate-nonce': 'Let your server put the nonce of the page on the held script too.',
  'gate-escape':
    'Put the mark that the message shows onto what makes the request, and see that the tag of Say-So is first. It is said once for each address, with `data-debug` on the tag.',
  'signal-failed':
    'Look at the error of the other system. It may be of a version that has no such call.',
  'storage-refused':
    'Nothing, where the visitor’s browser refuses cookies. On your own machine look at `domain`: it must be that of the site.',
  'record-too-long': 'Group services, or shorten their ids and `revision`.',
  'receipt-format': 'Ask for `kantara`, `iso27560` or nothing, and after the visitor has answered.',
  'ui-failed':
    'Add `trusted-types say-so` to the policy of the site; else look at the error that the message ends with.',
  'fetch-unreachable':
    'Open the address in the browser: the file may be missing, or `connect-src` of the site’s policy may forbid it.',
  'fetch-limit': 'Split the file or shorten it. A configuration and a notice may have 512 KiB.',
  'fetch-json':
    'Look whether the server sends a page in place of the file, and check the file with `say-so check`.',
  'notice-format':
    'Compare it with [the format](notice-format.md); `say-so check notice.json` says where it differs.',
  'notice-limit': 'Split the notice into several, or lower what it holds.',
  'notice-id':
    'Give each section an id of its own; an `id-prefix` tells two notices on a page apart.',
  'notice-block': 'Compare the block with [the format](notice-format.md).',
  'notice-link': 'Give the whole address, with `https:`.',
  'notice-reference': 'Correct the id that the reference names, or add the section.',
  'notice-characters': 'Take the characters out of the file; they come from copying.',
};
