import { Sightings } from '../../src/scan/sightings.js';

/**
 * @import { Outcome } from '../../src/scan/outcome.js'
 * @import { Finding } from '../../src/scan/judge.js'
 */

const SITE = 'https://site.example/';

/** A picture of one point. */
const PICTURE = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==';

/** The outcome of a scan that found a cookie and a request. @param {Partial<Finding>} [cookie] @returns {Outcome} */
export function outcomeOf(cookie) {
  /** @type {Finding[]} */
  const findings = [
    {
      kind: 'cookie',
      name: 'kept',
      host: 'site.example',
      owners: [],
      duration: '1 year',
      makers: [{ how: 'header', url: SITE }],
      pages: [SITE],
      verdict: 'unlisted',
      steps: { unset: 'unlisted' },
      ...cookie,
    },
    {
      kind: 'request',
      name: 'https://who.example/a.js',
      host: 'who.example',
      stranger: 'who.example',
      owners: [],
      makers: [{ how: 'parser', url: SITE, line: 3 }],
      pages: [SITE],
      verdict: 'leak',
      steps: { unset: 'leak' },
    },
  ];
  const sightings = new Sightings(true);
  const visits = [{ url: SITE, status: 200 }];
  return {
    time: '2026-11-22T00:00:00.000Z',
    seen: {
      site: new URL(SITE),
      tool: 'Say-So',
      config: {},
      passes: [{ step: 'unset', isAnswered: true, sightings, visits, picture: PICTURE }],
      leftOut: { robots: [], max: [] },
    },
    findings,
    leaks: findings.slice(1),
    notes: ['a note'],
    failures: ['a failure'],
    exitCode: 1,
  };
}
