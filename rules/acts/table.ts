import type { Act } from '../types';

/**
 * How each act is recognised in one sentence of an agent's text. The text is compared in lower case with straight
 * quotes and curly ones folded, so `'` stands for every apostrophe. A rule fires when `find` is there and `not` is not.
 */
export interface ActRule {
  act: Act;
  find: RegExp;
  not?: RegExp;
  /** Must be there as well, before or after. */
  and?: RegExp;
  /** true: only in questions; false: only outside questions. */
  question?: boolean;
  /** An apology that owns nothing: counted as said, not as done. */
  hollow?: true;
  examples: string[];
}

const TIME =
  "(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:at|by|before|after|between|until|from) (?:about |around )?(?:half |noon|midnight|lunch|midday|\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the end|close|end of)|\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm|o'clock)|\\d{1,2}(?:st|nd|rd|th)\\b|(?:in|within) (?:the (?:next )?|about |under )?(?:\\d+|an|a|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half) ?(?:-? ?\\w+ )?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?)|on the \\d|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*|(?:january|february|march|april|june|july|august|september|october|november|december) \\d|lunchtime|midnight|noon|next week|this week|the weekend)";
const TIMED = new RegExp(`\\b${TIME}`);
const WILL =
  "(?:i'll|i will|we'll|we will|he'll|she'll|they'll|it'll|i am going to|i'm going to|you'll have|you'll get|you will (?:have|get|receive)|will (?:be|come|ring|call|phone|go|arrive|have|send|email|text|write|fix|bring|deliver|collect|fit|take|post|reach|do|look|refund|rebill|re-test|land|start|swap)|is (?:at|with) (?:yours|your)|leaves with|i'm (?:\\w+ing|the one)|shall|(?:it|they|he|she|that|this|(?:the|your|our|my) [a-z]+) will (?!not\\b|never\\b|need\\b|depend\\b|only\\b|be\\b)[a-z]+)";
const DONE =
  '(?:refunded|sent|ordered|swapped|changed|cleared|lifted|cancelled|canceled|put|added|removed|booked|rebooked|reset|unlocked|moved|fixed|credited|returned|replaced|corrected|restored|reopened|issued|arranged|updated|transferred|switched|raised|taken|paid|waived|reversed|upgraded|extended|dispatched|posted|printed|released|turned|started|restarted|merged|stopped|frozen|blocked|unblocked|held|reserved|renewed|re-?sent|re-?ordered|reissued|repaired|mended|patched|deleted|signed|got (?:you|it|the|them)|given you|knocked|closed your|activated|linked|verified|approved|placed|rerouted|written off|struck|made (?:it|the)|saved|logged you|opened|split|ended|found|pasted|moved|attached|radioed)';

const rule = (
  act: Act,
  find: string,
  examples: string[],
  rest: Partial<Omit<ActRule, 'act' | 'find' | 'examples'>> = {},
): ActRule => ({
  act,
  // lower-case text and no flags: cheaper to compile than case folding, and there are many
  find: new RegExp(find.replaceAll('[a-z]', '[a-z]')),
  examples,
  ...rest,
});

export const ACT_RULES: ActRule[] = [
  rule(
    'greet',
    "^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|g'day|welcome(?: back)?|howdy|namaste)\\b",
    ['Hi Dana,', 'Good morning, Jo here.'],
    {
      not: /^(?:hey presto|welcome to hell)/i,
    },
  ),
  rule(
    'thank',
    "\\b(?:thank(?:s| you)|cheers for|much appreciated|i(?:'m| am| really)? (?:\\w+ )?(?:appreciate|grateful)|we (?:\\w+ )?appreciate|grateful (?:to|for)|ta for|obliged)\\b",
    ['Thank you for the photos.'],
    {
      not: /\bno,? thanks\b|\bthanks to\b|\bappreciate (?:it )?if\b/i,
    },
  ),
  rule(
    'apologise',
    "\\b(?:sorry|apolog(?:y|ies|ise|ize|ising)|my fault|our fault|my mistake|our mistake|my bad|forgive (?:me|us)|we (?:got|did) (?:this|that|it) wrong|(?:that|this|it) (?:was|is) (?:wrong|on) (?:of )?us|we let you down|i let you down|not good enough|should(?:n't| not)? have (?:been told|had to|to have)|we should have)\\b",
    ["I'm sorry we charged you twice."],
    {
      not: /^\W*sorry,? (?:could|can|may|might|what|which|who|where|when|would|did)\b|^\W*(?:(?:so|very|really|again|oh no|i'm|i am|we're|my|our|sincere|many|hi|hello|hey|yes|thanks|dear \w+|hi \w+)\W+)*(?:sorry|apologies|apologise)(?: (?:about|for) (?:that|this|it|the (?:delay|wait|trouble)))?[\s.!,]*$|\bsorry (?:if|you feel|that you feel|to (?:say|tell|inform|disappoint|bother|ask|trouble)|but\b|about your)|\b(?:any|the|this) (?:inconvenience|trouble|confusion|upset|distress|frustration)\b|\bin the event\b|\bsorry (?:to hear|you)(?: that)? (?:you(?:'re| are) (?:upset|unhappy|frustrated)|see it|saw it|didn't)|\bno (?:need|reason) to (?:be sorry|apologi)|\bsorry sight|\bbetter safe than sorry|\bif (?:we|i|you|this|that|it|there)\b.*\b(?:sorry|apolog)|\bapolog\w+ if\b|\bmay have caused\b|\bsorry,? i (?:don't|didn't|can't) (?:understand|follow)|\bfor your frustration/i,
    },
  ),
  rule(
    'apologise',
    '\\b(?:sorry|apolog(?:y|ies|ise|ize)|regret)\\b',
    ['Sorry for any inconvenience.', "I'm sorry you feel that way."],
    {
      hollow: true,
      not: /\bno (?:need|reason) to (?:be sorry|apologi)|\bsorry sight|\bbetter safe than sorry/i,
    },
  ),
  rule(
    'empathise',
    "\\b(?:is|are|was|were|sounds?|feels?|must feel|would be) (?:\\w+ly |a |an |so |just |very |really |no )*(?:rotten|awful|horrible|horrid|terrible|heartbreaking|frightening|scary|exhausting|humiliating|miserable|maddening|infuriating|gutting|wretched|dreadful|letdown|hard thing|upsetting|worrying|stressful|small thing|more than an inconvenience)\\b|\\bi'd (?:be|have been|feel) (?:\\w+ )?(?:fuming|livid|ropeable|gutted|cross|furious|upset|angry|sick|frantic|worried|annoyed|fed up|hopping)|\\bwould (?:wear|test|try|drive) (?:any|every)(?:one|body)|\\bevery right to (?:be|feel)|\\bas natural as it gets",
    ['A cancelled honeymoon is heartbreaking.', "I'd be fuming"],
    { question: false },
  ),
  rule(
    'empathise',
    "\\b(?:that(?:'s| is| was| must| sounds| would| had to)|it(?:'s| is| was| must| sounds)|this (?:is|must|was)|what an?|how) (?:be |have been |have felt |feel |such |really |an? |the |far |been )*(?:very |really |so |too |awfully |truly |properly |deeply )?(?:\\w+ly )?(?:long wait|frustrating|upsetting|annoying|worrying|frightening|scary|stressful|awful|horrible|horrid|terrible|rotten|miserable|maddening|infuriating|disappointing|exhausting|painful|unpleasant|unsettling|distressing|hard|tough|rough|gutting|heartbreaking|nightmare|grim|unfair|dreadful|wearing|tiring|shock|blow|pain|worst time|lot to|nasty|humiliating|embarrassing|galling|lousy|no way to|last thing|sad|horrid feeling|horrible feeling|crushing|maddening|draining|vile|far too long|way too long|long time to)\\b",
    ['That must be worrying.', "It's miserable to lose a whole season of tomatoes."],
    {
      not: /\bnot that\b/i,
    },
  ),
  rule(
    'empathise',
    "\\b(?:no wonder|anyone (?:would|'d)|anybody would|i(?:'d| would) (?:be|feel|have been|hate)\\b[^.]*?\\b(?:too|as well|in your (?:place|shoes)|myself|cross|upset|angry|furious|sick|livid|fed up|worried|frightened)|in your (?:place|shoes)|you(?:'ve| have) every (?:right|reason)|you(?:'re| are) right to be|(?:good|every) reason to be|of course you(?:'re| are)|i can (?:imagine|see why|see how|understand (?:why|how)|hear (?:how|that))|i (?:do |really |completely |fully |totally )?understand (?:how|why|your|that this|the)|i know how|(?:that|which) (?:must|would) (?:have|be|make|leave|feel)|must have (?:been|felt|hurt|stung|given)|my heart|i feel for you|you must (?:be|feel|have been)|enough to make|would (?:upset|annoy|worry|frighten|infuriate|rattle|drive) (?:anyone|anybody|me)|feels? (?:horrible|awful|rotten|terrible)|understandabl[ye]|is a (?:horrible|rotten|frightening|dreadful|lonely|miserable) (?:feeling|way|thing|start|place)|deserves? better|you shouldn't have (?:to|had to)|the last thing you)\\b",
    ['No wonder you are cross.', "I'd feel sick with anger in your place."],
  ),
  rule(
    'acknowledge',
    "^(?:(?:so|right|ok(?:ay)?|ah|yes|mam|sir|thanks|thank you|hi|hello|sorry)[,.]? )*(?:you(?:'ve| have|'d| had)? (?:asked|told|said|ordered|wrote|were|paid|bought|sent|warned|called|rang|cancelled|booked|waited|reported|explained|mentioned|sat|came|got|had|did|gave|made|went|moved|been|took|tried|flew|drove|stood|missed|lost|checked|chose|wanted|want|need|signed|returned|phoned|emailed|found|saw|spent|raised|put|saved|packed|planned|set|stayed|thought|expected|\\w+ed)\\b|your (?!\\w+ (?:is|will|has) now\\b)[\\w' -]+? (?:was|were|came|arrived|fell|broke|died|stopped|hasn't|haven't|didn't|isn't|never|went|got|left|has been|have been|had)\\b|so (?:that's|the|your|you|it|this|we)\\b|what i(?:'m| am) hearing|from what you|if i(?:'ve| have) (?:got|understood)|let me (?:check|make sure) i|(?:it |that )?sounds (?:like|as if|as though)|to recap|just to play)",
    ['You ordered three school jumpers and two came in the wrong size.'],
    {
      not: /\byou (?:will|can|need|should|must)\b|\byou were (?:supposed|meant) to (?:read|take|check)|\byou (?:should|could) have|\bso (?:that's|we're) (?:everything|all)/i,
    },
  ),
  rule(
    'acknowledge',
    "\\b(?:i (?:can |do )?(?:see|hear|note|gather|notice|understand) (?:that |from )?(?:you|your|the|there|it|this|how)|i(?:'ve| have) (?:just |now )?(?:read|gone through|been through|looked (?:at|through)|seen|checked|got it)|got it\\b|as you (?:say|said|wrote)|you(?:'re| are) (?:right|telling|saying|asking|after|absolutely right)|i(?:'m| am) (?:reading|looking at)|i take (?:your|the) point|that(?:'s| is) (?:far )?too long|that wasn't good enough|fair (?:point|question|enough))\\b",
    ["I can see that you've been without heating since Monday.", "I've read everything you sent."],
    { not: /\bi see(?:\.|,|$)|\bi understand your (?:frustration|concern)/i },
  ),
  rule(
    'acknowledge',
    "\\b(?:i have (?:this|that|it) right|how i (?:read|understand) (?:it|this)|i(?:'ve| have) understood|have i got (?:that|this|it) right|put me right)\\b",
    ['This is how I read it: the parcel never came.'],
  ),
  rule(
    'confirm',
    "\\b(?:have i got (?:that|this|it) right|is that everything|put me right|i'd like to hear it|give you what you need|settle it for you|how you would like it done|would that put it right)\\b",
    ['Have I got that right?'],
  ),
  rule(
    'clarify',
    "\\b(?:what|which|when|where|who|how (?:many|much|long|old|far|often|are|did|do|is)|roughly|approximately|could (?:you|i|we)|can (?:you|i|we)|may i|might i|would you|will you|do you|did you|are you|have you|has|is (?:it|that|there|your|the)|was (?:it|there|the)|were|does|what's|when's|where's|whose|or)\\b",
    ['Which terms page were you on?'],
    {
      question: true,
      not: /\b(?:working|work|fixed|sorted|fit|holding|now|gone through|come through|cover(?:s)? everything|anything else|help with (?:today|you)|all right (?:now|with)|okay now|better|behaving|landed|reached|arrived)\b[^?]*\?$|\b(?:can|may|could|how (?:can|may)) (?:i|we) help|\bshall i\b|\bwould (?:that|it|this|you (?:like|prefer|rather))\b|\bis that ok/i,
    },
  ),
  rule(
    'clarify',
    "\\b(?:(?:please|kindly|could you|can you) (?:tell|let me know|send|share|confirm|give|provide|advise)(?: me| us)?\\b|i(?:'d| would| just)? (?:need|like) (?:the|to know|your|one|to ask)|what i(?:'m| am) missing|tell me (?:what|which|when|where|how|if|whether)|may i (?:know|ask|check)|(?:please )?provide (?:your|the|a))",
    ['Please tell me the last four digits.'],
    { not: /\b(?:stop|language|remarks?|let me know if (?:you|there|anything))\b/i },
  ),
  rule(
    'confirm',
    '\\b(?:(?:is|are|does|do|did|has|have|can|was|were)\\b[^?]*\\b(?:now|working|work|fixed|sorted|fit|fits|holding|gone through|come through|came through|still|better|behaving|landed|reached|arrived|arrive|right size|sit|flat|clear|showing|show|loading|quiet(?:er)?|back|in|ok(?:ay)?|happy|help|hold|cover|everything|correct|right|good|through|come|lift|turn(?:ed)? up|see|suit|safe)\\b|all (?:good|working|sorted|okay|done)\\b)[^?]*\\?$',
    ['Is the boiler holding pressure now?'],
    {
      question: true,
      not: /\b(?:what|which|when|where|who|how (?:many|much|long)|anything else|can you (?:tell|send|give|share)|could you|do you (?:remember|have|know)|have you (?:got|tried)|would you)\b/i,
    },
  ),
  rule(
    'confirm',
    "\\b(?:just (?:making sure|to (?:confirm|check))|before i (?:close|go|finish)|can you (?:check|try|see|confirm)[^?]*(?:now|works?|through|side)|how(?:'s| is| are|'re) (?:it|the|your|that|things)\\b[^?]*(?:now|doing|holding|since|going)|does that (?:cover|help|work|answer|sort)|did (?:it|that|they|the)\\b[^?]*\\b(?:work|arrive|come|help|fit|land|turn up|lift|go)|is (?:that|everything) (?:ok|right|all|as)|tell me honestly|check once from your side)",
    ['Just making sure: the alarm connects when she presses it?'],
  ),
  rule(
    'resolve',
    `\\b(?:i(?:'ve| have)|we(?:'ve| have)|i|we) (?:just |now |also |already |today )*${DONE}\\b`,
    ["I've swapped your tyres."],
    {
      not: /\b(?:put|placed|taken) (?:you through|this down|a note)|\bi(?:'ve| have) (?:raised|logged) (?:a|this|your) (?:ticket|case|complaint)|\bif (?:i|we)\b|\b(?:sorry|wrong|mistake|late|twice|instead of)\b[^.]*\b(?:sent|booked|charged)|\bpassed\b|\bwe (?:sent|booked|put|printed|charged|took) /i,
      question: false,
    },
  ),
  rule(
    'resolve',
    `(?:\\b(?:has|have)|'s|'ve)(?: all| now| just| already)* been (?:now )?(?:${DONE}|\\w+ed)\\b|\\b(?:is|are) (?:all |now |just )*(?:${DONE})(?: for you)?(?=[.,!]| (?:now|for|to|and|on|at|with|in))|'s gone through\\b|\\bis being (?:cut|made|sent|\\w+ed)\\b|\\b(?:at no cost|our treat|on (?:its|their) way|free of charge|on the house)\\b|\\b(?:is|are) (?:now|back|already|all) (?:in|on|live|open|active|working|yours|there|sorted|fixed|set|with you|off|restored|done|paid)\\b|^(?:done|sorted|fixed|all (?:done|set|sorted))\\b|\\bis on (?:the|your) (?:press|way|house|account|server)|\\bnothing to pay\\b|\\bcosts you nothing\\b|\\bno charge\\b|\\bon us\\b|\\balready paid by us|\\bit's (?:frozen|done|off|fixed|on its way)`,
    ['The parking fine has been cancelled.', 'Your refund is on its way.'],
    {
      not: /\b(?:after|if|once|when|until|not|n't|before|was cancelled|were charged|been told|been (?:waiting|without|charged|told|bounced|updated automatically))\b|\byou(?:'ve| have) (?:been|got)|\b(?:our|your) (?:feedback|interaction)|automatically|\bwas (?:wrong|sent to)|\btick?et\b/i,
      question: false,
    },
  ),
  rule(
    'resolve',
    "\\b(?:i|we) (?:can|could) (?:offer|refund|send|add|swap|give|get|put|move|book|replace|do|take|credit|arrange|return|post|text|waive|hold|change|cancel|bring|reissue|upgrade|extend|lend|fix|show|have (?:a|one|it|the))\\b|\\bwould you (?:like|rather|prefer)\\b|\\bshall i (?!ask|call|ring)|\\beither\\b[^.]*\\bor\\b|\\bhere(?:'s| is) (?:how|what|the (?:link|code|fix))|\\byou can (?:keep|have|choose|pick)\\b|\\bthe fix\\b",
    ['I can refund the whole £85 today.', 'Would you rather have a new one or your money back?'],
    { not: /\bi can (?:see|hear|understand|imagine|only)\b|\b(?:can't|cannot)\b|\bas soon as i can do\b/i },
  ),
  rule(
    'resolve',
    '\\b(?:try|press|hold|tap|click|open|go to|select|unplug|turn|set|type|choose|scan|follow)\\b[^.]*\\b(?:then|and it|and you|should|will|button|menu|settings|page|link)\\b',
    ['Hold the button for ten seconds, then open the menu.'],
    { question: false },
  ),
  rule('commit', WILL, ["I'll email them to all six flats by Sunday at 5.", 'By Friday at noon you will have the letter.'], {
    and: TIMED,
    question: false,
    not: /\b(?:enjoy|have a)\b|\b(?:will|it'll) (?:not|never)\b|\bcloses?\b.*\buntil/,
  }),
  rule(
    'commit',
    "\\b(?:i've (?:put|booked|scheduled|promised)|(?:is|are) booked|booked (?:for|in)|(?:engineer|fitter|plumber|driver|courier|technician|van)\\b|should have it|is (?:bringing|coming|carrying|fitting)|i promise)",
    ['A replacement is booked for you on Thursday.'],
    { and: TIMED, question: false, not: /\b(?:was|were|didn't|never|put (?:you|it|the) (?:back|on hold))\b/ },
  ),
  rule(
    'explain',
    "\\b(?:because|the reason|that's why|which is why|due to|caused by|'cos|cos|coz|happens when|happened when|so that|means that|it turns out|turned out|as the|since the|owing to|the cause|comes from|what happened (?:is|was))\\b",
    ['It logs you out because the app thinks you moved.'],
    { not: /\bbecause of (?:you|your)\b/i },
  ),
  rule(
    'follow-up',
    "\\b(?:(?:i'll|i will|we'll|i'm going to|i shall|let me|i want to|i would like to|i'd like to|and|or)\\s(?:\\w+ ){0,3}?(?:check|look|ring|call|write|message|phone|text|email|drop|pop|ask|be back|come back|follow up|be in touch|see)\\b[^.]*\\b(?:to (?:see|ask|check|hear|make sure)|see (?:how|that|whether|if)|ask (?:how|whether|if)|how (?:it|you|the|that)|whether|if (?:it|he|she|they|the)|again|either way|back (?:to you|on|in))|following up|checking (?:in|back)|setting a reminder|hi again|(?:a|one) week (?:on|since)|look in on|drop you a line)\\b",
    ["I'll ring on Friday to see that it has arrived."],
    { not: /\bi'll (?:check|look|see) (?:what|which|this|it|that|into|for)\b|\blet me (?:check|look|see|ask)\b/i },
  ),
  rule(
    'hand-over',
    "\\b(?:(?:i(?:'ve| have|'m| am|'ll| will)|we(?:'ve| have|'re|'ll)|i) (?:now |just )?(?:pass(?:ed|ing)?|hand(?:ed|ing)?|transfer(?:red|ring)?|bring(?:ing)?|brought|escalat(?:e|ed|ing)|connect(?:ed|ing)?|introduc\\w+|swapp(?:ed|ing)|mov(?:ed|ing)|put(?:ting)?|plac(?:ed|ing)|giv(?:en|ing)|gave|refer(?:red|ring)?|ask(?:ed|ing)|logged it)\\b[^.]*?\\b(?:to|with|over|in|through|him|her|them)\\b|take(?:s)? (?:it|this|over) from here|will take (?:it|this|over)|goes to|going to our|is going to our|the right person|handing you|put you through|bringing in|brought in|over to [a-z]|passing you to|looping in|bring in (?:our|my)|picking up from|(?:he|she)(?:'s| has| already has|'s got) (?:got )?(?:your|the (?:full|file|correct)|every)|it(?:'s| is) (?:now )?with [a-z]|is (?:now )?with [a-z]|who (?:runs|handles|looks after|can see|works on))",
    ["I've handed it to Lena at the Leeds hub."],
    {
      not: /\b(?:relevant|another|different|correct|appropriate|other|right) (?:department|team|desk|person for that)\b|\bask(?:ed)? (?:twice|for the)|\boff the\b|\bbag|\bgoes? to them|\bi(?:'ve| have|'m) (?:put|moved|giving|given|transferred|placed) (?:the|a|an|it|your|you (?:a|the))\b(?!.*\b(?:team|colleague|manager|supervisor|specialist|hub|office|desk|department|mr|ms|dr)\b)|\bask(?:ed|ing)? (?:you|for|if|how|whether)|\bi(?:'ve| have)? (?:passed|asked) (?:the noise)|\btransferred (?:the )?(?:domain|money|funds|£)/iu,
      question: false,
    },
  ),
  rule(
    'set-boundary',
    "\\b(?:(?:the |that |this |such |your |foul |abusive |bad )language|insult(?:s|ing)?|threat(?:s|en|ening)?|slurs?|name-?calling|swear(?:ing|s)?|call(?:ed|ing)? (?:me|my colleague|us|her|him|anyone|staff|someone)[^.]*\\b(?:isn't|is not|stop|please|not|be the last|different|names?|won't|ends?)|(?:remarks?|comments?) (?:about|of|on|like)|shouted at|shout at|abuse|abusive|respectful(?:ly)?|spoken to (?:like|without)|be called that|keep (?:it|this|things) (?:civil|polite|respectful)|leave (?:\\w+ ){0,3}(?:out of it|part out)|end (?:the|this) (?:chat|call|conversation)|ending the (?:chat|call)|close the chat|personal (?:remarks|comments)|(?:ask|please|kindly)(?: is| that| you| only)* (?:you )?(?:not to|don't|do not|didn't) (?:call|film|throw|message|speak|talk|send|spit|shout|use|write)|not okay to|isn't okay|is not okay|racist|got personal|called that word)\\b",
    ["I'll have to end the chat if the insults go on."],
    {
      not: /\blanguage (?:barrier|settings?|line|you|of (?:your|the)|page|option)|\b(?:change|set|which|what|your|in your) (?:the )?language\b|\bsorry\b.*\b(?:language|comment|remark)|\bthreat to (?:your|the)\b|\bfraud|\bvirus|\bcalled me (?:back|on|at \d)/i,
    },
  ),
  rule(
    'close',
    "\\b(?:have (?:a|an|yourself a) (?:\\w+ ){0,2}?(?:day|evening|weekend|week|night|trip|time|one|afternoon|morning|stay|christmas|flight|holiday|journey|rest|party|wedding|birthday)|enjoy (?:the|your|it|every)|take care|(?:good)?bye|see you (?:soon|then|on|at)|all the best|wish(?:es|ing)? (?:you|your)|anything else|that's (?:everything|us (?:done|all)|all from|the lot|it from)|we're all done|all done|no more from me|(?:i'll|i will|we'll|i'm|we're) (?:now )?clos(?:e|ing)|is (?:now )?closed|happy (?:diwali|christmas|birthday|new year)|merry|safe (?:drive|travels|journey|trip|flight)|good luck|till (?:mon|tues|wednes|thurs|fri|satur|sun)|until next time|catch ya|cheers,|kind regards|best wishes|sleep well|look after yourself|can't wait to (?:hear|see)|hope (?:you|the|it)[^.]*\\b(?:enjoy|goes|lovely|well|good one)|thanks? (?:you )?for (?:coming back|sticking|bearing|your patience))\\b",
    ['Have a lovely stay.', 'Is there anything else?'],
    {
      not: /\bbefore i (?:say|do)\b|\bclosing (?:the )?(?:dispute|date|time)|\bif (?:the|this|you|i'm)\b[^.]*\b(?:close|end) the chat|\bclose the chat\b/i,
    },
  ),
];
