const AT = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+/, '');
const YEAR = AT.slice(0, 4);
/** A cookie that grants everything. */
export const GRANT = `v=1&at=${AT}&rev=&granted=analytics+analytics/count+marketing+marketing/film&denied=`;
/** A cookie that refuses everything. */
export const REFUSAL = GRANT.replace('granted=', 'x=')
  .replace('denied=', 'granted=')
  .replace('x=', 'denied=');

/** Values of the cookie that are no answer. */
export const BAD: readonly string[] = [
  '%E0%A4%A',
  '%',
  'true',
  'null',
  '{}',
  '[]',
  '1',
  '__proto__',
  'granted',
  'granted=analytics',
  'a'.repeat(3000),
  '{"granted":["analytics"]}',
  '%7B%22granted%22%3A%5B%22analytics%22%5D%7D',
  `${GRANT}&x=1`,
  GRANT.slice(0, 20),
  GRANT.slice(0, -1),
  GRANT.slice(1),
  GRANT.replace('v=1', 'v=2'),
  GRANT.replace('v=1', 'v=01'),
  GRANT.replace('v=1&', ''),
  GRANT.replace(YEAR, '2226'),
  GRANT.replace(YEAR, `1${YEAR}`),
  GRANT.replace(/-\d\d-/, '-13-'),
  GRANT.replace(AT, AT.slice(0, 10)),
  GRANT.replace(AT, '0'),
  GRANT.replace(YEAR, '2019'),
  GRANT.replace('rev=', 'rev=%25'),
  GRANT.replace('rev=', 'rev=other'),
  GRANT.replace('denied=', 'denied=analytics'),
  GRANT.replace('granted=', 'granted=analytics+'),
  GRANT.replace('granted=', 'granted=+'),
  GRANT.replace('analytics', 'ANALYTICS'),
  GRANT.replace('analytics', '__proto__'),
  GRANT.replace('analytics', 'toString'),
  GRANT.replaceAll('&', '%0A'),
  GRANT.replaceAll('&', '&amp;'),
  GRANT.toUpperCase(),
  `${GRANT}%00`,
  `${GRANT},${REFUSAL}`,
  encodeURIComponent(encodeURIComponent(GRANT)),
];
