import type { ConsentReceipt } from './types.js';

/** A frame that is held, and the ids that it waits for. */
export interface HeldFrame {
  readonly frame: HTMLIFrameElement;
  readonly needs: readonly string[];
}

/** What the placeholders need of the gate. */
export interface FrameGate {
  /** The frames that are held now, in document order. */
  heldFrames(): HeldFrame[];
  /** Calls back at once, and whenever the held frames may have changed. */
  watchFrames(listener: () => void): void;
  /** Lets one frame load without an answer: the visitor asked for this one, this once. */
  allowOnce(frame: HTMLIFrameElement): void;
}

/** The words that the visitor reads: a text by its key, or else what is given in its place. */
export interface Words {
  (key: string, otherwise: string): string;
  /** BCP 47 tag of the language that they are in. */
  readonly lang: string;
  /** Their fingerprint, `sha256-BASE64`, once they are signed. */
  hash?: string;
  /** Makes it, which takes a millisecond. Never rejects. */
  sign(): Promise<void>;
}

/** What the interface gives back. */
export interface View {
  /** Shows the panel with the current answer. */
  open(): void;
  /** Closes the panel; nothing is saved. */
  close(): void;
  readonly words: Words;
  /** Makes a receipt with an answer into one of another shape. */
  readonly formats: ReadonlyMap<string, (receipt: ConsentReceipt) => object>;
}
