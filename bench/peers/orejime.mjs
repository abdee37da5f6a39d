// As https://github.com/boscop-fr/orejime says: the configuration, the script and the style sheet in the head.
import { peerFile } from '../lib/site.mjs';
import { CATEGORIES, WORDS, inScript } from '../lib/words.mjs';

const config = {
  privacyPolicyUrl: '/notice',
  translations: {
    banner: {
      title: WORDS.title,
      description: WORDS.text,
      accept: WORDS.accept,
      decline: WORDS.reject,
      configure: WORDS.choose,
    },
    modal: { title: WORDS.choose, save: WORDS.save },
  },
  purposes: CATEGORIES.map(({ id, title, text }) => ({
    id,
    title,
    description: text,
    cookies: [],
    isMandatory: id === 'necessary',
  })),
};

export default {
  name: 'orejime',
  files: {
    '/orejime.js': peerFile('orejime/dist/orejime-standard-en.js'),
    '/orejime.css': peerFile('orejime/dist/orejime-standard.css'),
  },
  head: () => `<script>window.orejimeConfig = ${inScript(config)};</script>
<script src="/orejime.js"></script>
<link rel="stylesheet" href="/orejime.css">`,
  hold: ({ code = '', address }) =>
    `<template data-purpose="analytics"><script${address ? ` src="${address}"` : ''}>${code}</script></template>`,
  frame: (address) =>
    `<template data-purpose="analytics"><iframe src="${address}"></iframe></template>`,
  question: '.orejime-Banner',
  accept: '.orejime-Banner-saveButton',
  choose: '.orejime-Banner-learnMoreButton',
  panel: '.orejime-Modal',
};
