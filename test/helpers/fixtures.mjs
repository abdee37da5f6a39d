const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** What the unit tests fetch: every way in which a file can be had or not. */
const ANSWERS = {
  '/fixture/ok.json': () => ({ body: '{"fine":true}' }),
  '/fixture/fuzz-runs': () => ({ body: process.env.FUZZ_RUNS ?? '5000' }),
  '/fixture/html.json': () => ({ body: '<!doctype html><title>Log in</title>' }),
  '/fixture/large.json': () => ({ body: `"${'x'.repeat(600_000)}"` }),
  '/fixture/notice.json': () => ({
    body: JSON.stringify({
      title: 'Notice',
      sections: [{ title: 'Contact us', blocks: ['Write.'] }],
    }),
  }),
  '/fixture/notice.en.json': () => ({ body: '{"sections":[{"title":"Contact"}]}' }),
  '/fixture/notice.cy.json': () => ({ body: '{"sections":[{"title":"Cysylltu"}]}' }),
  '/fixture/before.json': () => ({
    body: JSON.stringify({
      title: 'Notice',
      version: '1',
      sections: [{ title: 'Contact us', blocks: ['Call.'] }, { title: 'Offices' }],
    }),
  }),
  '/fixture/in/en.json': () => ({ body: '{"in":"en"}' }),
  '/fixture/in/cy.json': () => ({ body: '{"in":"cy"}' }),
  '/fixture/in/tlh.json': () => ({ body: '{"in":"tlh"}' }),
  '/fixture/map.json': () => ({
    body: JSON.stringify({
      // No file of the French one can be had.
      languages: { cy: 'in/cy.json', 'pt-BR': 'ok.json', fr: 'missing.json', en: 'in/en.json' },
      default: 'en',
    }),
  }),
  '/fixture/map-scripts.json': () => ({
    body: '{"languages":{"zh-Hans":"ok.json","zh-Hant":"in/en.json"}}',
  }),
  '/fixture/map-first.json': () => ({ body: '{"languages":{"cy":"in/cy.json"}}' }),
  '/fixture/slow.json': async () => {
    await wait(300);
    return { body: '{"sections":[{"title":"Slow"}]}' };
  },
  '/fixture/elsewhere.json': ({ request }) => ({
    status: 302,
    location: `http://127.0.0.1:${request.host.split(':')[1]}/fixture/ok.json`,
  }),
  '/fixture/missing.json': () => ({ status: 404, body: '{}' }),
  '/fixture/script.js': ({ query }) => ({
    type: 'js',
    body: `(window.ran ??= []).push(${JSON.stringify(query.name ?? '')});`,
  }),
};

/** Serves the fixtures beside the tests, as a middleware of the test runner's own server. */
export async function fixtures(context, next) {
  // A sandboxed frame has an origin of its own, and so has a redirect to 127.0.0.1.
  context.set('access-control-allow-origin', '*');
  const answer = ANSWERS[context.path];
  if (!answer) return next();
  const { status = 200, type = 'json', body, location } = await answer(context);
  context.status = status;
  context.type = type;
  if (location) context.set('location', location);
  else context.body = body;
  return undefined;
}
