/** What a letter may carry: accents that are characters of their own, and signs of where a word may be broken. */
export const ACCENTS = '[\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\u2060]*';

const ACCENTED = new RegExp(`^(.)${ACCENTS}$`);

/** Signs that are printed, and those that are typed for them. */
const SIGNS: [printed: RegExp, typed: string][] = [
  [/[\u02bc\u2018-\u201b\u2032]/g, "'"],
  [/[\u00ab\u00bb\u201c-\u201f\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
];

/** The same as it is typed, and as long: every accented letter in the place of which there is one without. */
export const asTyped = (text: string): string =>
  SIGNS.reduce(
    (result, sign) => result.replace(...sign),
    text.replace(
      /[\u00c0-\u1fff]/g,
      (letter) => ACCENTED.exec(letter.normalize('NFD'))?.[1] ?? letter,
    ),
  );
