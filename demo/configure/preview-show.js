// Runs when the preview has been read: frames of the chosen services, and the layer that is to be seen.
(() => {
  const { layer, frames } = JSON.parse(window.name || '{"frames":[]}');

  const frameOf = ({ category, service, title }) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { title, width: 480, height: 270 });
    Object.assign(frame.dataset, {
      saySo: category,
      saySoService: service,
      src: '/configure/loaded.html',
    });
    return frame;
  };
  document.querySelector('[data-frames]').append(...frames.map(frameOf));

  // The addresses of providers are shown, and lead nowhere.
  document.addEventListener('click', (event) => {
    const isLink = event.composedPath().some((each) => each.localName === 'a');
    if (isLink) event.preventDefault();
  });

  const SHOW = { panel: () => window.SaySo.open(), page: () => window.SaySo.rejectAll() };
  addEventListener('load', async () => {
    await customElements.whenDefined('say-so');
    SHOW[layer]?.();
    delete HTMLDialogElement.prototype.focus;
    // Not with the next picture: none is made of a frame that is scrolled away.
    setTimeout(() => parent.postMessage('shown', '*'));
  });
})();
