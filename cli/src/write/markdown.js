import { directiveToMarkdown } from 'mdast-util-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { normal } from '../format/normal.js';
import { directive, flow, termList } from './flow.js';

/**
 * @import { Heading, Root, RootContent } from 'mdast'
 * @import { Handle, Options, Unsafe } from 'mdast-util-to-markdown'
 * @import { Processor } from 'unified'
 * @import { Notice, NoticeSection } from '../../../src/core/notice-format.ts'
 */

/** Where an address stands as it is. @type {Unsafe['notInConstruct']} */
const ADDRESSES = ['autolink', 'destinationLiteral', 'destinationRaw'];

/** What would be read as something else: as our notation, or as an address in a text or in the label of a directive. */
const UNSAFE = [
  { character: '(', atBreak: true, after: '(?:[a-z]|[ivx]+|\\d+)\\)' },
  { character: ':', before: '(?:IMPORTANT|Important|NOTE|Note)' },
  { character: '@', before: '[+\\-.\\w]' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]' },
  { character: ':', before: '[ps]', after: '\\/' },
].map(
  /** @returns {Unsafe} */ (unsafe) => ({
    ...unsafe,
    inConstruct: 'phrasing',
    notInConstruct: ADDRESSES,
  }),
);

/**
 * How directives are written. Their labels are escaped as other text is; a colon before a word needs no
 * backslash, for our notation has no text directives.
 *
 * @returns {Options}
 */
function directives() {
  const { handlers, unsafe } = directiveToMarkdown();
  const write = /** @type {Handle} */ (handlers?.['containerDirective']);
  /** @type {Handle} */
  const handle = (node, parent, state, info) => {
    const exit = state.enter('phrasing');
    const text = write(node, parent, state, info);
    exit();
    // Lines of their own around the content, so that formatters of Markdown leave the signs alone.
    const isLoose = node.type === 'containerDirective' && node.name !== 'address';
    return isLoose ? text.replace('\n', '\n\n').replace(/\n(:+)$/, '\n\n$1') : text;
  };
  return {
    handlers: { containerDirective: handle, leafDirective: handle },
    unsafe: (unsafe ?? []).filter(
      ({ character, before }) => character !== ':' || before !== '[^:]',
    ),
  };
}

/** @this {Processor} */
function notation() {
  const data = /** @type {{ toMarkdownExtensions?: Options[] }} */ (this.data());
  (data.toMarkdownExtensions ??= []).push(directives(), { unsafe: UNSAFE });
}

const printer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkFrontmatter)
  .use(notation)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    resourceLink: true,
    listItemIndent: 'one',
  })
  .freeze();

/** The braces at the end of a heading. @param {NoticeSection} section @param {number} level */
function braces({ id, kind, question, open }, level) {
  const words = [
    `#${id}`,
    kind && `kind=${kind}`,
    question && `question=${question}`,
    open && 'open',
    // Markdown has six levels of headings.
    level > 6 && `level=${level}`,
  ];
  return { type: /** @type {const} */ ('html'), value: ` {${words.filter(Boolean).join(' ')}}` };
}

/** @param {NoticeSection} section @param {number} level @returns {RootContent[]} */
function sectionNodes(section, level) {
  const depth = /** @type {Heading['depth']} */ (Math.min(level, 6));
  const children = [
    { type: /** @type {const} */ ('text'), value: section.title },
    braces(section, level),
  ];
  return [
    { type: 'heading', depth, children },
    ...flow(section.blocks),
    ...(section.sections ?? []).flatMap((inner) => sectionNodes(inner, level + 1)),
  ];
}

/** @param {Record<string, unknown>} meta @returns {RootContent[]} */
const frontMatter = (meta) =>
  Object.keys(meta).length
    ? [{ type: 'yaml', value: stringify(meta, { lineWidth: 0 }).trimEnd() }]
    : [];

/** @param {Notice} notice @returns {RootContent[]} */
function asideNodes({ shared = {}, terms = {} }) {
  const glossary = Object.entries(terms).map(([term, p]) => ({ term, def: [{ p }] }));
  return [
    ...(glossary.length ? [directive('glossary', [], { children: [termList(glossary)] })] : []),
    ...Object.entries(shared).map(([key, blocks]) =>
      directive('shared', [{ type: 'text', value: key }], { children: flow(blocks) }),
    ),
  ];
}

/**
 * Writes a notice as Markdown, which reads back as an equal one.
 *
 * @param {Notice} notice valid by the schema
 * @returns {string}
 */
export function toMarkdown(notice) {
  const { title, intro, sections, shared, terms, ...meta } = normal(notice);
  /** @type {Root} */
  const root = {
    type: 'root',
    children: [
      ...frontMatter(meta),
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      ...flow(intro),
      ...sections.flatMap((section) => sectionNodes(section, 2)),
      ...asideNodes({ title, sections, ...(shared && { shared }), ...(terms && { terms }) }),
    ],
  };
  return printer.stringify(root);
}
