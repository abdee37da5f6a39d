// From a configuration to what is copied into a site.
import { markedSnippet } from '/catalogue/to-service.js';
import { propertiesOf } from './look.js';
import { chosenServices } from './to-config.js';

const indent = (text, by) => text.replaceAll(/^(?=.)/gm, by);

/** A configuration as a file. */
export const toFile = (config) => JSON.stringify(config, null, 2);

/** The lines for the head of every page. A text of one's own may hold `</script>`, which ends nothing here. */
export function toHead(config, place) {
  if (!Object.keys(config).length) return '<script src="/say-so.js"></script>';
  if (place === 'file') return '<script src="/say-so.js" data-config="/say-so.json"></script>';
  const json = indent(toFile(config).replaceAll('<', '\\u003c'), '  ');
  return `<script type="application/json" data-say-so-config>\n${json}\n</script>\n<script src="/say-so.js"></script>`;
}

/** The rule for the style sheet; empty where the look is as it comes. */
export function toStyles(look) {
  const lines = propertiesOf(look).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length ? `:root {\n${lines.join('\n')}\n}` : '';
}

/** How the code of each chosen service is marked: `{ id, name, text, code }`. */
export const toMarks = (choices, known) =>
  chosenServices(choices, known)
    .filter(({ mark }) => mark)
    .map(({ service, mark, usual, category }) => ({
      id: service.id,
      name: service.name,
      text: mark.text,
      code: markedSnippet({ category: usual, mark }, category),
    }));
