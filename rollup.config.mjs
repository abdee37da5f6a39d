import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { checkLicences, headOf } from './scripts/bundled-licences.mjs';
import { keepPlatform } from './scripts/keep-platform.mjs';
import { squeezeTemplates } from './scripts/squeeze-templates.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/*
 * Chromium reads the second line: it compiles everything while it loads the script, beside the page, and not function by
 * function when the page calls it. That takes 12 ms of 31 from the page at the start, for 200 KiB of its memory.
 */
const banner = `${headOf(version)}\n//# allFunctionsCalledOnLoad`;

/** Takes another file for one of ours: the variant that is made for the script tag or for production. */
function swap(files) {
  return {
    name: 'swap',
    resolveId(source, importer) {
      const name = source.match(/([^/]+)\.js$/)?.[1];
      return name in files ? this.resolve(source.replace(name, files[name]), importer) : null;
    },
  };
}

/** Gives Lit's Trusted Types policy our own name: a page that has a Lit of its own would clash on "lit-html". */
function ownPolicyName() {
  return {
    name: 'own-policy-name',
    renderChunk(code) {
      const own = code.replace(/createPolicy\((["'])lit-html\1/, 'createPolicy("say-so"');
      if (own === code)
        this.error('createPolicy("lit-html") was not found: how does Lit make it now?');
      return { code: own, map: null };
    },
  };
}

/** Makes a module into a function that is handed to the gate, which calls it when it is wanted. */
function handOver() {
  return {
    name: 'hand-over',
    renderChunk(code) {
      const body = code.replace(/export \{ (\w+) \};\s*$/, 'return { $1 };');
      if (body === code) this.error('The interface must have exactly one export.');
      const handedOver = `window[Symbol.for("say-so.ui")]?.(() => {\n"use strict";\n${body}\n});\n`;
      return { code: handedOver, map: null };
    },
  };
}

/** What swc leaves is 400 bytes smaller after brotli than what terser does. */
async function minified(code) {
  const { code: small } = await minify(code, {
    module: true,
    ecma: 2021,
    compress: { passes: 2, sequences: false, unsafe_arrows: true },
    mangle: { toplevel: true },
    format: { comments: false },
  });
  return `${banner}\n${small}\n`;
}

const minifier = { name: 'minifier', renderChunk: minified };

/**
 * `say-so.js` is the gate and the interface in one file, in this order; minified as one it is smaller. Who reads the
 * messages needs the whole only.
 */
function join(first, second, whole, isMinified) {
  return {
    name: 'join',
    async writeBundle() {
      const [gate, ui] = [first, second].map((file) => readFileSync(`dist/${file}`, 'utf8'));
      const code = gate + ui.replace(banner, '').trimStart();
      writeFileSync(`dist/${whole}`, isMinified ? await minified(code) : code);
      if (!isMinified) for (const file of [first, second]) rmSync(`dist/${file}`);
    },
  };
}

/** One script in two files, the gate and the interface, and in one. */
function script(suffix, swaps, plugins) {
  const [gate, ui, whole] = ['gate', 'ui', ''].map((part) =>
    ['say-so', suffix, part, 'js'].filter(Boolean).join('.'),
  );
  const part = (input, file, format, ...own) => ({
    input: `build/src/${input}.js`,
    output: { file: `dist/${file}`, format, banner },
    plugins: [
      swap({ 'load-view': 'load-view.script', ...swaps }),
      nodeResolve(),
      checkLicences(),
      ...own,
      ...plugins,
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  return [
    part('auto', gate, 'iife', keepPlatform()),
    part(
      'ui',
      ui,
      'es',
      ownPolicyName(),
      handOver(),
      keepPlatform(),
      join(gate, ui, whole, !suffix),
    ),
  ];
}

export default [
  ...script('', { sentences: 'sentences.none' }, [squeezeTemplates(), minifier]),
  ...script('dev', {}, []),
];
