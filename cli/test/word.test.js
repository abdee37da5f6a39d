import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { folder, run } from './helpers/run.js';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const heading = (/** @type {string} */ text, /** @type {any} */ level) =>
  new Paragraph({ text, heading: level });
const row = (/** @type {string[]} */ cells, isHead = false) =>
  new TableRow({
    tableHeader: isHead,
    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });

const link = new ExternalHyperlink({
  link: 'https://www.tallowbridge.example/suppliers',
  children: [new TextRun('our suppliers')],
});

const CHILDREN = [
  heading('Privacy notice', HeadingLevel.TITLE),
  new Paragraph({
    children: [
      new TextRun('We lend '),
      new TextRun({ text: 'books', bold: true }),
      new TextRun('. Write to hello@tallowbridge.example.'),
    ],
  }),
  heading('When you visit us', HeadingLevel.HEADING_1),
  heading('What we collect', HeadingLevel.HEADING_2),
  new Paragraph('You may:'),
  new Paragraph('(a) ask'),
  new Paragraph('(b) object'),
  new Paragraph({ text: 'a name', bullet: { level: 0 } }),
  new Paragraph({ text: 'a date', bullet: { level: 0 } }),
  new Table({ rows: [row(['What', 'How long'], true), row(['Letters', '1 year'])] }),
  heading('Contact us', HeadingLevel.HEADING_1),
  new Paragraph({ children: [new TextRun('See '), link, new TextRun('.')] }),
];

/** @param {string} file @param {import('docx').FileChild[]} children */
const writeDocument = async (file, children) =>
  writeFile(file, await Packer.toBuffer(new Document({ sections: [{ children }] })));

describe('Word', () => {
  it('becomes a notice with sections, lists, tables and links', async (context) => {
    const cwd = await folder(context);
    await writeDocument(join(cwd, 'legal.docx'), CHILDREN);

    const { code, out, err } = await run(['notice', 'legal.docx'], { cwd });

    assert.equal(err, '');
    assert.equal(code, 0);
    const { title, intro, sections } = JSON.parse(out);
    assert.equal(title, 'Privacy notice');
    assert.deepEqual(intro, [
      {
        p: ['We lend ', { b: 'books' }, '. Write to ', { mail: 'hello@tallowbridge.example' }, '.'],
      },
    ]);
    assert.deepEqual(sections[0].sections[0].blocks, [
      { p: 'You may:' },
      { list: ['ask', 'object'], marker: 'alpha' },
      { list: ['a name', 'a date'] },
      { table: { head: ['What', 'How long'], rows: [['Letters', '1 year']], rowHead: true } },
    ]);
    assert.deepEqual(sections[1].blocks, [
      {
        p: [
          'See ',
          { a: 'our suppliers', href: 'https://www.tallowbridge.example/suppliers' },
          '.',
        ],
      },
    ]);
  });

  it('counts paragraphs where it says what was lost', async (context) => {
    const cwd = await folder(context);
    const image = new ImageRun({
      type: 'png',
      data: PIXEL,
      transformation: { width: 1, height: 1 },
    });
    await writeDocument(join(cwd, 'legal.docx'), [
      ...CHILDREN.slice(0, 2),
      new Paragraph({ children: [image] }),
    ]);

    const { code, err } = await run(['notice', 'legal.docx', '-o', 'notice.json'], { cwd });

    assert.equal(code, 1);
    assert.match(err, /^legal\.docx:3:\d+ {2}error .*\(lost-image\)$/m);
  });

  it('that is none is wrong use', async (context) => {
    const cwd = await folder(context);
    await writeFile(join(cwd, 'legal.docx'), 'no document');

    const { code, err } = await run(['check', 'legal.docx'], { cwd });

    assert.equal(code, 2);
    assert.match(err, /^say-so: legal\.docx cannot be read/);
  });
});
