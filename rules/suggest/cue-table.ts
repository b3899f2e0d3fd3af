import type { Cue } from '@/phrasebank/schema';

/**
 * What lines may depend on beyond issue and band. Each row is data with its own examples, which run as tests.
 * Patterns see one customer message: lower case, straight quotes, white space made single.
 */
export interface CueRow {
  cue: Cue;
  /** Any one suffices. */
  any: RegExp[];
  /** None of these may be there. */
  none?: RegExp[];
  /** `last`: only what the customer wrote since the last reply counts. */
  scope?: 'last';
  /** The trouble after "the": "double charge". */
  noun?: string;
  /** The trouble as a clause that follows "So I have this right:", with slots and [optional parts]. */
  said?: string;
  yes: string[];
  no: string[];
}

const NOT = String.raw`(?:not|never|no|(?:has|have|had|did|does|do|is|was|were|are|would|could|can)n'?t|cannot)`;
const THING = String.raw`(?:order|parcel|package|packet|delivery|item|items|goods|shipment|stuff|things?|it|they)`;
// no 'u' flag: it makes compiling, the cost of the first call, several times as dear
const re = (source: string) => new RegExp(source);

export const CUES: readonly CueRow[] = [
  {
    cue: 'marked-delivered',
    any: [
      re(
        String.raw`\b(?:says?|said|marked|showing|shows?|shown|tracking|status|app|listed|logged)\b[^.?\n]{0,30}\bdelivered\b[^?\n]{0,50}\b(?:${NOT}|nothing|nowhere|no sign|lie|wrong)\b`,
      ),
      re(String.raw`\b${NOT}\b[^.?\n]{0,40}\b(?:says?|marked|showing|shows|listed) (?:as |it'?s |it was )?delivered\b`),
    ],
    noun: 'missing parcel',
    said: 'it was marked as delivered and you never got it',
    yes: ['it says delivered but there is nothing here', "I haven't had it and yet it shows as delivered"],
    no: ['it was delivered on Friday and works fine', 'delivered late but here'],
  },
  {
    cue: 'late',
    any: [
      re(
        String.raw`\b${THING}\b[^.?!\n]{0,25}\b(?:has|have|did|was|were|is|are)(?:n'?t| not| never| still not)\b[^.?!\n]{0,15}\b(?:come|came|arrived?|turned up|turn up|shown up|show up|shipped|been delivered|delivered|here|reached)\b`,
      ),
      re(
        String.raw`\b(?:has|have)(?:n'?t| not| never) (?:\w+ )?(?:come|arrived|turned up|shown up|been delivered|been dispatched|shipped|received (?:it|my|the|our|any))\b`,
      ),
      re(String.raw`\b(?:never|not) (?:arrived|came|turned up|showed up|delivered|received)\b`),
      re(String.raw`\bstill no (?:sign|parcel|package|delivery|order|tracking|\w+ boots|boots)\b`),
      re(
        String.raw`\bstill waiting (?:for|on) (?:my|the|our|a|this|it)\b(?![^.?!\n]{0,20}\b(?:refund|reply|answer|call|response|money|engineer|technician|email|someone)\b)`,
      ),
      re(String.raw`\bwhere(?:'?s| is| are|'?re| the \w+ is) (?:my|our|the) (?!refund|money|manager|reply|answer|cash)`),
      re(String.raw`\b(?:supposed|meant|due|promised) (?:to (?:come|arrive|be here|be delivered|land)|for delivery|here)\b`),
      re(String.raw`\b(?:parcel|package|delivery|order|shipment)\b[^.?!\n]{0,20}\b(?:late|overdue|delayed|missing|lost|stuck)\b`),
      re(String.raw`\b(?:late|overdue|delayed|missing|lost) (?:parcel|package|delivery|order|shipment)\b`),
      re(String.raw`\bits? not here\b|\bit'?s not here\b|\bdelivery (?:date|day|slot) (?:has )?(?:passed|came and went)\b`),
    ],
    none: [
      re(
        String.raw`\b(?:refund|engineer|technician|plumber|email|code|letter|callback|call back)\b[^.?!\n]{0,15}\b(?:has|have|did)(?:n'?t| not)\b`,
      ),
    ],
    noun: 'late delivery',
    said: "you're still waiting for {yourProduct|your delivery}",
    yes: [
      'my parcel still hasnt arrived',
      'Where is my sofa?',
      'it was supposed to come last Friday',
      'The order is a week overdue.',
    ],
    no: ['it arrived on time, thanks', 'Where is my refund?', 'the engineer has not come'],
  },
  {
    cue: 'no-show',
    any: [
      re(
        String.raw`\b(?:no ?(?:one|body)|engineer|technician|plumber|fitter|driver|courier|man|men|team|crew|guy|they)\b[^.?!\n]{0,25}\b(?:(?:never|didn'?t|did not|hasn'?t|has not) (?:\w+ )?(?:show(?:ed|n)?(?: up)?|turn(?:ed)?(?: up)?|come|came|appear(?:ed)?)|no[ -]show)\b`,
      ),
      re(String.raw`\b(?:no ?one|nobody) (?:came|come|showed(?: up)?|turned up|arrived|appeared)\b`),
      re(String.raw`\bno[- ]shows?\b|\bstood me up\b`),
      re(String.raw`\b(?:stayed|waited|been|sat|stuck) (?:in|at home|home) (?:all|the whole|for the|from|since|every)\b`),
      re(
        String.raw`\b(?:took|taken|take|taking|booked) (?:a|the|another|half a|two|an unpaid) days?'? off\b|\b(?:took|taken) (?:time|unpaid leave) off\b`,
      ),
    ],
    none: [re(String.raw`\bif (?:he|she|they)(?:'?s| is| are|'?re)? a? ?no[- ]show\b`)],
    noun: 'missed visit',
    said: 'you kept the time free and nobody came',
    yes: [
      'the engineer never turned up',
      'I stayed in all day and nobody came',
      'took a day off work for this',
      'no one showed up',
    ],
    no: ['the engineer came at nine', 'I stay in on Sundays'],
  },
  {
    cue: 'damaged',
    any: [
      re(
        String.raw`\b(?:arrived|came|turned up|delivered|got here|opened (?:it|the box)|out of the box|unboxed)\b[^.?!\n]{0,40}\b(?:broken|smashed|damaged|cracked|dented|torn|ripped|crushed|shattered|scratched|bent|leaking|in (?:bits|pieces)|soaked|mouldy|rotten|off)\b`,
      ),
      re(
        String.raw`\b(?:broken|smashed|damaged|cracked|dented|crushed|shattered) (?:on arrival|in transit|in the post|when (?:it|they|i|we)|in (?:the|its) box)\b`,
      ),
      re(String.raw`\b(?:box|parcel|package|packaging)\b[^.?!\n]{0,20}\b(?:crushed|smashed|soaked|ripped|torn|battered)\b`),
      re(String.raw`\bin (?:about )?(?:\w+ )?(?:bits|pieces)\b`),
    ],
    noun: 'damage',
    said: '{yourProduct|your order} arrived damaged',
    yes: ['The mirror arrived smashed', 'it was cracked when it came, broken in transit'],
    no: ['it arrived and I love it', 'my heart is broken by the news'],
  },
  {
    cue: 'wrong-item',
    any: [
      re(
        String.raw`\bwrong (?:item|one|order|size|colou?r|thing|product|flavou?r|model|parts?|address|book|dress|shoes|meal|food|pizza|version|photos?|prescription|tablets)\b`,
      ),
      re(String.raw`\b(?:not what|isn'?t what|wasn'?t what|nothing like what) (?:i|we) (?:ordered|asked for|paid for|bought)\b`),
      re(String.raw`\b(?:i|we) ordered\b[^.?!\n]{0,40}\b(?:got|received|sent|was sent)\b[^.?!\n]{0,25}\binstead\b`),
      re(
        String.raw`\b(?:sent|given|got|received) (?:me |us )?(?:someone|somebody|another (?:person|customer|couple))'?s?(?: else'?s)?\b`,
      ),
    ],
    none: [re(String.raw`\bwrong address\b`)],
    noun: 'mix-up',
    said: "what reached you isn't what you ordered",
    yes: ['you sent the wrong size', 'This is not what I ordered.', 'I ordered blue and got green instead'],
    no: ['I ordered the right one', 'went to the wrong address'],
  },
  {
    cue: 'missing-part',
    any: [
      re(
        String.raw`\b(?:parts?|pieces?|screws?|items?|bits?|cable|charger|lid|legs?|bolts?|box|boxes|slats?)\b[^.?!\n]{0,15}\b(?:is|are|was|were) missing\b`,
      ),
      re(
        String.raw`\bmissing (?:a |the |some |two |three |its |one |half )?(?:of )?(?:the )?(?:parts?|pieces?|screws?|items?|bits?|cable|charger|lid|legs?|bolts?|boxes|slats?)\b`,
      ),
      re(
        String.raw`\b(?:only|just) (?:one|two|three|four|half|part|1|2|3|4)(?: out)? of (?:the |its |my )?(?:\w+ )?(?:arrived|came|parts?|boxes|items|pieces|slats?|order|them|two|three|four|five|six)\b`,
      ),
    ],
    noun: 'missing parts',
    said: 'part of {yourProduct|your order} never came',
    yes: ['two screws are missing', 'only half of the order came', 'missing the charger'],
    no: ['I am missing my friends', 'all parts were there'],
  },
  {
    cue: 'double-charge',
    any: [
      re(
        String.raw`\b(?:charged|billed|debited|taken|took|paid|charge|bill|charging|billing)\b[^.?!\n]{0,35}\b(?:twice|two times|double|2x|2 times|three times|3 times)\b`,
      ),
      re(String.raw`\b(?:double|duplicate)[- ](?:charge|charged|billed|billing|payment|debit|paid)\b`),
      re(String.raw`\b(?:two|2|three|3) (?:identical |separate )?(?:charges|payments|debits)\b`),
    ],
    none: [re(String.raw`\b(?:n'?t|not|never) (?:been )?(?:charged|billed) (?:me )?twice\b`), re(String.raw`\bpayments? to\b`)],
    noun: 'double charge',
    said: 'you were charged [{amount} ]twice',
    yes: ['you charged my card twice', 'there is a duplicate payment', 'billed me two times for March'],
    no: ['I was charged once', 'I read it twice'],
  },
  {
    cue: 'charged-after-cancel',
    any: [
      re(
        String.raw`\bcancel(?:led|ed|l?ation)?\b[^?\n]{0,70}\b(?:still|again|kept|keep|another|yet|continue[sd]?|after)\b[^.?!\n]{0,30}\b(?:charg(?:ed|ing|e|es)|bill(?:ed|ing|s)?|tak(?:en|ing)|took|payment|debit(?:ed)?|pay(?:ing)?)\b`,
      ),
      re(
        String.raw`\b(?:charg(?:ed|ing|e)|bill(?:ed|ing)|took|taken|taking|debited)\b[^.?!\n]{0,50}\b(?:after|since|although|even though|despite) (?:i |we |it was |my |having |i'?d |i'?ve |the )?(?:\w+ )?cancel`,
      ),
    ],
    noun: 'charge after you cancelled',
    said: 'you cancelled and were still charged[ {amount}]',
    yes: ['I cancelled in May and you are still charging me', 'charged again after I cancelled'],
    no: ['I want to cancel', 'charged once before I joined'],
  },
  {
    cue: 'refund-late',
    any: [
      re(
        String.raw`\b(?:refund|money|deposit|cash)\b[^.?!\n]{0,40}\b(?:(?:has|have|did|is)(?:n'?t| not)|never|still (?:not|no|hasn'?t|waiting)|nowhere|overdue)\b`,
      ),
      re(
        String.raw`\b(?:still|yet) (?:no|not (?:got|had|received|seen)|don'?t have|haven'?t (?:had|got|received|seen)|waiting (?:for|on))\b[^.?!\n]{0,15}\b(?:refund|money|deposit|cash)\b`,
      ),
      re(String.raw`\b(?:no|without (?:a|any|my)) (?:refund|deposit|money back)\b`),
      re(
        String.raw`\b(?:where(?:'?s| is)|when (?:do|will|am|is|are)\b[^.?!\n]{0,20}) (?:my |the |our )?(?:refund|money|deposit)\b`,
      ),
      re(String.raw`\b(?:refund|deposit)\b[^.?!\n]{0,25}\b(?:was|is|were) (?:due|meant|supposed|promised)\b`),
    ],
    noun: 'refund you are still waiting for',
    said: "your refund[ of {amount}] hasn't reached you",
    yes: ["I still don't have my money", 'where is my refund?', 'The deposit was due back in May', 'the refund never arrived'],
    no: ['thanks for the refund', 'can I get a refund?'],
  },
  {
    cue: 'fraud',
    any: [
      re(
        String.raw`\b(?:i|we) (?:never|didn'?t|did not) (?:made|make|authori[sz]ed?|approved?|recogni[sz]ed?) (?:them|it|this|these|that|those|any|the (?:payments?|purchases?|transactions?|charges?))\b`,
      ),
      re(String.raw`\b(?:none|not one) of (?:them|which|these) (?:are |were |was )?(?:mine|me|us|ours)\b`),
      re(String.raw`\b(?:fraud|fraudulent|scam(?:med|mers?)?|hacked|hackers?|unauthori[sz]ed|identity theft)\b`),
      re(
        String.raw`\b(?:someone|somebody) (?:is|has|'?s|was)? ?(?:been )?(?:taking|taken|stolen|stealing|using|used|spent|spending|got into|in my|emptied|cleaned)\b`,
      ),
    ],
    noun: 'payments that are not yours',
    said: "there are payments on your account that you didn't make",
    yes: ['I did not authorise these', 'my account was hacked', 'someone is using my card'],
    no: ['someone is at the door', 'I made three payments'],
  },
  {
    cue: 'unexpected-charge',
    any: [
      re(
        String.raw`\b(?:hidden|surprise|unexpected|extra|late|cancellation|exit|admin|cleaning|booking|service) (?:fee|fees|charge|charges)\b`,
      ),
      re(
        String.raw`\b(?:over ?-?charged|fined me|charged me (?:for|an?|extra|more)|charged (?:for something|extra|more than)|billed (?:me )?for (?:something|a|the))\b`,
      ),
      re(
        String.raw`\b(?:bill|price|premium|rate|contract|rent|payment|subscription|fee)\b[^.?!\n]{0,25}\b(?:went up|gone up|has doubled|doubled|increased|jumped|shot up|higher than|put up)\b`,
      ),
      re(
        String.raw`\b(?:what|why)\b[^.?!\n]{0,30}\b(?:is|was|am i|did you|have i been) (?:this |the |being )?(?:charg(?:e|ed|ing)|bill(?:ed|ing)?|taken?)\b`,
      ),
      re(String.raw`\bnever (?:agreed|signed up|asked|consented)\b[^.?!\n]{0,25}\b(?:pay|charge|fee|this|subscription|that)\b`),
    ],
    none: [re(String.raw`\b(?:is there|are there|do you|does it|would there be)\b[^.?!\n]{0,30}\bfees?\b`)],
    noun: 'unexpected charge',
    said: "you've been charged[ {amount}] and it wasn't what you'd agreed to",
    yes: ['you charged me a cancellation fee', 'my bill has gone up without a word', 'I never agreed to pay this'],
    no: ['is there a late fee?', 'the bill is paid'],
  },
  {
    cue: 'locked-out',
    any: [
      re(String.raw`\b(?:locked|shut|kicked|logged|signed) (?:me |us )?out\b`),
      re(
        String.raw`\b(?:can'?t|cannot|can not|could ?n'?t|unable to|not able to|won'?t let (?:me|us)) (?:even )?(?:log|sign|get|login|access|into)\b[^.?!\n]{0,12}\b(?:in|on|into|account|login|it|my|access|back)\b`,
      ),
      re(
        String.raw`\b(?:account|login|profile) (?:is |has been |was |got )?(?:locked|blocked|suspended|disabled|frozen|deactivated|restricted)\b`,
      ),
      re(
        String.raw`\b(?:password reset|reset (?:mail|email|link)|verification code|security code|one[- ]time code|passcode)\b[^.?!\n]{0,30}\b(?:n'?t|not|never|no)\b`,
      ),
      re(
        String.raw`\b(?:password|login|pin|code)\b[^.?!\n]{0,20}\b(?:doesn'?t work|not working|isn'?t working|won'?t work|invalid|rejected|incorrect|wrong)\b`,
      ),
    ],
    noun: 'locked account',
    said: "you can't get into your account",
    yes: [
      'I am locked out of my account',
      "can't log in since Monday",
      'the reset email never comes',
      'my password is not working',
    ],
    no: ['I logged in fine', 'the door is locked'],
  },
  {
    cue: 'down',
    any: [
      re(
        String.raw`\b(?:site|website|app|internet|broadband|wi-?fi|service|network|system|server|signal|platform|line|power|whole thing|everything|page|dashboard)\b[^.?!\n]{0,20}\b(?:is |are |has been |went |goes |keeps going |was )?(?:down|offline|dead|unavailable|out again|gone(?: again)?|crash(?:ed|ing|es)?)\b`,
      ),
      re(
        String.raw`\b(?:no|lost(?: the| our| my)?) (?:internet|broadband|wi-?fi|signal|service|connection|power|electricity|water|heating|hot water|gas)\b`,
      ),
      re(String.raw`\boutages?\b|\bpower cut\b`),
    ],
    noun: 'outage',
    said: "you've lost {yourProduct|your service}",
    yes: ['the website is down again', 'no internet since 9', 'another outage'],
    no: ['my internet is fast', 'I sat down'],
  },
  {
    cue: 'stopped-working',
    any: [
      re(String.raw`\b(?:stopped|quit|stops) (?:working|charging|heating|turning on|responding|half ?way|dead)\b`),
      re(String.raw`\b(?:has|have|just|simply|suddenly) stopped\b(?! by)`),
      re(
        String.raw`\b(?:does ?n'?t|do ?n'?t|won'?t|will not|isn'?t|not) (?:even )?(?:work(?:ing)?|turn(?:ing)? on|start(?:ing)?|switch(?:ing)? on|charge|charging|heat|power on|boot)\b`,
      ),
      re(
        String.raw`\b(?:broke|broken down|packed up|conked out|snapped|burst) (?:on|after|within|again|in|the|this|last|yesterday|today)\b|\b(?:it|battery|phone|laptop|screen|motor|engine|machine|fridge|freezer|boiler) (?:has |just |suddenly )?died\b|\b(?:zip|strap|handle|pole|leg|hinge|sole|heel|lid|spring|chain|blade|stitching|seam) (?:has |just |already )?(?:snapped|broke|broken|came off|fell off)\b`,
      ),
      re(
        String.raw`\b(?:is|it'?s|was|already|keeps) (?:broken|faulty|defective|breaking|cutting out|crashing|leaking|freezing)\b`,
      ),
    ],
    none: [re(String.raw`\b(?:husband|wife|mother|father|mum|dad|he|she|brother|sister|son|daughter) (?:\w+ )?died\b`)],
    noun: 'fault',
    said: '{yourProduct|what you bought} let you down',
    yes: ['the kettle stopped working', "it won't turn on", 'the zip broke after two days', "it's faulty"],
    no: ['it works well', 'my husband died on Monday'],
  },
  {
    cue: 'cancel-hard',
    any: [
      re(
        String.raw`\b(?:just|please|want to|trying to|tried to|asked (?:you )?to|how (?:do|can) i)\b[^.?!\n]{0,12}\bcancel\b[^?\n]{0,120}\b(?:times|again|still|since|keep|kept|every time|months|weeks|offer)\b`,
      ),
      re(
        String.raw`\b(?:can'?t|cannot|won'?t let me|impossible to|no way to|nowhere to|make it so hard to|tried to|trying to) cancel\b`,
      ),
      re(String.raw`\basked (?:\w+ ){0,4}(?:to|for) (?:a |be )?cancel`),
      re(String.raw`\bcancel\b.{0,80}\b(?:asked|told you|said|written)\b[^?]{0,20}\b(?:twice|times)\b`),
      re(String.raw`\bcancel(?:l?ation)? (?:request|my)\b[^.?!\n]{0,40}\b(?:ignored|nothing|refused|never)\b`),
    ],
    noun: 'cancellation',
    said: "you've asked to cancel and it still isn't done",
    yes: ['I have been trying to cancel for weeks', 'there is no way to cancel', 'I asked twice to cancel this'],
    no: ['please cancel my order', 'the show was cancelled'],
  },
  {
    cue: 'rude',
    any: [
      re(
        String.raw`\b(?:rude|rudely|rudeness|condescending|patronis(?:ed|ing)|patroniz(?:ed|ing)|sarcastic|disrespectful|disrespected|dismissive|insulting|unprofessional|sneered|smirked|rolled (?:his|her|their) eyes|humiliated|belittled)\b`,
      ),
      re(
        String.raw`\b(?:hung up on|laughed at|laughed in|shouted at|swore at|talked down to|snapped at|spoke to me like|talk to me like|speak to me like|spoken to like)\b`,
      ),
    ],
    none: [
      re(String.raw`\b(?:sorry|apolog)[^.?!\n]{0,20}\b(?:rude|snapped)\b`),
      re(String.raw`\b(?:don'?t (?:want|mean) to be|not (?:being|trying to be)) rude\b`),
    ],
    noun: 'way you were spoken to',
    said: 'one of our staff spoke to you in a way that was out of order',
    yes: ['your colleague was so rude', 'she hung up on me', 'he talked down to me'],
    no: ['sorry for being rude earlier', 'the food was nice'],
  },
  {
    cue: 'failed-again',
    any: [
      re(
        String.raw`\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:outage|time (?:it|this)(?:'?s| has| is)?|replacement|one (?:that|to)|repair|failure|fault|breakdown|broken)\b`,
      ),
      re(String.raw`\b(?:gone|broken?|down|failed|stopped|happening|happened|out|off) (?:yet )?again\b`),
      re(
        String.raw`\b(?:keeps? (?:happening|breaking|going|failing|crashing|dropping|cutting)|same (?:problem|fault|thing|issue) (?:again|as before|as last)|every (?:single )?(?:time|week|month)\b[^.?!\n]{0,20}\b(?:fails?|breaks?|goes|crash))`,
      ),
    ],
    yes: ['third outage this month', 'its broken again', 'this keeps happening'],
    no: ['it broke', 'see you again'],
  },
  {
    cue: 'contact-again',
    any: [
      re(
        String.raw`\b(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th|tenth|umpteenth|\d{1,2}th) (?:time|e-?mail|message|call|request|letter|contact|attempt|chat|complaint)\b(?![^.?!\n]{0,12}\b(?:it|this) (?:broke|failed|happened))`,
      ),
      re(
        String.raw`\b(?:called|rung|rang|phoned|written|wrote|emailed|messaged|contacted|chased|asked|told|reported|complained|explained)\b[^.?!\n]{0,25}\b(?:twice|two times|three times|\d+ times|five times|four times|so many times|several times|many times|again and again|over and over|already|before)\b`,
      ),
      re(String.raw`\b(?:again|already) (?:emailed|written|called|rung|phoned|asked|reported|explained|told)\b`),
      re(
        String.raw`\b(?:keep|kept) (?:calling|emailing|asking|chasing|ringing|writing|having to (?:call|ask|chase|ring|write))\b`,
      ),
      re(
        String.raw`\b(?:twice|three times|\d times|times) (?:now )?(?:and|i have|i'?ve) (?:called|asked|written|emailed|messaged|reported)\b`,
      ),
    ],
    said: "you've had to raise it {times|more than once}",
    yes: ['this is the third time I have asked', "I've emailed you twice", 'I keep chasing you'],
    no: ['this is the first time', 'I called on Monday'],
  },
  {
    cue: 'promise-broken',
    any: [
      re(
        String.raw`\b(?:you|they|he|she|someone|your \w+|we were|i was|was|were|been) (?:all )?(?:promised|assured|told|guaranteed|said)\b[^?\n]{0,90}\b(?:(?:did|has|have|was|is|were|had)(?:n'?t| not)|never|nothing|still|yet|no one|nobody|last week|yesterday|and here)\b`,
      ),
      re(String.raw`\b(?:broken|empty|false|another) promises?\b|\bbroke (?:your|a|that|the) promise\b`),
      re(
        String.raw`\b(?:you|they|he|she|someone) (?:were|was) (?:going|supposed|meant) to (?:ring|call|phone|email|write|get back|reply|fix|send|refund|come|sort)\b`,
      ),
      re(
        String.raw`\b(?:same (?:line|thing|answer|story|excuse)|you said that|was told that|told me that|heard that) (?:last|yesterday|before|on|two|a|every|already)\b`,
      ),
    ],
    said: "what you were told would happen didn't",
    yes: [
      'you promised a refund by Friday and nothing came',
      'another broken promise',
      'someone was supposed to ring me',
      'I was told that last week',
    ],
    no: ['I promised my son a bike', 'I was told it is blue'],
  },
  {
    cue: 'missed-call',
    any: [
      re(
        String.raw`\b(?:no ?one|nobody|never|not|didn'?t|hasn'?t|did not) (?:\w+ )?(?:called|rang|phoned|rung|call|ring|phone)(?: me| us)?(?: back)?\b(?! you| your| the| customer)`,
      ),
      re(
        String.raw`\b(?:going|supposed|meant|promised|said you'?d|due) to (?:ring|call|phone)(?: me| us)?\b|\b(?:missed|promised) (?:call|call-?back|phone call)\b`,
      ),
      re(String.raw`\b(?:waited|waiting|sat) (?:in )?(?:by|for|near) (?:the|my|a|your) (?:phone|call)\b`),
    ],
    none: [
      re(String.raw`\bthere'?s no missed call\b(?![\s\S]*\b(?:ring|call)\b)`),
      re(String.raw`\b(?:can ?not|can'?t|do not|don'?t|please not) (?:call|ring|phone|hear)\b`),
    ],
    noun: 'missed call',
    said: 'you were to get a call and it never came',
    yes: ['nobody rang me back', 'you were supposed to call me at four'],
    no: ['I called you twice', "I can't call"],
  },
  {
    cue: 'no-reply',
    any: [
      re(
        String.raw`\b(?:no ?one|nobody)\b[^.?!\n]{0,15}\b(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied)|respond(?:s|ed)?|cares?|picks up|listen(?:s|ing)?|gets? back|got back|came back to)\b`,
      ),
      re(
        String.raw`\b(?:no|without(?: a| any)?|never (?:had|got|received)(?: a| any)?|zero|not (?:had )?(?:a|one) (?:single )?) ?(?:reply|response|answer|word back|acknowledge?ment|communication)\b`,
      ),
      re(
        String.raw`\b(?:ignored|ignoring|ghosted|ghosting|radio silence|heard nothing|hear nothing|nothing but silence|still (?:haven'?t|not) heard|never heard back|haven'?t heard)\b`,
      ),
      re(
        String.raw`\b(?:never|didn'?t|hasn'?t|haven'?t) (?:\w+ )?(?:repl(?:y|ied)|responded|respond|answer(?:ed)?|got back to|get back to|come back to)\b`,
      ),
    ],
    noun: 'silence from us',
    said: "you've had no proper reply",
    yes: ['nobody answers', 'I have heard nothing for days', 'you never replied', 'no reply to my emails'],
    no: ['thanks for the quick reply', 'please reply'],
  },
  {
    cue: 'on-hold',
    any: [
      re(
        String.raw`\bon hold\b|\bhold music\b|\b(?:in|stuck in) (?:a |the |your )?(?:phone )?queue\b|\bqueu(?:e|ing|ed) for\b|\bon the phone for\b`,
      ),
      re(String.raw`\bcut (?:me )?off\b|\bline (?:went dead|dropped)\b|\bgot disconnected\b`),
    ],
    none: [
      re(String.raw`\b(?:put|place|is|be) (?:my|the) (?:order|account|delivery) on hold\b`),
      re(String.raw`\bqueue out of\b`),
    ],
    noun: 'time you spent on hold',
    said: "you've been kept on hold",
    yes: ['forty minutes on hold', 'then I got disconnected', 'you cut me off'],
    no: ['please hold the parcel', 'put my order on hold'],
  },
  {
    cue: 'passed-around',
    any: [
      re(
        String.raw`\b(?:passed|pushed|bounced|shunted|sent|transferred) (?:\w+ )?(?:around|about|from (?:pillar|one|person|department|team)|back and forth|between|round and round|in circles)\b`,
      ),
      re(
        String.raw`\b(?:told|spoken to|spoke to|explained (?:it |this )?(?:\w+ times )?to|talked to|dealt with) (?:\w+ )?(?:three|four|five|six|seven|eight|\d+|several|so many|half a dozen|different) (?:different )?(?:people|agents|of you|departments|advisers|advisors|teams)\b`,
      ),
      re(
        String.raw`\b(?:pillar to post|merry[- ]go[- ]round|the run ?-?around|going round in circles|different (?:person|people|answer|story) (?:every|each) time)\b`,
      ),
      re(
        String.raw`\b(?:every|each)(?:one| person| agent| team| department)?\b[^.?!\n]{0,20}\b(?:tells me to (?:call|ask|contact)|says (?:ask|it'?s the other|call the other))\b`,
      ),
    ],
    noun: 'run-around',
    said: "you've been passed from one person to the next",
    yes: ['I have been passed around all day', "I've told four people", 'pillar to post'],
    no: ['I passed the parcel to my neighbour', 'four people live here'],
  },
  {
    cue: 'asked-again',
    any: [
      re(String.raw`\b(?:already|just) (?:told|gave|given|sent|said|explained|answered|provided|typed|written|wrote)\b`),
      re(
        String.raw`\b(?:it'?s|its|that'?s|everything(?:'?s| is)) (?:all )?(?:in (?:it|the|my) ?(?:\w+ )?(?:message|email|mail|e-mail|notes|post|chat|ticket|letter|above|it)?|above|up there|in there|all there|on (?:the |my )?(?:case|file|record|account))\b`,
      ),
      re(
        String.raw`\b(?:same (?:papers|documents|details|questions?|info(?:rmation)?|form)|repeat(?:ing)? (?:myself|it|all|everything)|how many (?:more )?times (?:do|must|have) i|not (?:going to|typing|repeating|explaining)[^.?!\n]{0,20} again|type it (?:out )?(?:twice|again)|(?:asking|asked) (?:me )?(?:for (?:it|that|the same)|that|the same (?:thing|question)) again)\b`,
      ),
      re(String.raw`\bread the notes\b|\bi'?ve explained\b`),
    ],
    noun: 'repeating you have had to do',
    yes: [
      'I already told you the number',
      "it's in the message above",
      'same questions again',
      'why are you asking me that again?',
    ],
    no: ['I sent it back on Friday', 'I read your terms and liked them', 'read my email please'],
  },
  {
    cue: 'not-read',
    any: [
      re(
        String.raw`\b(?:please |just |why don'?t you )?(?:read|look at|check|scroll up to) (?:(?:the|my|what|our) )?(?:notes|email|e-mail|mails?|messages?|file|history|thread|i (?:wrote|write|said|sent|have written)|above)\b(?! (?:says|said|you))`,
      ),
      re(
        String.raw`\b(?:did|have|has|are|is) (?:you|anyone|any of you|you people|anybody|someone)(?: even| actually)? (?:read|reading|opened?|opening|listen(?:ed|ing)?|looked? at)\b`,
      ),
      re(
        String.raw`\bi (?:said|told you|have said|did say|wrote) (?:this|that|it|so)\b|\breading me my own\b|\bi know that it'?s\b|\bwould a human being read\b`,
      ),
    ],
    yes: ['did you even read it?', 'please read my email', 'are you reading what I write', 'I told you that on Monday'],
    no: ['I read your email with thanks', 'have you got it in blue?'],
  },
  {
    cue: 'auto-reply',
    any: [
      re(
        String.raw`\b(?:ro)?bots?\b|\bautomated\b|\bauto[- ]?(?:reply|replies|response|responder|mated)\b|\b(?:copy|copied|cut)[- ](?:and[- ]|n )?past(?:e|ed|ing)\b|\b(?:template|canned|stock|scripted|standard|generic|computer|machine)[- ](?:reply|replies|answer|answers|response|responses|e-?mail|message)\b`,
      ),
      re(String.raw`\b(?:real|actual|human) (?:person|human|being)\b|\ba human\b|\breading (?:from )?a script\b`),
    ],
    none: [re(String.raw`\brobot (?:vacuum|hoover|mower|arm|toy|cleaner)\b`)],
    noun: 'automatic reply',
    yes: ['stop sending me robots', 'another template reply', 'can I speak to a real person'],
    no: ['my robot vacuum is stuck', 'the person was nice'],
  },
  {
    cue: 'sorry-enough',
    any: [
      re(
        String.raw`\b(?:sorry|apolog(?:y|ies|i[sz]e|i[sz]ing))\b[^.?!\n]{0,30}\b(?:is (?:lovely|nice|not enough|no good|useless|worthless|cheap)|doesn'?t|does not|won'?t|isn'?t|means? nothing|don'?t (?:fix|help|pay)|mean nothing)\b`,
      ),
      re(
        String.raw`\b(?:don'?t (?:want|need)|stop|enough|sick of|tired of|fed up with|no more|not (?:after|interested in)|two|three|another|many)\b[^.?!\n]{0,15}\b(?:your |an |the |with the |of (?:the |your )?)?(?:sorry|sorrys|sorries|apolog(?:y|ies|i[sz]ing))\b`,
      ),
    ],
    yes: ["sorry doesn't fix it", 'I am tired of your apologies', 'stop apologising'],
    no: ['sorry for the late reply', 'I want an apology'],
  },
  {
    cue: 'doubted',
    any: [
      re(
        String.raw`\b(?:i'?m|am i|so i'?m|im|calling me|called me|treat(?:ed|ing) (?:me|us)) (?:a |like a |as a |like an |as if i(?:'?m| am| was| were) a )?(?:liar|thief|criminal|lying|fraudster|suspect|idiot)\b`,
      ),
      re(String.raw`\b(?:don'?t|didn'?t|do not|not|nobody|no one) (?:\w+ )?(?:believed?|believing) (?:me|us|a word)\b`),
      re(
        String.raw`\b(?:accus(?:ed|ing) (?:me|us)|implying (?:that )?i|suggesting (?:that )?i (?:lied|made)|decided i (?:stole|lied|did))\b`,
      ),
    ],
    yes: ["so I'm a liar now?", 'you treated me like a criminal', 'nobody believed me'],
    no: ['I believe it was Tuesday', 'he is a liar in the film'],
  },
  {
    cue: 'offer-small',
    scope: 'last',
    any: [
      re(
        String.raw`\b(?:don'?t (?:want|need)|not interested in|keep|stuff|insult(?:ing)?|joke|derisory|pathetic|won'?t (?:buy|cover|do)|not (?:enough|good enough))\b[^.?!\n]{0,25}\b(?:vouchers?|coupon|miles|points|credit|code|discount|breakfast|offers?|goodwill|gesture|gift card|%)\b`,
      ),
      re(
        String.raw`\b(?:voucher|coupon|miles|points|credit|code|discount|breakfast|offer|goodwill|gesture|gift card|[£$€]\d+|%)\b[^.?!\n]{0,15}(?:\?\?|\b(?:is|are|as) (?:an insult|a joke|insulting|not enough|useless|no use)\b)`,
      ),
      re(
        String.raw`\b(?:i said|i'?m|i was)(?: that)? (?:i )?(?:wasn'?t|not) after (?:anything|money|a voucher|vouchers|compensation|freebies)\b`,
      ),
    ],
    yes: ["I don't want a voucher", 'a discount is an insult', 'ten per cent code is a joke, keep your code'],
    no: ['can I use my voucher?', 'thanks for the offer'],
  },
  {
    cue: 'third-party',
    any: [
      re(
        String.raw`\b(?:not (?:you|your fault|at you|having a go at you|angry (?:at|with) you|you(?:r lot| guys)?)|(?:i know )?it'?s not (?:you|your fault)|nothing against you|you(?:'?ve| have) been (?:great|lovely|helpful|brilliant)|your lot have been great)\b`,
      ),
    ],
    yes: ["I know it's not your fault", 'nothing against you', "you've been great"],
    no: ['it is your fault', 'not your best work'],
  },
  {
    cue: 'travel',
    any: [
      re(
        String.raw`\b(?:flights?|airlines?|airport|boarding|gate (?:agent|\w?\d+)|luggage|baggage|suitcases?|checked bags?|my bags?|our bags?|cabin crew|tarmac|layover|connecting|plane|hotel|check-?in desk|train|ferry|cruise)\b`,
      ),
    ],
    none: [
      re(String.raw`\btrain(?:ed|ing|er|ers)?\b(?! (?:was|is|from|to|ticket))|\bbought (?:a|the|this|my) (?:suitcase|luggage)\b`),
    ],
    yes: ['my flight was delayed', 'you lost my luggage', 'the hotel had no room for us'],
    no: ['the boots are late', 'train your staff'],
  },
  {
    cue: 'gift',
    any: [
      re(
        String.raw`\b(?:birthday|christmas|anniversary|wedding|valentine'?s?|mother'?s day|father'?s day|leaving|retirement|baby) (?:present|gift|surprise)\b|\b(?:present|gift) (?:for|to) (?:my|a|our|his|her)\b|\b(?:as|was|is) a (?:present|gift)\b`,
      ),
    ],
    yes: ['it was a birthday present', 'a gift for my sister'],
    no: ['gift card balance', 'at present it works'],
  },
  {
    cue: 'deadline',
    any: [
      re(
        String.raw`\b(?:wedding|funeral|exam|interview|flight|party|trip|holiday(?! flat| home| let| cottage)|trek|move|moving|completion|surgery|operation|race|concert|ceremony|due date|deadline|conference|christening|graduation|event)\b[^.?!\n]{0,20}\b(?:is|starts?|on|this|next|tomorrow|today|tonight|in \w+ (?:days|weeks))\b`,
      ),
      re(
        String.raw`\b(?:need|needs|needed|must have|have to have|have got to|got to have) (?:it|this|them|that|to \w+|paying|him|her)\b[^.?!\n]{0,20}\b(?:by|before|tonight|tomorrow|today|in time)\b`,
      ),
      re(String.raw`\b(?:we|i) (?:fly|leave|travel|move|get married|depart|sail) (?:on|in|this|next|tomorrow|tonight|at|to)\b`),
      re(
        String.raw`\b(?:before|in time for) (?:my|our|the|his|her) (?:wedding|trip|flight|exam|holiday|party|move|birthday|interview|surgery|funeral|event|trek)\b`,
      ),
    ],
    none: [
      re(
        String.raw`\b(?:was|been) in surgery\b|\b(?:trip|holiday|flight|wedding|party|event) (?:was|is) (?:ruined|over|great|lovely|cancelled|fine)\b`,
      ),
    ],
    yes: ['my exam is on Tuesday', 'I need it by Friday', 'we fly on the 3rd', 'in time for our wedding'],
    no: ['the holiday was lovely', 'I like flights'],
  },
  {
    cue: 'business',
    any: [
      // the customer's own: "a shop I have used for years" is ours
      re(
        String.raw`\b(?:my|our) (?:own |little |small |family )?(?:business|shop|salon|restaurant|cafe|café|bakery|bar|clinic|stall|nail bar|guest ?house|garage|firm|practice|start-?up)\b`,
      ),
      re(
        String.raw`\b(?:i|we)(?:'ve)? (?:run|own|have|manage|opened) (?:a|an|the|my|our) (?:\w+ )?(?:business|shop|salon|restaurant|cafe|café|bakery|bar|clinic|company|stall|hotel|guest ?house|garage|firm|nursery|practice)\b`,
      ),
      re(
        String.raw`\b(?:losing|costing (?:me|us)|cost (?:me|us)|costs (?:me|us)) (?:\w+ )?(?:customers|clients|sales|business|orders|bookings|trade|revenue)\b`,
      ),
      re(String.raw`\b(?:my|our) (?:customers|clients|employees)\b|\bpayroll\b|\bpeople need paying\b|\bcancellations today\b`),
    ],
    yes: ['my shop cannot take payments', 'we are losing customers', 'payroll is due'],
    no: ['your company is slow', 'I went to the shop', 'a shop I have used for years', 'we have used the hotel before'],
  },
  {
    cue: 'children',
    any: [
      re(
        String.raw`\b(?:my|our|the|hungry|two|three|\d|with|poor|little|small|young) (?:\w+ )?(?:kids?|children|child|son|daughter|baby|babies|toddler|little (?:one|girl|boy)|newborn|twins)\b`,
      ),
    ],
    none: [
      re(String.raw`\bbaby food\b(?![\s\S]*\b(?:my|our) (?:baby|son|daughter))`),
      // a grown son or daughter who does something of their own
      re(
        String.raw`\b(?:son|daughter)(?:'?s)? (?:is (?:a|an|in the|my)|brings?|works?|says?|said|drove|told|booked|rang|called|wrote|thinks|lives|who (?:is|works))\b(?![\s\S]*\b(?:kids?|children|child|baby|toddler|school|nursery|year old|months? old)\b)`,
      ),
    ],
    yes: ['my son was waiting', 'I have three kids here', 'our baby needs it'],
    no: ["children's menu", 'kids brand', 'My daughter works as a lawyer and will write to you'],
  },
  {
    cue: 'health',
    any: [
      re(
        String.raw`\b(?:insulin|medicine|medication|tablets|prescription|inhaler|epilep\w+|diabet\w+|asthma|pregnan\w+|hospital|surgery|operation|chemo\w*|cancer|allerg\w+|oxygen|carer|dementia|panic attacks?|anxiety|depression|seizures?|stairlift)\b`,
      ),
      re(String.raw`\b(?:i am|i'?m|im|she(?:'?s| is)|he(?:'?s| is)|aged) (?:7|8|9)\d\b(?! (?:days|minutes|weeks|per|percent|%))`),
    ],
    none: [re(String.raw`\btablets? (?:computer|screen|device)\b`)],
    yes: ['my insulin must stay cold', 'I am 82 and alone'],
    no: ['the tablet screen froze', 'I am 7 minutes away'],
  },
  {
    cue: 'access-need',
    any: [
      re(
        String.raw`\b(?:deaf|hard of hearing|blind|partially sighted|wheelchair|disab(?:led|ility)|autis\w+|dyslexi\w+|down'?s syndrome|screen ?reader|sign language|mobility scooter|can'?t (?:hear|walk|climb))\b`,
      ),
    ],
    none: [
      re(
        String.raw`\bblind(?:s|ly|ed)?\b(?= (?:for|in) the (?:window|kitchen|bedroom))|\baccount (?:is |was |has been )?disabled\b|\bdisabled (?:my|the|our) (?:account|card|login)\b`,
      ),
    ],
    yes: ["I am deaf and can't ring", 'my son has autism', 'I use a wheelchair'],
    no: ['my account was disabled', 'you disabled my card'],
  },
  {
    cue: 'safety',
    any: [
      re(
        String.raw`\b(?:sparks?|sparked|sparking|smoke|smoking|on fire|caught fire|burn(?:t|ed|ing|s)?|electric shock|shock(?:ed)? me|exploded|explosion|gas leak|smell(?:s|ed)? (?:of )?gas|carbon monoxide|injured|injury|bleeding|stitches|choked|choking|could have (?:died|killed|been killed|burned)|nearly (?:died|killed)|trapped|stuck (?:inside|in the lift|with me inside)|mould in|glass in)\b`,
      ),
    ],
    none: [re(String.raw`\b(?:no|non|stop(?:ped)?) smoking\b|\bburn(?:ing|t|ed)? (?:through|a hole|out|money|calories)\b`)],
    yes: ['the charger started to smoke', 'it gave me an electric shock', 'I was trapped in there'],
    no: ['non smoking room'],
  },
  {
    cue: 'bereavement',
    any: [
      re(
        String.raw`\b(?:my|our|her|his) (?:late )?(?:\w+ )?(?:husband|wife|mother|father|mum|mom|dad|brother|sister|son|daughter|partner|grandmother|grandfather|nan|gran|grandad|uncle|aunt|friend|baby)\b[^.?!\n]{0,25}\b(?:died|passed away|has passed|passed on|was buried)\b`,
      ),
      re(
        String.raw`\b(?:my|our) late (?:husband|wife|mother|father|mum|mom|dad|brother|sister|son|daughter|partner|grandmother|grandfather)\b|\b(?:bereave(?:d|ment)|widow(?:ed|er)?|(?:his|her|the|my \w+'s) funeral|death certificate)\b`,
      ),
    ],
    yes: ['my mother passed away in May', 'I sent the death certificate', 'my late husband had the account'],
    no: ['the battery died', 'my husband was late'],
  },
  {
    cue: 'dying',
    any: [
      re(
        String.raw`\b(?:husband|wife|mother|father|mum|mom|dad|brother|sister|son|daughter|partner|nan|gran|grandmother|grandfather|grandad|friend|he|she)(?:'?s| is)? (?:\w+ )?(?:dying|terminally ill|on (?:his|her) deathbed|in a hospice)\b`,
      ),
      re(
        String.raw`\b(?:hasn'?t got long|not got long|(?:only )?(?:days|weeks) (?:left )?to live|end of life|terminal (?:cancer|illness)|palliative)\b`,
      ),
    ],
    yes: ['my father is dying', "she hasn't got long", 'he has only weeks to live'],
    no: ['the battery is dying', 'my mother died in May'],
  },
  {
    cue: 'money-tight',
    any: [
      re(
        String.raw`\b(?:overdrawn|overdraft|my rent|the rent|can'?t (?:afford|pay)|bounced|(?:my|our) (?:wages|salary|pension|savings|benefits)|taken (?:a|out a) loan|borrow(?:ed|ing)? (?:money|from)|until payday|no money (?:left|for)|nothing left|feed my|bailiffs?|food bank|last of my money)\b`,
      ),
    ],
    none: [re(String.raw`\bmoving my pension\b|\bpension (?:to|with) you\b`)],
    yes: ['I am overdrawn because of you', 'that is my rent', "I can't afford this"],
    no: ['the rental car was fine', 'moving my pension to you'],
  },
  {
    cue: 'loyal',
    any: [
      re(
        String.raw`\b(?:customer|member|client|subscriber|loyal|with you|banked with you|shopp(?:ed|ing) (?:with|here)|flown with you|holder|held your \w+ card|been coming)\b[^.?!\n]{0,25}\b(?:years|since (?:19|20)\d\d|decades?|for (?:ever|ages)|a long time)\b`,
      ),
      re(
        String.raw`\b(?:\d+|ten|fifteen|sixteen|twenty|thirty|\w+teen) years (?:a |as a |of being a |of )?(?:loyal |good )?(?:customer|member|client|custom|loyalty|with you)\b|\b(?:loyal|long[- ]standing|long[- ]time) (?:customer|member|client)\b`,
      ),
    ],
    yes: ["I've been a customer for ten years", 'loyal customer since 2004', 'twenty years with you'],
    no: ['I was a customer yesterday', 'new customer'],
  },
  {
    cue: 'modest',
    any: [
      re(
        String.raw`\b(?:(?:don'?t|do not|hate|not) (?:like |want |wish |mean |meaning )?to (?:be a (?:nuisance|bother|pain)|bother|trouble|complain|make a fuss)|sorry to (?:bother|trouble|be a (?:nuisance|bother|pain))|being a (?:nuisance|bother|pain))\b`,
      ),
    ],
    yes: ["I don't like to be a nuisance", 'sorry to bother you', 'I hate to complain'],
    no: ['I want to complain', 'it is a nuisance'],
  },
  {
    cue: 'fixed',
    any: [
      re(String.raw`\b(?:is|are|was|were|got|'?s) (?:now )?(?:working|back|fixed|sorted|repaired|running|up) (?:again|now)\b`),
      re(
        String.raw`\b(?:it|lift|line|internet|heating|power|service|site) (?:has (?:now )?been|was|got) (?:fixed|repaired|restored|sorted)\b`,
      ),
    ],
    none: [
      re(
        String.raw`\b(?:n'?t|not|never|until|once|if|when|said|told|says|promised|supposed)\b[^.?!\n]{0,25}\b(?:working|back|fixed|sorted|repaired|up)\b|\b(?:broke|down|gone|stopped|off) (?:again|once more)\b|\bslower\b`,
      ),
    ],
    yes: ['the heating is working again', 'the line has been repaired, thank you'],
    no: ["it isn't working again", 'tell me when it is fixed', 'you said it was fixed'],
  },
  {
    cue: 'resolved',
    scope: 'last',
    any: [
      re(
        String.raw`\b(?:it'?s|its|that'?s|all|they'?re|everything(?:'?s| is)|is|now) (?:now )?(?:working|sorted|fixed|solved|resolved|here|arrived|good|fine|done|back)(?: now| again)?\b`,
      ),
      re(
        String.raw`\b(?:that|it) (?:worked|did it|has worked|did the trick|fixed it|has (?:now )?(?:arrived|come)|arrived|came (?:this morning|today|just now))\b|\bi can see (?:it|the money|the refund)\b|\bi'?m (?:back )?in(?: now)?\b|\b(?:money|refund|parcel|order)(?:'?s| has| is)? (?:just )?(?:arrived|come|came|landed|in my account|here|through)\b|\bmade my week\b|\bthat'?s clear\b`,
      ),
    ],
    none: [
      re(String.raw`\?|\b(?:but|still|not|n'?t|yet|until|when will|why|however|except|only|slower|never|no one|if|once)\b`),
      re(String.raw`\b(?:not|isn'?t|hasn'?t|n'?t) (?:\w+ )?(?:working|sorted|fixed|here|arrived)\b`),
    ],
    noun: 'problem',
    yes: ["it's working now, thanks", 'the refund has arrived', 'That worked!'],
    no: ["it's still not working", 'it is here but broken'],
  },
  {
    cue: 'accepted',
    scope: 'last',
    any: [
      re(
        String.raw`^(?:ok(?:ay)?[,.! ]+|right[,.! ]+|oh[,.! ]+|well[,.! ]+|beauty[,.! ]+|great[,.! ]+)*(?:yes(?: please)?|yep|yeah|please do|go ahead|do that|deal|sure|fine by me|all right then|alright then|sounds good|that works|perfect)\b(?=.{0,90}$)(?! (?:and|but) (?:they|you|it|i)\b)(?!,? (?:and|but) (?:they|you|it|i)\b)`,
      ),
      re(
        String.raw`\b(?:yes please|that would be (?:great|good|fine|lovely|perfect|helpful)|that'?s (?:fair|fairer|fine|great|good|brilliant|all i wanted)|sounds (?:good|fair|great)|i'?ll (?:take|accept) (?:it|that)|happy with that|go ahead|let'?s do that|works for me|all right then|alright then)\b`,
      ),
    ],
    none: [
      re(
        String.raw`\b(?:one more|another question|one last|no thanks|that'?s not (?:fair|fine)|not good enough|yeah,? right|yes,? i know|yes but|yeah but|great,? (?:another|so|just)|brilliant,)\b`,
      ),
    ],
    yes: ['yes please', 'ok, go ahead', "that's fair, thank you"],
    no: ['yeah right', 'that is not fair'],
  },
  {
    cue: 'thanks',
    scope: 'last',
    any: [re(String.raw`\b(?:thanks?(?: you)?|thankyou|thx|cheers|ta|appreciate(?: it| that| your)?|grateful|much obliged)\b`)],
    none: [
      re(
        String.raw`\b(?:thanks? god|thanks for nothing|no thanks(?: to you)?|thank(?:s| you) (?:for|in) (?:advance|nothing|wasting|ruining|the apology)|yours|many thanks$|but|however|still|would (?:be grateful|appreciate))\b`,
      ),
    ],
    yes: ['thank you, that helps', 'cheers'],
    no: ['thanks for nothing', 'no thanks to you'],
  },
  {
    cue: 'happy',
    any: [
      re(
        String.raw`\b(?:love (?:it|them)|made my (?:day|week)|delighted|over the moon|brilliant service|thrilled|so happy|really pleased|best (?:service|team)|amazing (?:service|team|job))\b|(?:😍|🥰|😊|🎉|❤)`,
      ),
    ],
    none: [re(String.raw`n't\b|\b(?:not|dont|never|would have|less than)\b`)],
    yes: ['it came and I love it', 'you made my day'],
    no: ['not so happy', "I don't love it"],
  },
  {
    cue: 'harm',
    any: [
      re(
        String.raw`\b(?:coming|come|be (?:there|round|down)|turn up|show up)\b[^.?!\n]{0,30}\bwith (?:a|my) (?:bat|baseball bat|knife|gun|hammer|crowbar|axe|machete|petrol)\b`,
      ),
      re(
        String.raw`\b(?:i'?ll|i will|im going to|i'?m going to|i'?m gonna|gonna|will) (?:\w+ )?(?:kill|stab|shoot|beat up|batter|strangle|hurt|burn down|blow up|torch) (?:you|u|him|her|them|someone|somebody|everyone|the|your|every|that|whoever)\b`,
      ),
      re(
        String.raw`\b(?:i know|we know) where you (?:live|work)\b|\bwatch your back\b|\b(?:smash|break) (?:your|his|her|their) (?:face|legs|neck|teeth)\b|\bover whoever'?s in the way\b`,
      ),
    ],
    none: [re(String.raw`\b(?:will|gonna|going to) (?:\w+ )?kill (?:me|us|my)\b`)],
    yes: ["I'm coming down there with a bat", 'I will burn down your office', 'I know where you live'],
    no: ['my boss will kill me', 'this wait is killing me', 'I come by with a friend'],
  },
  {
    cue: 'customer-sorry',
    scope: 'last',
    any: [
      re(
        String.raw`\b(?:sorry|apologies|apologise|forgive me)\b[^.?!\n]{0,15}\b(?:i was|i got|if i|for (?:shouting|the (?:language|shouting|rant|tone|swearing)|being|ranting|snapping|having a go|losing|my (?:tone|language|outburst)|going off)|about (?:earlier|before|the rant|my tone)|i snapped|to (?:be|have been) (?:so )?(?:rude|short|grumpy))\b`,
      ),
    ],
    yes: ['sorry for shouting', 'sorry if I was short with you', 'apologies for the language'],
    no: ['sorry is not enough', 'are you sorry?'],
  },
  {
    cue: 'bare-ok',
    scope: 'last',
    any: [
      re(String.raw`^(?:ok(?:ay)?|k|kk|fine|right|noted|whatever|so i see|i see|sure|if you say so|great|understood)[.!… ]*$`),
    ],
    yes: ['ok', 'Fine.', 'so I see.'],
    no: ['ok thanks, that works', 'fine by me, go ahead'],
  },
];
