import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MESSAGES } from '../src/messages.js';
import { clean, withIntro, withText } from './helpers/clean.js';
import { ofCheck } from './helpers/make.js';

const link = (/** @type {string} */ a, href = 'https://x.example') => [{ a, href }];
const section = (/** @type {object} */ own) =>
  clean({ sections: [...clean().sections, { title: 'X', blocks: ['x'], ...own }] });
const without = (/** @type {string} */ key) => ({ ...clean(), [key]: undefined });
/** @param {number} depth @returns {object} */
const nested = (depth) => ({
  title: 'x',
  blocks: ['x'],
  ...(depth > 1 && { sections: [nested(depth - 1)] }),
});
const LONG =
  'We tell nobody what we learn about you, unless a court or the police make us do it by law.';

/** A code, and notices in which it is found once. @type {Record<string, unknown[]>} */
const FOUND = {
  json: ['{"title": }'],
  'key-twice': [JSON.stringify(clean()).replace('{', '{"title": "x", ')],
  schema: [withIntro({ pp: 'x' })],
  reference: [withText([{ to: 'nowhere' }]), withText([{ term: 'nothing' }]), withIntro({ use: 'nothing' })],
  'duplicate-id': [section({ id: 'rights' })],
  unused: [clean({ shared: { a: ['x'] } })],
  limit: [
    section({ sections: Array.from({ length: 300 }, () => ({ title: 'x', blocks: ['x'] })) }),
    section(nested(7)),
    withIntro(...Array(5001).fill('x')),
    clean({ shared: { a: Array(100).fill('x') }, intro: Array(60).fill({ use: 'a' }) }),
    withIntro(...Array.from({ length: 30 }, (_, at) => String.fromCharCode(97 + at).repeat(19_000))),
  ],
  'table-width': [withIntro({ table: { head: ['a', 'b'], rows: [['c']] } })],
  link: [withText(link('words', 'https://user:pass@x.example')), withText(link('words', 'https://[x'))],
  characters: [withText('a\u202eb'), withText('a\u0000b')],
  placeholder: [
    ...['[Insert hyperlink to us]', '[create placeholder]', '[TBC]', '[ ]', '[…]', 'TODO: ask', 'Lorem ipsum dolor', '{{company}}', 'on ______ 2026', 'from DD/MM/YYYY', '<your name>'].map(withText),
    clean({ title: 'Notice [DATE]' }),
  ],
  'hidden-mail': [withText('at [email protected] now')],
  'bare-host': ['see www.host.example/a', 'see ico.org.uk/make-a-complaint'].map(withText),
  'bare-mail': [withText('write to x@y.example')],
  'link-words': ['here', 'Click here', 'Read more…', 'this link'].map((words) => withText(link(words))),
  'http-link': [withText(link('words', 'http://x.example')), clean({ controller: { ...clean().controller, url: 'http://x.example' } })],
  quotes: ['the "Company makes', 'the “Company makes', '«x', 'a (b'].map(withText),
  'joined-sentences': ['we will delete If the contract ends', 'details of income We may take notes', 'we delete it.We do', 'we delete itIf you ask'].map(withText),
  repeated: [withIntro(LONG, 'x', LONG), withIntro(LONG, [LONG.replace('you,', 'you')].map((p) => ({ p: [{ b: p }] }))[0])],
  'empty-section': [section({ blocks: [] })],
  'question-gap': [section({ kind: 'audience', sections: ['collect', 'share', 'where', 'keep'].map((question) => ({ title: 'x', question, blocks: ['x'] })) })],
  'hidden-id': ['about-cookies', 'privacy-notice', 'consent-bar', 'x.cookie'].map((id) => section({ id })),
  'no-version': [without('version'), without('updated'), without('lang')],
  'art-13': [clean({ controller: { name: 'A', authority: { name: 'ICO' } } }), clean({ controller: { name: 'A', email: 'a@b.example' } }), withText('We rely on your consent.')],
}; // prettier-ignore

/** What looks like a fault and is none. */
const FINE = {
  'brackets of a list typed by hand': withText('We do a) this and b) that (and more).'),
  'names with capitals inside': withText('GitHub, YouTube, JavaScript, LinkedIn and iPhone are names.'),
  'a capital inside a name of several words': withText('We use The Hague office and Adobe If.'),
  'a host in a link': withText(link('www.host.example')),
  'a host in code': withText([{ code: 'www.host.example' }]),
  'an apostrophe': withText('It’s the people’s choice, isn’t it?'),
  'German quotation marks': withText('The word „Einwilligung“ and „Recht”.'),
  'an abbreviation with points': withText('See e.g. Art. 6(1)(a) and No. 5.'),
  'words in brackets that are no note': withText('The law [as amended] says so.'),
  'a withdrawal beside consent': withText([{ do: 'withdraw', text: 'Withdraw your consent' }]),
  'short text that stands twice': withIntro('Write to us.', 'Write to us.'),
  'an id of our own words': section({ id: 'website.keep' }),
}; // prettier-ignore

describe('say-so check', () => {
  it('finds nothing in a notice that is well made', () => {
    assert.deepEqual(ofCheck(clean()), []);
  });

  for (const [code, notices] of Object.entries(FOUND))
    for (const [index, notice] of notices.entries())
      it(`finds ${code}, example ${index + 1}`, () => {
        const codes = ofCheck(notice).map((one) => one.split(' ')[1]);

        assert.ok(codes.includes(code), codes.join());
        assert.deepEqual([...new Set(codes)], [code]);
      });

  for (const [what, notice] of Object.entries(FINE))
    it(`lets pass ${what}`, () => {
      assert.deepEqual(ofCheck(notice), []);
    });

  it('finds names of files that filter lists block', () => {
    const files = [
      'cookie-notice.json',
      'privacy_policy.json',
      'cookie-policy/notice.json',
      'legal/notice.json',
      'privacy-notice.json',
    ];

    assert.deepEqual(
      files.map((file) => ofCheck(clean(), file).length),
      [1, 1, 1, 0, 0],
    );
  });

  it('says line and column of the words at fault', () => {
    const source = JSON.stringify(withText(['Fine. ', { b: 'And TODO.' }]), null, 2);
    const lines = source.split('\n');
    const line = lines.findIndex((text) => text.includes('TODO'));

    assert.deepEqual(ofCheck(source), [
      `${line + 1}:${(lines[line] ?? '').indexOf('TODO') + 1} placeholder`,
    ]);
  });

  it('looks for English words in English only', () => {
    assert.deepEqual(
      ofCheck({
        ...withText('wir löschen If es'),
        lang: 'de',
        sections: [{ title: 'A', blocks: ['x'] }],
      }),
      [],
    );
  });

  it('has a case for every rule that looks at a notice', () => {
    const rules = Object.keys(MESSAGES).slice(Object.keys(MESSAGES).indexOf('reference'));

    assert.deepEqual(
      rules.filter((code) => !(code in FOUND) && code !== 'blocked-file'),
      [],
    );
  });
});
