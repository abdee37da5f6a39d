const UTF_16 = new Map([
  ['255,254', 'utf-16le'],
  ['254,255', 'utf-16be'],
]);

/** The encodings that a text says it has: by the mark at its start, or as a page does. @param {Uint8Array} bytes */
function namedIn(bytes) {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [, label] = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start) ?? [];
  return [UTF_16.get(bytes.subarray(0, 2).join()), label].filter((name) => name !== undefined);
}

/**
 * What bytes say, without a mark at their start. Nothing is read that would come out as other signs than were written.
 *
 * @param {Uint8Array} bytes
 * @param {{ isText?: boolean }} [options] `isText`: may name another encoding than UTF-8; JSON may not, for browsers read
 *   none but UTF-8
 * @throws {Error} when they are in another encoding
 */
export function decode(bytes, { isText = false } = {}) {
  for (const label of ['utf-8', ...(isText ? namedIn(bytes) : [])])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Another encoding, or a name that no encoding has.
    }
  throw new Error('it is not in UTF-8; save it in that encoding');
}
