import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request that the second site got. */
export interface Received {
  readonly time: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Length of the body. */
  readonly bytes: number;
  /** As text; the list that a page can ask for leaves it out. */
  readonly body: string;
}

export interface Site {
  readonly origin: string;
  readonly trackerOrigin: string;
  readonly received: Received[];
  stop(): Promise<void>;
}

export type Page =
  string | object | ((request: IncomingMessage, response: ServerResponse) => unknown);

export interface SiteOptions {
  readonly port?: number;
  readonly trackerPort?: number;
  readonly folder?: string;
  readonly pages?: Record<string, Page>;
  /** Scripts that the second site hands out. */
  readonly scripts?: Record<string, string>;
}

export function startSite(options?: SiteOptions): Promise<Site>;
