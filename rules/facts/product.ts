import nlp from 'compromise/one';
import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import { blank, type Found } from './found';

/**
 * What the conversation is about: the noun phrase that stands where customers put the thing they bought.
 * Uses the smallest build of compromise (tokens, lexicon and its match language, no part-of-speech model): the full
 * taggers cost 150 to 200 ms to start, and the frames below need only closed word classes, which are listed here.
 */
const words: Record<string, string> = {};
const put = (tag: string, list: string) => {
  for (const w of list.split(/\s+/)) words[w] = tag;
};
put('EkDet', 'my our your ur the a an this that these those some');
put(
  'EkStop',
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
  new stuck please because due itself supposed meant whole walks takes drops crashed crashes smashed melted exploded`,
);
nlp.plugin({ tags: { EkDet: {}, EkStop: {} }, words });

// Nouns that stand in those places but are not the thing: people, messages, money, time, the body, ourselves.
const NOT_THING = new Set(
  `account accounts acct money refund name email e-mail emails mail message messages number phone-number address details case claim ticket reference ref question questions
  issue problem problems complaint query request call calls time times day days week weeks month months year years hour hours minute minutes morning afternoon evening night weekend
  mum mother dad father son daughter wife husband partner kids kid children child boy girl baby friend friends brother sister nan gran family mate people man men lady woman person guest
  guests driver courier agent manager staff team colleague engineer plumber technician company firm boss shop store branch bank website site page system way life hands hand head
  patience fault business house home door flat street road room hall wall floor car-park office city town country world lot lots thing things stuff bit one ones something anything
  everything nothing someone anyone nobody kind regards thanks apology sorry reply answer response service customer-service help support experience date deadline price fee charge
  charges payment payments bill invoice receipt photo photos picture pictures video attachment letter letters contract terms policy hell god joke fact point reason rest end same
  first second third last next only best worst least most truth trouble delay wait silence form file notes note email's app's mess disgrace state rent wages salary loan job work exam wedding
  birthday holiday trip trek queue line hold order orders parcel package delivery box item items purchase purchases transaction transactions dispute card cards bank's balance deposit compensation
  inventory tenancy seven months' manners opinion choice option offer voucher-code code codes link status tracker tracking update updates news idea ideas label size meantime hotline system's
  previous mistake error language shouting side part parts men's feedback file's line past plumber's kitchen-floor doorstep porch path school notes insurance-claim copy surgery
  concern concerns matter matters situation fellow colleague's ombudsman lawyer solicitor court police hospital doctor customer customers client guy guys lad lads bloke robots robot human`.split(
    /\s+/,
  ),
);
// A last word that only says what about the thing: "laptop repair", "mobile bill", "mortgage date".
const TAIL =
  /^(?:repair|repairs|bill|bills|date|dates|issue|issues|problem|problems|order|delivery|refund|appointment|payment|charge|number|account|quality|fault|claim|fitting|booking|itself|people|thing|service|price)$/i;
const ADJECTIVE =
  /^(?:brand|new|old|whole|entire|lovely|poor|expensive|own|damn|bloody|fucking|stupid|so-called|latest|wrong|right|first|second|third|missing|broken|faulty|damaged|replacement|favourite|other|actual|same|big|small|little|dead|exact)$/i;

interface Frame {
  name: string;
  /** compromise match, the noun phrase as the named group `np`. */
  match: string;
  weight: number;
}
const NP = '[<np>!(#EkStop|#EkDet|@hasComma|#Value){1,3}]';
const NP_END = '[<np>!(#EkStop|#EkDet)!?(#EkStop|#EkDet)!?(#EkStop|#EkDet)]';
void NP;
void NP_END;

/** Strong: what follows is bought, held or lost. */
const AFTER_VERB =
  /\b(?:ordered|bought|purchased|booked|rented|hired|leased|returned|ordering|cancel(?:ling|ed|led)?|renew(?:ing|ed)?|replace|repair|ship|sell|stock|held|using|wearing|delivered|paid for|subscribed to|signed up (?:for|to)|locked out of|moving|sign(?:ed)? into|log(?:ged)? into|got|received|sent me|gave me|waiting for|still no|no)\s+(?:(?:my|our|your|the|a|an|this|that|these|some|two|three|four|one of your|another)\s+)?$/i;
const WITH_CODE = /^\s?(?:,\s?)?(?:\((?:order|ref|booking|no|claim|job|case)?[\s.:#]*[\w/-]*\d[\w/-]*\)|[A-Z]{2,4}-\d+)/i;
const AFTER_CODE = /(?:order|booking|ref|job|case)?[\s.:#]*[A-Z]{0,4}[-/]?\d[\w/-]*,\s*$/i;
const ABOUT = /\b(?:about|regarding|re|on|for|with|of|in|from)\s+(?:my|our|the|your|this)\s+$/i;
const POSSESSED = /\b(?:my|our)\s+$/i;
const TROUBLE_AFTER =
  /^(?:['’]?s\b|s\b)?\s*,?\s*(?:\w+\s)?(?:it\s)?(?:is|are|was|were|isn['’]?t|has|have|hasn['’]?t|hasnt|havent|haven['’]?t|had|won['’]?t|wont|doesn['’]?t|doesnt|don['’]?t|didn['’]?t|didnt|came|broke|stopped|went|gone|never|arrived|flooded|snapped|split|leak\w*|fined|off|expired|keeps|kept|cost|died|fell|caught|won|needs|stuck|door)\b/i;

export interface ProductFound extends Found {
  weight: number;
}

/** Noun phrases of one sentence that may be the thing, each with how strongly its place says so. */
const inSentence = memo(1000, (text: string): readonly ProductFound[] => {
  const out: ProductFound[] = [];
  const masked = mask(text);
  const doc = nlp(masked);
  const runs = doc.match('!(#EkStop|#EkDet)+').json({ offset: true }) as {
    text: string;
    offset: { start: number; length: number };
  }[];
  for (const run of runs) {
    for (const piece of pieces(masked, run.offset.start, run.offset.start + run.offset.length)) {
      const found = trim(text, piece.start, piece.end);
      if (!found) continue;
      const before = text.slice(0, piece.start);
      const after = text.slice(found.end);
      let weight = 0;
      if (AFTER_VERB.test(before)) weight += 2.5;
      if (WITH_CODE.test(after)) weight += 3;
      if (AFTER_CODE.test(before)) weight += 3;
      if (POSSESSED.test(before)) weight += 1;
      if (ABOUT.test(before)) weight += 1;
      if (/\b(?:my|our|the|your|ur|that)\s+$/i.test(before) && TROUBLE_AFTER.test(after)) weight += 2;
      if (/^(?:['’]s|s)? (?:been|gone|off|down|out)\b/i.test(after)) weight += 1.5;
      if (/\bwhere(?:['’]?s| is| are)\s+(?:my|our|the)\s+$/i.test(before)) weight += 2;
      if (weight > 0) out.push({ ...found, weight });
    }
  }
  return out;
});

// Numbers, codes, sums and bracketed matter end a noun phrase; blanks of the same length keep offsets.
const CUT = /\([^)]*\)|["“”][^"“”]*["“”]|[£$€₹]?\d[\d.,:/]*\w*|[^\s\p{L}'’&-]/gu;
function mask(text: string): string {
  const spans = [...text.matchAll(CUT)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  let out = blank(text, spans);
  // a mark between words must still part them: an unknown stop word stands in its place where there is room
  for (const s of spans) out = `${out.slice(0, s.start)}${'|'.repeat(s.end - s.start)}${out.slice(s.end)}`;
  return out;
}

function* pieces(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  for (const m of text.slice(start, end).matchAll(/[^|]+/g)) {
    const lead = m[0].length - m[0].trimStart().length;
    if (m[0].trim()) yield { start: start + m.index + lead, end: start + m.index + m[0].trimEnd().length };
  }
}

/** Cuts a run of open-class words down to the thing's name, or null when it names no thing. */
function trim(text: string, start: number, end: number): Found | null {
  let parts = [...text.slice(start, end).matchAll(/[\p{L}\p{N}&][\p{L}\p{N}&'’-]*/gu)].map((m) => ({
    word: m[0],
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));
  while (parts[0] && ADJECTIVE.test(parts[0].word)) parts = parts.slice(1);
  parts = parts.slice(0, 3);
  while (parts.length > 1 && TAIL.test(parts.at(-1)?.word ?? '')) parts = parts.slice(0, -1);
  const last = parts.at(-1);
  const first = parts[0];
  if (!first || !last) return null;
  const head = last.word.toLowerCase().replace(/['’]s$|['’]$/, '');
  if (NOT_THING.has(head) || NOT_THING.has(last.word.toLowerCase()) || head.length < 3) return null;
  const cut = last.word.length - last.word.replace(/['’]s?$/, '').length;
  return { value: text.slice(first.start, last.end - cut), start: first.start, end: last.end - cut };
}

/** The things a text may be about, with weights; offsets into the text. */
export function findProducts(text: string): ProductFound[] {
  return sentences(text).flatMap((s) =>
    inSentence(s.text).map((f) => ({ ...f, start: f.start + s.start, end: f.end + s.start })),
  );
}
