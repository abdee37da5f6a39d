import { HostPatterns } from '../../services/host-patterns.js';
import { readCatalogue } from '../../services/catalogue.js';
import { eachService, isAlways } from '../each-service.js';

/**
 * @import { SaySoService } from '../../../../src/core/config-format.ts'
 * @import { Rule } from './index.js'
 */

const TRACKERS = /^(analytics|marketing)$/;

/** What the catalogue knows a service as: by its id, or by the hosts that it lists. */
function knownTrackers() {
  const trackers = readCatalogue().filter(({ category }) => TRACKERS.test(category));
  const byHost = new HostPatterns(trackers.map((entry) => [entry, entry.hosts]));
  return (/** @type {SaySoService} */ { id, hosts = [] }) =>
    trackers.find((entry) => entry.id === id) ??
    hosts.flatMap((host) => byHost.ownersOf(`https://${host.replace(/^\*\./, '')}`))[0];
}

/** What is always on needs no answer, so that no tracker may be in it. @type {Rule} */
export function* necessary({ config }) {
  for (const [index, category] of (config.categories ?? []).entries())
    if (category.id === 'necessary' && !isAlways(category))
      yield { code: 'necessary-mode', path: ['categories', index, 'mode'], detail: category.mode };
  for (const [region, { necessary: mode = 'always' }] of Object.entries(config.regions ?? {}))
    if (mode !== 'always')
      yield { code: 'necessary-mode', path: ['regions', region, 'necessary'], detail: mode };
  const always = eachService(config).filter(({ category }) => isAlways(category));
  if (!always.length) return;
  const trackerOf = knownTrackers();
  for (const { service, path } of always) {
    const tracker = trackerOf(service);
    if (tracker)
      yield {
        code: 'necessary-tracker',
        path,
        detail: `${service.id}, which most sites put into ${tracker.category}`,
      };
  }
}
