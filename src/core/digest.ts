/**
 * SHA-256 of a text as `sha256-BASE64`, the form of Subresource Integrity. Empty where the page is not served
 * securely.
 */
export async function digestOf(text: string): Promise<string> {
  // Typed as always there, but absent on plain http.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const digest = await subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return digest ? `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` : '';
}
