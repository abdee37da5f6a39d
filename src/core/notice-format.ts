/**
 * The format of a notice as types. Generated from schema/notice.schema.json by `npm run schema -- --write`:
 * do not edit.
 */

/**
 * A name for links to this place: small letters, digits, points and hyphens, a letter first. Unique in the notice. Avoid the word "cookie" and names such as "privacy-notice": filter lists hide them.
 */
export type NoticeId = string;
/** Text: a string, or an array of strings and of parts such as links. */
export type NoticeInline = string | (string | NoticePart)[];
/** One part of a text. The first key says what it is. */
export type NoticePart =
  | NoticeBold
  | NoticeItalic
  | NoticeCode
  | NoticeForeign
  | NoticeLink
  | NoticeCrossReference
  | NoticeAction
  | NoticeMail
  | NoticePhone
  | NoticeTerm;
/**
 * Text without links: a string, or an array of strings, bold and italic words, code and words of another language. For what stands in a link or a button.
 */
export type NoticeWords = string | (string | NoticeWordPart)[];
/** One part of the words of a link or button. */
export type NoticeWordPart = NoticeBoldWords | NoticeItalicWords | NoticeCode | NoticeForeignWords;
/**
 * One block: a plain string is a paragraph; of an object the first key says what it is.
 */
export type NoticeBlock =
  | string
  | NoticeParagraph
  | NoticeList
  | NoticeDefinitions
  | NoticeTable
  | NoticeAddress
  | NoticeContact
  | NoticeCallout
  | NoticeInventory
  | NoticeUse;
/** One item: text, or blocks when it has more than one or a list of its own. */
export type NoticeListItem = NoticeInline | NoticeBlocks;
/** Paragraphs, lists, tables and so on, from top to bottom. */
export type NoticeBlocks = NoticeBlock[];
/** The text of one cell; an empty string leaves it empty. */
export type NoticeCell = string | NoticeInline;
/** The cells of one row. */
export type NoticeRow = NoticeCell[];

/** A privacy notice for <say-so-notice>, format notice/1. */
export interface Notice {
  /** Where this schema stands, for editors that complete and check. */
  $schema?: string;
  /**
   * The format. Left out, it is `notice/1`; a minor number adds nothing that older readers must know.
   */
  format?: string;
  id?: NoticeId;
  /** The language of the notice, as a BCP 47 tag. */
  lang?: string;
  /** The direction in which the text is written. Left out, the language says it. */
  dir?: 'ltr' | 'rtl';
  /** The version, in whatever way you count. */
  version?: string;
  /** The day of the last change. */
  updated?: string;
  /** The day from which it holds. */
  effective?: string;
  /** The title. */
  title: string;
  controller?: NoticeController;
  /** Words that the notice explains: a key for each, and what it means. */
  terms?: {
    [k: string]: NoticeInline;
  };
  /**
   * Blocks that stand in several places, written once, each under a key. They use no other shared blocks.
   */
  shared?: {
    /** The blocks. */
    [k: string]: NoticeBlock[];
  };
  intro?: NoticeBlocks;
  /** The sections, at most 300 with those inside them. */
  sections: NoticeSection[];
}
/**
 * Who decides about the information and answers for it. Blocks of kind `contact` take it from here.
 */
export interface NoticeController {
  /** The legal name. */
  name: string;
  /**
   * The postal address, line by line.
   *
   *
   * Items: One line.
   */
  address?: string[];
  /** The e-mail address. */
  email?: string;
  /** The telephone number. */
  phone?: string;
  /** The website. */
  url?: string;
  dpo?: NoticeOfficer;
  /** Those who stand for the controller elsewhere. */
  representatives?: NoticeRepresentative[];
  authority?: NoticeAuthority;
}
/** The data protection officer. */
export interface NoticeOfficer {
  /** Who it is. */
  name?: string;
  /** The e-mail address. */
  email?: string;
  /** The subject line that messages start with. */
  subject?: string;
}
/** Who stands for the controller in another part of the world. */
export interface NoticeRepresentative {
  /** Where, or for whom. */
  for?: string;
  /** Who it is. */
  name: string;
  /** The e-mail address. */
  email?: string;
}
/** Where people can complain. */
export interface NoticeAuthority {
  /** Its name. */
  name: string;
  /** Its page for complaints. */
  url?: string;
}
/** Strong importance. */
export interface NoticeBold {
  b: NoticeInline;
}
/** Stress. */
export interface NoticeItalic {
  i: NoticeInline;
}
/** A name as a computer writes it. */
export interface NoticeCode {
  /** The name, as it is written. */
  code: string;
}
/** Words of another language than the notice, so that they are read aloud rightly. */
export interface NoticeForeign {
  /** The language of the words, as a BCP 47 tag. */
  lang: string;
  /** The direction in which the text is written. Left out, the language says it. */
  dir?: 'ltr' | 'rtl';
  text: NoticeInline;
}
/** A link to another page. Say where it leads: "our list of suppliers", not "here". */
export interface NoticeLink {
  a: NoticeWords;
  /** Where the link leads: a whole address of https, http, mailto or tel. */
  href: string;
}
/** Strong importance, inside a link or button. */
export interface NoticeBoldWords {
  b: NoticeWords;
}
/** Stress, inside a link or button. */
export interface NoticeItalicWords {
  i: NoticeWords;
}
/** The same, inside a link or button. */
export interface NoticeForeignWords {
  /** The language of the words, as a BCP 47 tag. */
  lang: string;
  /** The direction in which the text is written. Left out, the language says it. */
  dir?: 'ltr' | 'rtl';
  text: NoticeWords;
}
/** A link to another section of this notice, which opens it. */
export interface NoticeCrossReference {
  to: NoticeId;
  text?: NoticeWords;
}
/** A button that does something at once. */
export interface NoticeAction {
  /**
   * `settings` opens the panel with the visitor's choices; `withdraw` takes every permission back.
   */
  do: 'settings' | 'withdraw';
  text: NoticeWords;
}
/** An e-mail address that can be written to. */
export interface NoticeMail {
  /** The address, without "mailto:". */
  mail: string;
  /** The subject line that the message starts with. */
  subject?: string;
  text?: NoticeWords;
}
/** A telephone number that can be called. */
export interface NoticePhone {
  /** The number, best with + and the country. */
  tel: string;
  text?: NoticeWords;
}
/** A word that the glossary explains. */
export interface NoticeTerm {
  term: NoticeId;
  text?: NoticeWords;
}
/** A paragraph. */
export interface NoticeParagraph {
  p: NoticeInline;
}
/** A list. */
export interface NoticeList {
  /** The items. */
  list: NoticeListItem[];
  /**
   * What stands before each item: a point, 1. 2. 3., a. b. c., or i. ii. iii. Left out, a point.
   */
  marker?: 'bullet' | 'number' | 'alpha' | 'roman';
}
/** A list of terms, each with what it means. */
export interface NoticeDefinitions {
  /** The terms, each with its explanation. */
  terms: NoticeDefinition[];
}
/** One term with what it means. */
export interface NoticeDefinition {
  term: NoticeInline;
  def: NoticeBlocks;
}
/** A table. Every row has as many cells as the first. */
export interface NoticeTable {
  /** The table. */
  table: {
    caption?: NoticeInline;
    head: NoticeRow;
    /** The rows, at most 500. */
    rows: NoticeRow[];
    /** Whether the first cell of each row names the row. */
    rowHead?: boolean;
  };
}
/** A postal address. */
export interface NoticeAddress {
  /**
   * The address, line by line.
   *
   *
   * Items: One line.
   */
  address: string[];
}
/**
 * How the controller can be reached, taken from `controller`, so that no address stands twice.
 */
export interface NoticeContact {
  /**
   * The channels to show, in this order.
   *
   *
   * Items: `email` (also of the data protection officer), `post`, `phone`, the `representative` abroad, and the supervisory `authority`.
   */
  contact: ('email' | 'post' | 'phone' | 'representative' | 'authority')[];
}
/** A framed part that must not be overlooked. */
export interface NoticeCallout {
  /** How much it matters. The word is shown. */
  callout: 'important' | 'note';
  title?: NoticeInline;
  blocks: NoticeBlocks;
}
/**
 * The table of what the site keeps on the visitor's device, as the configuration has it today.
 */
export interface NoticeInventory {
  /**
   * The ids of the categories to list.
   *
   *
   * Items: The id of a category of the configuration.
   */
  inventory: string[];
}
/** The blocks that stand under this key of `shared`. */
export interface NoticeUse {
  use: NoticeId;
}
/** One headed part of the notice, which opens and closes. */
export interface NoticeSection {
  id?: NoticeId;
  /** The heading. */
  title: string;
  /**
   * What the section is: for one `audience` (visitors, customers …), about a `topic`, a `promise`, how to make `contact`, or the `rights`.
   */
  kind?: 'audience' | 'topic' | 'promise' | 'contact' | 'rights';
  /**
   * Which question it answers, so that the answers for all audiences can be put side by side: what we `collect`, with whom we `share` it, `where` it is, how long we `keep` it, on what legal `basis`, how it is kept safe (`security`), which `rights` people have, from which `source` it is, and what is decided by machines (`automated`).
   */
  question?:
    | 'collect'
    | 'share'
    | 'where'
    | 'keep'
    | 'basis'
    | 'security'
    | 'rights'
    | 'source'
    | 'automated';
  /** Whether it is open at first. */
  open?: boolean;
  blocks?: NoticeBlocks;
  /** The sections inside this one. At most six deep. */
  sections?: NoticeSection[];
}
