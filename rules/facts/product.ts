import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import { findDates } from './dates';
import type { Found } from './found';
import { kindOf } from './kinds';
import { familiesOf } from './learned/concepts';
import { stem } from './learned/features';
import { isGoods, NEVER, NOT_IN_NAME, TAIL } from './things';

/**
 * What the conversation is about: the noun phrase that stands where customers put the thing they bought. Noun phrases are the runs of words
 * between words of closed classes, which are listed here; a tagger would cost far more than the rest of the reading and find few others.
 */
const CLOSED = new Set<string>();
const put = (list: string) => {
  for (const w of list.split(/\s+/)) CLOSED.add(w);
};
put('my our your ur the a an this that these those some his her their');
put(
  `i you he she it we they me him her us them who whom which what when where why how there here and or but nor so if because as than then
  though although while until till unless since of in on at by for from to with without within into onto over under about after before between
  through during against per via out off up down not no yes all any each every both few many much more most other another such same
  is are am was were be been being isn't aren't wasn't weren't have has had having haven't hasn't hadn't do does did doing don't doesn't didn't done
  will would shall should can could may might must won't wouldn't can't cannot couldn't shouldn't ain't isnt arent wasnt havent hasnt dont doesnt didnt wont cant
  came come comes coming went go goes going gone got get gets getting broke broken breaks stopped stops stop started arrived arrive arrives arriving
  snapped flooded leaked leaks split expired fined charged cost costs said says say told tell asked ask ordered order bought buy paid pay pays
  booked book sent send sends delivered deliver received receive cancelled canceled cancel returned return works work worked working keeps kept keep
  needs need want wants wanted made make makes took take takes taken put left leave fell fall falls turned turn looks look looked feels smells
  still never always just really actually already again now today yesterday tomorrow only even also too very please soon back away ago
  has've i'm i've you've it's that's he's she's there's what's where's who's let's sitting seems stuck died dies rang called
  its thats hes shes theres whats whos im ive youve theyve weve id ill youll buy buying rent hire use used using renew replace fix repair lost missed charge charging moving moved
  think thought tho whenever twice once thrice piss eff closed cut ten twenty
  married attached enclosed in-transit new stuck please because due itself supposed meant whole walks takes drops crashed crashes smashed melted exploded
  skips skipped shut shuts opens opened closes close puts fill fills filled spin spins spun include ends ended starts begin begins began freeze freezes jumps loads
  throws threw sat stands stood hangs hung runs ran eats ate wears wore blew burnt burned bends rattles whistles beeps flickers flashes blinks peeled fades faded shrank rips ripped
  pops popped drips dripped spits coughs bounces bounced fails failed loses renews renewed adds added removes removed displays scans serves served ok okay ready available compatible inactive unavailable
  overdue refundable saves saved fits fit struck waved travelling arriving shipping three four five six seven eight nine pls plz parted sends moves moved sell sells sold crackles connects disconnects refuse
  nearer safe gets stays stayed grew grows turns
  shows showed appears appeared means happens happened seems seemed contains contained includes included refuses refused claims claimed insists
  insisted becomes became remains remained gives gave given sees saw seen finds found knows knew known lets let tells thinks`,
);
/** "they've", "who'll": a closed word with another at its end. */
const CONTRACTED = /^([a-z]+)'(?:ll|ve|re|d|m)$/;

/** Runs of words of open classes. */
function openRuns(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let run: { start: number; end: number } | null = null;
  for (const m of text.matchAll(/[^\s-]+/g)) {
    const word = m[0]
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^\|+|\|+$/g, '');
    const head = CONTRACTED.exec(word)?.[1];
    if (CLOSED.has(word) || (head !== undefined && CLOSED.has(head))) run = null;
    else if (run) run.end = m.index + m[0].length;
    else {
      run = { start: m.index, end: m.index + m[0].length };
      out.push(run);
    }
  }
  return out;
}

/** What a place in the sentence says about the noun phrase that stands there; weights add up. */
const DET =
  '(?:(?:my|our|your|ur|the|a|an|this|that|these|those|some|his|her|their|two|three|four|five|another|one of your)\\s+)';
const before = (source: string) => new RegExp(`${source}\\s*$`, 'i');
const BEFORE: readonly [RegExp, number][] = [
  // bought, booked, held, to be cancelled or repaired
  [
    before(
      `\\b(?:ordered|order|bought|buy|purchased|booked|rented|hired|leased|ordering|cancel|cancelling|renew|renewing|replace|repair|ship|sell|stock|held|paid(?: \\S+)? for|pay(?: \\S+)? for|subscribed to|signed up (?:for|to)|locked out of|sign(?:ed)? into|log(?:ged)? in ?to|return|returned|returning|applied for|applying for|serviced|picked up|dropped off|signed up to|enrolled (?:on|in)|problem with|trouble with|wrong with|issue with|complain(?:ing)? about|ask(?:ing)? about|enquir(?:e|ing) about)\\s+${DET}?`,
    ),
    2.5,
  ],
  [
    before(
      `\\b(?:got|received|sent(?: me| us)?|gave (?:me|us)|delivered|waiting (?:for|on)|collect|collected|moving|fitted|installed|missed|lost|broke)\\s+${DET}`,
    ),
    2,
  ],
  [before('\\bstill no'), 2.5],
  [before('\\b(?:no|without|out of)'), 1.2],
  [before(`\\b(?:about|regarding|re:?|concerning)\\s+${DET}`), 2.5],
  [before("\\b(?:where|when)(?:['’]?s| is| are| will)?\\s+(?:my|our|the|his|her)"), 2],
  [before('\\b(?:my|our)'), 1],
  [before('\\b(?:ur|your|his|her|their)'), 0.6],
  [before('\\b(?:it|that|this|which) (?:is|was)\\s+(?:the|a|an|my)'), 1],
  // order PX-77120, walking boots
  [/(?:order|booking|ref|job|case|no\.?)?[\s.:#]*[A-Z]{0,4}[-/]?\d[\w/-]*,\s*$/, 2.5],
  [before('\\b(?:a|an|one) \\w+ (?:bundle|pack|set|pair) of'), 1],
];
const AFTER: readonly [RegExp, number][] = [
  // the bed (order HB-61008), voucher KLO-9917
  [/^\s?(?:,\s?)?(?:\((?:order|ref|booking|no|claim|job|case)?[\s.:#]*[\w/-]*\d[\w/-]*\)|[A-Z]{2,4}-\d+)/i, 3],
  [/^ for (?:\d|my|the|our)/i, 0.8],
  // the dress I got
  [
    /^\s(?:that |which )?(?:i|we|you|u|they|he|she)(?: just| have| had|['’]ve|['’]d)? (?:got|get|bought|ordered|received|paid|booked|sent|delivered|sold|fitted|rented|hired|returned|collected|installed)\b/i,
    3,
  ],
];
const OWNED = before('\\b(?:my|our|the|your|ur|that|this|his|her|their)');
const TROUBLE_AFTER =
  /^(?:['’]?s\b)?\s*,?\s*(?:(?:still|just|now|only|also|it|all|which|that|never|always|suddenly|already)\s){0,2}(?:is|are|was|were|isn['’]?t|wasn['’]?t|has|have|hasn['’]?t|hasnt|havent|haven['’]?t|had|won['’]?t|wont|doesn['’]?t|doesnt|don['’]?t|didn['’]?t|didnt|came|comes|broke|broken|stopped|went|gone|never|arrived|flooded|snapped|split|leak\w*|fined|off|expired|keeps|kept|cost|died|fell|caught|needs|stuck|crashed|crashes|melted|smashed|started|works|working|dead|down|late|smells?|makes|exploded)\b/i;
const BARE_TROUBLE =
  /^(?:['’]s|s| is| are| has| have)? (?:been |all |still |now |just |in (?:about )?(?:\w+ )?|not )*(?:off|down|out|gone|broken|dead|bits|pieces|late|missing|leaking|faulty|bust)\b/i;

/** A noun phrase that may be the thing. */
export interface ProductFound extends Found {
  /** Its head in the singular and lower case: mentions of one thing share it. */
  head: string;
  /** What its own words and its place say, by name; what each is worth is learned. */
  features: readonly string[];
  /** How strongly its place says so: the sum of the frames it stands in. */
  weight: number;
}

/** Noun phrases of one sentence that may be the thing, each with what its words and its place say. */
const inSentence = memo(1000, (text: string): readonly ProductFound[] => {
  const out: ProductFound[] = [];
  const masked = mask(text);
  for (const run of openRuns(masked)) {
    for (const piece of pieces(text, masked, run.start, run.end)) {
      const found = trim(text, piece.start, piece.end);
      if (!found) continue;
      // frames look at a few words to either side
      const lead = text.slice(Math.max(0, piece.start - 48), found.start);
      const rest = text.slice(found.end, found.end + 64);
      if (found.head === 'card' && PAID_WITH.test(rest)) continue;
      const { features, weight } = placeOf(lead, rest);
      features.push(...wordFeatures(found, lead));
      if (!/[\p{L}\d]/u.test(text.slice(0, found.start)) && /^[\s.!?,]*$/.test(rest)) features.push('nothing else');
      if (piece.owned) features.push('owned');
      else if (/['’]s?$/.test(text.slice(piece.start, piece.end)) && /^['’]?s?\s[\p{L}]/u.test(rest)) features.push('owner');
      if (out.length === 0) features.push('first in sentence');
      out.push({ value: found.value, start: found.start, end: found.end, head: found.head, features, weight });
    }
  }
  return out;
});

/** "My card shows two payments": what they paid with, not what they bought. */
const PAID_WITH = /^(?:\s[\p{L}’']+){0,4}\s(?:payments?|charge[ds]?|debit(?:s|ed)?|taken)\b/iu;

/** What stands around a noun phrase. */
function placeOf(lead: string, rest: string): { features: string[]; weight: number } {
  const features: string[] = [];
  let weight = 0;
  BEFORE.forEach(([pattern, gain], i) => {
    if (!pattern.test(lead)) return;
    features.push(`before ${i}`);
    weight = Math.max(weight, gain) + Math.min(weight, gain) * 0.3;
  });
  AFTER.forEach(([pattern, gain], i) => {
    if (!pattern.test(rest)) return;
    features.push(`after ${i}`);
    weight += gain;
  });
  if (TROUBLE_AFTER.test(rest)) {
    features.push(OWNED.test(lead) ? 'own trouble' : 'trouble');
    weight += 1;
  }
  if (BARE_TROUBLE.test(rest)) {
    features.push('down');
    weight += 1;
  }
  const words = lead.toLowerCase().match(/[\p{L}’']+|[.!?,;:]/gu) ?? [];
  const one = words.at(-1) ?? '^';
  const two = words.at(-2) ?? '^';
  features.push(`< ${one}`, `< ${two} ${one}`, `<< ${two}`);
  if (/^(?:my|our|the|a|an|your|this|that|these|those|some|any|no|his|her|their)$/.test(one))
    features.push(`<v ${familyOf(two)}`);
  else features.push(`<v ${familyOf(one)}`);
  const next = rest.toLowerCase().match(/^\s*([\p{L}’']+|[.!?,;:(])/u)?.[1] ?? '$';
  features.push(`> ${next}`);
  return { features, weight };
}

const familyOf = (word: string) => familiesOf(word)[0] ?? stem(word);

/** What the words of a noun phrase themselves say. */
function wordFeatures(found: Named, lead: string): string[] {
  const out = [`head ${found.head}`];
  if (found.goods) out.push('goods');
  if (found.kind) out.push(`kind ${found.kind}`);
  if (NEVER.has(found.head) || NEVER.has(`${found.head}s`)) out.push('never');
  if (VERB_TOO.test(found.head)) out.push('verb too');
  if (found.goods && !VERB_TOO.test(found.head)) out.push('surely goods');
  for (const f of familiesOf(found.head)) out.push(`is ${f}`);
  const ending = /(?:ing|ness|tion|sion|ment|ly|ed|er|or|ist|ity|ance|ence|al|age|ism|ful|ous|ive|able|ic)$/.exec(
    found.head,
  )?.[0];
  if (ending) out.push(`-${ending}`);
  const size = found.value.split(/\s+/).length;
  out.push(size > 2 ? 'three words' : size === 2 ? 'two words' : 'one word');
  if (/\d/.test(found.value)) out.push('digit');
  const opens = /(?:^|[.!?]\s+)$/.test(lead);
  if (/^\p{Lu}/u.test(found.value)) out.push(opens ? 'capital first' : 'capital');
  if (/^\p{Lu}.*\d/u.test(found.value) && /,\s+an?\s*$/.test(lead)) out.push('model');
  if (/s$/.test(found.value)) out.push('plural');
  return out;
}

/** Words that are goods only where the place says so: they are verbs or parts of the scene as often. */
const VERB_TOO =
  /^(?:ring|will|course|bond|share|reel|drip|cast|lock|light|watch|cover|plan|pass|drill|saw|game|phone|hub|desk|window|door|floor|terminal|skin|toll|frame|patch|post|fan|iron|bill|book|train|cook|plant|drain|pad|set|pump|bed|room|bus|tooth|kitchen|car|table|chair|bag|box|website|app|meal|shopping|bathroom|card|text|class|lead|record|channel|character|film|series|degree)$/i;

// Sums, dates, codes and bracketed matter end a noun phrase; a model's name ("W800") belongs to it.
const CUT =
  /\([^)]*\)|["“”][^"“”]*["“”]|[£$€₹]\s?\d[\d.,]*|(?<![\p{L}\d-])\d[\d.,:/-]*\w*|[A-Z]{1,4}-?\d{3,}[\w-]*|[^\s\p{L}\d'’&-]/gu;
function mask(text: string): string {
  const spans = [...text.matchAll(CUT)]
    .filter((m) => !/^[A-Z]\d{3}$/.test(m[0]))
    .map((m) => ({ start: m.index, end: m.index + m[0].length }));
  let out = text;
  for (const s of [...spans, ...findDates(text)])
    out = `${out.slice(0, s.start)}${'|'.repeat(s.end - s.start)}${out.slice(s.end)}`;
  return out;
}

const PERSON =
  /^(?:husband|wife|mum|mother|dad|father|son|daughter|brother|sister|nan|gran|nana|grandad|granny|auntie?|uncle|cousin|niece|nephew|flatmate|partner|friend|colleague|manager|mr|mrs|ms|dr|neighbours?|kids?|child(?:ren)?|boss)(?:['’]s)?$/i;

/** The stretches of a run between what is masked; of "my daughter's pram" and "the boiler's pump" both the owner and what is owned. */
function* pieces(
  text: string,
  masked: string,
  start: number,
  end: number,
): Generator<{ start: number; end: number; owned?: true }> {
  for (const m of masked.slice(start, end).matchAll(/[^|]+/g)) {
    const lead = m[0].length - m[0].trimStart().length;
    if (!m[0].trim()) continue;
    const from = start + m.index + lead;
    const to = start + m.index + m[0].trimEnd().length;
    const owner = /^[^\n]*?(?:['’]s|s['’])\s+(?=\S)/.exec(text.slice(from, to))?.[0];
    if (owner) {
      yield { start: from, end: from + owner.trimEnd().length };
      yield { start: from + owner.length, end: to, owned: true };
    } else yield { start: from, end: to };
  }
}

interface Named extends Found {
  head: string;
  /** Its head is known as something people buy. */
  goods: boolean;
  /** What it is at large. */
  kind: string | null;
}

/** Never the thing: times, greetings, words of talk. */
const NO_THING =
  /^(?:day|week|month|year|hour|hr|minute|min|second|time|morning|afternoon|evening|night|weekend|today|tomorrow|yesterday|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|regard|thank|hi|hello|hey|dear|cheer|please|sir|madam|team|lot|thing|stuff|bit|one|something|anything|everything|nothing|someone|anyone|somebody|nobody|everyone|way|kind|sort|ok|okay|lol|god|hell|half|couple|pound|dollar|quid|euro|people|person|guy|reason|rest|point|fact|idea|joke|hand|moment|head|face|eye|mind|heart|knee|elbow|lap|patience|life|luck|hell|sleep|tear|truth|trouble|voice|tone|attitude|rush|hurry|shame|disgrace|nonsense)s?$/;

const singularOf = (w: string) => (w.length > 3 && /[^s]s$/.test(w) ? w.slice(0, -1) : w);

/** "my dad's feeding tubes", "a driving licence": what follows such a word is a name from its first word on. */
const DETERMINED = /(?:\b(?:my|our|ur|your|the|an?|his|her|their|this|that|these|those|some|any)|['’]s)\s+$/i;

/** Cuts a run of open-class words down to the thing's name, or null when it names no thing. */
function trim(text: string, start: number, end: number): Named | null {
  let parts = [...text.slice(start, end).matchAll(/[\p{L}\p{N}&][\p{L}\p{N}&'’-]*/gu)].map((m) => ({
    word: m[0],
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));
  // "dropped four bags": a doing word in front is no part of the name
  const named = DETERMINED.test(text.slice(Math.max(0, start - 16), start));
  while (
    !named &&
    parts.length > 1 &&
    /^(?:drink|eat|use|using|have|\w+(?:ed|ing))$/.test(parts[0]?.word ?? '') &&
    !/^(?:washing|sewing|bedding|wedding|parking|heating|swimming|dining|sleeping|fishing|walking|running|hearing|printed|signed|red|fitted|framed|quilted|mixed)$/.test(
      parts[0]?.word ?? '',
    )
  )
    parts = parts.slice(1);
  // "the kids swim class"
  while (parts.length > 1 && /^(?:kid|children|mum|dad|lady|ladie|men|women|boy|girl)['’]?s?['’]?$/i.test(parts[0]?.word ?? ''))
    parts = parts.slice(1);
  const shift = parts.findIndex((p) => !NOT_IN_NAME.test(p.word));
  if (shift < 0) return null;
  parts = parts.slice(shift, shift + 4);
  // "hot water's been off": what follows a possessive or contracted 's is not part of it
  const clitic = parts.findIndex((p) => /['’]s$/.test(p.word));
  if (clitic >= 0) parts = parts.slice(0, clitic + 1);
  while (parts.length > 1 && (tailOf(parts) || /(?:ly|ed)$/.test(parts.at(-1)?.word ?? ''))) parts = parts.slice(0, -1);
  const last = parts.at(-1);
  const first = parts[0];
  if (!first || !last) return null;
  let cut = last.word.length - last.word.replace(/['’]s?$/, '').length;
  // "my internets gone": an apostrophe left out
  if (
    cut === 0 &&
    /[^s]s$/.test(last.word) &&
    /^\s(?:gone|down|off|broken|dead|been|not|out)\b/i.test(text.slice(last.end)) &&
    /^(?:internet|wifi|broadband|power|water|heating|electric|electricity|gas|app|site|website|fridge|boiler|tv|telly|phone|car)$/i.test(
      last.word.slice(0, -1),
    )
  )
    cut = 1;
  const head = last.word.slice(0, last.word.length - cut).toLowerCase();
  const before = parts.at(-2)?.word.toLowerCase();
  const pair = before ? `${before}-${head}` : '';
  const goods = isGoods(head, pair);
  if (parts.some((p) => PERSON.test(p.word))) return null;
  if (head.length < 2 || NO_THING.test(head)) return null;
  return {
    value: text.slice(first.start, last.end - cut),
    start: first.start,
    end: last.end - cut,
    head: singularOf(head),
    goods,
    kind: kindOf(head, pair),
  };
}

/** "laptop repair": the last word only says what about the thing; "final bill" is the thing itself. */
function tailOf(parts: readonly { word: string }[]): boolean {
  const word = parts.at(-2)?.word.toLowerCase() ?? '';
  return TAIL.test(parts.at(-1)?.word ?? '') && isGoods(word, '');
}

// A thing that goes by its number: "Room 512", "flight QV418".
const NUMBERED =
  /\b(?:[Rr]oom|[Ff]light|[Tt]rain|[Cc]abin|[Pp]itch|[Pp]lot|[Cc]oach|[Bb]us|[Tt]able|[Ff]lat|[Uu]nit|[Aa]partment|[Ll]ocker|[Bb]ay)\s(?:[A-Z]{1,3}\s?)?\d{1,4}[A-Z]?\b(?![-/:.]\d)/g;

/** The things a text may be about; offsets into the text. */
export function findProducts(text: string): ProductFound[] {
  const numbered = [...text.matchAll(NUMBERED)].map((m) => ({
    value: m[0],
    start: m.index,
    end: m.index + m[0].length,
    head: m[0].toLowerCase(),
    features: ['numbered', `numbered ${/^\w+/.exec(m[0])?.[0].toLowerCase() ?? ''}`],
    weight: 1,
  }));
  const plain = sentences(text).flatMap((s, i) =>
    inSentence(s.text).map((f) => ({
      ...f,
      start: f.start + s.start,
      end: f.end + s.start,
      features: [...f.features, i === 0 ? 'sentence 1' : i === 1 ? 'sentence 2' : 'sentence later'],
    })),
  );
  return [...numbered, ...plain.filter((f) => !numbered.some((n) => n.start <= f.start && f.start < n.end))];
}
