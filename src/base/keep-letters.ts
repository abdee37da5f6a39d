/**
 * Keeps letters that are typed into a field of ours from shortcuts of the page: a page that leaves fields alone does
 * not see that there is one, for from outside a shadow root only its host is to be seen.
 */
export function keepLetters(event: KeyboardEvent): void {
  // What fills fields in by itself sends one without a key.
  if (`${event.key}`.length < 2 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}
