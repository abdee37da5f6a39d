const SPECIAL = /[\\^$.+?()[\]{}|]/g;

/** Text as a regular expression takes it literally; `*` too, unless it is said what that stands for. */
export const literally = (text: string, star = '\\*'): string =>
  text.replace(SPECIAL, '\\$&').replace(/\*/g, star);

/** Tells the names that a pattern means; `*` stands for any characters: `_ga_*`. */
export const namePattern = (pattern: string): RegExp => new RegExp(`^${literally(pattern, '.*')}$`);
