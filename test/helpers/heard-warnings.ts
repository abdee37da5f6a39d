/** Collects what is said in the console while `act` runs, and keeps it out of the log. */
export async function heardWarnings(act: () => unknown): Promise<string[]> {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => heard.push(text);
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return heard;
}

/** The codes of messages, as they stand in brackets at the end. */
export const codesOf = (messages: readonly string[]): string[] =>
  messages.map((text) => /\(([a-z-]+)\)$/.exec(text)?.[1] ?? text);
