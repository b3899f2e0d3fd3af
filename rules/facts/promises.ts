import { tests } from '../text/guard';
import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import type { PromiseMade, Turn } from '../types';
import { NUMBER, numberOf } from './found';

/** What may follow "at": "at 10", "at half past", but not "at the shop" or "at the latest". */
const CLOCK = '(?!(?:the|an?|our|your|my|his|her|their|this|that|all|once|least|latest)\\b)[\\w:.]+';
/** A time somebody can be held to, in the words of an agent. Source of a regular expression over lower case and straight quotes. */
export const DUE = `(?:(?:by|before|at|on|until|from|within|in|after|this|next|for)(?: about| around| the next| the)? )*(?:(?:today|tonight|tomorrow)(?: (?:morning|afternoon|evening|night))?(?: (?:by|at|before|between) ${CLOCK}(?: ?(?:am|pm|o'clock))?(?: and [\\w:.]+(?: ?[ap]m)?)?)?|(?:this|next|tomorrow) (?:morning|afternoon|evening|week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|the \\d+\\w*|\\d{1,2}(?:st|nd|rd|th)?(?: \\w+)?))*(?:,? (?:by|at|before|between) ${CLOCK}(?: ?[ap]m)?(?: and [\\w:.]+)?)?|\\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\w*|(?:january|february|march|april|june|july|august|september|october|november|december) \\d{1,2}(?:st|nd|rd|th)?|(?:the )?end of (?:the |this )?(?:day|week|month|play|business|shift)|(?:noon|midday|midnight|lunchtime)|\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm|o'clock)|(?:\\d+(?: ?(?:to|-) ?\\d+)?|an?|one|two|three|four|five|six|seven|ten|fourteen|fifteen|twenty|twenty-four|thirty|forty-eight|half an|a couple of|a few)[ -](?:working |business |more )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?))(?: (?:today|tomorrow|tonight|at the latest))?`;

const OWNER =
  '(?:i|we|he|she|they|it|someone|somebody|our \\w+(?: \\w+)?|my (?:manager|colleague|supervisor|team)|the (?:team|engineer|driver|courier|manager|plumber|fitter|refund|money|part|parcel|order|replacement)|an? (?:engineer|driver|courier|member of (?:our|the) team|colleague|manager|plumber|technician|specialist)|(?:your|the) (?:[\\w-]+ ){1,4}?|[a-z]+)';
const PROMISE = new RegExp(
  `\\b(?:(?:${OWNER})(?:'ll| will(?! (?:need|have to|not|only|depend))| shall|(?:'m|'s| is| am| are|'re) going to)(?: (?:\\w+ly|also|now|then|all|still|personally))? [a-z]+|you(?:'ll| will) (?:have|get|receive|hear)|will be (?:with you|sent|there|in touch|refunded|posted|paid|delivered|fixed|done|back|returned|credited|ready)|i promise|we expect it|(?:i|we) aim to (?!please)[a-z]+|expect (?:my|our|an?|his|her) (?:call|e-?mail|reply|answer|letter|visit))\\b`,
);
/** Things on their way by a day: promises only with that day. */
const COMING =
  /\b(?:(?:goes|go|leaves|ships|comes|arrives|lands|gets|is (?:due|booked|arriving|coming|leaving|being \w+ed)|are (?:due|booked|arriving|coming)) (?:\w+ ){0,3}?|should (?:be|arrive|reach|have|land|come|get|see|receive)\b)/;
const DUE_PATTERN = new RegExp(
  `\\b(?:as soon as (?:possible|we (?:can|have \\w+(?: \\w+)?)|i can)|soon|shortly|in due course|${DUE})`,
  'gi',
);
const NO_PROMISE =
  /\b(?:if you (?:need|want|would|could|can|like|let|have|reply|send)|you(?: will|'ll) need|will that|would that|let you down|will not|won't be able|(?:happy|glad|pleased|love) to|be able to|certainly pass|pass (?:it |this |that )?(?:on )?(?:your|along)|(?:appreciate|value)|you'll (?!have|get|receive|hear)|unable|assist you\b|help you (?:today|with that|further)\b|going to close|(?:be|is) (?:a|my) pleasure|i'll be (?:honest|frank)|i'm afraid)\b|\?\s*$/;

const straight = (text: string) => text.replace(/[‘’]/g, "'");

/** Promises in one agent's text, with the due words or null where no time is said. */
const promisesIn = memo(500, (text: string): readonly { text: string; due: string | null }[] =>
  sentences(text).flatMap((s) => {
    const plain = straight(s.text).toLowerCase();
    const coming = !tests(PROMISE, plain);
    if ((coming && !tests(COMING, plain)) || tests(NO_PROMISE, plain)) return [];
    const dues = [...straight(s.text).matchAll(DUE_PATTERN)].map((m) => s.text.slice(m.index, m.index + m[0].length));
    if (coming && !dues.some((d) => /\d|day|tomorrow|tonight|morning|noon|week/i.test(d))) return [];
    return [{ text: s.text, due: dues.sort((a, b) => b.length - a.length)[0]?.replace(/[.,]$/, '') ?? null }];
  }),
);

const BROKEN =
  /\b(?:no ?one|nobody|never|not one|no-one) (?:has |have |ever |even |had )*(?:call|rang|rung|ring|came|come|phon|turn|show|repl|answer|contact|been|deliver|wrote|email|got back)\w*|\b(?:did not|didn['’]?t|has not|hasn['’]?t|hasnt|haven['’]?t|havent|didnt) (?:\w+ )?(?:call|ring|rung|come|came|arriv|turn|show|happen|phone|receiv|get|got|hear|heard|deliver|appear)\w*|\bstill (?:no|not|waiting|nothing|haven|hasn|don)\w*|\bnothing (?:came|has|happened|arrived|yet|since)|\bno[- ]show|\byou (?:said|promised|told me|were going to|were supposed)|\b(?:was|been|were) (?:promised|told)\b[^.?!]*\b(?:last|yesterday|by|before|would)|\bwas told that last|\b(?:same|that) (?:line|thing|story|promise) last|\byou did not try|\b(?:come and gone|came and went|been and gone|has passed|have passed)\b|\bthere(?:['’]s| is| was)(?: still)? no(?: \w+)?\b(?! (?:rush|hurry|problem|need|doubt))|\b(?:isn['’]?t|not|aren['’]?t) (?:here|fixed|sorted|back|done|resolved)\b|\bno (?:sign|word|trace) of\b|\bwhere is\b/i;
const KEPT =
  /\b(?:it['’]?s|its|it|that|they|he|she|refund|money|parcel|order|engineer|replacement)(?: has| have| is|['’]?s)?(?: just| now| finally)? (?:arrived|came|come|landed|here|working|fixed|sorted|turned up|rang|called|through|in my account|back on)|\b(?:got|received) (?:it|the|my)|\bthanks? (?:you )?for (?:calling|ringing|sending|coming back|the (?:call|refund|update))/i;

/** What agents promised in earlier turns. */
export function promisesMade(turns: readonly Turn[]): PromiseMade[] {
  const out: PromiseMade[] = [];
  turns.forEach((t, turn) => {
    if (t.from !== 'agent') return;
    const later = turns.slice(turn + 1).filter((x) => x.from === 'customer');
    for (const p of promisesIn(t.text)) out.push({ ...p, turn, kept: outrun(p.due, later) ? false : keptBy(later) });
  });
  return out;
}

const HOURS: Readonly<Record<string, number>> = { hour: 1, hr: 1, day: 24, week: 168, month: 720 };
const LENGTH = new RegExp(`(${NUMBER}) (?:working |business |whole |full )?(hour|hr|day|week|month)s?\\b`, 'i');
const BEEN = new RegExp(
  `\\b(?:been|waited|waiting|after|nearly|now) (?:now |over |for |about |nearly )?${LENGTH.source}|${LENGTH.source} (?:now|later|on|ago|and)\\b`,
  'i',
);
const hoursOf = (m: RegExpExecArray | null) => {
  const [number, unit] = m ? m.slice(1).filter(Boolean) : [];
  return number && unit ? (numberOf(number) ?? 0) * (HOURS[unit.toLowerCase()] ?? 0) : 0;
};

/** Whether a customer counts more time than a promised length of time allows: "within five days", "it's been nine days". */
function outrun(due: string | null, later: readonly Turn[]): boolean {
  const allowed = due ? hoursOf(LENGTH.exec(due)) : 0;
  return allowed > 0 && later.some((t) => hoursOf(BEEN.exec(straight(t.text))) > allowed && !tests(KEPT, t.text));
}

/** Whether what customers wrote afterwards shows a promise kept or not; the first clear word decides. */
function keptBy(later: readonly Turn[]): boolean | null {
  for (const t of later) {
    // "if it isn't here by then": not yet
    const text = t.text.replace(/\bif\b[^.,;!?\n]*/gi, '');
    if (BROKEN.test(text)) return false;
    if (KEPT.test(text)) return true;
  }
  return null;
}
