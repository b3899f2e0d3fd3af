import { actsOf } from '../acts';
import { tests } from '../text/guard';
import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import type { Question, Turn } from '../types';
import { DUE } from './promises';

const WH = '(?:why|what|when|where|who|whose|which|how)';
const AUX =
  "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|am|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|haven['’]?t|hasn['’]?t|can['’]?t|won['’]?t|couldn['’]?t|wouldn['’]?t)";
const LEAD =
  '(?:(?:so|and|but|ok|okay|right|well|hi|hello|hey|also|now|then|please|sorry|excuse me|oh|one more|one more thing|thanks|thank you|[a-z]+)[,:.]? )';
const ASKS = new RegExp(
  `^(?:${LEAD}){0,3}(?:(?:${WH})(?:['’]?s|['’]?re)?\\b|${AUX} (?:i|you|u|we|it|there|that|this|they|he|she|the|my|your|our|any|anyone|anybody|someone|somebody|these|those|[a-z]+)\\b|any (?:news|chance|idea|update|word))`,
  'i',
);
const INSIDE = new RegExp(
  `[,:;.-] ?(?:and |but |so )?(?:${WH}(?:['’]?s)? (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|long|much|many|soon|the|my|about|happens)|${AUX} (?:i|you|u|we|it|there|that|this|they|someone|anyone|the))\\b`,
  'i',
);
/** A question that came without its mark. */
const UNMARKED = new RegExp(
  `^(?:${LEAD}){0,1}(?:when (?:is|are|will|do|can)|where (?:is|are)|how (?:do|can|long|much|many)|what(?:['’]?s| is) (?:the|your|my|happening))\\b`,
  'i',
);
const REQUEST =
  /\b(?:could|can|would|will) (?:you|someone|anyone|u) (?:please |kindly |just )*(?:tell|let|give|explain|confirm|send|check|say|advise|read)\b|\b(?:i(?:['’]d| would)? (?:like|want|need) to (?:know|understand)|i(?:['’]m| am| was) wondering|kindly tell (?:me|us)|please (?:tell (?:me|us)|explain|confirm|let me know)|(?:^|[.,;] |please |just )tell me (?:why|when|what|how|where|who))\b/i;

/** Questions that are no questions: anger, disbelief, or the answer in the asking. */
const RHETORICAL =
  /\b(?:are you (?:serious|kidding|joking|having a laugh|thick|stupid|deaf|blind|real|mad|people|even|all|actually (?:reading|serious))|are u (?:serious|kidding|thick|stupid)|is (?:this|that|it) (?:a joke|some (?:kind|sort)|how you|acceptable|really|normal for|the best)|what (?:am i|are we|do i) (?:actually |exactly )?(?:paying|pay)|what (?:is|['’]?s) wrong with|what(?:['’]?s| is) the point|what kind of|what sort of|what part of|what more|how (?:hard|difficult|stupid|dare|is (?:this|that|it) (?:acceptable|even|possible|allowed|legal|right|fair))|how many (?:more )?times|how else|how (?:can|could) (?:you|anyone|a company) (?:be|do|treat|let|justify|sleep)|who (?:does that|do you think|trained|cares|in their)|why (?:should|would) i|why (?:do|did) i (?:bother|even|pay)|why bother|do you (?:even|think|people|lot|have any idea|know who|realise|understand what|not)|do u even|did you (?:even |actually )?(?:read|listen|look|bother)|don['’]?t you (?:people|read|think|care|understand)|can(?:['’]?t| not)? (?:you|anyone) (?:even )?(?:read|not read)|have you (?:people )?(?:no|any|even) (?:shame|idea|read)|would you (?:be|accept|like it|let|pay|trust)|seriously|excuse me|really\?|isn['’]?t it|aren['’]?t you|wouldn['’]?t you|right\?$|is (?:anyone|anybody|somebody) (?:actually |even )?(?:there|reading|home|alive|awake|going to actually)|what do you (?:take me|think i)|you call (?:this|that)|what the (?:hell|fuck|actual)|wtf|is it just me|so (?:im|i['’]?m|i am) a)\b/i;
const EMPTY = /^(?:hello|hi|anyone|well|so|and|what|ok|yes|no|huh|eh|hm+|seriously|really|pardon|sorry|excuse me)\W*$/i;

const STOP = new Set(
  `a an the i you he she it we they me my your our is are was were be been am do does did have has had can could will would shall should may of in on at to for from with by about as and or but so if
  not no that this these those there here what when where why who which how please just any some one more all also then than it's i'm i've don't didn't u ur mine yours get got going go know tell
  thing things want need like long much many soon day time now still again yet`.split(/\s+/),
);
const stem = (w: string) => w.replace(/['’]s$/, '').replace(/(?:ing|ed|es|s|e)$/, '');
const content = memo(2000, (text: string): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const m of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    if (m[0].length > 2 && !STOP.has(m[0].replace('’', "'"))) out.add(stem(m[0]));
  }
  return out;
});

/** The content words of a reply, sentence by sentence. */
const said = memo(60, (text: string) => sentences(text).map((s) => ({ words: content(s.text), asks: /\?\s*$/.test(s.text) })));

/** How many of the words of a question a reply takes up; with `stated`, in sentences that are no questions. */
function sharedWith(question: string, reply: string, stated = false): number {
  const parts = said(reply);
  let count = 0;
  for (const w of content(question)) if (parts.some((s) => !(stated && s.asks) && s.words.has(w))) count++;
  return count;
}

/** The questions in one customer text, in order; rhetorical ones left out. */
export const questionsIn = memo(500, (text: string): readonly string[] =>
  sentences(text)
    .map((s) => s.text)
    .filter((s) => {
      if (tests(RHETORICAL, s) || EMPTY.test(s)) return false;
      if (tests(REQUEST, s)) return true;
      if (!s.includes('?')) return tests(UNMARKED, s);
      return tests(ASKS, s) || tests(INSIDE, s);
    })
    .map((s) => clause(s)),
);

/** Cuts what stands before the question itself: "dropped it off 11 days ago, any news?" stays whole unless a clear clause asks. */
function clause(s: string): string {
  return (CLAUSE.exec(s)?.[1] ?? s).trim();
}
const CLAUSE = new RegExp(`(?:^|[,:;.-] ?)((?:and |but |so )?(?:${WH})\\b[^,;]*\\?+)$`, 'i');

const NUMBERS = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|free|nothing)\b/i;
const WHEN = new RegExp(`\\b${DUE}`, 'i');
const WHEREABOUTS =
  /\b(?:away|on (?:its|his|her|the) way|(?:held|stuck|sitting|still|is|are|was|it['’]s|he['’]s|she['’]s) (?:up )?(?:at|in|with|near)|left (?:at|with|the)|went to|shipped|delivered to)\b/i;
const HONEST = /\b(?:i (?:do not|don['’]?t) (?:have|know)|we (?:do not|don['’]?t) know) (?:an?|the|yet|when|why|how)/i;

/** Whether a reply answers a question, as far as its form and words can tell. */
export function answers(question: string, reply: string): boolean {
  if (!reply.trim()) return false;
  const q = question.toLowerCase();
  const shared = sharedWith(question, reply);
  const size = content(question).size;
  if (HONEST.test(reply) && (shared > 0 || size === 0)) return true;
  if (/^(?:\W*\w+\W+){0,3}where(?:['’]?s| is| are)\b/.test(q)) return WHEN.test(reply) || WHEREABOUTS.test(reply);
  if (/\bwhen\b|\bwhat (?:time|date|day)\b|\bhow (?:long|soon)\b|\b(?:a|honest) date\b/.test(q))
    return WHEN.test(reply) || (/\bor\b/.test(q) && shared >= 2);
  if (/\bwhy\b|\bhow come\b|\breason\b/.test(q)) return actsOf(reply).some((a) => a.act === 'explain');
  if (/\bhow (?:much|many)\b|\bwhat (?:is|['’]?s) the (?:price|cost|fee)\b/.test(q))
    return NUMBERS.test(reply) && (shared > 0 || size === 0);
  if (/\bwho\b|\byour name\b/.test(q))
    return /\b\p{Lu}\p{Ll}+/u.test(reply.replace(/(?:^|[.!?]\s+)\p{Lu}/gu, '')) && (shared > 0 || /\bname\b/i.test(reply));
  if (
    /^(?:so |and |but |ok |hi,? |hello,? )*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|may)\b/.test(q) &&
    /^\W*(?:hi[^.!]*[.!,]\s*)?(?:yes|no|it (?:is|does|will)|of course|certainly|sure|absolutely)\b/i.test(reply)
  )
    return true;
  // a question alone answers nothing
  const need = size <= 2 ? 1 : 2;
  return sharedWith(question, reply, true) >= need;
}

// What was sent does not change: only the draft is looked at anew.
const answered = memo(1000, (key: string): boolean => {
  const [question = '', reply = ''] = key.split('\u0000');
  return answers(question, reply);
});

export type OpenQuestion = Omit<Question, 'answeredInDraft'>;

/** What the customer asked and no agent has answered yet. */
export function questionsOpen(turns: readonly Turn[]): OpenQuestion[] {
  const out: OpenQuestion[] = [];
  const seen = new Set<string>();
  turns.forEach((t, turn) => {
    if (t.from !== 'customer') return;
    const later = turns.slice(turn + 1).filter((x) => x.from === 'agent');
    for (const text of questionsIn(t.text)) {
      const key = text.toLowerCase().replace(/\W+/g, ' ').trim();
      if (seen.has(key) || later.some((a) => answered(`${text}\u0000${a.text}`))) continue;
      seen.add(key);
      out.push({ text, turn });
    }
  });
  return out;
}

/** Those, and whether the draft answers them. */
export function openQuestions(turns: readonly Turn[], draft: string): Question[] {
  return questionsOpen(turns).map((q) => ({ ...q, answeredInDraft: answers(q.text, draft) }));
}
