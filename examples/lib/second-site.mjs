// The other site of the examples: a script that counts visits, and a film. It remembers what it was asked for.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

/** The port that the pages of the examples name. */
export const SECOND_PORT = 4801;

const ANSWERS = {
  '/statistics.js': ['text/javascript', 'window.visits = (window.visits ?? 0) + 1;'],
  '/film.html': [
    'text/html; charset=utf-8',
    '<!doctype html><title>Film</title><p>This is where the film would be.</p>',
  ],
};

/** @returns {Promise<{ origin: string, asked: string[], stop: () => Promise<unknown> }>} `asked`: paths, oldest first */
export async function startSecondSite(port = SECOND_PORT) {
  const asked = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    const [type, text] = ANSWERS[url.split('?')[0]] ?? ['text/plain', ''];
    response.writeHead(text ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(text);
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked,
    stop() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { origin } = await startSecondSite();
  console.log(`The second site answers at ${origin}`);
}
