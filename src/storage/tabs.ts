import { keep } from './kept-json.js';

/** The name of the channel, and of the key where there are no channels. It carries no answer. */
const NAME = 'say-so';

/**
 * When the listener looks after a hint, in milliseconds. The cookie and the message take different ways from one
 * process of the browser to another, and the message may be there first.
 */
const LOOKS_MS = [0, 100, 600];

/** How tabs of one site hear of each other. */
export interface Tabs {
  /** Tells the others that the answer has changed. */
  tell(): void;
}

/**
 * Calls back when another tab has changed the answer, and when the visitor or the browser comes back to this page. What
 * comes is a hint, never an answer: any script of the site may send it (requirements T33). The listener reads what
 * is kept.
 */
export function watchTabs(look: () => void): Tabs {
  let looks: ReturnType<typeof setTimeout>[] = [];
  const onHint = (): void => {
    // Only after the last one: who floods the page with hints must not keep it busy.
    looks.forEach(clearTimeout);
    looks = LOOKS_MS.map((ms) => setTimeout(look, ms));
  };
  let channel: BroadcastChannel | undefined;
  const open = (): void => {
    try {
      channel = new BroadcastChannel(NAME);
      channel.addEventListener('message', onHint);
    } catch {
      // There are none, or Firefox refuses them with all storage.
    }
  };
  open();
  // Only where it is needed: to listen makes the page wait until its storage is read.
  if (!channel)
    addEventListener('storage', ({ key }) => {
      if (key === NAME) onHint();
    });
  // A page with an open channel may not be kept in memory.
  addEventListener('pagehide', () => {
    channel?.close();
    channel = undefined;
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    open();
    look();
  });
  // A hint may be lost while a page is only starting, or is kept from running.
  document.addEventListener('visibilitychange', look);
  // No hint comes from another subdomain, and its window may stand beside this one.
  addEventListener('focus', look);
  return {
    tell() {
      if (channel) channel.postMessage('');
      else poke();
    },
  };
}

/** A change of local storage is heard by the other tabs; nothing is left of it. */
function poke(): void {
  keep(NAME, 1);
  keep(NAME, undefined);
}
