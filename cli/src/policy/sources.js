const FORM = /^(\*\.)?([^*/:\s]+)(:\d+)?(\/\S*)?$/;

/** What stands in a path for itself in every server's own writing; the rest is escaped, which a policy reads as equal. */
const UNSAFE = /[^\w.~/%-]/gu;

/** A quotation mark may stand in one, and would end the text that a server reads. */
const PLAIN = /^[\w.-]+$/;

/** @param {string} host @returns {string} as addresses have it; empty where it is none */
function plain(host) {
  try {
    const { hostname } = new URL(`https://${host}`);
    return PLAIN.test(hostname) ? hostname : '';
  } catch {
    return '';
  }
}

/**
 * A host of a service in the words of a Content-Security-Policy, with web sockets. A path that does not end in `/`
 * becomes that path and all below it, which is as much as a policy can say.
 *
 * @param {string} pattern `host`, `*.host` (the host itself and all below it), each with a port and a path or without
 * @returns {string[]} empty: this is no pattern
 */
export function sourcesOf(pattern) {
  const [, wild, given = '', port = '', path = ''] = FORM.exec(pattern) ?? [];
  const host = plain(given);
  if (!host) return [];
  const paths = path.endsWith('/') || !path ? [path] : [path, `${path}/`];
  const places = paths.map((one) => port + one.replace(UNSAFE, encodeURIComponent));
  return [host, ...(wild ? [`*.${host}`] : [])].flatMap((name) =>
    places.flatMap((place) => [name + place, `wss://${name}${place}`]),
  );
}

/**
 * Whether a policy that lists the one source lets in all that the other stands for.
 *
 * @param {string} wide @param {string} narrow
 */
export function covers(wide, narrow) {
  const [host = '', port = '', path = ''] = split(wide);
  const [name = '', ownPort = '', place = ''] = split(narrow);
  const isAbove = host.startsWith('*.') && name.endsWith(host.slice(1));
  const isThere = port === ':*' || port === ownPort;
  return (host === name || isAbove) && isThere && place.startsWith(path);
}

/** Host, port and path, without the scheme and what goes without saying. @param {string} source */
const split = (source) =>
  source
    .toLowerCase()
    .replace(/:443(?=\/|$)/, '')
    .match(/^(?:[a-z]+:\/\/)?([^/]*?)(:(?:\*|\d+))?(\/.*)?$/)
    ?.slice(1) ?? [];
