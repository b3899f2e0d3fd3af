import type { Turn } from '../types';
import type { Found } from './found';

const TITLE =
  '(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd|Lord|Lady|Fr|Familie|Frau|Herr|Señora?|Sra?|Mme)\\.? )';
const CAP = "(?:\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}[\\p{L}'’]+)*\\.?)";
const PARTICLE = '(?:(?:de|da|dos|van|von|der|den|del|della|di|la|le|bin|al|el|ten|ter|O) ?)';
const FULL = `${TITLE}?${CAP}(?: ${PARTICLE}{0,2}${CAP}){0,3}`;
const TWO = `(?:${TITLE}${CAP}(?: ${PARTICLE}{0,2}${CAP}){0,2}|${CAP}(?: ${PARTICLE}{0,2}${CAP}){1,3})`;
const CLOSING =
  '(?:(?:kind|best|warm|warmest|many|with|my)? ?(?:kind |best |warm )?(?:regards|wishes|thanks)(?: and regards| & regards)?|thanks(?: (?:&|and) regards| again| in advance| so much| a lot)?|thank you|cheers|yours(?: \\w+)?|sincerely|best|love|ta|greetings|respectfully|cordially|mit freundlichen grüßen|saludos|cordialement|atentamente)';

// Capitalised words that end mails or open sentences but are nobody's name.
const NOT_NAME =
  /^(?:i|i['’]m|i['’]ve|i['’]ll|it['’]s|sent|from|dear|hello|hi|hey|thanks?|thank|regards|kind|best|yours|sincerely|faithfully|cheers|please|sir|madam|sirs|team|support|customer|service|manager|ok(?:ay)?|yes|no|fine|great|perfect|sorry|nothing|attached|enclosed|see|re|fwd|ps|iphone|android|outlook|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|the|this|that|it|i|we|you|my|your|a|an|and|but|so|if|what|when|why|how|where|who|money|back|refund|done|again|still|really|very|not|never|always|just|here|there|today|tomorrow|everyone|all|disgraceful|disgusted|unhappy|angry|customer|concerned|disappointed|guten|hola|bonjour|god|jesus|christ|order|account|england|london)$/i;

interface Frame {
  pattern: RegExp;
  /** Higher is surer. */
  weight: number;
}
const FRAMES: Frame[] = [
  {
    pattern: new RegExp(
      `(?<!\\b(?:[Hh]er|[Hh]is|[Tt]heir|[Ww]hose|[Yy]our|['’]s|it['’]?s) )\\b(?:[Mm]y|[Tt]he|[Ff]ull|[Aa]ccount|[Ii]ts|[Cc]ustomer)? ?\\b[Nn]ame(?:['’]?s| is|:| on (?:it|the (?:account|order|booking)) is) (${FULL})`,
      'gdu',
    ),
    weight: 5,
  },
  { pattern: new RegExp(`\\b(?:[Uu]nder|[Ii]n) (?:the |my )?name(?: of|:)? (${FULL})`, 'gdu'), weight: 5 },
  {
    pattern: new RegExp(
      `\\b(?:I am|I['’]?m|[Ii]t['’]?s|[Tt]his is|[Ii]t is) (${TWO})(?=[\\s]*(?:[,.!;\\n(]|$| from| of| at| here| again| and| was))`,
      'gdu',
    ),
    weight: 4,
  },
  {
    pattern: new RegExp(
      `(?:^|[.!?\\n] ?|[Hh]i,? |[Hh]ello,? )(?:I['’]?m|[Tt]his is|[Ii]t['’]?s) (${CAP})(?=,? (?:here|again|from|calling|writing)\\b|[,.]? (?:and )?my (?:order|account)\\b)`,
      'gdu',
    ),
    weight: 3,
  },
  { pattern: new RegExp(`(?:^|\\n)(${FULL}) here\\b`, 'gdu'), weight: 3 },
];
const LOWER_NAME = /\bmy (?:full )?name(?:['’]?s| is) ([a-z][\p{L}'’-]+(?: [a-z][\p{L}'’-]+)?)(?=\s*(?:$|[,.!;\n]))/dgu;
const CLOSED = new RegExp(`(?:^|\\n|[.!?] )\\s*${CLOSING}[,.!]?\\s*?(?:\\n\\s*|, ?|[-–] ?)`, 'gi');
const NAME_HERE = new RegExp(`(${FULL})(?=\\s*(?:\\n|$|[,(]))`, 'udy');
const INLINE = new RegExp(
  `[.!?,]\\s+(?:[Tt]hanks|[Tt]hank you|[Cc]heers|[Rr]egards|[Kk]ind regards|[Bb]est),? ?[-–]? ?(${FULL})\\.?\\s*$`,
  'gdu',
);
const DASHED = new RegExp(`(?:\\n|[.!?]\\s)\\s*[-–—~]\\s?(${FULL})\\s*$`, 'gdu');
const LAST_LINE = new RegExp(`\\n\\s*(${FULL})\\s*$`, 'gdu');
const WHOLE = new RegExp(`^\\s*(${FULL})[.!]?\\s*$`, 'gdu');

export interface NameFound extends Found {
  weight: number;
}

/** Names by which the writer of this text calls herself. `askedName`: the agent has just asked for it. */
export function findNames(text: string, askedName: boolean): NameFound[] {
  const out: NameFound[] = [];
  const add = (pattern: RegExp, weight: number) => {
    for (const m of text.matchAll(pattern)) {
      const at = m.indices?.[1];
      if (!at) continue;
      const value = text.slice(at[0], at[1]).replace(/[.,]$/, '');
      if (isName(value)) out.push({ value, start: at[0], end: at[0] + value.length, weight });
    }
  };
  for (const f of FRAMES) add(f.pattern, f.weight);
  for (const m of text.matchAll(CLOSED)) {
    NAME_HERE.lastIndex = m.index + m[0].length;
    const at = NAME_HERE.exec(text)?.indices?.[1];
    if (at && isName(text.slice(...at))) out.push({ value: text.slice(...at), start: at[0], end: at[1], weight: 4 });
  }
  add(INLINE, 3);
  add(DASHED, 3);
  add(LAST_LINE, 3);
  add(LOWER_NAME, 4);
  if (askedName) add(WHOLE, 4);
  return out;
}

function isName(value: string): boolean {
  const words = value.replace(new RegExp(`^${TITLE}`, 'u'), '').split(/\s+/);
  if (words.length > 5 || words.some((w) => NOT_NAME.test(w.replace(/[.,]$/, '')))) return false;
  // capitals throughout are a shout or a code unless short
  return !words.every((w) => w.length > 1 && w === w.toUpperCase());
}

/** The best of the names found: the surest, then the fullest, then the first. */
export function bestName<T extends NameFound>(found: readonly T[]): T | null {
  const words = (f: T) => f.value.split(/\s+/).length;
  let best: T | null = null;
  for (const f of found) {
    if (!best || words(f) > words(best) || (words(f) === words(best) && f.weight > best.weight)) best = f;
  }
  return best;
}

const ADDRESS = /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|thanks|thank you|sorry)[ ,]+/i;
const ADDRESSED = new RegExp(`(${TITLE}?${CAP}(?: ${CAP})?)(?=\\s*[,.!\\n:–-]|\\s*$)`, 'uy');
const GENERIC =
  /^(?:customer|sir|madam|guest|user|member|there|all|team|folks|both|valued|client|patient|passenger|visitor|anonymous|unknown|me|you|support|agent)\b/i;

/**
 * How to address the customer, from what they wrote, else how an agent addressed them, else the name the desk shows.
 * Unlike the fact `customerName`, this needs no place in the customer's text. Null when nothing names them.
 */
export function displayName(turns: readonly Turn[], fact: string | null): string | null {
  if (fact) return fact;
  for (const t of turns) {
    if (t.from !== 'agent') continue;
    ADDRESSED.lastIndex = ADDRESS.exec(t.text)?.[0].length ?? 0;
    const name = ADDRESSED.lastIndex > 0 ? ADDRESSED.exec(t.text)?.[1] : undefined;
    if (name && !GENERIC.test(name) && isName(name)) return name;
  }
  for (const t of turns) {
    const name = t.from === 'customer' ? t.name?.trim() : undefined;
    if (name && !GENERIC.test(name) && /^\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’.-]*){0,3}$/u.test(name)) return name;
  }
  return null;
}

/** The name to use in a greeting: the first name, or title and surname where the customer gives a title. */
export function shortName(name: string): string {
  const titled = new RegExp(`^(${TITLE})(.*)$`, 'u').exec(name);
  if (titled?.[1] && titled[2]) return `${titled[1]}${titled[2].split(/\s+/).at(-1)}`;
  return name.split(/\s+/)[0] ?? name;
}
