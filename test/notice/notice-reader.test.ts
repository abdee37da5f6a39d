import { expect } from '@open-wc/testing';
import { Problem } from '../../src/core/fetch-json.js';
import { element } from '../../src/notice/content.js';
import { NoticeReader, type NoticeSection } from '../../src/notice/notice-reader.js';
import { makeTexts } from '../../src/text/text.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';

const texts = makeTexts({});
const read = (notice: unknown, idPrefix = ''): NoticeReader =>
  new NoticeReader(notice, texts, idPrefix);

/** What one block becomes, as markup. */
function markupOf(block: unknown, notice: object = {}, idPrefix = ''): string {
  const sections = [
    { id: 'a', title: 'First', blocks: [block] },
    { id: 'b', title: 'Second' },
  ];
  const [section] = read({ sections, ...notice }, idPrefix).sections();
  return element('div', section?.content() ?? []).innerHTML;
}

const codeOf = (notice: unknown): string => {
  try {
    for (const section of read(notice).sections()) section.content();
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
  return 'none';
};

const nested = (levels: number, key: string): object =>
  levels ? { title: 'T', [key]: [nested(levels - 1, key)] } : { title: 'T' };

describe('NoticeReader', () => {
  describe('blocks', () => {
    const BLOCKS: [string, unknown, string][] = [
      ['a string', 'Plain.', '<p>Plain.</p>'],
      ['a paragraph', { p: 'Plain.' }, '<p>Plain.</p>'],
      ['a bullet list', { list: ['x', 'y'], marker: 'bullet' }, '<ul><li>x</li><li>y</li></ul>'],
      ['a numbered list', { list: ['x'], marker: 'number' }, '<ol type="1"><li>x</li></ol>'],
      ['a lettered list', { list: ['x'], marker: 'alpha' }, '<ol type="a"><li>x</li></ol>'],
      [
        'a list without marker',
        { list: [['x ', { b: 'y' }]] },
        '<ul><li>x <strong>y</strong></li></ul>',
      ],
      [
        'a list of blocks',
        { list: [[{ p: 'x' }, { p: 'y' }]] },
        '<ul><li><p>x</p><p>y</p></li></ul>',
      ],
      [
        'terms',
        { terms: [{ term: { code: 'CAMERA' }, def: ['To scan.'] }] },
        '<dl><dt><code>CAMERA</code></dt><dd><p>To scan.</p></dd></dl>',
      ],
      [
        'a table with row heads',
        { table: { caption: 'C', head: ['A', 'B'], rows: [['1', '2']], rowHead: true } },
        '<div role="region" tabindex="0" aria-label="C"><table><caption>C</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>1</th><td>2</td></tr></tbody></table></div>',
      ],
      ['an address', { address: ['1 Road', 'Town'] }, '<address>1 Road<br>Town<br></address>'],
      [
        'an important callout',
        { callout: 'important', blocks: ['Read.'] },
        '<div role="note"><p><strong>Important</strong></p><p>Read.</p></div>',
      ],
      [
        'a note with a title',
        { callout: 'note', title: 'Hint', blocks: [] },
        '<div role="note"><p><strong>Note: Hint</strong></p></div>',
      ],
      [
        'an inventory',
        { inventory: ['analytics', 'marketing'] },
        '<say-so-inventory categories="analytics marketing"></say-so-inventory>',
      ],
    ];
    for (const [what, block, markup] of BLOCKS)
      it(`show ${what}`, () => {
        expect(markupOf(block)).to.equal(markup);
      });

    it('show how the controller can be reached', () => {
      const controller = {
        name: 'Shop Ltd',
        address: ['1 Road'],
        email: 'a@b.example',
        phone: '+44 1632 960814',
        dpo: { name: 'Imogen', email: 'dpo@b.example', subject: 'DPO' },
      };

      const markup = markupOf({ contact: ['email', 'post', 'phone'] }, { controller });

      expect(markup).to.equal(
        '<dl>' +
          '<dt>By e-mail</dt><dd><p><a href="mailto:a@b.example" rel="noopener noreferrer">a@b.example</a></p></dd>' +
          '<dt>Data protection officer: Imogen</dt><dd><p><a href="mailto:dpo@b.example?subject=DPO" rel="noopener noreferrer">dpo@b.example</a></p></dd>' +
          '<dt>By post</dt><dd><address>Shop Ltd<br>1 Road<br></address></dd>' +
          '<dt>By phone</dt><dd><p><a href="tel:+441632960814" rel="noopener noreferrer">+44 1632 960814</a></p></dd>' +
          '</dl>',
      );
      expect(markupOf({ contact: ['phone'] })).to.equal('<dl></dl>');
    });

    it('repeat shared blocks', () => {
      expect(markupOf({ use: 's' }, { shared: { s: ['Twice.'] } })).to.equal('<p>Twice.</p>');
    });
  });

  describe('inline parts', () => {
    const INLINE: [string, unknown, string][] = [
      ['bold', { b: 'x' }, '<strong>x</strong>'],
      ['emphasis', { i: ['x', { b: 'y' }] }, '<em>x<strong>y</strong></em>'],
      ['code', { code: 'x' }, '<code>x</code>'],
      [
        'a link',
        { a: 'ICO', href: 'https://ico.org.uk/x' },
        '<a href="https://ico.org.uk/x" rel="noopener noreferrer">ICO</a>',
      ],
      ['a cross-reference', { to: 'b' }, '<a href="#b">Second</a>'],
      ['a cross-reference in words', { to: 'b', text: 'below' }, '<a href="#b">below</a>'],
      [
        'an action',
        { do: 'settings', text: 'Settings' },
        '<button type="button" data-say-so-action="settings">Settings</button>',
      ],
      [
        'a withdrawal',
        { do: 'withdraw', text: 'Stop' },
        '<button type="button" data-say-so-action="withdraw">Stop</button>',
      ],
      ['no other action', { do: 'accept-all', text: 'Yes' }, 'Yes'],
      [
        'an e-mail with a subject',
        { mail: 'a@b.example', subject: 'x\r\nBcc: y', text: 'Write' },
        '<a href="mailto:a@b.example?subject=x%0ABcc%3A%20y" rel="noopener noreferrer">Write</a>',
      ],
      ['a term', { term: 'controller' }, '<a href="#terms">controller</a>'],
      [
        'another language',
        { lang: 'fr', dir: 'ltr', text: 'Bonjour' },
        '<span lang="fr" dir="ltr">Bonjour</span>',
      ],
    ];
    for (const [what, part, markup] of INLINE)
      it(`show ${what}`, () => {
        const terms = { controller: 'Who decides.' };

        expect(markupOf({ p: part }, { terms }).replace('\n', '')).to.equal(`<p>${markup}</p>`);
      });

    it('put the prefix before the ids they lead to', () => {
      expect(markupOf({ p: { to: 'b' } }, {}, 'n-')).to.equal('<p><a href="#n-b">Second</a></p>');
    });

    const HOSTILE = [
      'javascript:alert(1)',
      ' jAvAsCrIpT:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'blob:https://x.example/1',
      'file:///etc/passwd',
      '//evil.example',
      'www.ico.org.uk',
      '/path',
      'https://bank.example@evil.example/',
      'https://u:p@evil.example/',
      '',
      null,
      {},
    ];
    for (const href of HOSTILE)
      it(`do not link to ${JSON.stringify(href)}`, async () => {
        let markup = '';
        const heard = await heardWarnings(() => (markup = markupOf({ p: { a: 'words', href } })));

        expect(markup).to.equal('<p>words</p>');
        expect(codesOf(heard)).to.deep.equal(['notice-link']);
      });

    it('show markup as text', () => {
      expect(markupOf('<img src=x onerror=alert(1)>')).to.equal(
        '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
      );
    });

    it('take control and direction characters out, and say so', async () => {
      let markup = '';
      const heard = await heardWarnings(() => (markup = markupOf('a\u0000b\u202Ec\u2066\n\td')));

      expect(markup).to.equal('<p>abc\n\td</p>');
      expect(codesOf(heard)).to.deep.equal(['notice-characters']);
    });
  });

  describe('what cannot be read', () => {
    const UNREADABLE: [string, unknown][] = [
      ['an unknown kind', { video: 'x' }],
      ['two kinds', { p: 'x', list: [] }],
      ['no kind', {}],
      ['a number', 7],
      ['nothing', null],
      ['a shared block that is not there', { use: 'x' }],
      ['a kind of the prototype', { constructor: 'x' }],
      ['markup by another name', { html: '<b>x</b>' }],
    ];
    for (const [what, block] of UNREADABLE)
      it(`is said in the place of ${what}`, async () => {
        let markup = '';
        const heard = await heardWarnings(() => (markup = markupOf(block)));

        expect(markup).to.equal('<p>[This part could not be shown.]</p>');
        expect(codesOf(heard)).to.deep.equal(['notice-block']);
      });

    it('is a reference that leads nowhere: its words stay', async () => {
      let markup = '';
      const heard = await heardWarnings(
        () => (markup = markupOf({ p: [{ to: 'zz' }, { term: 'zz' }] })),
      );

      expect(markup).to.equal('<p>zzzz</p>');
      expect(codesOf(heard)).to.deep.equal(['notice-reference', 'notice-reference']);
    });
  });

  describe('sections', () => {
    const ids = (sections: readonly NoticeSection[]): string[] =>
      sections.flatMap(({ id, sections: inner }) => [id, ...ids(inner)]);

    it('keep the ids of the author and make the missing ones', () => {
      const notice = {
        sections: [
          { id: 'website.keep', title: 'How long?' },
          { title: 'Contact us', sections: [{ title: 'Contact us' }] },
          { title: 'Πώς;' },
        ],
      };

      expect(ids(read(notice).sections())).to.deep.equal([
        'website.keep',
        'contact-us',
        'contact-us-2',
        'section',
      ]);
    });

    it('get another id where theirs is taken or not allowed', async () => {
      let found: string[] = [];
      const sections = [
        { id: 'a', title: 'A' },
        { id: 'a', title: 'A' },
        { id: 'B c', title: 'D' },
        { id: 7 },
      ];
      const heard = await heardWarnings(() => (found = ids(read({ sections }).sections())));

      expect(found).to.deep.equal(['a', 'a-2', 'd', 'section']);
      expect(codesOf(heard)).to.deep.equal(['notice-id', 'notice-id', 'notice-id']);
    });

    it('end with the glossary', () => {
      const sections = read({ sections: [], terms: { controller: 'Who decides.' } }).sections();

      expect(sections.map(({ id, title }) => [id, title])).to.deep.equal([
        ['terms', 'Words used in this notice'],
      ]);
      expect(element('div', sections[0]?.content() ?? []).innerHTML).to.equal(
        '<dl><dt>controller</dt><dd><p>Who decides.</p></dd></dl>',
      );
    });

    it('may start open', () => {
      const sections = read({ sections: [{ open: true }, { open: 'yes' }] }).sections();

      expect(sections.map(({ isOpen }) => isOpen)).to.deep.equal([true, false]);
    });
  });

  describe('a whole file', () => {
    for (const notice of [
      null,
      7,
      'text',
      [],
      {},
      { sections: {} },
      { format: 'notice/2', sections: [] },
      { format: 1, sections: [] },
    ])
      it(`of another format is refused: ${JSON.stringify(notice)}`, () => {
        expect(codeOf(notice)).to.equal('notice-format');
      });

    it('needs no format and no id', () => {
      expect(
        codeOf({ title: 'N', sections: [{ title: 'Contact us', blocks: ['Write.'] }] }),
      ).to.equal('none');
    });

    const deep = (levels: number): unknown => (levels ? { b: deep(levels - 1) } : 'x');
    const LIMITS: [string, unknown, string][] = [
      ['20 levels of sections', { sections: [nested(18, 'sections')] }, 'none'],
      ['more levels of sections', { sections: [nested(30, 'sections')] }, 'notice-limit'],
      ['parts in parts', { sections: [{ blocks: [{ p: deep(15) }] }] }, 'none'],
      ['too many parts in parts', { sections: [{ blocks: [{ p: deep(40) }] }] }, 'notice-limit'],
      ['a string of 20,000', { sections: [{ blocks: ['x'.repeat(20_000)] }] }, 'none'],
      ['a longer string', { sections: [{ blocks: ['x'.repeat(20_001)] }] }, 'notice-limit'],
      [
        'a small file that unfolds',
        {
          shared: { s: ['x'.repeat(20_000)] },
          sections: [{ blocks: Array.from({ length: 200 }, () => ({ use: 's' })) }],
        },
        'notice-limit',
      ],
      [
        'blocks that use themselves',
        { shared: { s: [{ use: 's' }] }, sections: [{ blocks: [{ use: 's' }] }] },
        'notice-limit',
      ],
    ];
    for (const [what, notice, code] of LIMITS)
      it(`with ${what} gives ${code}`, () => {
        expect(codeOf(notice)).to.equal(code);
      });

    it('leaves nothing on any prototype', async () => {
      const notice = JSON.parse(
        '{"__proto__":{"x":1},"sections":[{"__proto__":{"x":1},"title":"T","blocks":[{"__proto__":{"x":1},"p":{"constructor":"x","b":"y"}}]}]}',
      ) as unknown;

      await heardWarnings(() => read(notice).sections()[0]?.content());

      expect(Reflect.get({}, 'x')).to.equal(undefined);
    });
  });
});
