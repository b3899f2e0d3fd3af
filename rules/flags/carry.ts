import { mayMatch } from '../text/guard';
import { memo } from '../text/memo';

const CANNOT =
  /\b(?:i|we)(?:['’](?:m|re))?\s+(?:(?:are|am|will|do|would|have|really|simply|just|therefore|also|unfortunately|currently)\s+)*(?:cannot|can\s?not|can['’]?t|won['’]?t|will not|(?:not |un)able to|not (?:have )?(?:the |any )?(?:authori[sz]ed to|authority to|permission to|permitted to|allowed to)|not in a position to|not going to)\s+(?:just\s+|simply\s+|currently\s+)?(\p{L}.+)$/iu;
const DUTY =
  /\b(?:you|u|i need you)(?:['’](?:ll|re))?\s+(?:(?:just|will|now|would|still|first|hereby|kindly|do|have)\s+)*(?:must|shall|need to|have to|got to|had better|better|to|(?:are|is) (?:to|(?:hereby )?(?:required|obliged|expected|requested|advised|asked|supposed|instructed) to)|should)\s+(?:(?:first|please|just|kindly|now)\s+)*(\p{Ll}.+)$/iu;
const KINDLY = /^(?:please\s+(?:kindly\s+)?|kindly\s+)(\p{L}.+)$/iu;
const VOW = /\b(?:promise|guarantee|swear|vow|pledge|commit|undertake)\s+(?:you\s+)?to\s+(\p{L}.+)$/iu;
const SURE_THAT =
  /\b(?:guarantee|promise|assure you|swear|certain|confident|sure)(?:\s+(?:to\s+)?you)?\s+(?:that\s+)?((?:you|it|we|i|this|the|your|our|that|nobody|everything|they)\s.+)$/iu;
const LEFT =
  /\b(?:you|u)(?:['’]ve)?\s+(?:have\s+|did\s+|just\s+|simply\s+|clearly\s+|obviously\s+)*(?:(?:failed|neglected|omitted|forgot|forgotten|refused)\s+to|didn['’]?t(?:\s+(?:bother|think|care|remember)\s+to)?|did not(?:\s+(?:bother|think|care|remember)\s+to)?)\s+(\p{Ll}.+)$/iu;
const BETTER =
  /\b(?:you|u)\s+(?:should|could|ought to|might|needed to)\s*(?:really\s+|have\s+|['’]ve\s+)+(?:just\s+)?(\p{L}+)(\s.+)?$/iu;
const LOOKED =
  /\b(?:looking into|investigating|checking(?: on)?|reviewing|working on|looking at|processing|chasing(?: up)?|dealing with)\s+((?:your|the|this|that|it|these|what|why)\b.*)$/iu;
const TO = /\b(?:policy|rules?|procedure|guidelines|terms|possible|allowed|permitted)\s+(?:for us\s+)?to\s+(\p{L}.+)$/iu;
const ABOUT =
  /\b(?:inconvenience|trouble|disruption|upset|hassle|bother|disappointment)(?:\s+caused)?\s+((?:with|over|about|around|at|on|during|regarding|from|by)\s.+)$/iu;
const SOON =
  /\b(?:as soon as (?:possible|we can|i can)|as (?:quickly|fast) as (?:possible|we can)|in due course|(?:very |quite )?(?:soon|shortly)|at (?:the|our|their) earliest(?: convenience| opportunity)?|before (?:too )?long|in the near future|at some (?:point|stage)|eventually|sooner or later|later on|one of these days)\b/iu;
const SHOWN =
  /\b(?:records?|systems?|logs?|files?|screen|tracking|notes?|data|account|scanner?|meter)\s+(?:clearly\s+|also\s+)?(?:shows?|says?|indicates?|states?|confirms?|suggests?)\s+(?:that\s+)?((?:it|the|your|you|we|this|a|two|no)\s.+)$/iu;
// Base forms of what follows "should have"; others are not carried.
const BASE: Readonly<Record<string, string>> = {
  read: 'read',
  told: 'tell',
  called: 'call',
  checked: 'check',
  sent: 'send',
  kept: 'keep',
  cancelled: 'cancel',
  canceled: 'cancel',
  brought: 'bring',
  asked: 'ask',
  made: 'make',
  written: 'write',
  given: 'give',
  come: 'come',
  gone: 'go',
  taken: 'take',
  let: 'let',
  paid: 'pay',
  booked: 'book',
  chosen: 'choose',
  looked: 'look',
  rung: 'ring',
  measured: 'measure',
  waited: 'wait',
  tested: 'test',
  saved: 'save',
  had: 'have',
  put: 'put',
  bought: 'buy',
  ordered: 'order',
  returned: 'return',
  reported: 'report',
  contacted: 'contact',
  followed: 'follow',
  used: 'use',
  mentioned: 'mention',
  left: 'leave',
  set: 'set',
  updated: 'update',
  said: 'say',
  arrived: 'arrive',
  turned: 'turn',
  opened: 'open',
  filled: 'fill',
  raised: 'raise',
};
const ONLY = /\b(?:it|that|this)(?:['’]s| is| was)\s+(?:only|just|merely)\s+((?:[£$€₹]\s?)?\d[^,]*)$/iu;
const STOP =
  /\b(?:do not|don['’]?t|never|no need to|(?:you|u) (?:must|should|may|shall|can) not|you(?:['’]re| are) not to|requested (?:to not|not to))\s+(\p{L}.+)$/iu;
const ENSURE = /\b(?:ensure|make sure)\s+(?:that\s+)?((?:you|your|the|it|all)\s.+)$/iu;
const NOTED =
  /\b(?:note|aware|informed|advised|reminded|remember)\s+(?:that\s+)?((?:the|your|our|you|we|it|this|there|a|all|no|any|some)\s.+)$/iu;
const HABIT = /\bwe always\s+(\p{L}.+)$/iu;
const SURE =
  /[\s,]*\b(?:definitely|certainly|absolutely|100\s?%|for sure|for certain|guaranteed|without (?:a )?(?:doubt|fail)|no doubt|undoubtedly|surely)\b(?! not)/iu;
const BARE = /^(?:(?:just|now|then|first|so|ok|okay|and)[\s,]+)*(\p{L}.+)$/iu;

// A verb phrase that would not read right after "I wish I could" or "please".
const UNFIT_ACT =
  /^(?:be|have|say|not|accept|help but|do (?:anything|nothing)|guarantee|hold|take responsibility|see|find|think|imagine|expect)\b|\b(?:any|anything|either|until|unless|because|since|as|anymore|nor|at all|but|if)\b/i;
const UNFIT_ORDER = /^(?:be|have|not|never|also|always|only|realise|understand|feel|calm|know|take (?:that|it|this) up)\b/i;

/**
 * What of a flagged clause a replacement may carry over. Absent where the clause has none, or one that would not fit.
 * - `act`: what cannot or will not be done ("refund this")
 * - `order`: what the customer is told to do ("call us back"), `errand` when the agent could do it instead; `asked`: the same of a bare imperative
 * - `stop`: what they are told not to do; `ensure`: what they are to see to ("you have it ready"), `noted`: to note
 * - `vow`: what is promised after "promise to"; `sure`: after "guarantee that"; `habit`: after "we always"; `plan`: the clause without "definitely"
 * - `left`: what was not done, after "you failed to"; `better`: after "should have"; `only`: the sum or time called small; `looked`: what is looked into; `to`: what a rule forbids
 * - `about`: what an inconvenience was with; `shown`: what the records show; `dated`: the clause with a day in place of "soon"
 */
export function carried(clause: string): Readonly<Record<string, string>> {
  return read(clause);
}

// the clause stays while the agent types elsewhere
const read = memo(500, (clause: string): Readonly<Record<string, string>> => {
  const out: Record<string, string> = {};
  const put = (name: string, pattern: RegExp, unfit?: RegExp) => {
    if (!mayMatch(pattern, clause)) return;
    const found = pattern.exec(clause)?.[1]?.trim();
    if (found && !unfit?.test(found) && found.split(/\s+/).length <= 16) out[name] = found;
  };
  put('act', CANNOT, UNFIT_ACT);
  put('order', KINDLY, UNFIT_ORDER);
  put('order', DUTY, UNFIT_ORDER);
  if (out.order && !/,/.test(out.order)) out.errand = out.order.replace(/\s+(?:directly|yourself|instead|only|first)$/i, '');
  put('only', ONLY);
  put('vow', VOW);
  put('sure', SURE_THAT);
  put('left', LEFT, /^(?:have|be|get|receive|hear|like|want|know)\b/i);
  const better = BETTER.exec(clause);
  const base = BASE[better?.[1]?.toLowerCase() ?? ''];
  if (base && better?.[2]) out.better = base + better[2];
  put('looked', LOOKED);
  put('to', TO);
  put('about', ABOUT);
  put('shown', SHOWN);
  if (SOON.test(clause)) out.dated = small(clause.replace(SOON, 'by noon tomorrow'));
  put('stop', STOP, /^(?:worry|hesitate|have|be|let|expect|assume|forget)\b/i);
  put('ensure', ENSURE);
  put('noted', NOTED);
  put('habit', HABIT);
  const bare = BARE.exec(clause)?.[1];
  if (
    bare &&
    !/^(?:please|kindly|you|i|we|the|your|it|that|this|or|make|get yourself|have|listen|hear|stop|answer)\b/i.test(bare)
  ) {
    out.asked = small(bare);
  }
  if (SURE.test(clause)) {
    const rest = clause.replace(SURE, '').trim();
    if (/^(?:it|the|your|you|we|i|this|that|they|he|she|our|a|everything)\b.*\b(?:will|['’]ll|is|are|be|can|has)\b/i.test(rest))
      out.plan = small(rest);
  }
  return out;
});

/** A clause to go inside a sentence: no capital but that of "I" or a word in capitals. */
function small(clause: string): string {
  return /^(?:I\b|\p{Lu}{2})/u.test(clause) ? clause : clause.charAt(0).toLowerCase() + clause.slice(1);
}
