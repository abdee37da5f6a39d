import { join } from 'node:path';
import { build } from 'esbuild';

/** A module of this folder with all that it imports, as one small script. */
export async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '..', path)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
}
