import { shown } from '../base/element.js';
import type { SaySoSection } from './say-so-section.js';
import { pause } from './slices.js';

/** What the address names, if it stands in a section; also in a shadow root that has a notice. */
export function findTarget(): { target: Element; section: SaySoSection } | undefined {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A broken escape: taken as it is.
  }
  const roots = new Set([...shown].map((element) => element.getRootNode()));
  roots.delete(document);
  const inShadow = [...roots].map((root) => (root as ShadowRoot).getElementById(id));
  for (const target of [document.getElementById(id), ...inShadow]) {
    const section = target?.closest<SaySoSection>('say-so-section');
    if (target && section) return { target, section };
  }
  return undefined;
}

/**
 * Shows what the address names: opens the sections that it stands in, scrolls there where the browser could not,
 * and moves focus to the heading, so that who reads on by keyboard reads on there.
 *
 * @param isNew it came after the address, when the browser had looked for it already
 */
export function showTarget(isNew = false): void {
  const { target, section } = findTarget() ?? {};
  if (!target || !section) return;
  const hadToOpen = section.openOutwards();
  // A search or a view by question may show only parts of it.
  for (const one of [section, ...section.querySelectorAll<SaySoSection>('say-so-section')])
    one.isLeftOut = one.isOutline = false;
  // A heading that the section shows in its own way has no place of its own.
  const place = target.getClientRects().length ? target : section;
  if (hadToOpen || isNew || target.getRootNode() !== document) place.scrollIntoView();
  if (place === section) section.focusHeading();
}

/**
 * Looks once more for the words that the address asks for (`#:~:text=`). The browser has given up on them
 * half a second after the page; a notice may come later.
 */
export function showTextFragment(): void {
  const asked = performance.getEntriesByType('navigation')[0]?.name.split(':~:');
  // Only on the page that was asked for, and only where the reader has not gone elsewhere in it.
  if (asked?.[1] && asked[0]?.replace(/#$/, '') === location.href)
    location.replace(asked.join(':~:'));
}

/** Makes `#id` links, Back, Forward and the address that the page was opened with lead into sections. */
export function followLinks(): void {
  addEventListener('hashchange', () => showTarget());
  // A link to where the reader is already fires no hashchange, and the section may be closed again.
  document.addEventListener('click', async (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.hash) return;
    // Nor does a router of the page that sets the address itself, and it may listen after us.
    await pause();
    if (link.href === location.href) showTarget();
  });
  showTarget();
}
