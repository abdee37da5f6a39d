/**
 * Opens a dialog as a modal one. Where it cannot be seen, because a blocker hides what it stands in, now or
 * later, it closes: the page behind it would be locked for nothing to be seen.
 */
export function showModal(dialog: HTMLDialogElement): void {
  // One that was open when the page moved us is open still, but no longer modal.
  dialog.close();
  dialog.showModal();
  const sight = new IntersectionObserver(() => {
    if (dialog.checkVisibility()) return;
    dialog.close();
    sight.disconnect();
  });
  sight.observe(dialog);
}
