import { deCore } from './de-core';
import type { Message } from './fill';

/** Every word of the interface in German. What is missing here is said in English: see index.ts; a test tells what is missing. */
export const de: Record<string, Message> = {
  ...deCore,
};
