import type { SaySo } from './api.js';
import { fetchJson } from './core/fetch-json.js';
import { report } from './core/messages.js';
import { findAll, own } from './gate/own.js';
import { loadView } from './load-view.js';
import { createWidget } from './widget.js';

declare global {
  interface Window {
    readonly SaySo: SaySo;
  }
  const SaySo: Window['SaySo'];
}

/** The most that a configuration file may take. */
const MAX_CONFIG_BYTES = 524_288;

const inlineConfig = (): HTMLScriptElement | undefined =>
  findAll('script[data-say-so-config]')[0] as HTMLScriptElement | undefined;

/** The configuration inline in the page (known at once), or from a file (a promise), or none. */
function findConfig(file: string | undefined): unknown {
  const inline = inlineConfig();
  if (!inline)
    document.addEventListener('DOMContentLoaded', () => {
      if (inlineConfig()) report('config-late', 'data-say-so-config');
    });
  try {
    return inline ? JSON.parse(inline.text) : file ? fetchJson(file, MAX_CONFIG_BYTES) : undefined;
  } catch (error) {
    return Promise.reject(error);
  }
}

function boot(): void {
  const current = own('currentScript');
  // A bundler's module has no tag of its own.
  const tag = (
    current instanceof HTMLScriptElement ? current : findAll('script[src*=say-so]')[0]
  ) as HTMLScriptElement | undefined;
  const given = Object.assign(Object.create(null), tag?.dataset) as DOMStringMap;
  const { config, region, debug, lang, locales } = given;
  if (tag?.async || tag?.defer) report('config-late', tag.src);
  const gate = { isDebug: debug !== undefined, nonce: tag?.nonce };
  const integrity = tag?.integrity;
  const value = createWidget({
    config: findConfig(config),
    region,
    lang,
    locales: locales ?? (tag?.src && new URL('locales', tag.src).href),
    integrity,
    gate,
    loadView,
  });
  Object.defineProperty(window, 'SaySo', { value, enumerable: true });
}

// A server that renders the page imports this too.
if (typeof document !== 'undefined')
  if (Object.hasOwn(window, 'SaySo')) report('loaded-twice');
  else boot();
