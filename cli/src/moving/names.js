/** What other tools call the well-known categories; as `src/core/foreign-names.ts` has it. @type {[id: string, names: RegExp][]} */
export const ALIASES = [
  ['necessary', /^((strictly[-_ ]?)?necessary|essential|required|c0001|1)$/],
  [
    'functional',
    /^(functional(ity)?|preferences?|personali[sz]ation|experience|storage|c0003|2|3)$/,
  ],
  ['analytics', /^(analytics?|statistics?|statistics-anonymous|performance|measurement|c0002|4)$/],
  [
    'marketing',
    /^(marketing|advertis(ement|ing)|target+ing|ads?|social(-?media)?|opt_out|c000[45]|5)$/,
  ],
];

/** The well-known category that another tool's name stands for. @param {string} name */
export const wellKnown = (name) =>
  ALIASES.find(([, names]) => names.test(name.trim().toLowerCase()))?.[0];

/** An id of a name: small letters, digits and hyphens, a letter first. @param {string} name */
export const idOf = (name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '') || 'other';
