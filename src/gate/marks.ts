import type { Config } from '../core/types.js';

/** Finds every script that waits for an answer. */
export const MARKED = 'script[data-say-so]';

/** One marked script, and what it waits for. */
export interface GateEntry {
  /** The element's name: `script`. */
  readonly tag: string;
  /** What it loads; empty for inline scripts. */
  readonly address: string;
  /** The ids that must be granted; `null`: it names one that the configuration does not have. */
  readonly needs: readonly string[] | null;
}

/**
 * Reads a mark: all the categories of `data-say-so` are needed, each narrowed to the service of
 * `data-say-so-service` where the category has it. A category that is not known can never be granted.
 */
export function entryOf(script: HTMLScriptElement, { categories }: Config): GateEntry {
  const { saySo = '', saySoService } = script.dataset;
  const needs = saySo.split(' ').map((id) => {
    const category = categories.find((entry) => entry.id === id);
    const has = category?.services.some((entry) => entry.id === saySoService);
    return category && (has ? `${id}/${saySoService}` : id);
  });
  return {
    tag: script.localName,
    address: script.src,
    needs: needs.every((id) => id !== undefined) ? needs : null,
  };
}
