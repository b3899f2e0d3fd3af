import { mayMatch } from '../text/guard';
import { memo } from '../text/memo';
import { type Found, findAll, NUMBER, numberOf } from './found';

const UNIT =
  '(?:business |working |whole |full |solid |long |bloody |more )?(?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|mths?|fortnights?|years?|din|d[ií]as|tage|jours)';
const SPAN = new RegExp(
  `(?<![\\w£$€.,-])((?:(?:nearly|almost|over|about|around|more than) )?(?:${NUMBER}|a couple of|several|a few|half an|an|a|a whole|a full)(?:[ -]and a half)? ?${UNIT}(?: (?:and )?(?:${NUMBER}|a half) (?:minutes?|mins?|hours?|days?))?)(?![\\w-])(?! ago)`,
  'gid',
);
const AGO = new RegExp(
  `\\b(?:order(?:ed)?|opened|went (?:in|off|out)|came in|handed|dropped|sent|posted|paid|applied|reported|asked|emailed|wrote|written|called|rang|phoned|placed|request(?:ed)?|complained|booked|submitted|returned|collected|raised|logged|started|cancel+ed|promised|agreed|approved|due|uploaded|filed|lodged|shipped|di?spatched|e?-?mailed|messaged|texted|faxed)\\b[^.!?\\n]{0,60}?((?:${NUMBER}|a couple of|several|a few|an?) ?${UNIT}) ago`,
  'gid',
);

// What stands before a span that is a wait ...
const WAIT_BEFORE =
  /\b(?:been|waiting|waited|wait(?: of)?|since|for(?: the)?(?: (?:last|past|whole|entire|full))?|after|taken|gone|lost|on hold|spent|sat(?: \w+){0,3}|held|(?:no|not)(?: \w+){1,7} (?:in|for)|(?:was|were|is|been) (?:off|out|down|dead)|waiting[^.!?\n]{0,30} from|without(?: \w+){1,3}|been on(?: to you| the phone| hold)?|you(?:['’]ve| have| lot have) had(?: \w+){1,4}|(?:left|kept|keep)(?: me| us| him| her)(?: \w+){0,3}|stood(?: \w+){0,3}|standing(?: \w+){0,3}|hanging on|holding(?: on)?|entering|it['’]?s|it is|that['’]?s|that is)(?: (?:now|already|just|about|nearly|almost|over|more than|like|another|another whole))?\s$/i;
// ... or after it
const WAIT_AFTER =
  /^,?\s?(?:\w+ )?(?:late|overdue|waiting|wait\b|without|w\/o\b|on hold|have gone|have passed|gone by|passed\b|have elapsed|to (?:answer|reply|tell|wait)|now\b|later|straight|tomorrow\b|for (?:an?|my|the|our|one|this)\b|on (?:the|your) (?:phone|line)\b|and (?:still|nothing|counting|no)\b|and (?:\w+ ){1,3}(?:is |are |has |have |was )?(?:still|not|nothing)\b|on (?:a|the|your) (?:waiting )?list\b|with(?:out| no| half| one| only| just)|(?:i|we|you|she|he|they)(?:['’]ve| have|['’]s| has)? (?:been|waited|had|heard|not|sat|stood|stayed|spent|queued|held)\b|in\b(?! advance| total| the)|on\b(?! \w+day| hold| the| a\b| my)|of (?:silence|nothing|waiting|this|excuses|queu\w+|being|trying|getting|no |not |error|calls|chasing|e-?mails|promises|hold)|already|ho ga|no (?!\w+ (?:guarantee|warranty|trial|deal))\w+|kaputt|behind|past|down\b|off\b|in a row)/i;
// What shows that it is none: a term, a promise, an age, how long something ran before
const NOT_BEFORE =
  /(?:\b(?:within|(?<!\b(?:waited|waiting|stayed|sat|stuck|stay) )in|every|per|next|first|usually|meant to be|supposed to be|should be|takes?|took|said|says|quoted|told|fixed|only|under|least|most|to|allow|of|contract|member|customer|with you|banked with you|lived here|worked)(?: me)?(?: for| it was| is| about)?|\b(?:loyal|married|customer|been with you|with you(?: lot| guys)?|banked with you|shopped with you|used it|hurts?|live[ds]? \w+|working \w+)(?: since| for)?(?: over| nearly| about)?)\s$/i;
const NOT_AFTER =
  /^[\s-](?:old|guarantee|warranty|contract|trial|plan|window|policy|flight|drive|walk|notice|return|cooling|subscription|minimum|in advance|before|until|left|to go|from now|free)\b/i;

/** "dies after 20 minutes": how long it works, not how long they wait. */
const BREAKS_AFTER =
  /\b(?:dies?|died|stop(?:s|ped)?|breaks?|broke|fail(?:s|ed)?|cuts? (?:out|off)|drops?|dropped|crash(?:es|ed)?|(?:switch|turn|shut|time|log)(?:s|es|ed)? (?:itself )?(?:off|out|down)|expires?|overheats?|freezes?) after\s(?:(?:about|only|just|exactly) )?$/i;

/** Words that show that something is missing or awaited. */
const LACKS =
  /\b(?:wait\w*|been|be|hold|queue\w*|not|no|nothing|nobody|never|without|since|stuck|sat|sitting|off|down|broken|dead|out|late|chas\w+|still|ignored|silence|haven['’]?t|hasn['’]?t|\w+n['’]t|gone|blocked|locked|froze\w*|stood|standing|listen(?:ed|ing)|typing|staring|trapped)\b/i;
/** "Day six without broadband", "week eleven now", "second night of this". */
const COUNTED = new RegExp(
  `(?:(?:^|[.!?,;]\\s+|\\n|\\b(?:at|in|into|entering|starting|now|still|is|my|our) )(?:the )?)((?:day|week|month|night|hour) (?:${NUMBER})|(?:second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th) (?:day|week|night)(?= (?:without|of|now|with|on hold)|[.,!?]|$))(?! (?:of )?(?:my|the|our|a) (?:trial|contract|holiday|course|\\d+))(?! of (?!this|no|nothing|not|waiting|silence|being|chasing|asking))(?![\\w:-])`,
  'gid',
);
/** "broken since Monday", "no signal since last night", "for weeks now". */
const LOOSE = new RegExp(
  `\\b(?:no|not|nothing|never|without|n['’]t|been|down|off|out|dead|broken|blank|waiting|stuck|leak(?:ed|ing|s)?|gone|offline|blocked|locked)\\b[^.!?\\n]{0,40}?\\b(since (?:last (?:night|week|month|\\w+day)|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|about \\d+|january|february|march|april|may|june|july|august|september|october|november|december))\\b(?! (?:\\d|a\\.?m|p\\.?m|this|at\\b|morning|afternoon|evening|night|arvo|tea|lunch))|\\b(for (?:weeks|months|days|hours|ages)(?: now)?)\\b`,
  'gid',
);

/** "a 19-hour delay", "three-week wait", "2 hrs 10 on hold", "going on five weeks", "the best part of a month". */
const HYPHENED = new RegExp(
  `\\b((?:${NUMBER})[- ](?:minute|min|hour|hr|day|week|month)(?= (?:delay|wait|queue|outage|hold|silence|gap)\\b)|(?<=(?:going on|coming up (?:to|on)|getting on for|the best part of|pushing) )(?:${NUMBER}|an?) (?:minutes?|hours?|days?|weeks?|months?)\\b|(?<=\\b(?:is|are|was|makes|makes it|that['’]?s|it['’]?s)(?: now| already)? )(?:${NUMBER}) (?:hours|days|weeks|months)(?= (?:today|tomorrow|on \\w+day|yesterday|by now|since)\\b))`,
  'gid',
);

/** How long the customer has waited or gone without, the clearest first. */
export const findWaiting = memo(500, (text: string): readonly Found[] => {
  const spans = findAll(text, SPAN, 1).filter((f) => {
    const before = text.slice(Math.max(0, f.start - 48), f.start);
    const afterwards = text.slice(f.end, f.end + 32);
    // "it's been a long week" is a sigh
    if (NOT_AFTER.test(afterwards) || /^an? long (?:day|week|month|year)$/i.test(f.value)) return false;
    // "two more months", "for 20 minutes": a span is a wait only beside what shows that something is missing or awaited
    if (/\bmore\b(?! than)/i.test(f.value)) return false;
    if (/\b(?:pay|paid|paying|rent(?:ed|ing)?|hire[ds]?|book(?:ed)?|stay(?:ed)?|deposit) (?:\w+ )?for\s$/i.test(before))
      return false;
    if (/^(?:['’] (?:wages|pay|notice)| (?:off work|unpaid|of annual leave|of leave))/i.test(afterwards)) return false;
    if (BREAKS_AFTER.test(before)) return false;
    // "Our checkout was dead. For five hours, on our biggest day": such a piece goes on with the sentence before
    const lead = text.slice(0, f.start).replace(/\.{2,}/g, '…');
    const clause =
      (/(?:^|[.!?]\s)for (?:\w+ ){0,2}$/i.test(lead) ? /[^.!?\n]*[.!?]?\s?for [^.!?\n]*$/i : /[^.!?\n]*$/).exec(lead)?.[0] ?? '';
    const onwards = /^[^.!?\n]*/.exec(afterwards)?.[0] ?? '';
    if (
      /\bfor(?: (?:about|over|nearly|almost|the (?:last|past)|more than))?\s$/i.test(before) &&
      !LACKS.test(`${clause} ${onwards}`)
    )
      return false;
    if (/\byears?\b/i.test(f.value) && !/\b(?:waiting|waited)\b/i.test(before)) return false;
    if (
      /^an? |^a$/i.test(f.value) &&
      !/\b(?:waiting|waited|been|over|for)\s$/i.test(before) &&
      !(/\bin\s$/.test(before) && /\bn(?:o|ot|othing|obody)\b/i.test(clause)) &&
      !/\b(?:and|hour|half)\b/i.test(f.value) &&
      !/^ (?:with(?:out| no)|of (?:silence|nothing|waiting)|late|overdue|on hold|on the phone|in (?:the|a|your) queue)\b/i.test(
        afterwards,
      )
    )
      return false;
    const own = /(?:^|[.!?,;\n]\s*)$/.test(before) && /^\s*(?:$|[.!?,\n])/.test(afterwards);
    const leads = /(?:^|[.!?,;:\n]\s*)(?:(?:now|already|and|but|so) )*$/i.test(before) && WAIT_AFTER.test(afterwards);
    if (leads) return true;
    // "no reply in six working days", "it took forty minutes to get past the menu"
    if (/\b(?:(?:no|not|never|\w+n['’]t)(?: [\w'’]+){1,7}|nothing(?: [\w'’]+){0,4}|nobody(?: [\w'’]+){0,4}) in\s$/i.test(before))
      return true;
    if (
      /\b(?:it|this|that|(?:my|our|the)(?: \w+){1,3}?)(?: has|['’]s| have)(?: now)? been with (?:you|your \w+|them)(?: for)?\s$/i.test(
        before,
      )
    )
      return true;
    if (
      /\btook(?: me| us| you| them)?\s$/i.test(before) &&
      /^ (?:just )?to (?:get|reach|speak|be|answer|reply|respond|come|arrive|find|tell|send)\b/i.test(afterwards)
    )
      return true;
    if (NOT_BEFORE.test(before)) return false;
    return own || WAIT_BEFORE.test(before) || /^\s(?:late|overdue|waiting|on hold|without|later|ho ga)/i.test(afterwards);
  });
  const ago = findAll(text, AGO, 1)
    .filter((f) => !/year/i.test(f.value))
    .map((f) => ({ ...f, value: `${f.value} ago`, end: f.end + 4 }));
  const surest = [...spans, ...findAll(text, HYPHENED, 1), ...findAll(text, COUNTED, 1), ...ago].sort(
    (a, b) => a.start - b.start,
  );
  return surest.length > 0 ? surest : [...findAll(text, LOOSE, 1), ...findAll(text, LOOSE, 2)];
});

const CONTACT_VERB =
  '(?:written|wrote|writing|emailed|mailed|called|calling|rang|rung|ringing|phoned|phoning|messaged|messaging|contacted|contacting|asked|asking|complained|complaining|chased|chasing|explained|explaining|told|telling|said|sent|reported|reporting|tried to (?:call|ring|phone|reach|contact|get)|texted|requested|been in touch|got in touch|had to (?:call|ring|write|email|ask|chase|contact)|spoken|spoke|repeated|raised|reminded|visited|come back|been back)';
const TIMES = `(?:(${NUMBER})(?: (?:separate|different|whole|bloody|more|other))? times|(once|twice|thrice))\\b`;
const ORDINAL: Record<string, number> = {
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
  eighth: 8,
  '8th': 8,
  ninth: 9,
  tenth: 10,
};
const ORDINALS = Object.keys(ORDINAL).join('|');
const CONTACT_NOUN =
  '(?:e-?mails?|mails?|messages?|msgs?|calls?|requests?|letters?|attempts?|phone ?calls?|tickets?|complaints?|chats?|reminders?|voice ?mails?|texts?|faxes?|enquir(?:y|ies)|agents?|operators?|advisers?|advisors?|reps?|representatives?)';

const COUNTS: { pattern: RegExp; example: string }[] = [
  {
    pattern: new RegExp(
      `(?:^|[.!?\\n]\\s*|\\bfor the (?=\\w+ time ?(?:$|[.,;!?]|now|this))|\\bthis is (?:now )?(?:the|my) )(${ORDINALS}) time\\b(?! this (?:week|month|year) (?:your|the|it|that)\\b)(?! (?:the|your|it|its|it['’]s|this has|my|our)\\b)(?! (?:i['’]?ve |i |we )?(?:bought|buy|order|book|use|visit|stay|shop|eat|fly|flew|flown|lucky|it))`,
      'gid',
    ),
    example: 'for the third time',
  },
  {
    pattern: new RegExp(
      `\\b(${ORDINALS}) time (?:of |in \\w+ \\w+ )?(?:that )?(?:i(?:['’]?ve|['’]?m| am| have)?|we(?:['’]?ve| have)?)?\\s?(?:now |had to |have to |to )?(?:been (?:on|back) (?:to|at) you|been )?(?:${CONTACT_VERB}|contact|on to you|ask|write|call|ring|email|chase|explain)`,
      'gid',
    ),
    example: "third time I've messaged",
  },
  { pattern: new RegExp(`\\b(${ORDINALS}) (?:and (?:last|final) )?${CONTACT_NOUN}\\b`, 'gid'), example: 'Second request' },
  {
    pattern: new RegExp(
      `\\b(?:i|we|wife|husband|he|she)(?:['’]?ve| have| had)?(?: already| now| also| even)? ${CONTACT_VERB}\\b[^.!?\\n]{0,28}?\\b${TIMES}(?! (?:a|per) )`,
      'gid',
    ),
    example: "I've asked 3 times",
  },
  {
    pattern: new RegExp(
      `\\b(?:told|explained (?:it|this|that)? ?to|spoken to|spoke to|dealt with|passed (?:between|to|round)|been through) (${NUMBER}) (?:different |separate |other )?(?:people|persons|of you|of your (?:people|staff|colleagues)|${CONTACT_NOUN})`,
      'gid',
    ),
    example: "I've told four people",
  },
  {
    pattern: new RegExp(`\\b(?:${CONTACT_VERB})(?: (?:you|it|this|them|about it|in))* ${TIMES}`, 'gid'),
    example: 'called twice',
  },
  {
    pattern: new RegExp(
      `\\b(${NUMBER}) (?:unanswered |ignored )?${CONTACT_NOUN}(?: (?:now|later|in|so far|already|sent|and))`,
      'gid',
    ),
    example: 'four emails and no answer',
  },
  {
    // "You had four e-mails", "Six emails. Not one reply"
    pattern: new RegExp(
      `(?:\\b(?:you(?:['’]ve| have)? (?:had|got|received|ignored)|sent(?: you)?|it took(?: me)?|after|made|ignored)|(?:^|[.!?\\n]))\\s*(${NUMBER}) (?:unanswered |ignored |polite |different |separate )?(?:e-?mails?|messages?|msgs?|(?:phone )?calls?|letters?|tickets?|complaints?|reminders?|reps|agents|advisers|advisors|representatives)\\b`,
      'gid',
    ),
    example: "You've had eight messages",
  },
  {
    // "given three figures by three people", "3 of you have given me"
    pattern: new RegExp(
      `\\bby (${NUMBER}) (?:different |separate )?(?:people|persons|agents|advisers|advisors|reps|of you)\\b|(?<=(?:^|[.!?\\n])\\s*)(${NUMBER}) of you have (?:told|given|said|promised)`,
      'gid',
    ),
    example: 'told different things by three people',
  },
  {
    pattern: new RegExp(`\\b(${ORDINALS})(?: and (?:last|final))? time of (?:asking|writing|calling|telling)`, 'gid'),
    example: 'Third and last time of asking',
  },
  {
    pattern: new RegExp(
      `\\b(?:been|went|come|came) (?:in)?to (?:the|your) (?:branch|shop|store|office|counter|desk)(?: \\w+)? ${TIMES}`,
      'gid',
    ),
    example: 'been to the branch twice',
  },
  {
    pattern: new RegExp(`\\b(?:attempt|message|email|call|go|try) (?:number|no\\.?) (${NUMBER})\\b`, 'gid'),
    example: 'message number four',
  },
];
COUNTS.push(
  {
    // "filled in your form four times", "I have now explained it to four of your officers"
    pattern: new RegExp(
      `\\b(?:i|we)(?:['’]?ve| have| had)?(?: already| now| also| even)? (?:filled (?:in|out)|submitted|uploaded|completed|posted|faxed|logged|opened|tried|queried|flagged|followed up|pointed (?:it|this) out|been promised|been told|been in)\\b[^.!?\\n]{0,40}?\\b${TIMES}(?! (?:a|per) )`,
      'gid',
    ),
    example: 'I have filled in the form four times',
  },
  {
    pattern: new RegExp(
      `\\b(?:explained|told|spoken|spoke|talked|complained|written|described|given|said|shown)\\b[^.!?\\n]{0,48}? (?:to |with )?(${NUMBER}) (?:of your (?:\\w+ )?\\w+|of you|different (?:people|colleagues|members|departments|\\w+s))\\b`,
      'gid',
    ),
    example: 'explained it to four of your officers',
  },
  {
    pattern: new RegExp(
      `\\b(?:that makes|which makes|this makes|making)(?: it| this| that)? (${NUMBER})(?:(?= now)|(?=[.,!;]|$)| (?:letters?|e-?mails?|calls?|messages?|times|requests?|tickets?|complaints?|chats?|people)\\b)`,
      'gid',
    ),
    example: 'that makes three letters',
  },
  {
    // "my 3rd go at this", "for the fourth time of typing", "third form I have filled in"
    pattern: new RegExp(
      `\\b(${ORDINALS}) (?:go at|attempt at|try at|time of (?:typing|explaining|saying|chasing|ringing|calling)|(?:form|chat|e-?mail|letter|ticket|call|message|report) (?:about|on|for|i|that i|to|since|this)\\b)`,
      'gid',
    ),
    example: 'my third attempt at this',
  },
  {
    pattern: new RegExp(
      `\\b(?:i|we)(?:['’]?ve| have)? (?:now )?(?:had|made|sent|written|wasted|spent) (${NUMBER}) (?:\\w+ )?(?:e-?mails|messages|calls|phone ?calls|letters|chats|tickets|complaints|requests|conversations|visits)\\b`,
      'gid',
    ),
    example: "I've made six calls",
  },
);
COUNTS.push(
  {
    // "Twice now I have asked", "Three times we rang"
    pattern: new RegExp(
      `\\b${TIMES},?(?: now| already)?,? (?:i|we)(?:['’]?ve| have|['’]?d| had)? (?:now |already )?(?:had to |tried to )?(?:${CONTACT_VERB}|ask|call|ring|write|e-?mail|phone|message|complain|chase)\\b`,
      'gid',
    ),
    example: 'Twice now I have asked',
  },
  {
    // second language: "I call two times", "two time I call"
    pattern: new RegExp(
      `\\b(?:i|we) (?:already |have )?(?:call|write|ask|phone|ring|e-?mail|message|contact|complain|tell|say|explain|send)\\b[^.!?,\\n]{0,28}?\\b(?:(${NUMBER}) times?|(twice))\\b(?! (?:a|per|this|every) )|\\b(${NUMBER}) times? (?:i|we) (?:call|write|ask|phone|ring|e-?mail|message|contact|complain|tell|say)\\b`,
      'gid',
    ),
    example: 'I call two times',
  },
  {
    // "Left three voicemails", "Six reminders.", "after four chats"
    pattern: new RegExp(
      `(?:\\b(?:left|sent|made|wrote|written|filed|logged|raised|opened)(?: you| them| him| her)?|(?:^|[.!?\\n])) ?(${NUMBER}) (?:unanswered |ignored |polite |different |separate |more |other )?(?:voice ?mails|reminders|texts|mails|faxes|chats|tickets|complaints|web forms|forms)\\b(?! (?:from|an?|per)\\b| in my (?:inbox|name))`,
      'gid',
    ),
    example: 'Left three voicemails',
  },
  {
    // "so that's twice", "five different people, five answers", "Three conversations."
    pattern: new RegExp(
      `\\bso that['’]?s (?:now )?(?:(${NUMBER}) times|(twice))\\b|(?:^|[.!?\\n])\\s*(${NUMBER}) (?:different (?:people|agents|advisers|advisors|departments)\\b|conversations\\b)`,
      'gid',
    ),
    example: "so that's twice",
  },
  {
    // "third go at this", "this is the third way of saying it", "fourth attempt to get in", "second mail"
    pattern: new RegExp(
      `\\b(${ORDINALS}) (?:way of (?:saying|asking|telling)|attempt (?:to|at)|try (?:to|at)|go at|(?:mail|voice ?mail|text|fax|chaser|nudge)\\b)`,
      'gid',
    ),
    example: 'This is the third way of saying it',
  },
);

/** What customers name when they list how or when they got in touch. */
const CHANNEL =
  '(?:phone|telephone|chat|live chat|e-?mail|mail|letter|post|text|app|the app|web ?form|form|twitter|facebook|whatsapp|in (?:the )?(?:shop|store|branch)|in person|in writing|the (?:phone|chat|form|website|app|branch|shop|desk)|that app|your (?:app|website|form|branch|shop))';
const WHEN =
  '(?:(?:last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?:st|nd|rd|th)?(?: (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)?|(?:january|february|march|april|may|june|july|august|september|october|november|december))';
const AT = '(?:(?:again |also |then )?(?:by|on|in|via|over|through|at) )?';
const listOf = (item: string) =>
  new RegExp(
    `\\b(?:i|we)?(?:['’]?ve| have|['’]?d| had)?\\s?\\b(?:${CONTACT_VERB}) (?:you |this |it |about it |about this |them )?(${AT}${item}(?:(?:, (?:and |then )?|,? (?:and|then|&) )(?:again )?(?:(?:${CONTACT_VERB}) )?${AT}${item})+)\\b`,
    'gid',
  );
/** "Asked Monday, Tuesday, Thursday", "I've asked on chat, on the phone and by letter": as many contacts as are listed. */
const LISTS: readonly RegExp[] = [listOf(WHEN), listOf(CHANNEL)];
const LISTED = new RegExp(`${WHEN}|${CHANNEL}`, 'gi');

/** One contact before this one, and the same again: "I asked this last week", "asked last week too". */
const BEFORE_TOO =
  /\b(?:asked|rang|called|wrote|written|e-?mailed|phoned|complained|messaged|told|reported)\b[^.!?\n]{0,30}\b(?:yesterday|last (?:week|month|\w+day|night|time)|by (?:e-?mail|mail|phone|letter|chat)|on \w+day|before) (?:too|as well|also)\b|\b(?:i|we)(?:['’]?ve| have)? asked (?:you )?(?:about )?(?:this|it|that|the same)\b[^.!?\n]{0,24}\b(?:last (?:week|month|time)|yesterday|before)\b|(?:^|[.!?]\s)asked (?:last (?:week|month)|yesterday|before)\b|\bas i (?:told|said to|explained to|wrote to) your (?:colleague|other|last|first)/dgi;

const BOTH_DAYS =
  /\b(?:said|asked|told|wrote|rang|called|emailed|phoned|explained|reported|messaged)\b[^.!?\n]{0,24}?\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^.!?\n]{0,12}\band (?:again )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/dgi;

/** A second contact without a number. */
const AGAIN =
  /\b(?:and|then) (?:rang|called|phoned|wrote|e-?mailed|asked|messaged|reported it) again\b|\b(?:asked|rang|called|wrote|reported|emailed|told)\b[^.!?\n]{0,30}\band again (?:yesterday|today|last|this|on)\b|\bi (?:asked|rang|called|wrote|reported it|emailed|complained|messaged) again\b|\basked (?:you )?(?:this|about this|the same)\b[^.!?\n]{0,40}\band (?:got|was)\b/dgi;

/** Without one of these words nothing is counted: saves the dear patterns. */
const COUNTS_SOMETHING =
  /times?\b|reminders|attempt|complain|voice ?mails?|texts\b|faxes|mails?\b|\b(?:go|try) at\b|way of|\b(?:too|as well|last|before|colleague)\b|(?:asked|rang|called|wrote|told) .*(?:,| and )|\bmak(?:es|ing)\b|conversations|visits|forms?\b|chats?\b|tickets?|once|twice|thrice|second|third|\b(?:four|fif|six|seven|eigh|nin|ten)th|\b\d(?:nd|rd|th)\b|people|of you|e-?mails?|calls?|messages?|msgs?|requests?|letters?|agents?|again|reps?\b|persons|\bon \w+day\b/i;

export interface Count extends Found {
  count: number;
}

/** How many contacts the customer counts, with the words that say so. */
export const findContacts = memo(500, (text: string): readonly Count[] => {
  const out: Count[] = [];
  if (!COUNTS_SOMETHING.test(text)) return out;
  for (const { pattern } of COUNTS) {
    if (!mayMatch(pattern, text)) continue;
    for (const m of text.matchAll(pattern)) {
      const words = (m[1] ?? m[2] ?? m[3] ?? '').toLowerCase();
      const count = ORDINAL[words] ?? (words === 'once' ? 1 : words === 'twice' ? 2 : words === 'thrice' ? 3 : numberOf(words));
      // "said no three times", "once": no count of contacts
      if (
        count === null ||
        count > 60 ||
        count < 2 ||
        /\b(?:bell|buzzer|doorbell|knocked)\b/i.test(m[0]) ||
        /\b(?:said|say) (?:no|yes)\b/i.test(m[0])
      )
        continue;
      out.push({ value: m[0], start: m.index, end: m.index + m[0].length, count });
    }
  }
  for (const f of findAll(text, BOTH_DAYS)) out.push({ ...f, count: 2 });
  for (const pattern of LISTS)
    for (const f of findAll(text, pattern, 1)) {
      const count = f.value.match(LISTED)?.length ?? 0;
      if (count >= 2) out.push({ ...f, count });
    }
  if (out.length === 0) for (const f of findAll(text, BEFORE_TOO)) out.push({ ...f, count: 2 });
  if (out.length === 0) for (const f of findAll(text, AGAIN)) out.push({ ...f, count: 2 });
  return out;
});
