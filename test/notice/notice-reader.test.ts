import { expect } from '@open-wc/testing';
import { Problem } from '../../src/core/fetch-json.js';
import { make } from '../../src/base/make.js';
import { NoticeReader, type NoticeSection } from '../../src/notice/notice-reader.js';
import { makeTexts } from '../../src/text/text.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';
import { markupOf, read } from '../helpers/notice-markup.js';

const codeOf = (notice: unknown): string => {
  try {
    read(notice).sections();
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
  return 'none';
};

describe('NoticeReader', () => {
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

    it('leads to the full notice where there is one', async () => {
      const texts = makeTexts({});
      const reader = new NoticeReader({ sections: [] }, { texts, fullUrl: '/full' });
      let markup = '';
      await heardWarnings(() => (markup = make('div', reader.block({ video: 'x' })).innerHTML));

      expect(markup).to.equal(
        '<p>[This part could not be shown.] <a href="/full">Read the full notice</a></p>',
      );
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

    it('make no id of words that filter lists hide', () => {
      const titles = ['About cookies', 'Privacy notice', 'Cookies', 'Your consent, our banner'];
      const sections = titles.map((title) => ({ title }));

      expect(ids(read({ sections }).sections())).to.deep.equal([
        'about',
        'notice',
        'section',
        'your-our',
      ]);
    });

    it('end with the glossary', () => {
      const reader = read({ sections: [], terms: { controller: 'Who decides.' } });
      const sections = reader.sections();

      expect(sections.map(({ id, title }) => [id, title])).to.deep.equal([
        ['words-used-in-this-notice', 'Words used in this notice'],
      ]);
      expect(make('div', reader.blocks(sections[0]?.blocks)).innerHTML).to.equal(
        '<dl><dt>controller</dt><dd><p>Who decides.</p></dd></dl>',
      );
    });

    it('make no id that the author chose for another section', () => {
      const sections = [
        { title: 'Contact' },
        { title: 'Words used in this notice' },
        { id: 'contact', title: 'Write' },
      ];

      expect(ids(read({ sections, terms: { a: 'b' } }).sections())).to.deep.equal([
        'contact-2',
        'words-used-in-this-notice',
        'contact',
        'words-used-in-this-notice-2',
      ]);
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

    for (const format of ['notice/1', 'notice/1.4'])
      it(`of format ${format} is read`, () => {
        expect(codeOf({ format, sections: [] })).to.equal('none');
      });

    it('leaves nothing on any prototype', async () => {
      const notice = JSON.parse(
        '{"__proto__":{"x":1},"sections":[{"__proto__":{"x":1},"title":"T","blocks":[{"__proto__":{"x":1},"p":{"constructor":"x","b":"y"}}]}]}',
      ) as unknown;

      await heardWarnings(() => {
        const reader = read(notice);
        reader.blocks(reader.sections()[0]?.blocks);
      });

      expect(Reflect.get({}, 'x')).to.equal(undefined);
    });
  });
});
