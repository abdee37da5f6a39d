/**
 * What a finding of `say-so policy` means.
 *
 * @satisfies {Record<string, readonly ['error' | 'warning', string]>}
 */
export const POLICY_MESSAGES = /** @type {const} */ ({
  'policy-open': ['error', 'What needs no answer lists a host of a service that does'],
  'policy-overlap': ['warning', 'Granting one service lets in another one that has the same host'],
  'policy-empty': ['warning', 'This service lists no hosts and never loads'],
});

/** @typedef {keyof typeof POLICY_MESSAGES} PolicyCode */
