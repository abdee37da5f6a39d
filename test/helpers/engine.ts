/** Whether this browser keeps a cookie with these attributes on this page. */
function keeps(attributes: string): boolean {
  document.cookie = `engine=1; Path=/${attributes}`;
  const isKept = document.cookie.includes('engine=1');
  document.cookie = `engine=; Max-Age=0; Path=/${attributes}`;
  return isKept;
}

/**
 * WebKit keeps no secure cookie on http://localhost, and none for the domain `localhost`. What needs one is left out
 * there; README "Accessibility and browsers" says so.
 */
export const keepsSecureCookies = keeps('; Secure') && keeps('; Domain=localhost');
if (!keepsSecureCookies)
  console.warn('Left out: tests of secure cookies, which this browser refuses here.');
