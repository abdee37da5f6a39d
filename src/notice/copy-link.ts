import { html, render } from 'lit/html.js';
import { make } from '../base/make.js';
import type { Texts } from '../text/text.js';
import { withoutHash } from './address.js';

/** The control as it looks, to be copied: a hundred templates would hold up the page. */
let pattern: { readonly texts: Texts; readonly control: HTMLElement } | undefined;

function patternIn(texts: Texts): HTMLElement {
  if (pattern?.texts === texts) return pattern.control;
  const control = make('div', [], ['id', 'copy'], ['lang', texts.lang]);
  render(
    html`
      <span role="status"></span>
      <button part="copy" data-action="copy" title=${texts('notice.copy')}>
        <svg
          viewBox="0 0 24 24"
          width="20"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
        >
          <path
            d="M9 15l6-6M11 7l3-3a4.500 4.500 0 0 1 6 6l-3 3M13 17l-3 3a4.500 4.500 0 0 1-6-6l3-3"
          />
        </svg>
      </button>
    `,
    control,
  );
  pattern = { texts, control };
  return control;
}

/**
 * Copies the address of an element. Where the browser does not let it, the address bar leads there instead.
 *
 * @returns what has happened, in words
 */
async function copy(id: string, texts: Texts): Promise<string> {
  const address = `${withoutHash(location.href)}#${id}`;
  try {
    await navigator.clipboard.writeText(address);
    return texts('notice.copied');
  } catch {
    // There is no clipboard on plain http, and a visitor may forbid it.
    history.replaceState(history.state, '', address);
    return texts('notice.uncopied');
  }
}

/** A button that copies the link to a section, and says so until the reader goes on. */
export function copyLink(section: Element, texts: Texts): HTMLElement {
  const control = patternIn(texts).cloneNode(true) as HTMLElement;
  const [status, button] = control.children;
  const say = (said: string): void => status?.replaceChildren(said);
  button?.addEventListener('click', async () => say(await copy(section.id, texts)));
  button?.addEventListener('blur', () => say(''));
  return control;
}
