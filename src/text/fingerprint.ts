import type { Category } from '../core/types.js';
import { english, type TextKey } from './en.js';
import type { Texts } from './text.js';

/**
 * A fingerprint of everything that the visitor can read about the decision: all texts and categories, as
 * `sha256-BASE64` (the form of Subresource Integrity). Empty where the page is not served securely.
 */
export async function fingerprint(texts: Texts, categories: readonly Category[]): Promise<string> {
  // Typed as always there, but absent on plain http.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const words = (Object.keys(english) as TextKey[]).map((key) => texts(key));
  const bytes = new TextEncoder().encode(JSON.stringify([texts.lang, words, categories]));
  const digest = await subtle?.digest('SHA-256', bytes);
  return digest ? `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` : '';
}
