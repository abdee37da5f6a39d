import { SAY_SO } from '../services/ownership.js';
import { idOf } from './config-draft.js';

/**
 * @import { CatalogueService } from '../services/catalogue.js'
 * @import { Finding } from '../scan/judge.js'
 * @import { ConfigDraft, Row, Service } from './config-draft.js'
 */

/** Where something of a host that nobody knows goes: it is held until somebody has described it. */
const UNKNOWN_CATEGORY = 'marketing';

/** How long each kind is kept, where the browser sets no end. */
const KEPT_FOR = { local: 'until deleted', session: 'session', cookie: 'session' };

/** @param {CatalogueService} entry @returns {Service} */
const serviceOf = ({ id, name, provider, policy = '', purpose, hosts }) => ({
  id,
  name,
  provider: provider.name,
  url: policy,
  purpose,
  hosts: [...hosts],
});

/** @param {Finding} finding @returns {Row} */
const rowOf = ({ kind, name, item, duration }) => ({
  name: item?.name ?? name,
  type: kind,
  duration: item?.duration ?? duration ?? KEPT_FOR[/** @type {'local'} */ (kind)] ?? KEPT_FOR.local,
  purpose: item?.purpose ?? '',
});

/** The service that something belongs to; a new one where it has none. @param {Finding} finding @param {ConfigDraft} draft @param {readonly CatalogueService[]} catalogue */
function ownerIn({ owners, host, stranger }, draft, catalogue) {
  const [owner] = owners;
  const own = owner?.from === 'site' && draft.find(owner.id);
  if (own) return own;
  const entry = catalogue.find(({ id }) => owner?.from === 'catalogue' && id === owner.id);
  if (entry) return draft.addService(entry.category, serviceOf(entry));
  const empty = { name: stranger ?? host, provider: '', url: '', purpose: '' };
  return stranger
    ? draft.addService(UNKNOWN_CATEGORY, { id: idOf(stranger), ...empty, hosts: [stranger] })
    : draft.addService('necessary', { id: 'this-site', ...empty });
}

/**
 * Adds what was found and is not listed yet: by the catalogue as its service; of somebody else as a service to be
 * described, which is held until then; of the site itself as something necessary to be described.
 *
 * @param {ConfigDraft} draft
 * @param {readonly Finding[]} findings judged by the same configuration
 * @param {readonly CatalogueService[]} catalogue
 */
export function addFindings(draft, findings, catalogue) {
  for (const finding of findings) {
    const { kind, owners, item, verdict } = finding;
    const isListed = owners[0]?.from === 'site' && (kind === 'request' || item);
    if (isListed || owners[0] === SAY_SO || verdict === 'allowed') continue;
    const service = ownerIn(finding, draft, catalogue);
    if (kind !== 'request') draft.addRow(service, rowOf(finding));
  }
}
