import { getDomain } from 'tldts';

/** The part of a host that its owner registered; the host itself where nobody registers it. @param {string} host */
const siteOf = (host) => getDomain(host, { allowPrivateDomains: true }) ?? host;

/**
 * Whether two hosts belong to one site, as browsers tell it: `www.example.org` and `img.example.org` do.
 *
 * @param {string} host
 * @param {string} other
 */
export const isSameSite = (host, other) => host === other || siteOf(host) === siteOf(other);

/** The host of an address; of a blob that of the page that made it, and empty where there is none. @param {string} address */
export const hostOf = (address) => {
  const url = address.replace(/^blob:/, '');
  return URL.canParse(url) ? new URL(url).hostname : '';
};

/**
 * The host of somebody else that is behind something: the one that it belongs to, or the one whose script alone made it.
 *
 * @param {string} host that it belongs to
 * @param {readonly string[]} makers addresses
 * @param {string} site the host of the site
 * @returns {string | undefined} nothing where it is the site's own
 */
export function strangerBehind(host, makers, site) {
  if (!isSameSite(host, site)) return host;
  const hosts = makers.map(hostOf);
  return hosts.length > 0 && hosts.every((each) => each && !isSameSite(each, site))
    ? hosts[0]
    : undefined;
}
