import { getPublicSuffix } from 'tldts';

/**
 * @import { Rule } from './index.js'
 */

const FORM = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

/**
 * Why no browser keeps a cookie for a domain.
 *
 * @param {string} domain
 * @param {string | undefined} host of the site
 */
function faultOf(domain, host) {
  if (!FORM.test(domain)) return 'write the name alone, such as example.org';
  if (getPublicSuffix(domain, { allowPrivateDomains: true }) === domain)
    return 'below it stand sites of many owners';
  if (host && host !== domain && !host.endsWith(`.${domain}`)) return `${host} is not below it`;
  return undefined;
}

/** The domain is one that browsers keep an answer for. @type {Rule} */
export function* domain({ config, site }) {
  if (!config.domain) return;
  const fault = faultOf(config.domain.toLowerCase(), site?.hostname);
  if (fault) yield { code: 'domain', path: ['domain'], detail: `${config.domain}: ${fault}` };
}
