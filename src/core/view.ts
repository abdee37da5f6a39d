/** What the interface gives back. */
export interface View {
  /** Shows the panel with the current answer. */
  open(): void;
  /** Closes the panel; nothing is saved. */
  close(): void;
}
