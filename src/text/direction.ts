const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** The direction that a language is written in. Not every browser's `Intl.Locale` tells it. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
