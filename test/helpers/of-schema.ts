import fc from 'fast-check';

/** As much of JSON Schema as ours uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
  readonly default?: unknown;
}

type Defs = Readonly<Record<string, Schema>>;

const strings = ({ pattern, maxLength = 30 }: Schema): fc.Arbitrary<string> =>
  pattern
    ? fc
        .stringMatching(new RegExp(pattern, 'u'), { maxLength: 30 })
        .filter((text) => !/\p{Surrogate}/u.test(text) && text.length <= maxLength)
    : fc.string({ maxLength });

function objects(schema: Schema, defs: Defs): fc.Arbitrary<unknown> {
  const { properties = {}, patternProperties = {}, additionalProperties, required = [] } = schema;
  const [[pattern, content] = ['^[a-z]{1,9}$', additionalProperties || undefined]] =
    Object.entries(patternProperties);
  const own = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([key, each]) => [key, ofSchema(each, defs)]),
    ),
    { requiredKeys: [...required] },
  );
  const more = content
    ? fc.dictionary(strings({ pattern }), ofSchema(content, defs), { maxKeys: 2 })
    : fc.constant({});
  return fc.tuple(own, more).map(([some, others]) => ({ ...others, ...some }));
}

/** Values of what a schema allows. */
export function ofSchema(schema: Schema, defs: Defs): fc.Arbitrary<unknown> {
  const { $ref, anyOf, type, items, minimum, maximum } = schema;
  if ($ref) return ofSchema(defs[$ref.replace('#/$defs/', '')] ?? {}, defs);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((one) => ofSchema(one, defs)));
  if (type === 'boolean') return fc.boolean();
  if (type === 'string') return strings(schema);
  if (type === 'integer') return fc.integer({ min: minimum ?? 0, max: maximum ?? 0 });
  return items ? fc.array(ofSchema(items, defs), { maxLength: 3 }) : objects(schema, defs);
}
