// The least interface that a site can write for c15t's core: a question and a panel that follow its store.
import { getOrCreateConsentRuntime } from 'c15t';

const { words, scripts, networkBlocker, holdsFrames } = window.pageConfig;

const { consentStore: store } = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: ['necessary', 'measurement', 'marketing'],
  scripts,
  ...(networkBlocker && { networkBlocker }),
});
if (holdsFrames) store.getState().initializeIframeBlocker();

const ACTS = {
  accept: () => store.getState().saveConsents('all'),
  reject: () => store.getState().saveConsents('necessary'),
  choose: () => store.getState().setActiveUI('dialog'),
  save: () => store.getState().saveConsents('custom'),
};

const STYLES = `.layer { position: fixed; right: 16px; bottom: 16px; width: 380px; padding: 16px; z-index: 9999;
  background: #fff; border: 1px solid #ccc; border-radius: 8px; box-shadow: 0 4px 24px #0003; font: 14px/1.4 system-ui }
.layer button { font: inherit; padding: 8px 12px; margin: 4px 4px 0 0 }
.layer[hidden] { display: none }
#panel { left: 50%; top: 20%; right: auto; bottom: auto; transform: translateX(-50%) }`;

const buttons = (...acts) =>
  acts.map((act) => `<button data-act="${act}">${words[act]}</button>`).join('');

function addLayer(id, content) {
  const layer = document.createElement('div');
  Object.assign(layer, { id, className: 'layer', innerHTML: content });
  layer.setAttribute('role', 'dialog');
  layer.addEventListener('click', ({ target }) => ACTS[target.dataset.act]?.());
  document.body.append(layer);
  return layer;
}

const question = () =>
  addLayer(
    'question',
    `<strong>${words.title}</strong><p>${words.text}</p>${buttons('accept', 'reject', 'choose')}`,
  );

function panel() {
  const { getDisplayedConsents, selectedConsents } = store.getState();
  const rows = getDisplayedConsents().map(
    ({ name, description, disabled }) =>
      `<p><label><input type="checkbox" name="${name}"${disabled ? ' disabled' : ''}${selectedConsents[name] ? ' checked' : ''}> ${name}</label><br>${description}</p>`,
  );
  const layer = addLayer(
    'panel',
    `<strong>${words.choose}</strong>${rows.join('')}${buttons('accept', 'reject', 'save')}`,
  );
  layer.addEventListener('change', ({ target }) =>
    store.getState().setSelectedConsent(target.name, target.checked),
  );
  return layer;
}

const MAKERS = { banner: question, dialog: panel };
const made = {};

function show({ activeUI }) {
  if (MAKERS[activeUI]) made[activeUI] ??= MAKERS[activeUI]();
  for (const [name, layer] of Object.entries(made)) layer.hidden = name !== activeUI;
}

document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));
store.subscribe(show);
show(store.getState());
