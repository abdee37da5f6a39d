import { script } from './script.js';

/**
 * @import { Directive } from '../base.js'
 * @import { Plan } from '../plan.js'
 */

/** The lines for a Cloudflare Worker. @param {Plan} plan @param {{ base: Directive[], header: string }} options */
export const cloudflare = (
  plan,
  { base, header },
) => `// Printed by say-so policy; print it again whenever say-so.json changes.
// A Worker on the route of your pages.

${script(plan, base)}

export default {
  async fetch(request) {
    const page = await fetch(request);
    if (page.status === 101) return page;
    const response = new Response(page.body, page);
    response.headers.append('${header}', policyFor((name) => request.headers.get(name) ?? ''));
    if (page.headers.get('Content-Type')?.includes('html'))
      response.headers.set('Cache-Control', 'no-store');
    return response;
  },
};`;
