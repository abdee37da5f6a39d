import { expect, fixture, html } from '@open-wc/testing';
import { SaySoInventory } from '../../src/elements/say-so-inventory.js';
import { SaySoSection } from '../../src/notice/say-so-section.js';
import { TextIndex } from '../../src/notice/text-index.js';
import { connectElements, register } from '../helpers/connect-elements.js';

connectElements({
  categories: [
    { id: 'analytics', services: [{ id: 'ga', storage: [{ name: '_ga_*', type: 'cookie' }] }] },
  ],
});
register({ 'say-so-section': SaySoSection, 'say-so-inventory': SaySoInventory });

const found = async (markup: unknown, words: string): Promise<string[]> => {
  const root = await fixture<HTMLElement>(html`<div>${markup}</div>`);
  return new TextIndex(root).find(words).map(({ range, section }) => {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return `${section?.id ?? '-'}: ${live}`;
  });
};

describe('TextIndex', () => {
  it('finds words in any case, and every time', async () => {
    expect(await found(html`<p>Legal, LEGAL</p>`, 'legal')).to.deep.equal(['-: Legal', '-: LEGAL']);
  });

  it('finds words across inline elements', async () => {
    expect(await found(html`<p>the le<b>gal ba</b><i>sis</i></p>`, 'legal basis')).to.deep.equal([
      '-: legal basis',
    ]);
  });

  it('finds words whatever space is between them', async () => {
    const hits = await found(html`<p>legal basis</p>`, 'legal basis');

    expect(hits.length).to.equal(1);
  });

  it('finds an accented letter in one character or two', async () => {
    const hits = await found(html`<p>Café, café.</p>`, 'caf\u00e9');

    expect(hits).to.deep.equal(['-: Caf\u00e9', '-: cafe\u0301']);
  });

  it('finds letters with and without their accents by either', async () => {
    const text = html`<p>données, donnees, données</p>`;
    const hits = ['-: données', '-: donnees', '-: donne\u0301es'];

    expect(await found(text, 'donnees')).to.deep.equal(hits);
    expect(await found(text, 'DONNÉES')).to.deep.equal(hits);
    expect(await found(text, 'données'.normalize('NFD'))).to.deep.equal(hits);
  });

  it('keeps signs that make another letter', async () => {
    const text = html`<p>क़लम कलम, آب اب, ガス</p>`;

    expect(await found(text, 'क़लम')).to.deep.equal(['-: क़लम']);
    expect(await found(text, 'آب')).to.deep.equal(['-: آب']);
    expect(await found(text, 'カス')).to.deep.equal([]);
  });

  it('finds an accent alone nowhere but where it stands', async () => {
    expect(await found(html`<p>cafe</p>`, '\u0301')).to.deep.equal([]);
  });

  it('finds printed signs by those of a keyboard', async () => {
    const text = html`<p>don’t “sell” e‑mail, L’adresse «x» — 5‒6</p>`;

    for (const words of ["don't", 'don’t', '"sell"', 'E-MAIL', "l'adresse", '"x" -', '5-6'])
      expect(await found(text, words), words).to.have.length(1);
  });

  it('finds words that may be broken, or hold letters apart', async () => {
    const text = html`<p>Daten­schutz, می‌خواهیم</p>`;

    for (const words of ['Datenschutz', 'Daten\u00adschutz', 'میخواهیم', 'می\u200cخواهیم'])
      expect(await found(text, words), words).to.have.length(1);
  });

  it('finds what a list in its own shadow root shows', async () => {
    const markup = html`<say-so-section heading="List" id="list"
      ><say-so-inventory></say-so-inventory
    ></say-so-section>`;

    expect(await found(markup, '_ga_*')).to.deep.equal(['list: _ga_*']);
    expect(await found(markup, 'purpose')).to.deep.equal([]);
  });

  it('finds nothing across two blocks', async () => {
    expect(
      await found(
        html`<p>legal</p>
          <p>basis</p>`,
        'legal basis',
      ),
    ).to.deep.equal([]);
    expect(
      await found(
        html`<p>legal</p>
          <p>basis</p>`,
        'legalbasis',
      ),
    ).to.deep.equal([]);
  });

  it('takes signs of a pattern for what they are', async () => {
    expect(
      await found(
        html`<p>a.b (c) [d] x|y $1 a+b \\ {2} ^ ? *</p>`,
        'a.b (c) [d] x|y $1 a+b \\ {2} ^ ? *',
      ),
    ).to.have.length(1);
    expect(await found(html`<p>axb</p>`, 'a.b')).to.deep.equal([]);
  });

  it('finds headings, and tells the innermost section', async () => {
    const markup = html`
      <say-so-section heading="Words" id="outer">
        <p>words</p>
        <say-so-section id="inner"
          ><h3>Inner words</h3>
          <p>No.</p></say-so-section
        >
      </say-so-section>
    `;

    expect(await found(markup, 'words')).to.deep.equal([
      'outer: Words',
      'outer: words',
      'inner: words',
    ]);
  });

  it('counts from the right letter where case changes length', async () => {
    expect(await found(html`<p>İİİ needle</p>`, 'needle')).to.deep.equal(['-: needle']);
  });
});
