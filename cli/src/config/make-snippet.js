/**
 * @import { SaySoConfig } from '../../../src/core/config-format.ts'
 * @typedef {{ name: string, mark?: { text: string, snippet?: string } | undefined }} Marked
 */

/** JSON that stands in a page: nothing in it ends the element. @param {unknown} value */
const inPage = (value) => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');

/** @param {string} text */
const comment = (text) => `<!-- ${text.replaceAll('--', '- -')} -->`;

/**
 * What stands first in the head of every page.
 *
 * @param {{ script: string, configUrl: string, inline?: SaySoConfig | undefined }} how `inline`: the configuration, where it
 *   is to stand in the page
 */
export function headTag({ script, configUrl, inline }) {
  if (!inline) return `<script src="${script}" data-config="${configUrl}"></script>`;
  const { $schema: _, ...config } = inline;
  return [
    '<script type="application/json" data-say-so-config>',
    inPage(config),
    `</script>\n<script src="${script}"></script>`,
  ].join('\n');
}

/**
 * The file of snippets: the tag, and the code of each service as it is marked.
 *
 * @param {string} head
 * @param {Marked[]} services
 */
export function snippetFile(head, services) {
  const marks = services.flatMap(({ name, mark }) =>
    mark ? [`${comment(`${name}: ${mark.text}`)}\n${mark.snippet ?? ''}`.trim()] : [],
  );
  return `${[`${comment('First in the head of every page:')}\n${head}`, ...marks].join('\n\n')}\n`;
}
