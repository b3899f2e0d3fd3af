import { mayMatch } from '../text/guard';
import { memo } from '../text/memo';
import type { Issue, Want } from '../types';
import type { Found } from './found';

interface WantRule {
  want: Want;
  pattern: RegExp;
  /** 3: said outright; 2: asked for in passing; 1: only leans that way. */
  weight: 1 | 2 | 3;
  examples: string[];
  not: string[];
}

const WISH =
  "(?:\\b(?:i(?:['’]?d| would)? (?:want|need|demand|expect|insist on|like|love|prefer|request|require)|i(?:['’]?m| am) (?:asking|after|looking|hoping|owed)(?: for)?|we(?:['’]?d| would)? (?:want|need|demand|expect|like|request)|give (?:me|us)|gimme|send (?:me|us)|just|please|pls|plz|kindly|can (?:i|you|we|u)|could (?:i|you|we|u)|would you|will you|may i|get me|issue|process|arrange|requesting|demand(?:ing)?|how do i get)\\b)";
const near = (gap: number) => `[^.!?\\n]{0,${gap}}?`;
const re = (source: string) => new RegExp(source, 'gid');

/** Each with lines that it must and must not find; they run as tests. */
export const WANT_RULES: WantRule[] = [
  {
    want: 'refund',
    weight: 3,
    pattern: re(
      `${WISH}${near(40)}\\b(?:refund(?:ed)?|money back|my money\\b|reimburse\\w*|[£$€₹][\\d.,]+ (?:back|returned|refunded)|my [£$€₹][\\d.,]+(?: back)?)|\\brefund (?:me|us|my|the|it|this|one|please|now)\\b|\\bmoney[.,!]? back\\b|\\b(?:want|need|give me|give us|return)\\b${near(24)}(?:[£$€₹][\\d.,]+|deposit|(?:his|her|their|our|my) money)\\b|\\b(?:have|get|expect)\\b${near(24)}(?:[£$€₹][\\d.,]+|deposit|(?:his|her|their|our|my) money)\\b${near(10)}\\b(?:back|returned)\\b|\\brefund[.!]? me\\b|\\bi want a (?:full )?refund\\b`,
    ),
    examples: ['I want my money back', 'Can you refund one of them?', 'I want my £369 back', 'REFUND ME.'],
    not: ['They told me the refund was sent on Monday', 'I want a new one'],
  },
  {
    want: 'refund',
    weight: 2,
    pattern: re(
      `\\b(?:where|when)(?:['’]?s| is| are| do| will| can)?\\b${near(24)}\\b(?:refund|(?:my|our) money|deposit)\\b|(?:^|[.!?]\\s)refund[.!]|\\brefund (?:please|pls|now)|\\bstill (?:no|don['’]?t have|haven['’]?t (?:got|had|received)|waiting (?:for|on))${near(16)}(?:refund|money|deposit)|\\bdeposit\\b${near(30)}\\b(?:due back|returned|in full)|\\bwhat (?:happens|about)${near(10)}[£$€₹][\\d.,]+|\\bget (?:my|our|the) (?:money|cash|brass) back|[£$€]\\d[\\d,.]* is returned|\\btake it off\\b|\\b(?:none of them|not) mine\\b|\\bto the same card\\b|\\b(?:applied|apply|asked|asking) (?:for )?(?:the|a|my|this)? ?refund|\\brefund (?:was|is) (?:due|promised|approved|agreed|overdue)|\\b(?:keeping|kept|holding|sitting on) (?:it|my money|our money)\\b|\\b(?:return|send back|give back) the (?:second|other|extra) (?:one|payment|charge)|\\b(?:return|give|send) (?:me )?(?:my|our) [£$€]`,
    ),
    examples: ['When do I get the refund?', 'still no refund', 'so what happens to the £2,700'],
    not: ['When is the match?'],
  },
  {
    want: 'replacement',
    weight: 3,
    pattern: re(
      `${WISH}${near(30)}\\b(?:replacement|replaced?|exchange|swap|swapped|(?:a )?new one|another one|a different (?:one|size))\\b|\\bcan i (?:swap|exchange)\\b|\\b(?:want|need) (?:a|an|the) (?:size )?\\d{1,2}\\b|\\breplace (?:it|them|the|my)\\b|\\bsend (?:me )?(?:a|the) (?:new|right|correct)\\b`,
    ),
    examples: ["I'd like a replacement, please", 'too big, can i swap', 'i still want a 10 tho'],
    not: ['The replacement arrived today, thanks'],
  },
  {
    want: 'repair',
    weight: 3,
    pattern: re(
      `\\b(?:please |can you |could you |just |will you |want (?:it|this|them) |need (?:it|this) |come and |someone to |get (?:it|this) |to )(?:fix(?:ed)?|repair(?:ed)?|mend(?:ed)?|sort(?:ed)?)\\b(?: (?:it|this|that|the))?|^(?:fix|repair|sort) (?:it|this|your|the)\\b|\\bsort (?:it|this) out\\b|\\bsend (?:an |a |the |your |someone|somebody)(?:engineer|plumber|technician|electrician|fitter|repair)|\\bwhen (?:will|is) (?:it|this) (?:be )?(?:fixed|repaired|sorted)|\\bget (?:it|us|me|this) (?:working|back online|going)|\\brepair it\\b|\\b(?:have|take) another look\\b|\\bmake it (?:work|stop|right)\\b|\\bsend (?:someone|somebody|a contractor)\\b|\\bfix (?:it|your)\\b`,
    ),
    examples: ['sort it out!!', 'Please repair it today', 'when will it be fixed?'],
    not: ['the repair was fine'],
  },
  {
    want: 'callback',
    weight: 3,
    pattern: re(
      `\\b(?:please |can you |could you |can (?:someone|somebody) |someone |someone senior |somebody |will (?:someone|you) |want (?:a |you to |someone to )|expected a |need (?:a )|just )(?:phone|ring|telephone call|phone call|call ?back|call)\\b(?: (?:me|us)\\b| from| on|$)?|\\b(?:ring|call|phone) me(?: back)?\\b(?! (?:a|an|names?|stupid|liar))|\\btry me again on\\b|\\bwhen${near(14)}will you (?:ring|call|phone)|\\bcall[ -]?back please|\\bcall\\. me\\b|\\b(?:she|he|they|someone|you) can (?:ring|call|phone)(?: me)?\\b`,
    ),
    examples: ['Please will someone senior phone me on', 'When exactly will you ring?', 'CALL. ME. please call me'],
    not: ['You called me twice', 'they call me a liar'],
  },
  {
    want: 'manager',
    weight: 3,
    pattern: re(
      `\\b(?:speak|talk|put me through|escalate|get me|want|need|call|fetch)\\b${near(20)}\\b(?:manager|supervisor|superior|boss|team lead(?:er)?|someone (?:senior|above you|in charge|higher)|whoever['’]?s (?:over|above|in charge))\\b|\\b(?:manager|supervisor) (?:please|now)\\b|\\bescalate (?:this|it)\\b`,
    ),
    examples: ['I want to speak to a manager', 'manager please', 'get me your supervisor'],
    not: ['the store manager was kind'],
  },
  {
    want: 'cancellation',
    weight: 3,
    pattern: re(
      `(?:^|[.!?,]\\s*|\\b(?:please|just|to|i['’]?d like to|want to|need to|asked you to|now|kindly|can you|could you|no|said)\\b[ .,]*)cancel(?: (?:my|our|the|this|it|all|everything|them|please|now)\\b|[.!]|$)|\\b(?:end|terminate|close) (?:my|our|the) (?:membership|subscription|contract|account|policy|plan)\\b|\\bi (?:do not|don['’]?t) intend to renew|\\b(?:where|how) (?:do|can) i cancel\\b|\\b(?:like|want|need|trying|tried|asked|how do i|wish) (?:to )?(?:cancel|leave|unsubscribe|opt out|give (?:it|them|the \\w+|my \\w+|the \\d+ \\w+) back)\\b|\\b(?:please |could you (?:please )?|can you (?:please )?)(?:stop|end|close|terminate) (?:my|our|the|his|her|their|this|it)\\b`,
    ),
    examples: ['cancel my gym membership', 'Kyle. cancel it.', 'Please cancel it'],
    not: ['You cancelled my flight', 'I do not want to cancel'],
  },
  {
    want: 'explanation',
    weight: 3,
    pattern: re(
      `\\b(?:want|like|need|deserve|expect|demand|owed|value|asking for|waiting for)\\b${near(24)}\\b(?:explanation|explained|to (?:know|understand) (?:why|how|what)|answers?|reasons?|someone to explain|know what you['’]?re doing)\\b|\\bexplain (?:to me |this |that |how |why |what )|\\bwhat(?:['’]?s| is) going to be different|\\bwhat went wrong\\b|\\b(?:want|like|need) to know,? (?:is|was|if) (?:this|that|it)\\b|\\bwhat(?:['’]?s| is) the (?:hold[- ]?up|reason)\\b|\\basking for the reason\\b|\\bwhich (?:clause|rule|reason)\\b|\\btell me why\\b|\\bwant to know what you`,
    ),
    examples: [
      "I would like to understand why the part wasn't ordered",
      'Explain to me how this happened',
      'i want to know what youre doing about it',
    ],
    not: ['Thanks for explaining'],
  },
  {
    want: 'explanation',
    weight: 1,
    pattern: re(
      `(?:^|[.!?,;]\\s|\\b(?:so|and|but|know|asking|wondering|see)\\s)(?:why|how come|how (?:is|does|did|can|could)(?: it| this| that| a| you))\\b`,
    ),
    examples: ['Why was I charged?', "why's it gone up"],
    not: ['no idea'],
  },
  {
    want: 'credit',
    weight: 3,
    pattern: re(`${WISH}${near(30)}\\b(?:credit|discount|voucher|money off|points)\\b(?! card)|\\bcan the credit go back\\b`),
    examples: ['can the credit go back on pls', 'I want a credit for the lost week'],
    not: ['my credit card'],
  },
  {
    want: 'compensation',
    weight: 3,
    pattern: re(
      `\\bcompensat(?:ion|e)\\b|\\bwho(?:['’]?s| is) (?:covering|paying for)|\\bfor my (?:trouble|time|loss)\\b|\\b(?:want|demand|expect|deserve|give me)\\b${near(20)}\\b(?:upgrade|free \\w+|something for)\\b|\\bgoodwill\\b|\\bmake (?:it|this) up to\\b`,
    ),
    examples: ['I expect compensation', 'i want an upgrade to business on the way back, free'],
    not: ['they want to know'],
  },
  {
    want: 'apology',
    weight: 3,
    pattern: re(
      `\\b(?:want|expect|deserve|owe(?:d|s)?|like|due|demand|waiting for|least you could do)\\b${near(24)}\\b(?:apolog(?:y|ise|ize)|sorry)\\b|\\bsay sorry\\b|\\bsomeone to tell me that\\b|\\bnot after (?:anything|money)\\b`,
    ),
    examples: ['I expect an apology', 'an apology is owed to her: I deserve an apology'],
    not: ['Thanks for the apology'],
  },
  {
    want: 'access',
    weight: 3,
    pattern: re(
      `\\b(?:unlock|unban|unblock|unfreeze|reset|restore|let me (?:back )?in|get (?:me )?back in(?:to)?|need (?:to get |access|in)|log(?:ged)? (?:me )?(?:back )?in)\\b${near(16)}(?:account|password|access|card|in\\b|me\\b|it\\b|login|into)?|\\blocked out\\b`,
    ),
    examples: ['unlock my account', 'locked out of payroll'],
    not: ['I logged a fault'],
  },
  {
    want: 'delivery',
    weight: 2,
    pattern: re(
      `\\bwhere(?:['’]?s| is| are|s)\\b (?:(?:my|our)\\b(?! (?:refund|money|deposit))|the (?:\\w+ )?(?:parcel|package|order|delivery|driver|van|courier|replacement|rest|box|food|food order|items?)\\b)|\\b(?:still|yet) (?:no|not (?:here|arrived|received))\\b|\\bwhen (?:will|is|does) (?:it|my|the|they)\\b${near(20)}\\b(?:arrive|come|get here|delivered|be here)|\\bjust (?:deliver|send) (?:it|my|the)|\\b(?:it['’]?s|its|they['’]?re|is) not here\\b|\\b(?:haven['’]?t|hasn['’]?t|havent|hasnt|never|not) (?:come|arrived|turned up|been delivered|received)\\b|\\bnahi aaya\\b`,
    ),
    examples: ['where is my scooter', 'still no boots', 'my epilepsy tablets havent come'],
    not: ['it arrived'],
  },
  {
    want: 'information',
    weight: 2,
    pattern: re(
      `\\b(?:could|can|would) (?:you|someone|anyone|u) (?:please )?(?:tell|let|advise|confirm|send|say|check|give)\\b|\\b(?:any|some) (?:news|update|idea)\\b|\\bdo you\\b[^.!\\n]*\\?|\\bhow (?:long|much|many|do i|can i)\\b|\\bis (?:there|it)\\b[^.!\\n]*\\?|\\bgive me (?:an?|the)${near(10)}\\b(?:date|time|update)\\b|\\bwhen (?:will|is|are|do|does|can)\\b|\\bi(?:['’]?m| am| was)? (?:just )?wonder(?:ing)?\\b|\\bshout when\\b|\\blet me know\\b|\\bkindly tell\\b`,
    ),
    examples: ['any news on my laptop repair?', 'do you ship to Northern Ireland?', 'how long???'],
    not: ['I know how it works'],
  },
  {
    want: 'action',
    weight: 2,
    pattern: re(
      `\\b(?:do something|do anything|actually do|take action|deal with (?:it|this)|act on|look into (?:it|this)|read (?:it|them|my|the (?:notes|email|message))\\b|change my (?:name|address|details)|was [A-Z]\\w+ [A-Z]\\w+, policy|file\\?|investigate)`,
    ),
    examples: ['Is anybody going to actually do something?', 'Read it.'],
    not: ['I read your reply'],
  },
];

export interface WantFound extends Found {
  want: Want;
  weight: number;
}

const NEGATED =
  /\b(?:do not|don['’]?t|didn['’]?t|not|never|no need(?: for| to)?|rather than|instead of|without|isn['’]?t|wasn['’]?t) (?:\w+ ){0,2}$/i;

/** What a text asks for, each wish once, in order of place. Remembered by text. */
export const findWants = memo(500, (text: string): readonly WantFound[] => {
  const out: WantFound[] = [];
  for (const rule of WANT_RULES) {
    if (!mayMatch(rule.pattern, text)) continue;
    for (const m of text.matchAll(rule.pattern)) {
      if (NEGATED.test(text.slice(Math.max(0, m.index - 30), m.index))) continue;
      const start = m.index + (m[0].length - m[0].trimStart().length);
      out.push({ want: rule.want, weight: rule.weight, start, end: m.index + m[0].trimEnd().length, value: m[0].trim() });
    }
  }
  return out.sort((a, b) => a.start - b.start);
});

/** What somebody with this trouble mostly wants when they do not say so. */
export const USUAL_WANT: Partial<Record<Issue, Want>> = {
  delivery: 'delivery',
  billing: 'refund',
  defect: 'replacement',
  outage: 'repair',
  wait: 'information',
  cancellation: 'cancellation',
  'account-access': 'access',
  'agent-conduct': 'apology',
  information: 'information',
};
