// What of others is in the script, and under which licence. The head of every file says it, and a build fails that
// bundles anything else, or under another licence.
import { readFileSync } from 'node:fs';

/** Package, licence, holders. The text of each licence stands in THIRD-PARTY-LICENSES.md. */
const BUNDLED = [
  ['lit-html', 'BSD-3-Clause', 'Google LLC'],
  ['js-cookie', 'MIT', 'Klaus Hartl, Fagner Brack'],
];

const contents = BUNDLED.map(([name, licence, by]) => `${name} (${licence}, ${by})`).join(' and ');

/** The head of every file of a version. */
export const headOf = (version) => `/*! say-so ${version}, MIT. Contains ${contents}. */`;

/** The packages that modules come from; ours come from none. Nothing is left of a module that only hands on. */
export function packagesIn(modules) {
  const names = Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength)
    .map(([id]) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]);
  return [...new Set(names)].filter(Boolean);
}

/** What is wrong with what a package says of itself and what we say of it; `undefined`: nothing. */
export function faultOf(name, licence, texts) {
  const known = BUNDLED.find(([known]) => known === name);
  if (!known) return `${name} is bundled, and scripts/bundled-licences.mjs does not list it.`;
  if (known[1] !== licence) return `${name} is listed as ${known[1]}, and is ${licence}.`;
  if (!texts.includes(`\n## ${name}\n`)) return `THIRD-PARTY-LICENSES.md lacks ${name}.`;
}

const licenceOf = (name) =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license;

/** A rollup plugin that fails where a file would contain what its head does not name. */
export function checkLicences() {
  return {
    name: 'check-licences',
    renderChunk(_, { modules }) {
      const texts = readFileSync('THIRD-PARTY-LICENSES.md', 'utf8');
      for (const name of packagesIn(modules)) {
        const fault = faultOf(name, licenceOf(name), texts);
        if (fault) this.error(fault);
      }
      return null;
    },
  };
}
