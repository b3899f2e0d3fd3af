import { apart, type Found, findAll, NUMBER } from './found';

/**
 * Dates, days, slots and deadlines in a customer's words. Spans of time ("nine days") are dates only where they set a term; loose words
 * such as "last week" or "today" only where something happened or is wanted then; "soon" never.
 */
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?';
const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const SHORT_DAY = '(?:mon|tues?|wed|thur?s?|fri|sat|sun)';
const PART = '(?:morning|afternoon|arvo|evening|night|lunchtime)';
const NUM_DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const HOUR = '(?:(?:[01]?\\d|2[0-3])(?:[.:][0-5]\\d)?\\s?(?:[ap]\\.?m\\b\\.?)?|noon|midday|midnight)';
const CLOCK = '(?:(?:1[0-2]|[1-9])[.:][0-5]\\d(?: ?[ap]m)?|(?:1[0-2]|[1-9]) ?[ap]m)';
const YEAR = '(?:,? ?(?:19|20)\\d\\d)?';

const patterns: [RegExp, number?][] = [
  // "Saturday 15 March", "7 to 10 February", "8 October 2025", "2nd of May"
  [
    new RegExp(
      `\\b(?:${DAY},? (?:the )?)?(?:${NUM_DAY}(?:st|nd|rd|th)? ?(?:to|-|–|and) ?)?${NUM_DAY}(?: of)? ${MONTH}${YEAR}`,
      'gid',
    ),
  ],
  // "Dec 30", "July 4th, 2025"
  [
    new RegExp(
      `\\b(?:${DAY},? )?${MONTH} ${NUM_DAY}\\b(?!(?:[:.]\\d|\\d| ?%| ?(?:people|times|days|weeks|hours)))${YEAR}`,
      'gid',
    ),
  ],
  // 2026-03-12, 12/03/2026, 12.03.26
  [/\b(?:19|20)\d\d-[01]\d-[0-3]\d\b/dg],
  [/(?<![\d/.-])[0-3]?\d[/.][0-3]?\d[/.](?:20)?\d\d(?![\d/-])/dg],
  // "12/03" only after a word that calls for a date
  [/\b(?:on|since|by|until|till?|before|from|dated|due) ([0-3]?\d\/[0-3]?\d)(?![\d/])/dgi, 1],
  // "in June", "since May", "last November"; a month alone needs a capital or such a word, since "may" and "march" are verbs
  [new RegExp(`\\b(?:in|since|last|until|till?|by|from|of|early|late|mid|this|next) (${MONTH}(?: (?:19|20)\\d\\d)?)`, 'gid'), 1],
  [/(?<![.!?]\s|^|\d )\b(?:January|February|April|June|July|August|September|October|November|December)\b(?: (?:19|20)\d\d)?/dg],
  // "yesterday at 4pm", "Friday at 5", "saturday morning", "Tuesday arvo"
  [
    new RegExp(
      `\\b(?:yesterday|tomorrow|${DAY})(?: ${PART})?(?:,? (?:at|by|before|from|after) ${HOUR})(?![\\d/-]|\\s?(?:weeks|days|hours|times))`,
      'gid',
    ),
  ],
  [
    new RegExp(
      `\\b${DAY}(?!s\\b)(?: ${PART})?(?: (?:the )?(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)|(?: the ${NUM_DAY}))?\\b`,
      'gid',
    ),
  ],
  [/\byesterday(?: (?:morning|afternoon|evening|night))?\b/dgi],
  [new RegExp(`\\b(?:on|last|next|this|by|till?|until|since|before) (${SHORT_DAY})\\b(?!-)`, 'gid'), 1],
  [/\b(?:tonight|tmrw|tmr|tmw|2moro|2morrow|tomoz)\b/dgi],
  // "noon on Friday", "10 am on Monday"
  [new RegExp(`\\b(?:${HOUR}) on ${DAY}\\b`, 'gid')],
  // "it's the 9th"
  [
    /\b(?:the|on|by|till?|until|since|from) (?:the )?((?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?! (?:time|floor|century|birthday|email|message|call|attempt|one|of (?:a|my|the|these|your)|century|class|place|reply|day|week|person|agent|request|letter|anniversary))/dgi,
    1,
  ],
  // "before 12 and", "due at noon"
  [
    /\b(?:before|after|by) ((?:[1-9]|1[0-2])(?:[.:][0-5]\d)?)(?= (?:and|but|or|so|please|pls|in the)\b|[.,!?;]?\s*$|[.!?,;] )/dgi,
    1,
  ],
  [/\b(?:at|by|before|till?|until) (noon|midday|midnight)\b(?! (?:on|tomorrow|today)\b)/dgi, 1],
  // an hour in words or bare, where the clause ends with it: "by six", "the market closes at 4", "since seven"
  [
    /\b(?:by|before|till?|until|after|since) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= or (?:i|we|the|it)\b| at the latest| sharp|[.!;]|\s*$)/dgi,
    1,
  ],
  [
    /\b(?:exam|sale|meeting|hearing|appointment|interview|class|lesson|shift|party|service|market|shop|office|closes?|shuts|opens|starts|begins|ends)(?:['’]?s| is| was)?(?: \w+day| today| tomorrow)? at ((?:1[0-2]|[1-9])(?:[.:][0-5]\d)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[!;]|\.(?:\s|$)|\s*$|, (?:and|but|so|or)\b| (?:but|and|so)\b| sharp)/dgi,
    1,
  ],
  [/\bsince the weekend\b/dgi],
  [
    /\b(?:black friday|cyber monday|boxing day|christmas (?:eve|day)|new year['’]?s (?:eve|day)|good friday|easter (?:sunday|monday)|valentine['’]?s day|mother['’]?s day|father['’]?s day|diwali|eid|hanukkah|thanksgiving|whitsun|hogmanay|hallowe['’]?en|bonfire night|bank holiday monday|shrove tuesday|lunar new year)\b/dgi,
  ],
  [/\b(?:the )?end of (?:january|february|march|april|may|june|july|august|september|october|november|december|the month)\b/dgi],
  // "Sat 22nd", "third of November", "before Easter"
  [/\b(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun),? (?:the )?(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b/dgi],
  [
    new RegExp(
      `\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth) of ${MONTH}`,
      'gid',
    ),
  ],
  [/\b(?:by|before|until|till?|for|in time for) (christmas|easter|new year|half[- ]term|ramadan|passover)\b/dgi, 1],
  // short days that are no other word
  [/\b(?:Tues|Weds|Thurs|Thur|Fri)\b(?!-)/dgi],
  [/\b(?:mid|early|late)[- ](?:january|february|march|april|may|june|july|august|september|october|november|december)\b/dgi],
  // "by 5", "til 6", "5 today", "today by noon"
  [
    new RegExp(
      `\\b(?:today|tonight|tomorrow) (?:at|by|before) ${HOUR}|\\b(?:[1-9]|1[0-2])(?:[.:][0-5]\\d)?(?: ?[ap]m)? (?:today|tonight|tomorrow)\\b`,
      'gid',
    ),
  ],
  [
    /\b(?:you have (?:un)?til+ |(?:un)?til+ |by )(?:(?:[1-9]|1[0-2])(?:[.:][0-5]\d)?(?: ?[ap]m\b| o'clock)?(?= ?(?:$|[.,!?;\n]))|(?:noon|midday|midnight)\b(?! (?:on|tomorrow|today)\b)|(?:the )?end of (?:the |this )?(?:day|week|month|play))/dgi,
  ],
  // a deadline in one word, where something is asked for today
  [
    /\b(?:repair|fix|sort|send|deliver|call|ring|phone|replace|refund|collect|need|needed|required)(?: \w+){0,4} (today|tomorrow)\b/dgi,
    1,
  ],
  [/\btomorrow(?: (?:morning|afternoon|evening|night))?(?! never)\b/dgi],
  // "5 o'clock", "4-11 July", "9 or 16 May", "noon on 2 October"
  [/\b(?:[1-9]|1[0-2]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]?clock\b/dgi],
  [new RegExp(`\\b${NUM_DAY} ?(?:-|–|to|or|and|until) ?${NUM_DAY}(?: of)? ${MONTH}${YEAR}`, 'gid')],
  [new RegExp(`\\b${HOUR} on (?:${DAY},? )?${NUM_DAY}(?: of)? ${MONTH}${YEAR}`, 'gid')],
  [new RegExp(`\\b(?:${HOUR}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) tomorrow\\b`, 'gid')],
  // "7.40 this morning", "this morning at 9:40", "this afternoon"
  [
    new RegExp(
      `(?:\\b${CLOCK} )?\\bthis (?:morning|afternoon|evening|arvo)\\b(?: (?:at|around|about|before|after) ${HOUR}(?![\\d/-]))?`,
      'gid',
    ),
  ],
  // a time of day that is said to be one: "2 am", "at 17:45", "delivered 14:12", "since 08:20"
  [/(?<=(?:^|[.!?\n]\s*|\b(?:by|before|about|until|till) ))(?:1[0-2]|[1-9])(?:[:.][0-5]\d)? ?[ap]\.?m\b(?!\.\w)/dgi],
  [
    /\b(?:by|before|until|till?|after|since|due|delivered|arrived|left at|closes at|opens at|starts at|from) ((?:[01]?\d|2[0-3]):[0-5]\d)(?![\d:])/dgi,
    1,
  ],
  [
    /\b(?:closes?|opens?|starts?|begins?|land(?:s|ed)?|leaves?|departs?) (at (?:1[0-2]|[1-9])(?:[.:][0-5]\d)?)\b(?![.:%\d/-])/dgi,
    1,
  ],
  // a slot: "from 12 to 4", "between 2 and 4", "slot was 8 to 10", "coming 6-7"
  [
    new RegExp(
      `\\b(?:from|between) (?:about )?(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)?(?: ?[ap]m)? (?:to|and|till?|until) (?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)?(?: ?[ap]m\\b)?(?![\\d/%]|[.,:]\\d| ?(?:%|people|of\\b|days|weeks|months|years|hours|minutes|times|items|pounds|quid|euros|dollars|kg|km|stars))`,
      'gid',
    ),
  ],
  [
    /\b(?:slot|window|delivery|coming|booked|appointment|due|here|expected)(?: (?:was|is|for|between|at|of))? ((?:1[0-2]|[1-9])(?:[.:][0-5]\d)?(?: ?[ap]m)? ?(?:to|-|–) ?(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?(?: ?[ap]m\b)?)(?![\d/%-]| ?(?:days|weeks|working|business|hours))/dgi,
    1,
  ],
  // "the engineer 'en route' since 11", "since 9ish"
  [/\bsince (?:about |around )?(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?(?:ish|ish\b| ?[ap]m| o['’]clock)\b/dgi],
  [/\bsince (?:1[0-2]|[1-9])(?=[.!?;](?:\s|$)|\s*$)/dgi],
  // "valid to 08/27", "expires 11/26"
  [
    /\b(?:valid (?:to|till?|until)|expir(?:es|y|ed)(?: on| in| date)?:?|exp\.?) ((?:0[1-9]|1[0-2])\/(?:20)?[2-4]\d)(?![\d/])/dgi,
    1,
  ],
  // "on Saturdays", "not Thursdays"
  [new RegExp(`\\b(?:on|not|except|every|only|most) (${DAY}s)\\b`, 'gid'), 1],
  [
    /\b(?:(?<=\bsame as )|(?<=\bfrom )|(?<=\bsince )|(?<=\b(?:ordered|bought|booked|paid|asked|happened|called|wrote|was|came|stayed|installed|fitted|delivered|closed|moved|signed) (?:\w+ ){0,4}))last (?:week|weekend|month)\b/dgi,
  ],
  // "the storage unit by month end", "by close of business", "before the weekend"
  [
    /\b(?:by|before) (?:(?:the )?(?:month|week|year)[- ]end|close of (?:business|play)|(?:the )?weekend|tea[- ]?time|lunch ?time|(?:the )?end of (?:next|the) (?:week|month|day))\b/dgi,
  ],
  // "two weeks ago" beside what was bought, booked or begun
  [
    new RegExp(
      `\\b(?:bought|purchased|booked|moved|joined|signed up|cancelled|renewed|returned)\\b[^.!?\\n]{0,24}?((?:${NUMBER}|a few|a couple of|an?) (?:days?|weeks?|months?) ago)`,
      'gid',
    ),
    1,
  ],
  // deadlines as spans: "in thirty minutes or we move", "within 7 days or", "promised within 5 working days"
  [
    new RegExp(
      `\\b((?:in|within) (?:the next )?${NUMBER} (?:working |business )?(?:minutes|hours|days|weeks))(?=,? or (?:i|we|else|the|my|it|you)\\b)`,
      'gid',
    ),
    1,
  ],
  [new RegExp(`\\bpromis\\w+\\b[^.!?\\n]{0,30}? (within ${NUMBER} (?:working |business )?(?:hours|days|weeks))\\b`, 'gid'), 1],
  [
    new RegExp(
      `\\b(?:you have|you['’]ve got|i(?:['’]ll| will| shall) give you|giving you) (${NUMBER} (?:working |business )?(?:hours|days|weeks))\\b`,
      'gid',
    ),
    1,
  ],
  // what is wanted or did not happen today: "end it today", "did not come today", "TODAY"
  [
    /(?:\b(?:end|stop|correct|cancel|close|restore|give|get|put|take|remove|reply|answer|refund(?:ed)?|back|done|sorted|fixed|here|it|that|this|me|down|record|date|person)|\b(?:not|n['’]t|never) (?:come|came|arrived?|arrive|show(?:ed)?(?: up)?|turn(?:ed)? up)|[,.;])\s(today)(?=\s*(?:$|[.,!;\n]| or\b))/dgi,
    1,
  ],
  [/\b(?:TODAY|TOMORROW|TONIGHT)\b/dg],
  // "Tuesday teatime", "Friday lunchtime", "Monday 11 am", "Wednesday 5 pm", "Saturday, 1 o'clock", "yesterday around 7"
  [
    new RegExp(
      `\\b(?:yesterday|tomorrow|${DAY}),? (?:(?:around|about) )?(?:tea[- ]?time|lunch ?time|first thing|${HOUR}(?= ?(?:[ap]m\\b|$|[.,!?;\\n]))|(?:1[0-2]|[1-9]) o['’]?clock)(?: ?[ap]m\\b)?`,
      'gid',
    ),
  ],
  // the commonest words of customers who slip into their own language
  [/\b(?:ayer|mañana|hier|gestern|heute|morgen|demain|ieri|oggi|domani|ontem|amanhã)\b/dgi],
  [
    /\b\d{1,2} (?:de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|décembre)\b/dgi,
  ],
];

/** "on a Friday with forty families waiting": any such day, not this one. */
const ANY_DAY = /\ban? $/i;

/** The dates, days and deadlines of a text, in order of place. */
export function findDates(text: string): Found[] {
  const found = apart(patterns.flatMap(([p, group]) => findAll(text, p, group)));
  return found
    .map(trimmed)
    .filter((f) => (f.value.length > 1 || /\bat $/i.test(text.slice(0, f.start))) && !ANY_DAY.test(text.slice(0, f.start)));
}

/** "you have til 6" counts from "til"; a full stop after a month ends the sentence. */
function trimmed(f: Found): Found {
  const cut = /^you have /i.exec(f.value)?.[0].length ?? 0;
  const stop = /[a-z]{3,}\.$/i.test(f.value) ? 1 : 0;
  return { value: f.value.slice(cut, f.value.length - stop), start: f.start + cut, end: f.end - stop };
}

/** Clock times, years and spans of time that are no facts, but must not be taken for numbers of orders either. */
export function findOtherTimes(text: string): Found[] {
  return OTHER_TIMES.flatMap(([p, group]) => findAll(text, p, group));
}
const OTHER_TIMES: [RegExp, number?][] = [
  [/\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]m)?\b/dgi],
  [/\b\d{1,2} ?[ap]m\b/dgi],
  [/\b(?:in|since|from|of|until|summer|winter|spring|autumn|year) ((?:19|20)\d\d)\b(?![-/]\d)/dgi, 1],
  [/\b\d+ ?(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|nights?|yrs?|wks?|din)\b/dgi],
];
