import { partsOf, plainText } from '../format/parts.js';

/**
 * @import { Rule, Subject } from './index.js'
 * @typedef {{ subject: Subject, text: string, questions: Set<string> }} Known
 * @typedef {{ detail: string, isMet: (known: Known) => boolean }} Demand
 */

const hasChannel = (/** @type {Known} */ { subject }) => {
  const { email, phone, address } = subject.notice.controller ?? {};
  return Boolean(email ?? phone ?? address);
};

/** @param {string} question @param {RegExp} words in English texts */
const asks =
  (question, words) =>
  (/** @type {Known} */ { questions, text }) =>
    questions.has(question) || words.test(text);

/** @param {RegExp} words */
const says =
  (words) =>
  (/** @type {Known} */ { text }) =>
    words.test(text);

const usesConsent = says(/\byour consent\b|\bconsent\b|permission you/i);

/** Whether a text offers to take a permission back. */
const withdraws = (/** @type {Known} */ { subject, text }) =>
  /withdraw/i.test(text) ||
  subject.places.some(
    ({ type, value }) => type === 'inline' && [...partsOf(value)].some((part) => 'do' in part),
  );

/** What Article 13(1) and (2) GDPR list, and how a notice is seen to have it (requirements L33). @type {Demand[]} */
const DEMANDS = [
  {
    detail: 'who the controller is (controller.name)',
    isMet: ({ subject }) => Boolean(subject.notice.controller),
  },
  { detail: 'how to reach the controller (controller.email, phone or address)', isMet: hasChannel },
  {
    detail: 'what is collected and what for (question “collect”)',
    isMet: asks('collect', /\bpurposes?\b/i),
  },
  {
    detail: 'the legal basis (question “basis”)',
    isMet: asks('basis', /\b(?:legal|lawful) bas[ei]s\b/i),
  },
  {
    detail: 'who receives it (question “share”)',
    isMet: asks('share', /\b(?:share|disclose|recipients?)\b/i),
  },
  {
    detail: 'where it goes, and transfers abroad (question “where”)',
    isMet: asks('where', /\btransfer(?:s|red)?\b/i),
  },
  {
    detail: 'how long it is kept (question “keep”)',
    isMet: asks('keep', /\b(?:keep|retain|retention)\b/i),
  },
  {
    detail: 'the rights of people (question or kind “rights”)',
    isMet: (known) => asks('rights', /\bright to\b/i)(known) || hasKind(known, 'rights'),
  },
  {
    detail: 'that consent can be withdrawn',
    isMet: (known) => !usesConsent(known) || withdraws(known),
  },
  {
    detail: 'where to complain (controller.authority)',
    isMet: (known) =>
      Boolean(known.subject.notice.controller?.authority) ||
      says(/supervisory authority|complain(?:t|ts)? to/i)(known),
  },
  {
    detail: 'whether people must give it, and what follows if they do not',
    isMet: says(
      /(?:must|have to|need(?: not)?|required|obliged|cannot|can’t|without)[^.]{0,80}\b(?:give|provid\w*|tell|details|information|it)\b/i,
    ),
  },
];

/** @param {Known} known @param {string} kind */
const hasKind = ({ subject }, kind) =>
  subject.places.some(({ type, value }) => type === 'section' && value.kind === kind);

const SELF = /** @type {const} */ ([
  ['lang', 'its language (lang)'],
  ['version', 'its version (version)'],
  ['updated', 'the day of its last change (updated)'],
]);

/** What Article 13 of the GDPR asks a notice to say. What is looked for in words is looked for in English ones. @type {Rule} */
export function* articleThirteen(subject) {
  const { notice, places } = subject;
  for (const [key, detail] of SELF)
    if (!notice[key]) yield { code: 'no-version', path: [], detail };
  const text = places
    .map((place) => (place.type === 'inline' ? plainText(place.value) : ''))
    .join('\n');
  const questions = new Set(
    places.flatMap(({ type, value }) =>
      type === 'section' && value.question ? [value.question] : [],
    ),
  );
  const isEnglish = /^en\b/i.test(notice.lang ?? 'en');
  for (const { detail, isMet } of isEnglish ? DEMANDS : DEMANDS.slice(0, 2))
    if (!isMet({ subject, text, questions })) yield { code: 'art-13', path: [], detail };
}
