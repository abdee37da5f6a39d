import type { Category } from '../core/types.js';
import type { Texts } from '../text/text.js';

/** The name that visitors see: the author's, or the built-in one for a well-known id, or the id. */
export function titleOf({ id, title }: Category, texts: Texts): string {
  return title || texts(`${id}.title`, id);
}
