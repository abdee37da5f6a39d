export const EXAMPLES: Readonly<Record<string, number>>;
