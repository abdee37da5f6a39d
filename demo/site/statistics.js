// Runs only after the visitor has allowed statistics: the tag that names it is inert until then.
(() => {
  const S = window.snowplowBrowserTracking;
  if (!S) return; // the library did not load: nothing to count with

  S.newTracker('rollcall', document.currentScript.dataset.collector, {
    appId: 'rookery-lane',
    eventMethod: 'post',
    bufferSize: 1,
    cookieLifetime: 400 * 24 * 60 * 60, // seconds; the library's default of two years is longer than browsers keep
  });
  S.trackPageView();

  const countedLabel = (element) =>
    (element.textContent || '').replace(/\s+/g, ' ').trim().slice(0, 60);

  // Clicks inside the widget end at its host element, which is neither a link nor a button: answers are never counted.
  const UNCOUNTED = '[data-say-so-action], [data-received] button';

  document.addEventListener('click', (event) => {
    const pressed =
      event.target instanceof Element ? event.target.closest('a[href], button') : null;
    if (!pressed || pressed.matches(UNCOUNTED)) return;
    S.trackStructEvent({
      category: 'click',
      action: pressed.localName === 'a' ? 'link' : 'button',
      label: countedLabel(pressed),
    });
  });
})();
