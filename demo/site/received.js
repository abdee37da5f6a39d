// Fills the panel "What the statistics server has received". Same origin only; asks once a second while the page is visible.
(() => {
  const SHOWN_ROWS = 8;
  const INTERVAL_MS = 1000;
  const LONGEST_PATH = 36;

  const panel = document.querySelector('[data-received]');
  if (!panel) return;
  const count = panel.querySelector('output');
  const rows = panel.querySelector('tbody');
  const clear = panel.querySelector('button');

  let timer = 0;
  let shown = '';

  function cell(...content) {
    const td = document.createElement('td');
    td.append(...content);
    return td;
  }

  function timeOfDay(iso) {
    const time = document.createElement('time');
    const date = new Date(iso);
    time.dateTime = iso;
    time.textContent = Number.isNaN(date.getTime()) ? '–' : date.toLocaleTimeString('en-GB');
    return time;
  }

  function shortPath(path) {
    const bare = String(path).split('?')[0];
    return bare.length > LONGEST_PATH ? `${bare.slice(0, LONGEST_PATH - 1)}…` : bare;
  }

  function row({ time, method, path, bytes }) {
    const tr = document.createElement('tr');
    tr.append(
      cell(timeOfDay(time)),
      cell(`${method} ${shortPath(path)}`),
      cell(Number(bytes || 0).toLocaleString('en-GB')),
    );
    return tr;
  }

  function sentence(total) {
    if (total === 0) return 'Nothing yet.';
    const requests = total === 1 ? '1 request' : `${total.toLocaleString('en-GB')} requests`;
    return total > SHOWN_ROWS ? `${requests}; the last ${SHOWN_ROWS} are listed.` : `${requests}.`;
  }

  function say(text) {
    if (count.textContent !== text) count.textContent = text;
  }

  function show(requests) {
    const text = JSON.stringify(requests);
    if (text !== shown) {
      shown = text;
      rows.replaceChildren(...requests.slice(-SHOWN_ROWS).map(row));
    }
    say(sentence(requests.length));
  }

  async function ask(method = 'GET') {
    const response = await fetch('/received.json', { method, cache: 'no-store' });
    if (!response.ok) throw new Error(`/received.json answered ${response.status}`);
    return response;
  }

  async function refresh() {
    try {
      show(await (await ask()).json());
    } catch {
      say('The demo server is not answering.'); // it may be restarting: the next round asks again
    }
    count.removeAttribute('aria-live'); // the first fill is silent; later changes are announced politely
  }

  async function poll() {
    clearTimeout(timer);
    if (document.hidden) return;
    await refresh();
    clearTimeout(timer);
    timer = setTimeout(poll, INTERVAL_MS);
  }

  clear.addEventListener('click', async () => {
    try {
      await ask('DELETE');
      await poll();
    } catch {
      say('The list could not be cleared.');
    }
  });
  document.addEventListener('visibilitychange', poll);
  poll();
})();
