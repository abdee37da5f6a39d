import { script } from './script.js';

/**
 * @import { Directive } from '../base.js'
 * @import { Plan } from '../plan.js'
 */

/** The lines for Express. @param {Plan} plan @param {{ base: Directive[], header: string }} options */
export const express = (
  plan,
  { base, header },
) => `// Printed by say-so policy; print it again whenever say-so.json changes.
// A file of its own, for example say-so-policy.mjs. Behind what sets a policy of your own (helmet):
//   import { sendPolicy } from './say-so-policy.mjs';
//   app.use(sendPolicy);

${script(plan, base)}

export function sendPolicy(request, response, next) {
  response.append('${header}', policyFor((name) => request.get(name) ?? ''));
  if (request.get('Accept')?.includes('text/html')) response.set('Cache-Control', 'no-store');
  next();
}`;
