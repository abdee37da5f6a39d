import type { MessageCode } from './messages.js';

/** What a message says when a thing cannot be had. */
export class Problem extends Error {
  readonly code: MessageCode;

  constructor(code: MessageCode, detail: unknown) {
    super(String(detail));
    this.code = code;
  }
}

const TIMEOUT_MS = 8000;

/**
 * Fetches a JSON file within 8 seconds and a number of bytes; an endless body is cut off there. A redirect
 * to another origin is refused: a login page must not become a notice.
 *
 * @param file relative to the page
 * @throws Problem `fetch-unreachable`, `fetch-limit` or `fetch-json`
 */
export async function fetchJson(file: string, maxBytes: number): Promise<unknown> {
  let bytes = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      bytes += piece.length;
      if (bytes > maxBytes) throw new Error(`${maxBytes} bytes`);
      controller.enqueue(piece);
    },
  });
  try {
    const { href, origin } = new URL(file, document.baseURI);
    const response = await fetch(href, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { body, ok, status, url } = response;
    if (!ok || !url.startsWith(`${origin}/`)) throw new Error(`${status} ${url}`);
    // Not `json()`: what it throws of a stream is not the same everywhere.
    return JSON.parse(await new Response(body?.pipeThrough(counter)).text()) as unknown;
  } catch (error) {
    const otherwise = error instanceof SyntaxError ? 'fetch-json' : 'fetch-unreachable';
    throw new Problem(bytes > maxBytes ? 'fetch-limit' : otherwise, error);
  }
}
