import type { SaySoSection } from './say-so-section.js';

/**
 * Shows what the address names: opens the sections that it stands in, scrolls there and moves focus to the
 * heading. Does nothing for addresses that lead elsewhere.
 */
export function showTarget(): void {
  // Section ids need no escapes, so there is nothing to decode.
  const target = document.getElementById(location.hash.slice(1));
  const section = target?.closest<SaySoSection>('say-so-section');
  section?.openOutwards();
  if (section) target?.scrollIntoView();
  if (target === section) section?.focusHeading();
}

/** Makes `#id` links, Back, Forward and the address that the page was opened with lead into sections. */
export function followLinks(): void {
  addEventListener('hashchange', showTarget);
  // A link to where the reader is already fires no hashchange, and the section may be closed again.
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest?.('a');
    if (link?.hash && link.href === location.href) showTarget();
  });
  showTarget();
}

/**
 * Shows only the sections that say something, opened. Empty words show everything again.
 *
 * @returns how many sections say it, those left out that only hold one that does
 */
export function search(sections: readonly SaySoSection[], input: string): number {
  const words = input.trim().toLowerCase();
  const says = (section: SaySoSection): boolean =>
    `${section.getAttribute('heading')} ${section.textContent}`.toLowerCase().includes(words);
  const found = sections.filter(says);
  const innermost = found.filter((hit) => !found.some((one) => one !== hit && hit.contains(one)));
  for (const section of sections) section.hidden = !found.some((hit) => section.contains(hit));
  if (words) for (const hit of innermost) hit.openOutwards();
  return innermost.length;
}
