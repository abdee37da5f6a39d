import { parse } from 'tldts';
import { eachService, isAlways } from '../each-service.js';

/**
 * @import { Rule } from './index.js'
 */

const FORM = /^(\*\.)?([^/]+)(\/.*)?$/;

/** Why a host is none, or none that an address has; the first that fits is said. @type {[RegExp, string][]} */
const WRONG = [
  [/@/, 'a name in front of @ is no part of a host'],
  [/\.(:\d+)?$/, 'a host ends without a point'],
  [/:(80|443)$/, 'a usual port does not stand in an address'],
];

/** @param {string} host with its port @returns {string | undefined} */
function faultOf(host) {
  const [, why] = WRONG.find(([form]) => form.test(host)) ?? [];
  if (why) return why;
  return URL.canParse(`https://${host}`) ? undefined : 'no browser reads this as a host';
}

/** @param {string} path */
const pathFault = (path) =>
  /[*?#]/.test(path)
    ? 'a path is the beginning of one, and * ? # stand for nothing in it'
    : undefined;

/** Whether many owners have sites below it. @param {string} host without a port */
function isWide(host) {
  const { domain, isIcann } = parse(host);
  return !domain && isIcann === true;
}

/** What a pattern says, as the script takes it. @param {string} text */
function readHost(text) {
  const [, wild = '', host = '', path = ''] = FORM.exec(text.toLowerCase()) ?? [];
  return { wild, host, path, fault: faultOf(host) ?? pathFault(path) };
}

/** Hosts are such that requests go to, and say whose request it is. @type {Rule} */
export function* hosts({ config }) {
  /** @type {Map<string, string>} */
  const owners = new Map();
  for (const { category, service, path } of eachService(config))
    for (const [index, text] of (service.hosts ?? []).entries()) {
      const place = [...path, 'hosts', index];
      const { wild, host, path: prefix, fault } = readHost(text);
      if (fault) yield { code: 'host', path: place, detail: `${text}: ${fault}` };
      else if (isWide(host.replace(/:\d+$/, '')))
        yield { code: 'wide-host', path: place, detail: text };
      if (isAlways(category)) continue;
      const key = `${wild}${host}${prefix || '/'}`;
      const owner = owners.get(key);
      if (owner && owner !== category.id)
        yield { code: 'shared-host', path: place, detail: `${text} (${owner}, ${category.id})` };
      owners.set(key, owner ?? category.id);
    }
}
