/** A browser that knows nothing of the one before. */
export interface Session {
  /** Asks for something below the address of the session; rejects with what the driver says. */
  call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  end(): Promise<unknown>;
}

/** How the browser of a driver is started. */
export interface DriverBrowser {
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  readonly capabilities: object;
}

export interface Driver {
  newSession(): Promise<Session>;
  stop(): void;
}

export function startDriver(browser: DriverBrowser): Promise<Driver>;
/** Where `x` and `y` are of the window, in CSS pixels. */
export function clickAt(session: Session, x: number, y: number): Promise<unknown>;
export function webkitGtk(binary: string): DriverBrowser;
