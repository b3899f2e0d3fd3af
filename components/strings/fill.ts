/** Filling of messages, without React: pages use it as well as panel and settings. */

/** A sentence by number: the form of each plural category of the language (CLDR), `other` for those it does not name. */
type Forms = { other: string } & { [category in Intl.LDMLPluralRule]?: string };
/** A sentence, or its forms by number. */
export type Message = string | Forms;

const SLOT = /\{(\w+)\}/g;
const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The template of a message, in the form for the number `n` where it has forms. */
export function templateOf(message: Message, n: unknown, locale: string): string {
  if (typeof message === 'string') return message;
  const plural = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, plural);
  return message[plural.select(Number(n))] ?? message.other;
}

/** A message with its places filled, numbers as the locale writes them; a place with no value stays visible as `{name}`, which a test would catch. */
export function fillIn(message: Message, fill: Record<string, string | number>, locale: string): string {
  return templateOf(message, fill.n, locale).replace(SLOT, (slot, name: string) => {
    const value = fill[name];
    return typeof value === 'number' ? numberIn(value, locale) : (value ?? slot);
  });
}

/** A number as the locale writes it: 1,234.5 or 1.234,5. */
export function numberIn(value: number, locale: string): string {
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, format);
  return format.format(value);
}
