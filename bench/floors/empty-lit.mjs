import { bundle } from '../lib/bundle.mjs';
import emptyPage from './empty-page.mjs';

/** The same page with one element of Lit that shows nothing: the least that a widget made with Lit costs. */
export default {
  ...emptyPage,
  name: 'empty Lit element',
  files: { '/empty-lit.js': await bundle('floors/empty-lit-page.js') },
  head: () => '<script defer src="/empty-lit.js"></script>',
  body: () => '<empty-element></empty-element>',
};
