export interface Served {
  readonly origin: string;
  stop(): Promise<unknown>;
}

export function serve(
  folder: string,
  options?: { port?: number; second?: string },
): Promise<Served>;
