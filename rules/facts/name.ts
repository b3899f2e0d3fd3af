import type { Turn } from '../types';
import type { Found } from './found';
import { kindOf } from './kinds';
import { isGoods } from './things';

const TITLE =
  '(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd|Lord|Lady|Fr|Familie|Frau|Herr|Señora?|Sra?|Mme)\\.? )';
// Latin letters by range: far cheaper to compile than Unicode classes
const UPPER = 'A-ZÀ-ÖØ-ÞŁŚŻŽČŠĞİĆĐŐŰŃŹŘŇĽŤĎĄĘ';
const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏẠ-ỹ';
const CAP = `(?:[${UPPER}]\\.|[${UPPER}][${LETTER}'’]*(?:-[${UPPER}][${LETTER}'’]+)*)`;
const PARTICLE = '(?:(?:de|da|dos|van|von|der|den|del|della|di|la|le|bin|al|el|ten|ter|O) ?)';
const ONE = `${TITLE}?${CAP}(?: ${PARTICLE}{0,2}${CAP}){0,3}`;
const FULL = `${ONE}(?: (?:and|&) ${ONE})?`;
const CLOSING =
  '(?:(?:kind|best|warm|warmest|many|with|my)? ?(?:kind |best |warm )?(?:regards|wishes|thanks)(?: and regards| & regards)?|thanks(?: (?:&|and) regards| again| in advance| so much| a lot)?|thank you(?: so much| very much| again| kindly| in advance| and regards)?|much (?:appreciated|obliged)|lots of love|all the best|speak soon|see y(?:a|ou)|signed|xx?|thx|thnx|ty|cheers|ta|rgds|warmly|fondly|yours(?: \\w+)?|sincerely|best|love|ta|greetings|respectfully|cordially|mit freundlichen grüßen|saludos|cordialement|atentamente|servus|ciao|gr[uü](?:ss|ß)e?|lg|mvh|groetjes|merci|gracias|obrigad[oa]|danke|grazie|namaste|cheerio|laters?|bless(?:ings)?|god bless|in anticipation|hugs)';

// Capitalised words that end mails or open sentences but are nobody's name.
const NOT_NAME =
  /^(?:me|us|ref|no|listen|look|come|stuck|being|same|over|out|right|left|something|somebody|i|i['’]m|i['’]ve|i['’]ll|it['’]s|sent|from|dear|hello|hi|hey|thanks?|thank|regards|kind|best|yours|sincerely|faithfully|cheers|please|sir|madam|sirs|team|support|customer|service|manager|ok(?:ay)?|yes|no|fine|great|perfect|sorry|nothing|attached|enclosed|see|re|fwd|ps|iphone|android|outlook|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|the|this|that|it|i|we|you|my|your|a|an|and|but|so|if|what|when|why|how|where|who|money|back|refund|done|again|still|really|very|not|never|always|just|here|there|today|tomorrow|everyone|all|disgraceful|disgusted|unhappy|angry|customer|concerned|disappointed|english|scottish|welsh|irish|british|polish|french|german|italian|spanish|indian|american|chinese|muslim|jewish|christian|unacceptable|ridiculous|pathetic|shocking|appalling|appalled|livid|furious|goodbye|bye|sort|fix|help|urgent|asap|why|really|seriously|enough|simple|done|clowns|thieves|crooks|cowards|liars|idiots|morons|robbers|scammers|cheats|jokers|vultures|criminals|muppets|amateurs|hello|noted|agreed|correct|exactly|anyway|period|shame|unbelievable|ludicrous|shambles|joke|lol|wow|hmm|refunded|cancelled|guten|hola|bonjour|god|jesus|christ|order|account|england|london)$/i;

interface Frame {
  /** What stands right before the name. */
  lead: RegExp;
  /** What must follow it. */
  after?: RegExp;
  /** A single word is not enough. */
  full?: true;
  /** Higher is surer. */
  weight: number;
}
const END = /^\.?\s*$/;
const FRAMES: readonly Frame[] = [
  {
    lead: /(?<!\b(?:her|his|their|whose|your|['’]s|it['’]?s) )\bname(?:['’]?s| is|:| on (?:it|the (?:account|order|booking)) is) /gi,
    weight: 5,
  },
  { lead: /\b(?:under|in) (?:the |my )?name(?: of|:)? /gi, weight: 5 },
  { lead: /(?<!\b(?:by|the) )\bname of (?=[A-Z])/g, weight: 5 },
  {
    lead: /\b(?:call me|ask for me,|i(?:['’]m| am) called|i go by|make it out to|payable to|cheque to|account holder(?: is|:)?|(?:lead )?passenger(?: is|:)|guest(?: is|:)|patient(?: is|:)|booked (?:as|under|by)|registered (?:to|under)|caretaker(?: is|:)|contact(?: person)?:|attn:?|from:|name:|signed:?|best from|love from|cheers from|regards from|thanks from) /gi,
    weight: 3,
  },
  { lead: /(?:^|[.!?,;(\n]\s*)(?:I|me|myself|yours truly), /g, after: /^[,)]/, weight: 3 },
  { lead: /(?:^|[.!?\n]\s*)/g, after: /^ (?:speaking|again)\b/, weight: 3 },
  // "it's Room 1106 (Marisol Quint)", "(Dr) Hugh Lanyon" at the end
  {
    lead: /\b(?:it['’]?s|this is|I['’]?m|i am|we are|under|booking|room|table|account|order)\b[^.!?\n()]{0,40}\(/gi,
    after: /^\)/,
    full: true,
    weight: 3,
  },
  { lead: /[.!?\n]\s*\((?:Dr|Mr|Mrs|Ms|Miss|Prof|Rev)\.?\) /g, after: END, full: true, weight: 4 },
  // "... text me on 0400 555 908, Bazza"
  { lead: /\d{3}, /g, after: END, weight: 3 },
  // "Padraig Mulhern, Glenveagh Road" as the last line
  { lead: /\n\s*\n\s*/g, after: /^, [^.!?\n]{3,60}\s*$/, full: true, weight: 3 },
  // a kiss, a smile or a hand after the name
  { lead: /[.!?\n]\s*/g, after: /^,? (?:x{1,3}|:\)|:-\)|:\(|\p{Extended_Pictographic}\uFE0F?)\s*$/u, weight: 3 },
  {
    lead: /\b(?:I am|I['’]?m|it['’]?s|this is|it is) /gi,
    after: /^\s*(?:[,.!;\n(]|$| from| of| at| here| again| and| was)/,
    full: true,
    weight: 4,
  },
  {
    lead: /(?:^|[.!?\n] ?|hi,? |hello,? )(?:I['’]?m|this is|it['’]?s) /gi,
    after: /^,? (?:here|again|from|calling|writing)\b|^[,.]? (?:and )?my (?:order|account)\b/,
    weight: 3,
  },
  { lead: /(?:\b(?:hi|hello|hey|morning|afternoon|evening),? |^|\n)/gi, after: /^ here\b/, weight: 3 },
  {
    lead: /\b(?:it['’]?s|book(?:ed|ing(?: is|['’]s)?)|reserv(?:ed|ation(?: is|['’]s)?)|registered|table|room) under (?:the name )?/gi,
    after: /^[,.;!?\n)]|^\s*$|^ for\b/,
    weight: 4,
  },
  {
    lead: new RegExp(`(?:^|\\n|[.!?] )\\s*${CLOSING}[,.!]?\\s*?(?:\\n\\s*|, ?|[-–] ?)`, 'gi'),
    after: /^\s*(?:\n|$|[,(])/,
    weight: 4,
  },
  {
    lead: /[.!?,]\s+(?:thanks|many thanks|thank you|thx|ta|cheers|regards|kind regards|best regards|best wishes|best|warmly|yours),? ?[-–]? ?/gi,
    after: END,
    weight: 3,
  },
  // "... on Friday. Rosa Lindqvist" at the very end, without a new line
  { lead: /[.!?]\s+/g, after: END, full: true, weight: 3 },
  { lead: /[.!?]\s+/g, after: /^\s*$/, weight: 2 },
  { lead: /(?:[.!?,\n]|^)\s*/g, after: /^,? \+?\d[\d ]{8,}\s*$/, weight: 3 },
  { lead: /(?:^|[.!?,;\n] ?)(?:I['’]?m|[Ii] am) /g, after: /^[.,](?:\s|$)|^\s*$/, weight: 2 },
  { lead: /\bmy (?:full )?name \(/g, after: /^\)/, weight: 5 },
  // a name with a number, an address or a date after it, as letters end
  {
    lead: /(?:[.!?\n]|^)\s*/g,
    after:
      /^,?\s*(?:\n\s*)?(?:\(?\+?\d[\d ()-]{6,}\s*$|[\w.+-]+@[\w.-]+\s*$|\d{1,2} [A-Z][a-z]+\s*$|,? ?\b(?:order|booking|reservation|account|acct|policy|member|membership|customer|ref|reference|claim|case|job|tel|phone|mobile|cell|line)\b)/,
    full: true,
    weight: 3,
  },
  { lead: /(?:\n|[.!?]\s)\s*[-–—~]\s?/g, after: END, weight: 3 },
  { lead: /\n\s*/g, after: END, weight: 3 },
];
/** The last word after a comma, where nothing surer is there: "See you at the service, Trev". */
const LAST_WORD = new RegExp(`(?<=[a-z0-9]{2}), (${CAP}(?: ${CAP})?)\\.?\\s*$`, 'dg');
const PLACE_OR_THING =
  /^(?:australia|canada|ireland|scotland|wales|britain|usa|uk|us|nz|france|spain|germany|italy|india|kenya|nigeria|ghana|dubai|singapore|manchester|leeds|bristol|glasgow|cardiff|dublin|belfast|sydney|melbourne|perth|brisbane|auckland|texas|california|ohio|florida|chrome|safari|firefox|edge|windows|mac|android|amazon|google|facebook|twitter|instagram|tripadvisor|trustpilot|christmas|easter|mum|mam|mom|dad|nan|grandma|grandad|mate|guys|folks|people|pal|bro|dude|boss|chief|ma['’]am|ma|man|darling|love|dear|doctor|officer|captain|brother|sister|friend|friends|ladies|gentlemen|anyone|somebody|whatever|honestly|obviously|clearly|finally|exactly|congratulations|congrats|bravo|kindly|eur|usd|gbp|inr|pm|am|dvd|tv|pc|id|pin|faq|bs|wtf|smh|tbh|imo)$/i;
const LOWER_NAME = /\bmy (?:full )?name(?:['’]?s| is) ([a-z][a-zß-ɏ'’-]+(?: [a-z][a-zß-ɏ'’-]+)?)(?=\s*(?:$|[,.!;\n]))/dg;
const NAME = new RegExp(FULL, 'y');

/** The longest name at `start` after which `after` fits, or null. */
function nameAt(text: string, start: number, frame: Frame): string | null {
  NAME.lastIndex = start;
  let value = NAME.exec(text)?.[0] ?? null;
  while (value && frame.after && !frame.after.test(text.slice(start + value.length))) {
    const shorter = value.replace(/\s*\S+$/, '');
    value = shorter === value ? null : shorter;
  }
  value = value?.replace(/[.,]$/, '') || null;
  return value && isName(value) && (!frame.full || /\s/.test(value)) ? value : null;
}

export interface NameFound extends Found {
  weight: number;
}

const WHOLE: Frame = { lead: /^\s*/g, after: /^[.!]?\s*$/, weight: 4 };

/** Names by which the writer of this text calls herself. `askedName`: the agent has just asked for it. */
export function findNames(text: string, askedName: boolean): NameFound[] {
  const out: NameFound[] = [];
  for (const frame of askedName ? [...FRAMES, WHOLE] : FRAMES) {
    for (const m of text.matchAll(frame.lead)) {
      const start = m.index + m[0].length;
      const value = nameAt(text, start, frame);
      if (value) out.push({ value, start, end: start + value.length, weight: frame.weight });
    }
  }
  for (const m of out.length === 0 ? text.matchAll(LAST_WORD) : []) {
    const at = m.indices?.[1];
    // a capitalised word before the comma makes it a place's or a title's second half
    const capital = /\b\p{Lu}[\p{L}'’]+$/u.test(text.slice(0, m.index));
    const value = m[1] ?? '';
    if (at && !capital && value.length > 2 && isName(value) && !PLACE_OR_THING.test(value) && value !== value.toUpperCase())
      out.push({ value, start: at[0], end: at[1], weight: 1 });
  }
  for (const m of text.matchAll(LOWER_NAME)) {
    const at = m.indices?.[1];
    if (at) out.push({ value: text.slice(...at), start: at[0], end: at[1], weight: 4 });
  }
  return out;
}

function isName(value: string): boolean {
  const words = value
    .replace(new RegExp(`^${TITLE}`, 'u'), '')
    .split(/\s+/)
    .filter((w) => w !== 'and' && w !== '&');
  if (words.length > 5 || words.some((w) => !/^\p{Lu}\.$/u.test(w) && NOT_NAME.test(w.replace(/[.,]$/, '')))) return false;
  if (
    /^(?:avenue|street|road|lane|close|terrace|crescent|drive|court|house|hotel|park|station|airport|hall|bank|ltd|inc|gmbh)$/i.test(
      words.at(-1) ?? '',
    )
  )
    return false;
  // "Chasing again", "Landline." at the end: a doing word, a thing
  if (words.length === 1 && (/^\p{Lu}\p{Ll}{3,}ing$/u.test(words[0] ?? '') || isThing(words[0] ?? ''))) return false;
  // capitals throughout are a shout or a code unless short
  return !words.every((w) => w.length > 1 && w === w.toUpperCase());
}

function isThing(word: string): boolean {
  const head = word.toLowerCase().replace(/[.,]$/, '');
  return !GIVEN_TOO.has(head) && (isGoods(head, '') || kindOf(head, '') !== null);
}
/** Things that are people as well. */
const GIVEN_TOO: ReadonlySet<string> = new Set(
  'rose will basil holly heather jasmine olive ruby amber pearl jade crystal candy cookie honey ginger rosemary clove sage berry rich bill frank mark art drew pat jack robin carol melody viola lance chip van reed basin iris poppy violet lily daisy ivy hazel myrtle fern saffron cherry coco angel star page grace faith hope joy dawn eve summer autumn april may june august tulip bond penny sterling cliff dale brook river rod stew ham reel cooper taylor jean guy turner potter baker carter'.split(
    ' ',
  ),
);

/** The best of the names found: the surest, then the fullest, then the first. */
export function bestName<T extends NameFound>(found: readonly T[]): T | null {
  // an initial tells less than a name
  const words = (f: T) => f.value.split(/\s+/).reduce((n, w) => n + (/^\p{L}\.?$/u.test(w) ? 0.9 : 1), 0);
  let best: T | null = null;
  for (const f of found) {
    if (!best || words(f) > words(best) || (words(f) === words(best) && f.weight > best.weight)) best = f;
  }
  return best;
}

const ADDRESS = /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|thanks|thank you|sorry)[ ,]+/i;
const ADDRESSED = new RegExp(`(${TITLE}?${CAP}(?: ${CAP})?)(?=\\s*[,.!\\n:–-]|\\s*$)`, 'y');
const GENERIC =
  /^(?:customer|sir|madam|guest|user|member|there|all|team|folks|both|valued|client|patient|passenger|visitor|anonymous|unknown|me|you|support|agent)\b/i;

/**
 * How to address the customer, from what they wrote, else how an agent addressed them, else the name the desk shows.
 * Unlike the fact `customerName`, this needs no place in the customer's text. Null when nothing names them.
 */
export function displayName(turns: readonly Turn[], fact: string | null): string | null {
  if (fact) return fact;
  // before the customer's first word an agent names the firm or herself, not them
  const first = turns.findIndex((t) => t.from === 'customer');
  for (const [i, t] of turns.entries()) {
    if (t.from !== 'agent' || i < first) continue;
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
  // "M. Tranter": an initial alone is no way to address anybody
  if (/^\p{L}\.?\s/u.test(name)) return name;
  return name.split(/\s+/)[0] ?? name;
}
