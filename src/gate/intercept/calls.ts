import { soon } from '../schedule.js';
import { wrap, wrapConstructor } from './wrap.js';

type Refuses = (address: unknown) => boolean;

/** What a request is made to: an address, or a `Request`. */
const addressOf = (target: unknown): unknown => (target instanceof Request ? target.url : target);

/** What a connection is at the end, and what it tells, one after the other. */
type Failure = readonly [facts: Readonly<Record<string, unknown>>, events: readonly Event[]];

/**
 * An object of the platform that has failed: made without a connection, it says so in a later task.
 *
 * @param kind the class that was asked for
 * @param platform the prototype that the platform has for it
 */
function failed(kind: { prototype: object }, platform: object, [facts, events]: Failure): object {
  const target = Object.setPrototypeOf(new EventTarget(), kind.prototype as object) as EventTarget;
  const isOwn = (name: string): boolean => {
    let owner = kind.prototype;
    while (owner !== platform && !Object.hasOwn(owner, name))
      owner = Object.getPrototypeOf(owner) as object;
    return owner !== platform;
  };
  for (const [name, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(platform))) {
    // A class that extends the platform's has its own.
    if (isOwn(name)) continue;
    // The platform's own would find that this is none of its objects.
    if (get)
      Object.defineProperty(target, name, {
        value: name.startsWith('on') ? null : '',
        writable: true,
      });
    else if (typeof value === 'function' && name !== 'constructor')
      Object.defineProperty(target, name, { value: () => undefined });
  }
  Object.assign(target, facts, 'readyState' in facts && { readyState: 0 });
  soon(() => {
    Object.assign(target, facts);
    for (const event of events) {
      const heard = (Reflect.get(target, `on${event.type}`) ?? null) as EventListener | null;
      target.addEventListener(event.type, heard, { once: true });
      target.dispatchEvent(event);
    }
  });
  return target;
}

/** What each kind of connection is and says when it has failed. */
const CONNECTIONS: Readonly<Record<string, (url: string) => Failure>> = {
  WebSocket: (url) => [
    { url, readyState: 3, bufferedAmount: 0 },
    [new Event('error'), new CloseEvent('close', { code: 1006 })],
  ],
  EventSource: (url) => [{ url, readyState: 2, withCredentials: false }, [new Event('error')]],
  Worker: () => [{}, [new Event('error')]],
  SharedWorker: () => [{ port: new MessageChannel().port1 }, [new Event('error')]],
};

/** Refuses calls to listed hosts. They fail the way a network error fails. */
export function watchCalls(isRefused: Refuses): void {
  wrap(window, 'fetch', (_, [target, init]: unknown[], pass) => {
    const isAborted = !!(init as RequestInit | undefined)?.signal?.aborted;
    return isRefused(addressOf(target)) && !isAborted
      ? Promise.reject(new TypeError('Failed to fetch'))
      : pass();
  });
  wrap(Navigator.prototype, 'sendBeacon', (_, [address], pass) =>
    // A beacon that is lost on its way has been sent as far as the page can tell.
    isRefused(address) ? true : pass(),
  );
  // The promise of a browser to send something when the page has gone.
  wrap(window, 'fetchLater', (_, [target], pass) =>
    isRefused(addressOf(target)) ? { activated: false } : pass(),
  );
  for (const [name, describe] of Object.entries(CONNECTIONS)) {
    const { prototype = {} } = (Reflect.get(window, name) ?? {}) as { prototype?: object };
    wrapConstructor(name, (kind: { prototype: object }, [address], pass) =>
      isRefused(address) ? failed(kind, prototype, describe(String(address))) : pass(),
    );
  }
  wrapConstructor('Audio', (_, [address], pass) => {
    const audio = pass([]) as HTMLAudioElement;
    if (address !== undefined) {
      audio.preload = 'auto';
      audio.src = address;
    }
    return audio;
  });
  watchXhr(isRefused);
}

function watchXhr(isRefused: Refuses): void {
  /** The requests that may not be sent: whether the page waits for them, and whether it has sent them. */
  const refused = new WeakMap<XMLHttpRequest, { isSync: boolean; isSent: boolean }>();
  const tell = (request: XMLHttpRequest, types: readonly string[]): void => {
    request.dispatchEvent(new Event('readystatechange'));
    for (const type of types) request.dispatchEvent(new ProgressEvent(type));
  };
  wrap(XMLHttpRequest.prototype, 'open', (request: XMLHttpRequest, args, pass) => {
    const [, address, isAsync = true] = args as unknown[];
    if (refused.delete(request)) Reflect.deleteProperty(request, 'readyState');
    if (isRefused(address)) refused.set(request, { isSync: !isAsync, isSent: false });
    return pass();
  });
  wrap(XMLHttpRequest.prototype, 'send', (request: XMLHttpRequest, _, pass) => {
    const own = refused.get(request);
    if (!own) return pass();
    if (own.isSent) throw new DOMException('The request has been sent', 'InvalidStateError');
    if (own.isSync) throw new DOMException('Failed to load', 'NetworkError');
    own.isSent = true;
    request.dispatchEvent(new ProgressEvent('loadstart'));
    soon(() => {
      if (refused.get(request) !== own) return;
      Object.defineProperty(request, 'readyState', { value: 4, configurable: true });
      tell(request, ['error', 'loadend']);
    });
    return undefined;
  });
  wrap(XMLHttpRequest.prototype, 'abort', (request: XMLHttpRequest, _, pass) => {
    const isWaiting = refused.get(request)?.isSent && request.readyState !== 4;
    refused.delete(request);
    Reflect.deleteProperty(request, 'readyState');
    if (isWaiting) tell(request, ['abort', 'loadend']);
    return pass();
  });
}
