/** The engine that the stories run in: one of `scripts/engines.mjs`. */
export const ENGINE = process.env['STORY_ENGINE'] ?? 'chromium';

/** What an engine, or what drives it, does not have: ability → why. */
const MISSING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  chromium: {
    'a profile without storage': 'has no such preference; cookies are switched off by CDP instead',
  },
  firefox: {
    'media features': 'needs CDP: WebDriver BiDi emulates none',
    'no scripting': 'needs CDP: WebDriver BiDi cannot switch scripts off',
    'an accessibility tree': 'needs CDP: WebDriver BiDi hands out none',
    downloads: 'needs CDP: Puppeteer keeps no downloads over WebDriver BiDi',
    'cookies switched off': 'needs CDP: WebDriver BiDi switches none off for a page that is open',
    'clipboard permissions': 'Firefox has none to give',
    'requests for later': 'Firefox has no fetchLater',
    prerendering: 'Firefox knows no speculation rules',
    'layout shifts': 'Firefox does not report them',
    'text fragments to what is closed': 'Firefox opens no closed section for one',
  },
};

/** How a story that needs this is told: where it cannot be, it is left out, and the reason is printed beside its title. */
export function needs(ability: string): { skip: string | false } {
  const reason = MISSING[ENGINE]?.[ability];
  return { skip: reason ? `not in ${ENGINE}: ${reason}` : false };
}
