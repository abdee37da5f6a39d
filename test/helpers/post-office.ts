/** What a page has sent by `fetch`, and the answers that it gets. */
export interface PostOffice {
  readonly sent: { readonly url: string; readonly init: RequestInit; readonly body: unknown }[];
  /** `true`: accepted; `false`: refused with 503; `'down'`: not reached; `'silent'`: not answered until it is closed. */
  answer: boolean | 'down' | 'silent';
  /** Gives the page its own `fetch` back. */
  close(): void;
}

/** Takes the place of `fetch` until it is closed. */
export function openPostOffice(): PostOffice {
  const { fetch } = window;
  let wake = (): void => {};
  const closing = new Promise<void>((done) => (wake = done));
  const close = (): void => {
    window.fetch = fetch;
    wake();
  };
  const office: PostOffice = { sent: [], answer: true, close };
  window.fetch = async (url, init = {}) => {
    office.sent.push({ url: String(url), init, body: JSON.parse(String(init.body)) });
    if (office.answer === 'down') throw new TypeError('Failed to fetch');
    if (office.answer === 'silent') await closing;
    return new Response(null, { status: office.answer ? 204 : 503 });
  };
  return office;
}
