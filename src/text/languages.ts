/** The languages that there is a file for, besides English: BCP 47 tags, as the files are named. */
export const LANGUAGES =
  'ar bg bn ca cs cy da de el es et eu fa fi fr ga gd gl he hi hr hu id is it ja ko lb lt lv mk ms mt nb nl nn pl pt pt-BR ro ru sk sl sq sr sv th tr uk ur vi zh-Hans zh-Hant'.split(
    ' ',
  );

/** Other names of the same, as browsers and pages write them. */
const ALIASES: Readonly<Record<string, string>> = {
  'zh-tw': 'zh-hant',
  'zh-hk': 'zh-hant',
  'zh-mo': 'zh-hant',
  zh: 'zh-hans',
  no: 'nb',
  iw: 'he',
  in: 'id',
};

/** A tag, of nine parts at most, and what it falls back to, in small letters: `de-at-1996`, `de-at`, `de`. */
function* widened(tag: string): Generator<string> {
  for (let parts = tag.toLowerCase().split(/[-_]/, 9); parts.length; parts = parts.slice(0, -1)) {
    const wider = parts.join('-');
    yield Object.hasOwn(ALIASES, wider) ? (ALIASES[wider] ?? wider) : wider;
  }
}

/**
 * The language to speak: that of the first tag that we have words for, `en` among them.
 *
 * @param tags BCP 47, the best first; empty ones are passed over
 */
export function languageFor(tags: readonly (string | null | undefined)[]): string {
  const known = ['en', ...LANGUAGES];
  for (const tag of tags)
    for (const wider of widened(tag ?? '')) {
      const found = known.find((one) => one.toLowerCase() === wider);
      if (found) return found;
    }
  return 'en';
}
