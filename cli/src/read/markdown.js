import { toString } from 'mdast-util-to-string';
import rehypeRaw from 'rehype-raw';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit, SKIP } from 'unist-util-visit';
import { ESCAPED } from './reading.js';

/**
 * @import { Root as HastRoot } from 'hast'
 * @import { Definition, Link, Nodes, Root, Table } from 'mdast'
 * @import { ContainerDirective, LeafDirective } from 'mdast-util-directive'
 * @import { CompileContext, Token } from 'mdast-util-from-markdown'
 * @import { Extension } from 'micromark-util-types'
 * @import { Processor } from 'unified'
 * @import { Reading } from './reading.js'
 */

/** The directives of our notation; another one is reported, and what is in it stays. */
const DIRECTIVES = [
  'address',
  'alpha',
  'contact',
  'glossary',
  'inventory',
  'roman',
  'shared',
  'table',
  'terms',
  'use',
];

const COLON = 58;

/**
 * Text directives (`:name`) are ordinary words in a notice ("note:this"). What an author escapes is marked, so
 * that `\(a)` starts no list and `a\@b.example` is no link.
 *
 * @this {Processor}
 */
function notation() {
  const data = /** @type {Record<string, unknown[]>} */ (this.data());
  for (const extension of /** @type {Extension[]} */ (data['micromarkExtensions'] ?? []))
    if (extension.flow?.[COLON]) delete extension.text?.[COLON];
  data['fromMarkdownExtensions']?.push({
    exit: {
      /** @type {(this: CompileContext, token: Token) => void} */
      characterEscapeValue(token) {
        const tail = /** @type {any} */ (this.stack.pop());
        const value = this.sliceSerialize(token);
        tail.value += ESCAPED + value;
        if (tail.position) tail.position.end = { ...token.end };
      },
    },
  });
}

/** @param {Root} tree @param {Reading} reading */
function renameDirectives(tree, reading) {
  visit(tree, (node) => {
    if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
    const directive = /** @type {ContainerDirective | LeafDirective} */ (node);
    const isKnown = DIRECTIVES.includes(directive.name);
    if (!isKnown) reading.findings.add('lost-directive', node.position?.start, directive.name);
    const hasRowHeads = directive.attributes && 'row-heads' in directive.attributes;
    directive.data = {
      ...directive.data,
      hName: `say-so-${isKnown ? directive.name : 'unknown'}`,
      hProperties: hasRowHeads ? { dataRowHeads: 'true' } : {},
    };
    for (const child of directive.children)
      if (child.data && 'directiveLabel' in child.data)
        Object.assign(child.data, { hName: 'say-so-label' });
  });
}

/** @param {Root} tree @param {Reading} reading */
function reportOpen(tree, reading) {
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    const isStray = node.type === 'text' && /^:{3,}\s*$/m.test(node.value);
    const isOpen =
      node.type === 'containerDirective' &&
      !/:{3,}\s*$/.test(reading.source.slice(start?.offset, end?.offset));
    if (isStray || isOpen) reading.findings.add('lost-end', start);
  });
}

/** Cells beyond those of the head stay, in columns without a name. @param {Root} tree @param {Reading} reading */
function keepCells(tree, reading) {
  visit(tree, 'table', (/** @type {Table} */ { align, children: [head, ...rows] }) => {
    const width = head?.children.length ?? 0;
    for (const { children, position } of rows) {
      if (children.length > width)
        reading.findings.add(
          'table-width',
          position?.start,
          `${children.length}, and not ${width}`,
        );
      while (align && align.length < children.length) align.push(null);
    }
  });
}

/** What has no form in a notice and would be gone without a trace. @param {Root} tree @param {Reading} reading */
function reportLost(tree, reading) {
  const used = new Set();
  visit(tree, (node, index, parent) => {
    if ('identifier' in node && node.type !== 'definition') used.add(node.identifier);
    if (node.type !== 'footnoteDefinition' && node.type !== 'footnoteReference') return undefined;
    reading.findings.add(
      'lost-footnote',
      node.position?.start,
      toString(node) || `[^${node.identifier}]`,
    );
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return [SKIP, index ?? 0];
  });
  visit(tree, 'definition', (/** @type {Definition} */ node) => {
    if (!used.has(node.identifier))
      reading.findings.add(
        'lost-definition',
        node.position?.start,
        `[${node.identifier}]: ${node.url}`,
      );
  });
}

/** Addresses stay as they were written: what is done to them for HTML is not ours to keep. */
const handlers = {
  /** @param {any} state @param {Link} node */
  link(state, node) {
    const element = {
      type: 'element',
      tagName: 'a',
      properties: { href: node.url },
      children: state.all(node),
    };
    state.patch(node, element);
    return state.applyHandler ? state.applyHandler(node, element) : element;
  },
};

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(notation)
  .freeze();

/** @param {Nodes} tree */
const hasHtml = (tree) => {
  let found = false;
  visit(tree, 'html', () => {
    found = true;
  });
  return found;
};

/**
 * Reads Markdown: CommonMark with tables, directives (`::contact[email]`), front matter and HTML.
 *
 * @param {Reading} reading
 * @returns {{ tree: HastRoot, front?: { text: string, line: number } }}
 */
export function parseMarkdown(reading) {
  const tree = parser.parse(reading.source);
  renameDirectives(tree, reading);
  reportOpen(tree, reading);
  reportLost(tree, reading);
  keepCells(tree, reading);
  const toHtml = unified().use(remarkRehype, {
    allowDangerousHtml: true,
    handlers: /** @type {any} */ (handlers),
  });
  const made = hasHtml(tree) ? toHtml.use(rehypeRaw).runSync(tree) : toHtml.runSync(tree);
  const [first] = tree.children;
  const isFront = first?.type === 'yaml';
  return {
    tree: /** @type {HastRoot} */ (made),
    ...(isFront && { front: { text: first.value, line: 2 } }),
  };
}
