import { readFileSync } from 'node:fs';
import { readConfig } from '../../../dist/esm/core/config.js';
import { standingAnswer, stateOf } from '../../../dist/esm/core/policy.js';
import { encodeRecord } from '../../../dist/esm/core/record.js';
import { fixture } from './run.js';

export const FILE = fixture('hosts.json');
const config = readConfig(JSON.parse(readFileSync(FILE, 'utf8')));
export const services = config.categories.flatMap(({ id, services: own }) =>
  own.map((service) => ({ id: `${id}/${service.id}`, host: service.hosts[0] ?? '' })),
);
export const ids = config.categories.flatMap(({ id, services: own }) =>
  id === 'necessary' ? [] : [id, ...own.map((service) => `${id}/${service.id}`)],
);
const DAY_MS = 86_400_000;

/** As js-cookie writes it. @param {string} record */
const kept = (record) => record.replaceAll('%', '%25');

/** The cookie's words for an answer. @param {Record<string, boolean>} [choices] @param {{ daysAgo?: number, revision?: string, gpc?: boolean }} [how] */
export function recordOf(
  choices = {},
  { daysAgo = 0, revision = config.revision, gpc = false } = {},
) {
  const decidedAt = Math.floor((Date.now() - daysAgo * DAY_MS) / 1000) * 1000;
  return kept(
    encodeRecord({ decidedAt, revision, decisions: new Map(Object.entries(choices)), gpc }),
  );
}

const ALL = Object.fromEntries(ids.map((id) => [id, true]));

/** The ids of the services that a policy lists. @param {string} policy */
export const listed = (policy) =>
  services.filter(({ host }) => policy.includes(` ${host.replace('*.', '')}`)).map(({ id }) => id);

/**
 * What the widget would let load.
 *
 * @param {Record<string, boolean> | undefined} choices
 * @param {boolean} gpc whether the browser sends the signal
 * @param {boolean} [wasThere] whether it did when the answer was given
 */
export function granted(choices, gpc, wasThere = false) {
  const answer = choices && {
    decidedAt: Date.now(),
    revision: config.revision,
    decisions: new Map(Object.entries(choices)),
    gpc: wasThere,
  };
  const state = stateOf(config, standingAnswer(config, answer ?? null, Date.now()), gpc);
  return services.map(({ id }) => id).filter((id) => state.granted.includes(id));
}

export const NOTHING = ['necessary/pay'];
const good = recordOf(ALL);

/** Cookies that count, and what they let in: everything. */
export const COUNTING = {
  'the prefixed cookie': `__Host-say-so=${good}`,
  'ours between others': `a=b; __Host-say-so=${good}; c="d e"`,
  'ours between others without spaces': `a=b;__Host-say-so=${good};c=d`,
  'ours beside one that begins like it': `__Host-say-so2=x; __Host-say-so=${good}`,
  'an answer of the last day': `__Host-say-so=${recordOf(ALL, { daysAgo: 29.9 })}`,
  'an answer of a clock that is ahead': `__Host-say-so=${recordOf(ALL, { daysAgo: -2 / 1440 })}`,
  'the prefixed before the plain': `say-so=${recordOf()}; __Host-say-so=${good}`,
};

/** What any subdomain can write: it counts on plain http only. */
export const BARE = `say-so=${good}`;

/** Cookies that do not count: nothing may be let in, not even what is open before an answer. */
export const REFUSED = {
  'another revision': `__Host-say-so=${recordOf(ALL, { revision: '2027' })}`,
  'a revision that differs by a sign': `__Host-say-so=${good.replace('BC.', 'BCx')}`,
  'another version of the format': `__Host-say-so=${good.replace('v=1', 'v=2')}`,
  'more before it': `__Host-say-so=x${good}`,
  'more behind it': `__Host-say-so=${good}&x=1`,
  'another word of the signal': `__Host-say-so=${good}&gpc=0`,
  'a list that is missing': `__Host-say-so=${good.replace('&denied=', '')}`,
  'a moment that there is not': `__Host-say-so=${good.replace(/at=20../, 'at=20xx')}`,
  'the 30th of February': `__Host-say-so=${good.replace(/at=....-..-../, 'at=2026-02-30')}`,
  'an id in capitals': `__Host-say-so=${good.replace('analytics', 'Analytics')}`,
  'an id of three parts': `__Host-say-so=${good.replace('analytics/ga4', 'analytics/ga4/x')}`,
  'what another program escaped': `__Host-say-so=${encodeURIComponent(good)}`,
  'nothing in it': '__Host-say-so=',
  'words in it': '__Host-say-so= no answer ; a=b',
  'two that differ': `__Host-say-so=${good}; __Host-say-so=${recordOf()}`,
  'two that differ, in the other order': `a=b; say-so=${recordOf()}; c=d; say-so=${good}`,
  'three of which the last differs': `say-so=${good}; say-so=${good}; say-so=${good}x`,
  'a prefixed one that does not count': `__Host-say-so=x; say-so=${good}`,
  'a name that only ends like ours': `__host-say-so=${good}`,
};

/** What a server cannot see that only adds dates up. */
export const DATED = {
  'an answer that is too old': `__Host-say-so=${recordOf(ALL, { daysAgo: 31 })}`,
  'an answer of tomorrow': `__Host-say-so=${recordOf(ALL, { daysAgo: -1 })}`,
};

/** What Go's expressions cannot see. */
export const COMPARED = {
  'an id that stands twice': `__Host-say-so=${good.replace('denied=', 'denied=analytics/ga4')}`,
  'a stranger that stands twice': `__Host-say-so=${good.replace('denied=', 'denied=x+x')}`,
  'more than a kilobyte': `__Host-say-so=${good}${'a/'.padEnd(1024, 'b')}`,
};
