// The third step: how the question is shown, where, and in which language.
import { choice, line } from './fields.js';
import { html } from './lit.js';
import { POSITIONS, PROMPTS } from './options.js';

/** A language by its name in English, as the browser has it. */
const names = new Intl.DisplayNames('en', { type: 'language' });

/** Languages by tag. */
export const languageNames = ({ languages }) =>
  Object.fromEntries(languages.map(({ tag }) => [tag, names.of(tag)]));

/** Kind and place of the question, the language, and the pages that it leads to. */
export const question = ({ choices, known, change }) => html`
  ${choice({
    id: 'prompt',
    label: 'The first question',
    value: choices.prompt,
    options: PROMPTS,
    hint: 'Accept and reject look the same in all of them.',
    hear: (prompt) => change({ prompt }),
  })}
  ${choice({
    id: 'position',
    label: 'Where the icon is',
    value: choices.position,
    options: POSITIONS,
    hear: (position) => change({ position }),
  })}
  ${choice({
    id: 'lang',
    label: 'Language',
    value: choices.lang,
    options: { auto: 'That of each page', ...languageNames(known) },
    hear: (lang) => change({ lang }),
  })}
  ${line({
    id: 'notice',
    label: 'Address of your privacy notice',
    value: choices.noticeUrl,
    about: { placeholder: '/legal/notice' },
    hear: (noticeUrl) => change({ noticeUrl }),
  })}
  ${line({
    id: 'inventory',
    label: 'Address of your list of cookies',
    hint: 'A page that holds <say-so-inventory>.',
    value: choices.inventoryUrl,
    about: { placeholder: '/legal/stored' },
    hear: (inventoryUrl) => change({ inventoryUrl }),
  })}
`;
