import { Problem, fetchJson } from '../core/fetch-json.js';
import { ownEntries } from '../core/own-entries.js';

/** A notice, and the language that it was asked in; empty where the file itself has to say it. */
export interface Found {
  readonly json: unknown;
  readonly lang: string;
}

/** What a language falls back to: `zh-Hant-TW` to `zh-Hant`, and that to `zh`. */
const wider = (tag: string): string[] =>
  tag ? [tag, ...wider(tag.replace(/[-_]?[^-_]*$/, ''))] : [];

const widened = (tags: readonly string[]): string[] => [...new Set(tags.flatMap(wider))];

/** The files of a map of languages, `{ "languages": { "en": "en.json" }, "default": "en" }`, best first. */
function filesOf(map: unknown, src: string, wanted: readonly string[]): [string, string][] {
  const files = [...ownEntries(ownEntries(map).get('languages'))].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const isFor = (key: string, tag: string): boolean =>
    `${key}-`.toLowerCase().startsWith(`${tag}-`);
  const best = widened(wanted).flatMap((tag) =>
    files.filter(([key]) => isFor(key, tag.toLowerCase())).slice(0, 1),
  );
  const standard = files.find(([key]) => key === ownEntries(map).get('default')) ?? files[0];
  return [...best.slice(0, 1), ...(standard ? [standard] : [])].map(([key, file]) => [
    key,
    new URL(file, new URL(src, document.baseURI)).href,
  ]);
}

/**
 * Fetches a notice in the best language that there is. `src` is the file itself, or a map of languages, or
 * has `{lang}` in it, which falls back to `en`.
 *
 * @param wanted BCP 47 tags, the best first
 * @throws Problem the last one, where no file can be had
 */
export async function fetchInLanguage(
  src: string,
  wanted: readonly string[],
  maxBytes: number,
): Promise<Found> {
  let files = widened([...wanted, 'en']).map((tag): [string, string] => [
    tag,
    src.replaceAll('{lang}', encodeURIComponent(tag)),
  ]);
  if (!src.includes('{lang}')) {
    const json = await fetchJson(src, maxBytes);
    files = filesOf(json, src, wanted);
    if (!files.length) return { json, lang: '' };
  }
  let problem: unknown = new Problem('fetch-unreachable', src);
  for (const [lang, file] of files)
    try {
      return { json: await fetchJson(file, maxBytes), lang };
    } catch (error) {
      problem = error;
    }
  throw problem;
}
