/** What other tools call our well-known categories. */
const ALIASES: readonly [id: string, names: RegExp][] = [
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

/** A category or service as ids see it. */
interface Named {
  readonly id: string;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

/**
 * The id that another tool's name stands for: a category of the configuration, a well-known category by what other
 * tools call it, or a service by id or name. `undefined`: nothing that we know.
 *
 * @param servicesFirst whether a name rather means a service than a category
 */
export function idFor(
  foreign: string,
  categories: readonly Named[],
  servicesFirst = false,
): string | undefined {
  const name = foreign.trim().toLowerCase();
  // A service may have no name, which is not what this one means.
  if (!name) return undefined;
  const ids = categories.map(({ id }) => id);
  const [alias] = ALIASES.find(([, names]) => names.test(name)) ?? [];
  const category = ids.find((id) => id === name) ?? ids.find((id) => id === alias);
  const [service] = categories.flatMap(({ id, services }) =>
    services
      .filter((one) => [one.id, one.name.toLowerCase()].includes(name))
      .map((one) => `${id}/${one.id}`),
  );
  return servicesFirst ? (service ?? category) : (category ?? service);
}
