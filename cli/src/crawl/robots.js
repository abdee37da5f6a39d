import robotsParser from 'robots-parser';

/**
 * @typedef {{ allows(address: string): boolean, sitemaps: string[], pauseMs: number }} Robots `pauseMs`: what the
 *   site asks for between two pages
 */

/** The name to which a robots.txt may speak. */
export const AGENT = 'say-so';

/** The longest pause that is kept, in seconds. */
const MAX_DELAY = 10;

/** @type {(address: string, text: string) => import('robots-parser').Robot} */
const parse = /** @type {any} */ (robotsParser);

/**
 * What a site's robots.txt asks of us.
 *
 * @param {string} address of the file
 * @param {string | undefined} text nothing where there is no such file
 * @returns {Robots}
 */
export function readRobots(address, text = '') {
  const robots = parse(address, text);
  return {
    allows: (page) => robots.isAllowed(page, AGENT) ?? true,
    sitemaps: robots.getSitemaps(),
    pauseMs: Math.min(robots.getCrawlDelay(AGENT) ?? 0, MAX_DELAY) * 1000,
  };
}
