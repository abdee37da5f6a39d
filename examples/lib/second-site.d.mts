export interface SecondSite {
  readonly origin: string;
  /** Paths that it was asked for, oldest first. */
  readonly asked: string[];
  stop(): Promise<unknown>;
}

export const SECOND_PORT: number;
export function startSecondSite(port?: number): Promise<SecondSite>;
