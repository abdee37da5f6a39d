import { html } from 'lit/html.js';
import type { Texts } from '../text/text.js';
import type { Finder } from './finder.js';
import type { SaySoSection } from './say-so-section.js';

/** The questions that sections answer, each in the words of the first that does. */
function questionsOf(sections: readonly SaySoSection[]): Map<string, string> {
  const questions = new Map<string, string>();
  for (const section of sections) {
    const question = section.getAttribute('question');
    if (question && !questions.has(question)) questions.set(question, section.headingText.data);
  }
  return questions;
}

/** What the search has found, in words. */
function found({ words, hits, sections }: Finder, texts: Texts): string {
  if (!words) return '';
  const counted = texts('notice.found').replace('{hits}', `${hits.length}`);
  return hits.length ? counted.replace('{sections}', `${sections}`) : texts('notice.none');
}

/**
 * Search, the view by question, expand all, collapse all and print.
 *
 * @param say what the reader is to hear of it
 */
export function toolbar(finder: Finder, texts: Texts, say: (said: string) => void) {
  const label = texts('notice.search');
  const questions = questionsOf(finder.all);
  const apply = (name: 'words' | 'question') => (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    // One letter of the Latin script says nothing, and stands everywhere.
    finder[name] = name === 'words' && /^\s*[a-z]?\s*$/i.test(value) ? '' : value;
    void finder.apply();
    say(found(finder, texts));
  };
  const setOpen = (isOpen: boolean, key: 'notice.expanded' | 'notice.collapsed') => () =>
    void finder.setOpen(isOpen).then(() => say(texts(key)));
  const leap = (event: KeyboardEvent): void => {
    // One that ends the typing of a Chinese or Japanese word leads nowhere.
    if (event.key !== 'Enter' || event.isComposing) return;
    const number = finder.go(event.shiftKey ? -1 : 1);
    if (number) say(`${number} / ${finder.hits.length}`);
  };
  const button = (action: string, act: () => void) => html`
    <button class="quiet" data-action=${action} @click=${act}>
      ${texts(`notice.${action}`, action)}
    </button>
  `;
  return html`<div part="toolbar" class="actions">
    <input
      type="search"
      maxlength="200"
      aria-label=${label}
      placeholder=${label}
      @focus=${() => finder.prepare()}
      @input=${apply('words')}
      @keydown=${leap}
    />
    ${
      questions.size
        ? html`<select aria-label=${texts('notice.view')} @change=${apply('question')}>
            <option value="">${texts('notice.whole')}</option>
            ${[...questions].map(([question, title]) => html`<option value=${question}>${title}</option>`)}
          </select>`
        : ''
    }
    ${button('expand-all', setOpen(true, 'notice.expanded'))}
    ${button('collapse-all', setOpen(false, 'notice.collapsed'))} ${button('print', () => print())}
  </div>`;
}
