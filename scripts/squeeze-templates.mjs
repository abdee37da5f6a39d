/** White space that has a line break and stands next to a tag, or at an end of the whole template, goes. */
function squeezeHtml(text, isFirst, isLast) {
  // Between two attributes (`a=${x}\n b=${y}`) one space must stay.
  const squeezed = text
    .replace(/>\s*\n\s*/g, '>')
    .replace(/\s*\n\s*</g, '<')
    .replace(/\s*\n\s*(\/?)>/g, '$1>')
    .replace(/\s+/g, ' ')
    .replace(/="([\w-]+)"/g, '=$1');
  const trimmed = isFirst ? squeezed.trimStart() : squeezed;
  return isLast ? trimmed.trimEnd() : trimmed;
}

function squeezeCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replace(/;}/g, '}')
    .replace(/\b0\.(\d)/g, '.$1')
    .trim();
}

function* templatesIn(node) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && /^(html|css)$/.test(node.tag.name)) yield node;
  for (const value of Object.values(node)) yield* templatesIn(value);
}

/** A rollup plugin that takes white space out of our html`` and css`` templates; Lit's own are small already. */
export function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      const cuts = [...templatesIn(this.parse(code))].flatMap(({ tag, quasi }) =>
        quasi.quasis.map(({ start, end }, index, all) => {
          const text = code.slice(start, end);
          const squeezed =
            tag.name === 'css'
              ? squeezeCss(text)
              : squeezeHtml(text, index === 0, index === all.length - 1);
          return { start, end, squeezed };
        }),
      );
      let squeezedCode = code;
      for (const { start, end, squeezed } of cuts.sort((a, b) => b.start - a.start))
        squeezedCode = squeezedCode.slice(0, start) + squeezed + squeezedCode.slice(end);
      return { code: squeezedCode, map: null };
    },
  };
}
