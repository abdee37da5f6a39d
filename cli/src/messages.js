/**
 * What each finding means: how much it matters, and its sentence. `error`: something is wrong or is lost;
 * `warning`: look at it. The offending words follow after the sentence.
 *
 * @satisfies {Record<string, readonly ['error' | 'warning', string]>}
 */
export const MESSAGES = /** @type {const} */ ({
  json: ['error', 'This is not JSON'],
  'key-twice': ['error', 'This key stands twice, and only the last one is read'],
  yaml: ['error', 'This is not YAML'],
  schema: ['error', 'The format does not allow this'],

  'lost-element': ['error', 'This has no form in a notice and was left out'],
  'lost-image': ['error', 'A notice has no images; its words must stand in the text'],
  'lost-struck': ['error', 'Struck-out text was left out'],
  'lost-footnote': ['error', 'A notice has no footnotes; write it into the text'],
  'lost-link': [
    'error',
    'A notice links to whole addresses only; the words stay, the link does not',
  ],
  'lost-reference': ['error', 'This leads to no section; the words stay, the link does not'],
  'lost-heading': [
    'error',
    'A heading inside another block makes no section; its words stay, in bold',
  ],
  'lost-cells': ['error', 'A cell that spans others was split; look at the table'],
  'lost-directive': ['error', 'This directive is not known; what is in it stays'],
  'lost-end': [
    'error',
    'A directive has no end, or its end stands in another block; give it lines of its own',
  ],
  'lost-attribute': ['error', 'This attribute is not known and was left out'],
  'lost-definition': ['warning', 'Nothing refers to this definition, and it was left out'],
  'lost-comment': ['warning', 'A comment was left out'],
  'lost-rule': ['warning', 'A line across the page was left out'],
  'lost-quote': ['warning', 'A quotation stays without its frame'],
  'lost-lines': ['warning', 'The line breaks of this code were left out'],
  'lost-characters': ['warning', 'Control or direction characters were left out'],
  'lost-style': ['warning', 'Word had something that was left out'],
  'lost-page': ['warning', 'Only the main part of the page was read, from here'],
  'list-start': ['warning', 'This list now starts at its first marker'],
  'table-head': ['warning', 'The table names no column heads; its first row was taken for them'],
  'lost-table': ['warning', 'A table of one row became paragraphs'],
  'cell-blocks': ['warning', 'The paragraphs of this cell were joined'],
  'no-title': ['error', 'The text has no title: give it a heading of the first level'],

  reference: ['error', 'No section, shared block or term has this id'],
  'duplicate-id': ['error', 'Two sections have this id'],
  unused: ['warning', 'Nothing uses this'],
  limit: ['error', 'The notice is larger than the widget shows'],
  'table-width': ['error', 'This row has another number of cells than the column heads'],
  link: ['error', 'This is no address that a browser can open safely'],
  characters: ['error', 'Control or direction characters may not stand in a text'],
  placeholder: ['error', 'An editor’s note was left in the text'],
  'hidden-mail': ['error', 'An e-mail address was hidden by the page that this came from'],
  'bare-host': ['error', 'An address without https:// is no link'],
  'bare-mail': ['warning', 'An e-mail address stands as plain text; write it as a link'],
  'link-words': ['warning', 'The words of a link must say where it leads'],
  'http-link': ['warning', 'The link is not encrypted; use https'],
  quotes: ['warning', 'A quotation mark or bracket has no partner'],
  'joined-sentences': ['warning', 'Two sentences seem to have run together'],
  repeated: ['warning', 'This paragraph stands twice; write it once as a shared block'],
  'empty-section': ['warning', 'This section says nothing'],
  'question-gap': ['warning', 'Other audiences have an answer to this question; this one has none'],
  'hidden-id': ['warning', 'Filter lists hide what has an id like this'],
  'blocked-file': ['warning', 'Filter lists block files with a name like this'],
  'no-version': ['warning', 'The notice does not say this about itself'],
  'art-13': ['warning', 'Article 13 of the GDPR asks for this, and it was not found'],
});

/** @typedef {keyof typeof MESSAGES} Code */
