import { LISTED_WORDS } from '../../listed-words.js';
import { isBlockedFile } from '../../rules/filter-lists.js';
import { eachService } from '../each-service.js';

/**
 * @import { Rule } from './index.js'
 */

/** What a visitor's filter lists would hide or block. @type {Rule} */
export function* names({ config, file }) {
  const categories = (config.categories ?? []).map(({ id }, at) => ({
    id,
    path: ['categories', at],
  }));
  const services = eachService(config).map(({ service: { id }, path }) => ({ id, path }));
  for (const { id, path } of [...categories, ...services])
    if (LISTED_WORDS.test(id)) yield { code: 'hidden-id', path: [...path, 'id'], detail: id };
  if (isBlockedFile(file)) yield { code: 'blocked-file', path: [], detail: file };
  const { url = '' } = config.record ?? {};
  if (isBlockedFile(url)) yield { code: 'blocked-file', path: ['record', 'url'], detail: url };
}
