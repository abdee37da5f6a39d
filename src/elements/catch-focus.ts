/**
 * Gives focus to an element of ours where it has been lost: where it is in nothing that is seen.
 *
 * @param lost a selector of what counts as lost too
 */
export function catchFocus(by: HTMLElement, lost: string): void {
  const focused = (by.getRootNode() as ShadowRoot).activeElement ?? document.activeElement;
  if (!focused?.checkVisibility() || focused.matches(lost)) by.focus();
}
