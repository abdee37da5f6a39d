export interface Started {
  readonly origin: string;
  /** Resolves when its server has ended. */
  readonly ended: Promise<unknown>;
  stop(): Promise<unknown>;
}

export function startExample(name: string, options?: { script?: string }): Promise<Started>;
