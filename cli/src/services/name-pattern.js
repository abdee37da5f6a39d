/**
 * Tells the names that a pattern means; `*` stands for any letters: `_ga_*`. As the script reads it.
 *
 * @param {string} pattern
 */
export const namePattern = (pattern) =>
  new RegExp(`^${pattern.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replace(/\*/g, '.*')}$`);
