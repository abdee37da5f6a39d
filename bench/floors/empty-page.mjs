/** The page with the scripts that wait, and nobody who ever runs them. */
export default {
  name: 'empty page',
  files: {},
  hold: ({ code = '', address }) =>
    `<script type="text/plain"${address ? ` src="${address}"` : ''}>${code}</script>`,
};
