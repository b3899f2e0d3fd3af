import { createElement, Fragment, type ReactNode } from 'react';
import { en, type MessageKey, type Messages } from './en';
import { fillIn, templateOf } from './fill';

export type { MessageKey } from './en';

const messages: Messages = en;
const locale = 'en-GB';
const ordinal = new Intl.PluralRules(locale, { type: 'ordinal' });

const SLOT = /\{(\w+)\}/g;

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
  const form = ordinal.select(n);
  return t(form === 'one' || form === 'two' || form === 'few' ? `ordinal.${form}` : 'ordinal.other', { n });
}

/** "a, b and c" in parts, for marking up the items: each says whether it is an item or what stands between. */
export function listedParts(items: readonly string[]): { item: boolean; text: string }[] {
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(items);
  return parts.map((part) => ({ item: part.type === 'element', text: part.value }));
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

const mac = /Mac/i.test(globalThis.navigator?.platform ?? '');
/** The names of the modifier keys on this machine. */
export const KEY = {
  alt: t(mac ? 'key.option' : 'key.alt'),
  ctrl: t(mac ? 'key.command' : 'key.ctrl'),
} as const;
