import type { MessageCode } from './sentences.js';

/** `sentences.ts` for the production build: the code says it, and the README explains the code. */
export const sentences: Readonly<Partial<Record<MessageCode, string>>> = {};
