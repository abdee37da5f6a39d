// Runs first in the preview: puts the configuration where a page has it, in front of the script.
(() => {
  const { config, look, lang, dir, scheme, region } = JSON.parse(
    window.name || '{"config":{},"look":[]}',
  );
  const root = document.documentElement;
  Object.assign(root, { lang, dir });
  root.style.colorScheme = scheme;
  for (const [name, value] of look) root.style.setProperty(name, value);

  // A question that comes as a dialog takes the focus: not from somebody who is typing beside this frame.
  const { showModal } = HTMLDialogElement.prototype;
  HTMLDialogElement.prototype.focus = () => {};
  HTMLDialogElement.prototype.showModal = function showUnfocused() {
    this.inert = true;
    showModal.call(this);
    this.inert = false;
  };

  // A frame with an origin of its own has no cookies. Here is a jar that goes with it.
  const jar = new Map();
  Object.defineProperty(Document.prototype, 'cookie', {
    get: () => [...jar].map((pair) => pair.join('=')).join('; '),
    set(text) {
      const [, name, value] = /^([^=]*)=([^;]*)/.exec(text) ?? [];
      jar.set(name, value);
    },
  });

  const inline = document.createElement('script');
  inline.type = 'application/json';
  inline.dataset.saySoConfig = '';
  const json = JSON.stringify(region ? { ...config, region } : config);
  // The policy of these pages lets no script be filled with words, also not one that is only read.
  inline.text =
    window.trustedTypes?.createPolicy('preview', { createScript: String }).createScript(json) ??
    json;
  document.head.append(inline);
})();
