// The page about the messages, made of their sentences. `scripts/check-schema.mjs --write` puts it into docs/.
import { format, resolveConfig } from 'prettier';
import { ADVICE } from './message-advice.mjs';

const HEAD = `# Messages

Generated from \`src/core/sentences.ts\` by \`npm run schema -- --write\`: do not edit.

What Say-So says in the console has the form \`[say-so] what, value (code)\`. The script for visitors says the value and the
code; \`say-so.dev.js\` says it in full. Nothing that it reports stops the page, and what it cannot read is never a grant.
`;

const section = ([code, sentence]) => {
  if (!ADVICE[code]) throw new Error(`scripts/message-advice.mjs says nothing of ${code}`);
  return [
    `## ${code}`,
    '',
    sentence.replace(/:$/, '.'),
    '',
    `**What to do:** ${ADVICE[code]}`,
    '',
  ].join('\n');
};

/**
 * @param {Record<string, string>} sentences code to sentence
 * @param {string} file where it will stand
 * @returns {Promise<string>} the Markdown file, formatted as prettier has it
 */
export async function messagesDocs(sentences, file) {
  const text = [HEAD, ...Object.entries(sentences).map(section)].join('\n');
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}
