import { createElement, Fragment, type ReactNode } from 'react';
import { en, type MessageKey, type Messages } from './en';
import { fillIn, templateOf } from './fill';
import { type Language, LOCALES } from './language';
import { sayOtherwise } from './told';

export type { MessageKey } from './en';
export { told } from './told';

const SLOT = /\{(\w+)\}/g;
/** The tables other than English are loaded when they are spoken; each has every key, by its type. */
const TABLES: Record<Exclude<Language, 'en'>, () => Promise<{ words: Messages; told: Readonly<Record<string, string>> }>> = {
  de: async () => ({ words: (await import('./de')).de, told: (await import('./de-told')).deTold }),
};

let language: Language = 'en';
let locale: string = LOCALES.en;
let messages: Messages = en;
/** The language wished for last: a table that comes later than a newer wish is not put in. */
let wished: Language = 'en';
const listeners = new Set<() => void>();

/** From now on all words are in this language, and whoever listens (see Spoken.tsx) says everything again. */
export async function speak(wish: Language): Promise<void> {
  wished = wish;
  if (wish === language) return;
  const table = wish === 'en' ? { words: en, told: null } : await TABLES[wish]();
  if (wished !== wish) return;
  language = wish;
  locale = LOCALES[wish];
  messages = table.words;
  sayOtherwise(table.told);
  for (const tell of listeners) tell();
}

/** The language spoken now. */
export const spoken = (): Language => language;

/** Calls back when another language is spoken; returns what ends that. */
export function onSpoken(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The words for a key, its places filled; a place with no value stays visible as `{name}`, which a test would catch. */
export function t(key: MessageKey, fill: Record<string, string | number> = {}): string {
  return fillIn(messages[key], fill, locale);
}

/** Like `t`, with elements (a bold name, a key cap) in the places. */
export function tx(key: MessageKey, fill: Record<string, ReactNode>): ReactNode {
  // Splitting by a pattern with one group puts the places' names at the odd indices.
  const parts = templateOf(messages[key], fill.n, locale).split(SLOT);
  return parts.map((part, i) => createElement(Fragment, { key: i }, i % 2 === 0 ? part : fill[part]));
}

/** "1st", "2nd": a count as a place in order. */
export function nth(n: number): string {
  const form = new Intl.PluralRules(locale, { type: 'ordinal' }).select(n);
  return t(form === 'one' || form === 'two' || form === 'few' ? `ordinal.${form}` : 'ordinal.other', { n });
}

/** "a, b and c" in parts, for marking up the items: each says whether it is an item or what stands between. */
export function listedParts(items: readonly string[]): { item: boolean; text: string }[] {
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(items);
  return parts.map((part) => ({ item: part.type === 'element', text: part.value }));
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** Name of a language by its BCP 47 tag, in the interface's language; the tag itself where there is none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // not a valid tag
  }
}

/** A time of a message: hours and minutes, with the day when it was not today; as shown by the desk where it is not ISO 8601. */
export function timeOf(at: string, now: Date): string {
  if (!/^\d{4}-\d\d-\d\dT/.test(at)) return at;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const today = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(today ? {} : { day: 'numeric', month: 'short' }),
  }).format(date);
}

/** A date (ISO 8601, a `Date` or milliseconds) in the interface's language; the text itself where it is none. `options` default to the day. */
export function dateOf(at: string | number | Date, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : new Intl.DateTimeFormat(locale, options).format(date);
}

const mac = /Mac/i.test(globalThis.navigator?.platform ?? '');
/** The names of the modifier keys on this machine. */
export const KEY = {
  get alt() {
    return t(mac ? 'key.option' : 'key.alt');
  },
  get ctrl() {
    return t(mac ? 'key.command' : 'key.ctrl');
  },
};

/** A cap of a chord (see chords.ts) as it is printed on keyboards where the interface's language is spoken. */
export function capName(cap: string): string {
  return cap === 'Ctrl' ? t('key.ctrl') : cap === 'Shift' ? t('key.shift') : cap;
}
