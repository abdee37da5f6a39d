import type { SaySoSection } from './say-so-section.js';

/** What the address names, if it stands in a section. */
export function findTarget(): { target: Element; section: SaySoSection } | undefined {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A broken escape: taken as it is.
  }
  const target = document.getElementById(id);
  const section = target?.closest<SaySoSection>('say-so-section');
  return target && section ? { target, section } : undefined;
}

/**
 * Shows what the address names: opens the sections that it stands in. If they were closed, the browser could
 * not go there by itself, so it also scrolls there and moves focus to the heading.
 */
export function showTarget(): void {
  const { target, section } = findTarget() ?? {};
  if (!section?.openOutwards()) return;
  target?.scrollIntoView();
  if (target === section) section.focusHeading();
}

/** Makes `#id` links, Back, Forward and the address that the page was opened with lead into sections. */
export function followLinks(): void {
  addEventListener('hashchange', showTarget);
  // A link to where the reader is already fires no hashchange, and the section may be closed again.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && Element.prototype.closest.call(target, 'a');
    if (link instanceof HTMLAnchorElement && link.hash && link.href === location.href) showTarget();
  });
  showTarget();
}

/**
 * Shows only the sections that say something, opened, with the sections around and inside them. Empty words
 * show everything again.
 *
 * @param wasOpen the sections that were open before the first letter; the others close again
 * @returns how many sections say it, those left out that only hold one that does
 */
export function search(
  sections: readonly SaySoSection[],
  input: string,
  wasOpen: ReadonlySet<SaySoSection>,
): number {
  const words = input.trim().toLowerCase();
  const says = (section: SaySoSection): boolean =>
    `${section.getAttribute('heading')} ${section.textContent}`.toLowerCase().includes(words);
  const found = sections.filter(says);
  const innermost = found.filter((hit) => !found.some((one) => one !== hit && hit.contains(one)));
  for (const section of sections) {
    section.toggleAttribute('open', wasOpen.has(section));
    section.hidden = !(
      found.some((hit) => section.contains(hit)) || innermost.some((hit) => hit.contains(section))
    );
  }
  if (words) for (const hit of innermost) hit.openOutwards();
  return innermost.length;
}
