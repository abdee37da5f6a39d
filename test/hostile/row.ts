import type { Page } from 'puppeteer-core';
import type { Page as Answered, Site } from '#demo/site-server.mjs';

/** A row of the audit that is held against the built script, on a page of its own. */
export interface Run {
  readonly id: string;
  /** What is done to us, in words. */
  readonly threat: string;
  /** The configuration in the page; the shop's own where there is none. Text stands in the page as it is. */
  readonly config?: object | string;
  /** Markup before our script. */
  readonly first?: string;
  /** Our script tag, where it is another one. */
  readonly tag?: string;
  /** Markup after our script, in the head. */
  readonly next?: string;
  /** Markup in the body, before the shop's own. */
  readonly body?: string;
  /** Markup at the very end of the page. */
  readonly last?: string;
  /** What the site answers besides, by path. */
  readonly pages?: Readonly<Record<string, Answered>>;
  /** The address that is visited, in place of the page's own: `%PATH%` stands for its path, `%PORT%` for the port. */
  readonly address?: string;
  /** What is done before the page is there. */
  readonly before?: (visitor: Page, site: Site) => Promise<unknown>;
  /** What is done while the question stands. It runs in the page. */
  readonly act?: () => unknown;
  /** What must be true then, in the page, besides what must always be; `true`, or what is wrong. */
  readonly holds?: () => unknown;
  /** The same after the answer. */
  readonly after?: () => unknown;
  /** The codes of our messages until the answer; none where it is left out. */
  readonly says?: readonly string[];
  /** The same for those that follow the answer. */
  readonly saysThen?: readonly string[];
  /** What is sent before a grant, because nothing can hold it. */
  readonly escapes?: readonly string[];
  /** What is sent with the grant, besides what the shop asks for. */
  readonly also?: readonly string[];
}

/** A row that is held somewhere else. */
export interface Elsewhere {
  readonly id: string;
  readonly threat: string;
  /** The file of the test, and its title there. */
  readonly test: readonly [file: string, title: string];
}

/** A row that is not ours. */
export interface Reason {
  readonly id: string;
  readonly threat: string;
  readonly reason: string;
}

export type Row = Run | Elsewhere | Reason;
