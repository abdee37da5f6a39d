/** What a control of ours lives by, and the shortcuts of pages are made of. */
const KEPT = { field: /^.?$/, other: /^( |Enter)$/ };

/**
 * Keeps letters that are typed into a field of ours, and the keys that press its buttons, from shortcuts of the page: a
 * page that leaves fields and buttons alone does not see that there is one, for from outside a shadow root only its host
 * is to be seen.
 */
export function keepKeys(event: Event): void {
  const { key, ctrlKey, metaKey, target, currentTarget } = event as KeyboardEvent;
  // What the page has put into a slot of ours is its own.
  if (!(currentTarget as ShadowRoot).contains(target as Element)) return;
  const kind = (target as Element).matches('[type=search]') ? 'field' : 'other';
  // What fills fields in by itself sends one without a key.
  if (KEPT[kind].test(`${key}`) && !ctrlKey && !metaKey) event.stopPropagation();
}
