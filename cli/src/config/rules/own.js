import { HostPatterns } from '../../services/host-patterns.js';
import { eachService, isAlways } from '../each-service.js';

/**
 * @import { Rule } from './index.js'
 */

/** Nothing of the site itself is held, and records stay with it. @type {Rule} */
export function* own({ config, site }) {
  const address = site?.href ?? (config.domain ? `https://${config.domain}/` : undefined);
  if (!address) return;
  for (const { category, service, path } of eachService(config))
    for (const [index, host] of (service.hosts ?? []).entries())
      if (!isAlways(category) && new HostPatterns([['', [host]]]).ownersOf(address).length)
        yield { code: 'own-host', path: [...path, 'hosts', index], detail: host };
  const { url = '' } = config.record ?? {};
  if (site && url && new URL(url, site).origin !== site.origin)
    yield { code: 'record-host', path: ['record', 'url'], detail: url };
}
