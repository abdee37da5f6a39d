/** The name of the channel, and of the key where there are no channels. It carries no answer. */
const NAME = 'say-so';

/** How tabs of one site hear of each other. */
export interface Tabs {
  /** Tells the others that the answer has changed. */
  tell(): void;
}

/**
 * Calls back when another tab has changed the answer, and when the browser brings this page back from its memory. What
 * comes is a hint, never an answer: any script of the site may send it (requirements T33). The listener reads what
 * is kept.
 */
export function watchTabs(onHint: () => void): Tabs {
  let channel: BroadcastChannel | undefined;
  const open = (): void => {
    channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : undefined;
    channel?.addEventListener('message', onHint);
  };
  open();
  addEventListener('storage', ({ key }) => {
    if (key === NAME) onHint();
  });
  // A page with an open channel may not be kept in memory.
  addEventListener('pagehide', () => channel?.close());
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    open();
    onHint();
  });
  return {
    tell() {
      if (channel) channel.postMessage('');
      else poke();
    },
  };
}

/** A change of local storage is heard by the other tabs; nothing is left of it. */
function poke(): void {
  try {
    localStorage.setItem(NAME, '1');
    localStorage.removeItem(NAME);
  } catch {
    // No storage: then there is no answer that another tab could read either.
  }
}
