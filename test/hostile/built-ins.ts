import type { Row } from './row.js';
import { SHOP } from './shop.js';

/** Old libraries change what the platform has, after our script or before it. */
export const BUILT_INS: readonly Row[] = [
  {
    id: 'M13',
    threat: 'lists and texts have a toJSON of an old library',
    first: `<script>for (const { prototype } of [Array, String, Number, Date])
      prototype.toJSON = function () { return JSON.stringify(String(this)); }</script>`,
    after: () =>
      /^v=1&at=[\dTZ:-]+&rev=&granted=analytics\+/.test(
        decodeURIComponent(/say-so=([^;]*)/.exec(document.cookie)?.[1] ?? ''),
      ),
  },
  {
    id: 'M13',
    threat:
      'an old library lists inherited keys, and every list and object has methods that can be counted',
    next: `<script>
      Object.prototype.extend = function () {};
      Array.prototype.each = function () {};
      Object.keys = (value) => { const keys = []; for (const key in value) keys.push(key); return keys; };
      Object.values = (value) => Object.keys(value).map((key) => value[key]);
      Array.from = (value) => value ? value.toArray ? value.toArray() : Array.prototype.slice.call(value) : [];
      Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
      Array.prototype.find = function (ask, self) { let found; this.some((one, at) => ask.call(self, one, at) && (found = one, true)); return found; };
      Function.prototype.bind = function (self, ...given) { const call = this; return function (...more) { return call.apply(self, [...given, ...more]); }; };
    </script>`,
  },
  {
    id: 'M13',
    threat: 'an old library takes the names of classes of the platform',
    next: `<script>
      for (const name of 'Element Node Event CustomEvent EventTarget Range Text Document DocumentFragment HTMLElement HTMLScriptElement HTMLIFrameElement HTMLTemplateElement HTMLAnchorElement Request Attr ShadowRoot'.split(' '))
        window[name] = class { constructor() { throw new Error(name + ' is taken'); } };
    </script>`,
  },
  {
    id: 'M13',
    threat: 'calls of the platform are replaced by ones that throw',
    next: `<script>
      for (const name of 'fetch requestAnimationFrame setInterval getComputedStyle matchMedia queueMicrotask structuredClone'.split(' '))
        window[name] = () => { throw new Error(name); };
      for (const name of 'XMLHttpRequest BroadcastChannel Blob URLSearchParams AbortController IntersectionObserver ResizeObserver PerformanceObserver MutationObserver WeakRef'.split(' '))
        window[name] = class { constructor() { throw new Error(name); } };
    </script>`,
  },
  {
    id: 'M13',
    threat: 'what makes a record throws',
    config: { ...SHOP, record: { url: '/record' } },
    next: `<script>
      JSON.stringify = crypto.getRandomValues = () => { throw new Error('record'); };
    </script>`,
    after: () => window.SaySo.receipt().then(({ event }) => event === 'given'),
  },
  {
    id: 'M13',
    threat: 'a list that is old has its own idea of Promise',
    next: `<script>window.Promise = class { constructor() { throw new Error('Promise'); } };</script>`,
  },
  {
    id: 'M13',
    threat: 'listeners of the page are wrapped, and the wrapping loses its options',
    next: `<script>
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        return addEventListener.call(this, type, (event) => listener.handleEvent ? listener.handleEvent(event) : listener.call(this, event));
      };
    </script>`,
  },
  {
    id: 'M13',
    threat: 'the console of the page is broken',
    next: `<script>
      console.warn = console.error = console.log = () => { throw new Error('console'); };
    </script>`,
  },
];
