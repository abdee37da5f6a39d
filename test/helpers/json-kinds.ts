import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

type Fits = (value: unknown) => boolean;

const read = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object;

const ajv = new Ajv2020({ strict: false });
const config = ajv.addSchema(read('schema/config.schema.json'), 'config');
const isNotice = ajv.compile(read('schema/notice.schema.json'));

/** A file that a page names, by its tag: `{ "languages": { "en": "notice.en.json" }, "default": "en" }`. */
const MAP = {
  type: 'object',
  required: ['languages'],
  additionalProperties: false,
  properties: {
    languages: { type: 'object', additionalProperties: { type: 'string' } },
    default: { type: 'string' },
  },
};

/** The settings of VS Code that name our data: files that are shipped. */
const isEditorSetting: Fits = (value) => {
  const files = (value as Record<string, unknown>)['html.customData'];
  return (
    Array.isArray(files) &&
    files.every((file) => existsSync(String(file).replace('./node_modules/say-so/', '')))
  );
};

/** What a piece of JSON in the documentation may be, by what it is. Each of them refuses keys that it does not know. */
export const JSON_KINDS: Readonly<Record<string, Fits>> = {
  configuration: (value) => config.validate('config', value),
  'service of a configuration': (value) => config.validate('config#/$defs/service', value),
  notice: isNotice,
  'blocks of a notice': (value) =>
    Array.isArray(value) && isNotice({ title: 'T', sections: [{ title: 'S', blocks: value }] }),
  'part of a notice': (value) =>
    isNotice({ title: 'T', sections: [{ title: 'S', blocks: ['B.'] }], ...(value as object) }),
  'map of languages': ajv.compile(MAP),
  receipt: new Ajv({ strict: false, validateFormats: false }).compile(
    read('test/schemas/receipt.json'),
  ),
  'service of the catalogue': ajv.compile(read('catalogue/schema.json')),
  'setting of an editor': isEditorSetting,
};
