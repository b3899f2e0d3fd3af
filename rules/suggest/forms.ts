/**
 * Facts come in the customer's words; these bring them into forms that fit a sentence. Each gives null rather than
 * something that might read wrong: a line whose slot is empty is not offered.
 */

const UNITS: Record<string, string> = {
  sec: 'second',
  min: 'minute',
  hr: 'hour',
  wk: 'week',
  mth: 'month',
  mnth: 'month',
  yr: 'year',
};
const UNIT =
  'seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|mths?|mnths?|years?|yrs?|fortnights?|decades?';
const COUNT =
  '\\d+(?:[.,]\\d+)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|(?:twenty|thirty|forty|fifty)[- ](?:one|two|three|four|five|six|seven|eight|nine)|half an?|a few|several|a couple of|another';
const DURATION = new RegExp(
  `^(?:(?:for|in|after|been|waited|waiting|it'?s been|about|around|roughly|the (?:last|past)|like|now)\\s+)*((?:(?:over|more than|almost|nearly|at least|well over|just over)\\s+)?(?:${COUNT})(?:\\s+(?:whole|full|long|working|business|calendar))?)\\s*(${UNIT})(?:\\s+(?:now|already|and counting|later|late|ago|on))*$`,
  'i',
);

/** "9 days", "for nine days now", "50 mins" -> "nine days", "50 minutes"; null when it is no plain length of time. */
export function duration(raw: string): string | null {
  const text = raw
    .trim()
    .replace(/[.,!?;]+$/, '')
    .replace(/\s+/g, ' ');
  const m = DURATION.exec(text);
  if (!m) return null;
  const count = (m[1] ?? '').toLowerCase();
  let unit = (m[2] ?? '').toLowerCase();
  const plural = unit.endsWith('s');
  const stem = plural ? unit.slice(0, -1) : unit;
  unit = UNITS[stem] ?? stem;
  const one = /(?:^|\s)(?:a|an|one|1|half an?|another)(?:\s(?:whole|full|long|working|business|calendar))?$/.test(count);
  if (one && count.includes('another')) return null;
  return `${count} ${unit}${one ? '' : 's'}`;
}

const PROPER =
  /\b(mon|tues|wednes|thurs|fri|satur|sun)(day)\b|\b(january|february|march|april|june|july|august|september|october|november|december|christmas|easter)\b|\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?=\s+\d|\b\s*$)|\b(may)(?=\s+\d|\s*$)/gi;

/** Gives weekdays and months their capital: "3 march" -> "3 March". */
export function properDate(raw: string): string {
  return raw
    .trim()
    .replace(/[.,!?;:]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(PROPER, (all) => all.charAt(0).toUpperCase() + all.slice(1).toLowerCase());
}

/** "since Monday" -> "Monday"; null when it is not a point in time after "since". */
export function sinceWhen(raw: string): string | null {
  const m = /^(?:waiting |waited |been )?since\s+(.{2,30})$/i.exec(raw.trim());
  if (!m) return null;
  const when = properDate(m[1] ?? '');
  return /^(?:(?:last|early|late|mid|the|about|around|before|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|yesterday|this|\d{1,2}(?:st|nd|rd|th)?|christmas|easter|week|month|year|morning|night|night's|of|noon|midday|am|pm)[\s.:]*)+(?:\d{1,4}(?:[.:]\d\d)?(?:\s?[ap]m)?)?$/i.test(
    when,
  )
    ? when
    : null;
}

/** A count as an adverb: 2 -> "twice", 3 -> "three times"; null below 2. */
export function times(n: number): string | null {
  if (!Number.isInteger(n) || n < 2 || n > 99) return null;
  const words = ['', '', 'twice', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return n === 2 ? 'twice' : `${words[n] ?? n} times`;
}

/** 3 -> "third"; null below three, where it would make too much of it, and beyond the table. */
export function ordinal(n: number): string | null {
  return n < 3 ? null : (['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'][n - 2] ?? null);
}

const TITLES =
  /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|familie|herr|frau|señora?|madame|monsieur|captain|capt)\.?\s+/i;
const NO_NAME =
  /^(?:customer|guest|visitor|user|anonymous|client|unknown|no name|me|you|test|admin|n\/a|customer service|caller|team|sir|madam|regards|thanks|i|i'm|it|it's|there|all|here|this|that|what|everyone|folks|mate|no|yes|dear|hi|hello)\b/i;

/**
 * How to address a customer: "Imelda Rooney" -> "Imelda", "Dr P. Amankwah" -> "Dr Amankwah"; null when it is no
 * person's name (a handle, "Visitor 12", an address).
 */
export function addressName(raw: string): string | null {
  let name = raw
    .trim()
    .replace(/[,.;:!]+$/, '')
    .replace(/\s+/g, ' ');
  if (!name || name.length > 60 || NO_NAME.test(name) || /[\d@_/\\#<>{}[\]|]/.test(name)) return null;
  const title = TITLES.exec(name);
  if (title) {
    const last = name.split(' ').at(-1) ?? '';
    if (!/^\p{L}[\p{L}'’-]+$/u.test(last) || last.toLowerCase() === (title[1] ?? '').toLowerCase()) return null;
    const word = title[1] ?? '';
    return `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${capital(last)}`;
  }
  name = name.split(' ')[0] ?? '';
  if (!/^\p{L}[\p{L}'’-]*\p{L}$/u.test(name)) return null;
  // a handle such as "xXKilroyXx" is no name to call anybody by
  if (/\p{Ll}\p{Lu}/u.test(name) && !/^(?:Mc|Mac|De|Di|La|Le|O['’])\p{Lu}/u.test(name)) return null;
  return capital(name);
}

function capital(word: string): string {
  const shouting = word.length > 2 && word === word.toUpperCase();
  const base = shouting ? word.toLowerCase() : word;
  return base.replace(/^\p{Ll}|(?<=-)\p{Ll}/gu, (c) => c.toUpperCase());
}

const RECORD_WORDS: [RegExp, string][] = [
  [/\bbooking|\breservation/i, 'booking'],
  [/\bclaim/i, 'claim'],
  [/\bcase\b|\bfile\b/i, 'case'],
  [/\bticket/i, 'ticket'],
  [/\bjob\b|\brepair\b/i, 'job'],
  [/\binvoice/i, 'invoice'],
  [/\bvoucher/i, 'voucher'],
  [/\breport/i, 'report'],
  [/\bpolicy/i, 'policy'],
  [/\bmembership|\bmember\b/i, 'membership'],
  [/\baccount|\bacct?\b|\ba\/c\b/i, 'account'],
  [/\bcustomer (?:no|number|id)/i, 'customer number'],
  [/\btracking|\bparcel|\bshipment|\bconsignment/i, 'parcel'],
  [/\border|\bpedido|\bpo\b/i, 'order'],
  [/\bref\b|\breference/i, 'reference'],
];

/**
 * What kind of number it is, from the words just before (else just after) it: "order", "claim", "policy" ...
 * @param before text that ends where the number starts
 */
export function recordWord(before: string, fallback: string): string {
  const near =
    before
      .slice(-28)
      .replace(/\bno\.\s*$/i, 'no ')
      .split(/[.?!\n]/)
      .at(-1) ?? '';
  let best: { at: number; word: string } | null = null;
  for (const [pattern, word] of RECORD_WORDS) {
    const at = near.search(pattern);
    if (at >= 0 && (!best || at > best.at)) best = { at, word };
  }
  return best?.word ?? fallback;
}

const FUNCTION_WORD =
  /^(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|should|and|or|but|so|for|with|to|on|in|of|at|by|from|that|which|who|when|where|because|since|after|before|until|i|i'm|i've|it|it's|we|you|they|he|she|my|your|our|their|the|a|an|this|these|not|never|isn't|wasn't|hasn't|doesn't|didn't|won't|can't|went|came|come|arrived|stopped|broke|keeps|kept|just|still|again|now|today|yesterday|already|please|as|if|than|then|about|into|off|out|over|up|down|only|also|too|there|here|no|got|gets|died|snapped|failed)$/i;
const NO_PRODUCT =
  /^(?:it|its|it's|them|this|that|stuff|things?|items?|orders?|products?|damage|run|mould|day|week|month|time|way|call|reply|email|message|number|name|address|house|home|booking|reservation|show|exam|wedding|trip|party|portal|tracker|status|page|hotline|queue|notes?|\w+day|tuesday|january|february|march|april|june|july|august|september|october|november|december)$/i;

/**
 * The product without its article, quotes and trailing marks; null when it is too long to sit in a sentence, no thing at
 * all, or cut off in the middle of a longer name.
 * @param after the customer's words that follow it
 */
export function productName(raw: string, after = ''): string | null {
  const next = /^ ([\p{L}'’-]+)/u.exec(after)?.[1];
  if (next && !FUNCTION_WORD.test(next.replace('’', "'"))) return null;
  let name = raw
    .trim()
    .replace(/^["'“‘(]+|["'”’).,;:!?]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:my|our|your|the|this|that|these|those|a|an|some|new|one|two|three|\d+ x)\s+/i, '');
  if (!name || name.length > 40 || /[{}[\]<>\n]/.test(name) || NO_PRODUCT.test(name)) return null;
  if (name.length > 4 && name === name.toUpperCase() && /[A-Z]{5}/.test(name)) name = name.toLowerCase();
  return name;
}

/** The determiner that the customer used before the product: "the internet", else "your". */
export function determiner(before: string, about: boolean): 'the' | 'your' {
  if (/\b(?:my|our)\s+(?:[\p{L}-]+\s+)?$/u.test(before.toLowerCase())) return 'your';
  if (/\bthe\s+(?:[\p{L}-]+\s+)?$/u.test(before.toLowerCase())) return 'the';
  return about ? 'the' : 'your';
}

/** An amount as the customer wrote it, without trailing marks; null when it has no figure. */
export function amountText(raw: string): string | null {
  const text = raw
    .trim()
    .replace(/[.,;:!?)]+$/, '')
    .replace(/\s+/g, ' ');
  return /\d/.test(text) && text.length <= 20 ? text : null;
}
