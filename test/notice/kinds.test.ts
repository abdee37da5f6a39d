import { expect } from '@open-wc/testing';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';
import { markupOf } from '../helpers/notice-markup.js';

describe('KINDS', () => {
  describe('blocks', () => {
    const BLOCKS: [string, unknown, string][] = [
      ['a string', 'Plain.', '<p>Plain.</p>'],
      ['a paragraph', { p: 'Plain.' }, '<p>Plain.</p>'],
      ['a bullet list', { list: ['x', 'y'], marker: 'bullet' }, '<ul><li>x</li><li>y</li></ul>'],
      ['a numbered list', { list: ['x'], marker: 'number' }, '<ol type="1"><li>x</li></ol>'],
      ['a list of Roman numbers', { list: ['x'], marker: 'roman' }, '<ol type="i"><li>x</li></ol>'],
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
        '<dl><dt><code dir="ltr">CAMERA</code></dt><dd><p>To scan.</p></dd></dl>',
      ],
      [
        'a table with row heads',
        { table: { caption: 'C', head: ['A', 'B'], rows: [['1', '2']], rowHead: true } },
        '<div role="region" tabindex="0" aria-label="C" style="overflow-x: var(--_say-so-wide, auto);"><table><caption>C</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>1</th><td>2</td></tr></tbody></table></div>',
      ],
      [
        'an address',
        { address: ['1 Road', 'Town'] },
        '<address><bdi>1 Road</bdi><br><bdi>Town</bdi></address>',
      ],
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
        representatives: [{ for: 'EU', name: 'Shop BV', email: 'eu@b.example' }],
        authority: { name: 'ICO', url: 'https://ico.org.uk/' },
      };
      const contact = ['email', 'post', 'phone', 'representative', 'authority'];

      const markup = markupOf({ contact }, { controller });

      expect(markup).to.equal(
        '<dl>' +
          '<dt>By e-mail</dt><dd><p><a href="mailto:a@b.example" rel="noopener noreferrer" dir="ltr">a@b.example</a></p></dd>' +
          '<dt>Data protection officer</dt><dd><p>Imogen, <a href="mailto:dpo@b.example?subject=DPO" rel="noopener noreferrer" dir="ltr">dpo@b.example</a></p></dd>' +
          '<dt>By post</dt><dd><address><bdi>Shop Ltd</bdi><br><bdi>1 Road</bdi></address></dd>' +
          '<dt>By phone</dt><dd><p><a href="tel:+441632960814" rel="noopener noreferrer" dir="ltr">+44 1632 960814</a></p></dd>' +
          '<dt>Representative: EU</dt><dd><p>Shop BV, <a href="mailto:eu@b.example" rel="noopener noreferrer" dir="ltr">eu@b.example</a></p></dd>' +
          '<dt>Supervisory authority</dt><dd><p><a href="https://ico.org.uk/" rel="noopener noreferrer">ICO</a></p></dd>' +
          '</dl>',
      );
      expect(markupOf({ contact: ['phone'] })).to.equal('<dl></dl>');
    });

    it('show who can be reached without an address, in the order asked for', () => {
      const controller = {
        dpo: { name: 'Imogen' },
        representatives: [{ for: 'EU', name: 'Shop BV' }, {}],
        authority: { name: 'ICO' },
      };
      const contact = ['authority', 'representative', 'phone', 'post', 'email'];

      expect(markupOf({ contact }, { controller })).to.equal(
        '<dl>' +
          '<dt>Supervisory authority</dt><dd><p>ICO</p></dd>' +
          '<dt>Representative: EU</dt><dd><p>Shop BV</p></dd>' +
          '<dt>Data protection officer</dt><dd><p>Imogen</p></dd>' +
          '</dl>',
      );
    });

    const SINGLE: [string, object, object?][] = [
      ['<ul><li>x</li></ul>', { list: 'x' }],
      ['<dl><dt>T</dt><dd><p>x</p></dd></dl>', { terms: { term: 'T', def: 'x' } }],
      ['<address><bdi>x</bdi></address>', { address: 'x' }],
      ['<p>x</p>', { use: 's' }, { shared: { s: 'x' } }],
      ['<say-so-inventory categories="x"></say-so-inventory>', { inventory: 'x' }],
    ];
    for (const [markup, block, notice] of SINGLE)
      it(`lose nothing that stands without its brackets: ${Object.keys(block)}`, () => {
        expect(markupOf(block, notice)).to.equal(markup);
      });

    it('repeat shared blocks', () => {
      expect(markupOf({ use: 's' }, { shared: { s: ['Twice.'] } })).to.equal('<p>Twice.</p>');
    });
  });

  describe('inline parts', () => {
    const INLINE: [string, unknown, string][] = [
      ['bold', { b: 'x' }, '<strong>x</strong>'],
      ['emphasis', { i: ['x', { b: 'y' }] }, '<em>x<strong>y</strong></em>'],
      ['code', { code: 'x' }, '<code dir="ltr">x</code>'],
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
      ['a term', { term: 'controller' }, '<a href="#words-used-in-this-notice">controller</a>'],
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
      'https://:p@evil.example/',
      'https:evil.example',
      'https:///',
      ' https://x.example/',
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

    it('are links without a target, that tell nobody where they stand', () => {
      const markup = markupOf({ p: { a: 'x', href: 'http://a.example/', target: '_top' } });

      expect(markup).to.equal('<p><a href="http://a.example/" rel="noopener noreferrer">x</a></p>');
    });

    it('take nothing over that is no key of theirs', () => {
      const more = { style: 'color:red', class: 'x', id: 'x', onclick: 'alert(1)' };

      expect(markupOf({ p: 'x', ...more })).to.equal('<p>x</p>');
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

    it('take out half a character, which no address can hold', () => {
      const mail = { mail: 'a@b.example', subject: 'Report\ud800', text: 'Write\udfff' };

      expect(markupOf({ p: mail })).to.equal(
        '<p><a href="mailto:a@b.example?subject=Report" rel="noopener noreferrer">Write</a></p>',
      );
    });

    it('keep direction characters where they can turn nothing else', () => {
      const text = 'a\u2067b\u2069';
      const isolated = { lang: 'ar', dir: 'rtl', text };

      expect(markupOf({ p: isolated })).to.equal(`<p><span lang="ar" dir="rtl">${text}</span></p>`);
    });

    it('go in the direction of their language, unless told otherwise', async () => {
      let markup = '';
      const heard = await heardWarnings(
        () => (markup = markupOf({ p: [{ lang: 'ar', dir: 'up', text: 'ب' }, '\u202Ec'] })),
      );

      expect(markup).to.equal('<p><span lang="ar" dir="rtl">ب</span>c</p>');
      expect(codesOf(heard)).to.deep.equal(['notice-characters']);
    });
  });
});
