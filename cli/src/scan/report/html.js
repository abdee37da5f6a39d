import { readFileSync } from 'node:fs';
import {
  KIND_WORDS,
  STEP_WORDS,
  VERDICT_WORDS,
  count,
  makerWords,
  nameOf,
  serviceWords,
} from '../words.js';
import { html } from './markup.js';
import { plain } from './plain.js';

/**
 * @import { Finding, Verdict } from '../judge.js'
 * @import { Outcome } from '../outcome.js'
 * @import { Pass, Step } from '../pass.js'
 * @import { Markup } from './markup.js'
 */

const STYLES = readFileSync(new URL('styles.css', import.meta.url), 'utf8');

/** The longest text of a site that is shown, and the most of one kind. */
const MAX_TEXT = 300;
const MAX_ENTRIES = 20;

const shown = (/** @type {string} */ text) => plain(text, MAX_TEXT);

/** @param {readonly string[]} entries */
const lines = (entries) =>
  html`<ul class="lines">
    ${entries.slice(0, MAX_ENTRIES).map((entry) => html`<li>${shown(entry)}</li> `)}
    ${entries.length > MAX_ENTRIES && html`<li>and ${entries.length - MAX_ENTRIES} more</li>`}
  </ul>`;

/** @param {Outcome} outcome */
function verdictOf({ leaks, failures }) {
  if (leaks.length) return html`<p class="verdict leak">${count(leaks.length, 'leak')}</p>`;
  return failures.length
    ? html`<p class="verdict open">Nothing leaked, but not everything could be looked at.</p>`
    : html`<p class="verdict fine">Nothing leaked on the pages that were visited.</p>`;
}

/** @param {Pass} pass @param {Finding[]} findings */
function stepOf({ step, picture, isAnswered }, findings) {
  const there = findings.filter(({ steps }) => steps[step]);
  const leaks = there.filter(({ steps }) => steps[step] === 'leak');
  const what = isAnswered
    ? `${count(there.length, 'thing')}, ${count(leaks.length, 'leak')}`
    : 'The answer could not be given.';
  return html`<figure>
    ${
      picture &&
      html`<img
        src="data:image/webp;base64,${picture}"
        width="1280"
        height="800"
        alt="The first page as it looks: ${STEP_WORDS[step]}"
      />`
    }
    <figcaption>
      <h3>${capital(STEP_WORDS[step])}</h3>
      <p class="muted">${what}</p>
    </figcaption>
  </figure>`;
}

const capital = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {string} term @param {string | Markup | false | undefined} words */
const row = (term, words) =>
  words &&
  html`<dt>${term}</dt>
    <dd>${words}</dd>`;

/** @param {Finding} finding */
function findingOf(finding) {
  const { kind, name, host, owners, item, duration, makers, pages, steps } = finding;
  return html`<li class="finding">
    <div class="head">
      <h3><code>${shown(nameOf(finding))}</code></h3>
      <span class="muted">${KIND_WORDS[kind]}</span>
    </div>
    <p>${shown(serviceWords(finding))}</p>
    <ul class="badges">
      ${Object.entries(steps).map(
        ([step, verdict]) =>
          html`<li class="${verdict}">
            ${STEP_WORDS[/** @type {Step} */ (step)]}: ${VERDICT_WORDS[verdict][0]}
          </li> `,
      )}
    </ul>
    <details>
      <summary>Who made it, and where</summary>
      <dl>
        ${row(kind === 'request' ? 'Address' : 'Host', shown(kind === 'request' ? name : host))}
        ${row('Purpose', shown(item?.purpose ?? owners[0]?.purpose ?? ''))}
        ${row('Kept for', duration)}
        ${row('Made by', makers.length > 0 && lines(makers.map(makerWords)))}
        ${row('Pages', lines(pages))}
      </dl>
    </details>
  </li> `;
}

/** @param {Verdict} verdict @param {Finding[]} findings */
function groupOf(verdict, findings) {
  const group = findings.filter((finding) => finding.verdict === verdict);
  const [name, meaning] = VERDICT_WORDS[verdict];
  return (
    group.length > 0 &&
    html`<section>
      <h2>${capital(name)}: ${group.length}</h2>
      <p class="muted">What ${meaning}.</p>
      <ul>
        ${group.map(findingOf)}
      </ul>
    </section>`
  );
}

/** @param {string} title @param {readonly string[]} entries */
const listOf = (title, entries) =>
  entries.length > 0 &&
  html`<section>
    <h2>${title}</h2>
    ${lines(entries)}
  </section>`;

/** It forbids all requests. @param {string} title */
const headOf = (title) =>
  html`<head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    />
    <style>
      ${{ markup: STYLES }}
    </style>
  </head>`;

/**
 * A report as one page that needs nothing else and asks for nothing.
 *
 * @param {Outcome} outcome
 * @returns {string}
 */
export function pageOf(outcome) {
  const { seen, findings, notes, failures, time } = outcome;
  const title = `Scan of ${seen.site.host}`;
  const pages = seen.passes[0]?.visits.map(({ url }) => url) ?? [];
  const page = html`<!doctype html>
    <html lang="en">
      ${headOf(title)}
      <body>
        <header>
          <h1>${title}</h1>
          <p class="muted">${count(pages.length, 'page')}, ${time}</p>
          ${verdictOf(outcome)}
        </header>
        <main>
          ${listOf('Failed', failures)}
          <h2>The three visitors</h2>
          <div class="steps">${seen.passes.map((pass) => stepOf(pass, findings))}</div>
          ${/** @type {const} */ (['leak', 'unlisted', 'allowed', 'fine']).map((verdict) => groupOf(verdict, findings))}
          ${listOf('Good to know', notes)} ${listOf('Pages', pages)}
        </main>
        <footer class="muted">
          A scan sees what one browser was given on these pages on that day. It is not legal advice.
        </footer>
      </body>
    </html>`;
  return page.markup;
}
