// A page of the documentation around its text.

const MARK = `<svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true" focusable="false">
            <path class="mark-ground" d="M8 3h16a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6h-9l-7 6v-6a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6z" />
            <path class="mark-tick" d="M10 13.8l4.4 4.2L22.5 9.7" />
          </svg>`;

const plain = (html) => html.replace(/<[^>]*>/g, '');

/** The index as navigation, with the page that is shown marked in it. */
const navigation = (groups, address) =>
  groups
    .map(
      ({ title, links }) =>
        `<h2>${title}</h2><ul>${links
          .map(({ href, text }) => {
            const current = href === address ? ' aria-current="page"' : '';
            return `<li><a href="${href}"${current}>${text}</a></li>`;
          })
          .join('')}</ul>`,
    )
    .join('\n');

/** From so many parts on a page has a list of them. */
const LONG = 4;

function contents(headings) {
  const parts = headings.filter(({ depth }) => depth === 2);
  if (parts.length < LONG) return '';
  const links = parts.map(({ id, inner }) => `<li><a href="#${id}">${plain(inner)}</a></li>`);
  return `<details class="contents"><summary>On this page</summary><ul>${links.join('')}</ul></details>`;
}

/**
 * @param {{ address: string, html: string, headings: { id: string, depth: number, inner: string }[],
 *   groups: { title: string, links: { href: string, text: string }[] }[] }} page
 * @returns {string} the HTML file
 */
export function pageFor({ address, html, headings, groups }) {
  const title = plain(headings[0]?.inner ?? 'Documentation');
  const end = html.indexOf('</h1>') + '</h1>'.length;
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} – Say-So</title>
    <link rel="icon" href="/configure/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/site.css" />
    <link rel="stylesheet" href="/docs/docs.css" />
  </head>
  <body>
    <a class="skip" href="#main">Skip to the main part</a>
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href="/docs/index.html">${MARK}<span>Say-So</span></a>
        <nav aria-label="Main">
          <ul>
            <li><a href="/configure/index.html">Configure</a></li>
            <li><a href="/docs/index.html" aria-current="true">Documentation</a></li>
            <li><a href="/index.html">Demo</a></li>
          </ul>
        </nav>
      </div>
    </header>
    <div class="wrap shelf">
      <nav class="pages" aria-label="Documentation">${navigation(groups, address)}</nav>
      <main id="main" tabindex="-1">
        ${html.slice(0, end)}
        ${contents(headings)}
        ${html.slice(end)}
      </main>
    </div>
  </body>
</html>
`;
}
