import type { Row } from './row.js';

const named = (tag: string, names: string): string =>
  names
    .split(' ')
    .map((name) => `<${tag} name="${name}"></${tag}>`)
    .join('');

const PROPERTIES =
  'cookie body head documentElement currentScript readyState baseURI hidden activeElement defaultView visibilityState adoptedStyleSheets prerendering scripts forms implementation';
const METHODS =
  'addEventListener removeEventListener dispatchEvent createElement createTextNode createComment createTreeWalker importNode adoptNode querySelector querySelectorAll getElementById elementFromPoint contains createRange write';
const FIELDS =
  'hasAttributes hasAttribute getAttribute setAttribute attributes matches querySelectorAll isConnected localName parentNode firstElementChild ownerDocument nodeType remove append closest replaceWith tagName';

/** Elements of the page take the names of what we need: any markup of a guest may bring them. */
export const CLOBBERING: readonly Row[] = [
  {
    id: 'M10',
    threat: 'elements are named like properties of the document',
    body: named('form', PROPERTIES),
    after: () =>
      /granted=analytics/.test(
        decodeURIComponent(Reflect.get(Document.prototype, 'cookie', document)),
      ),
  },
  {
    id: 'M10',
    threat: 'elements are named like methods of the document',
    body: named('form', METHODS),
  },
  {
    id: 'M10',
    threat: 'a form has fields that are named like what a form has',
    body: `<form data-say-so="analytics">${named('input', FIELDS)}</form>`,
    also: ['/beside-form'],
    act: () => {
      const fields = 'hasAttributes isConnected ownerDocument querySelectorAll'.split(' ');
      const form = `<form>${fields.map((name) => `<input name="${name}">`).join('')}</form>`;
      const { src = '' } = document.querySelector('iframe')?.dataset ?? {};
      const image = `<img alt="" src="${src.replace('film', 'beside-form')}">`;
      document.querySelector('main')?.insertAdjacentHTML('beforeend', form + image);
    },
  },
  {
    id: 'M10',
    threat: 'markup comes into a form that has such fields',
    body: '<form id="order"><input name="ownerDocument"><input name="isConnected"></form>',
    also: ['/in-form'],
    act: () => {
      const { src = '' } = document.querySelector('iframe')?.dataset ?? {};
      const image = `<img alt="" src="${src.replace('film', 'in-form')}">`;
      const form = document.querySelector('#order') as HTMLElement;
      form.insertAdjacentHTML('beforeend', image);
    },
  },
  {
    id: 'M11',
    threat: 'an image is named currentScript where our script reads its own tag',
    first: '<img name="currentScript" data-lang="fr" src="data:,say-so" alt="">',
    tag: '<script src="/say-so.js" data-lang="de"></script>',
    holds: () =>
      document
        .querySelector('say-so')
        ?.shadowRoot?.querySelector('[lang]')
        ?.getAttribute('lang') === 'de',
  },
  {
    id: 'M11',
    threat: 'an address of a script is made of what the page names',
    holds: async () =>
      !(await (await fetch('/say-so.js')).text()).includes('document.currentScript'),
  },
  {
    id: 'M12',
    threat: 'elements have the ids of variables: ours, and those of vendors',
    first: named('a', 'x').replace('name="x"', 'id="SaySo"'),
    body: 'dataLayer gtag uetq _paq fbq ttq clarity posthog say-so.ui'
      .split(' ')
      .map((id) => `<a id="${id}"></a>`)
      .join(''),
    holds: () => {
      const layer = Reflect.get(window, 'dataLayer') as unknown[];
      return Array.isArray(layer) && (layer[0] as unknown[])[1] === 'default';
    },
  },
];
