// Markdown to HTML, with headings that links can lead to.
import { Marked } from 'marked';
import { addressOf } from './addresses.mjs';

const escape = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The id of a heading as GitHub makes it, so that one link does in both places. */
function slugger() {
  const taken = new Map();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  };
}

/** What is wider than the page scrolls by itself, also by keyboard. */
const inBox = (html, name) =>
  `<div class="box" tabindex="0" role="group" aria-label="${name}">${html}</div>\n`;

/** What a page is made of, beside what Markdown is anyway. */
function rendererFor({ file, files, headings }) {
  const slug = slugger();
  return {
    heading({ tokens, depth, text }) {
      const inner = this.parser.parseInline(tokens);
      const id = slug(text.replace(/\[(.*?)\]\(.*?\)/g, '$1'));
      headings.push({ id, depth, inner });
      return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const inner = this.parser.parseInline(tokens);
      const address = addressOf(href, file, files);
      return address === null ? inner : `<a href="${escape(address)}">${inner}</a>`;
    },
    code: ({ text, lang }) =>
      inBox(`<pre><code>${escape(text)}</code></pre>`, lang ? `Code, ${escape(lang)}` : 'Code'),
    table({ header, rows }) {
      const inline = ({ tokens }) => this.parser.parseInline(tokens);
      const row = (cells) => `<tr>${cells.join('')}</tr>`;
      const head = row(header.map((cell) => `<th scope="col">${inline(cell)}</th>`));
      const body = rows.map((cells) => row(cells.map((cell) => `<td>${inline(cell)}</td>`)));
      return inBox(`<table><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`, 'Table');
    },
  };
}

/**
 * @param {string} markdown
 * @param {{ file: string, files: ReadonlySet<string> }} place the file that it is of, and all that become pages
 * @returns {{ html: string, headings: { id: string, depth: number, inner: string }[] }}
 */
export function renderMarkdown(markdown, place) {
  const headings = [];
  const marked = new Marked({ gfm: true });
  marked.use({ renderer: rendererFor({ ...place, headings }) });
  return { html: marked.parse(markdown), headings };
}
