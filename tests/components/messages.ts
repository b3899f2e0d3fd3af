import type { Message } from '@/components/strings/fill';

/** A message of a table as its sentences, each with the name of its form. */
export function formsOf([key, message]: [string, Message]): [string, string][] {
  if (typeof message === 'string') return [[key, message]];
  return Object.entries(message).map(([form, words]) => [`${key} (${form})`, words]);
}

/** The places of a sentence, in the order of their names. */
export const placesOf = (words: string): string[] => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

/** Not words of the interface: lines that go into a reply, samples of how patterns are written. Both are the same in every language. */
export const isSample = (key: string): boolean => /^(?:openers|bank\.syntax)\.\w+$/.test(key);
