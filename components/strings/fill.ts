/** Filling of messages, without React: pages use it as well as panel and settings. */

/** A sentence, or its forms for one and for any other number. */
export type Message = string | { one: string; other: string };

const SLOT = /\{(\w+)\}/g;
const rules = new Map<string, Intl.PluralRules>();

/** The template of a message, in the form for the number `n` where it has forms. */
export function templateOf(message: Message, n: unknown, locale: string): string {
  if (typeof message === 'string') return message;
  const plural = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, plural);
  return plural.select(Number(n)) === 'one' ? message.one : message.other;
}

/** A message with its places filled; a place with no value stays visible as `{name}`, which a test would catch. */
export function fillIn(message: Message, fill: Record<string, string | number>, locale: string): string {
  return templateOf(message, fill.n, locale).replace(SLOT, (slot, name: string) => String(fill[name] ?? slot));
}
