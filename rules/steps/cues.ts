/**
 * What the customer's latest words show about where the conversation stands, and what an agent's reply showed about how
 * it was handled. Each cue is data with its own examples, which run as tests. Texts are compared in lower case, with
 * straight quotes.
 */
export interface CueRow<C extends string> {
  cue: C;
  find: RegExp;
  not?: RegExp;
  yes: string[];
  no: string[];
}

export type CustomerCue =
  | 'resolved'
  | 'thanks'
  | 'accepted'
  | 'refused'
  | 'not-heard'
  | 'unanswered'
  | 'sorry-not-enough'
  | 'manager'
  | 'hurt'
  | 'distress'
  | 'danger'
  | 'violence'
  | 'third-party'
  | 'customer-sorry'
  | 'own-side'
  | 'more-coming'
  | 'wants-news'
  | 'doubted'
  | 'short-cold'
  | 'praise-agent'
  | 'promised-before';

/** Patterns see lower-case text, so they need no case folding, which is dear to compile. `u` only where emoji are named. */
const i = (source: string) => new RegExp(source, /[^\x00-\xff]/.test(source) ? 'u' : '');

export const CUSTOMER_CUES: readonly CueRow<CustomerCue>[] = [
  {
    cue: 'resolved',
    find: i(
      "\\b(?:(?:it|that|they|he|she|everything|all|refund|money|parcel|order|line|internet|app|engineer|which)(?:'s| is| are| has| have|s)(?: all| just| now| finally| been)* (?:here|working|fixed|sorted|arrived|turned up|back(?: on| up)?|through|resolved|done|landed|perfect|fine now|gone through|come through)|(?:it|they|parcel|order|refund|money|engineer) (?:just |finally |all )?(?:arrived|turned up|landed|came through|got here)|works (?:now|again|perfectly|fine|a treat)|working (?:now|again|fine)|it (?:did|does|worked|arrived|came|fits)|(?:got|received) it(?: now| today| this morning|,|\\.|!|$)|i can (?:see|log in|get in)|i'm in\\b|(?:that|it)'?s (?:all|what) i (?:wanted|needed)|all (?:good|sorted|done|hot) ?(?:now|thanks|,|\\.|!|$)|problem solved|no longer need|made my (?:day|week)|can be closed|that'?s clear|that answers|(?:that'?s|thats) me (?:sorted|done|happy)|(?:is|are|was|were|it'?s) (?:all )?(?:running|working|flowing|warm|hot|on) (?:again|by|now|like new)|came (?:at|this morning|today|yesterday|just now|on time|quickly)\\b(?=[^.!?]*(?:,|and|thank|well done|great))|all is (?:forgiven|well)|all forgiven|consider it closed|good as new|ya (?:lo veo|funciona|est[aá])|ça marche|funktioniert (?:jetzt|wieder))(?!\\w)",
    ),
    not: i(
      "\\b(?:not|n't|never|still|nothing|only|until|if|when will|would be) (?:\\w+ ){0,3}?(?:here|working|fixed|sorted|arrived|back|works|resolved|done)\\b|\\b(?:isn'?t|not|hasn'?t|doesn'?t) (?:here|working|fixed|sorted|arrived)|says? (?:it'?s )?(?:delivered|fixed|resolved)|it'?s back (?:again|to)|shout when|but (?:it|the|now|then|\\d|what|why|how|you)|\\bit (?:did|does) (?:not|say|look|seem|feel|happen|it)\\b|\\bonce it|here'?s|read it",
    ),
    yes: [
      'its here!! all hot',
      'The lift is working again, thank you',
      'got it now',
      'Perfect, that answers my question, works fine now',
    ],
    no: ["it's still not fixed", 'shout when it is back on', 'it is not here'],
  },
  {
    cue: 'thanks',
    find: i(
      "\\b(?:thank you|thanks|thank u|thx|cheers|much appreciated|appreciate (?:it|that|you)|ta\\b|brilliant|you(?:'?re| are)?(?: such)? (?:a |an )?(?:star|angel|hero|legend|diamond|life ?saver|gem)|legend|that'?s lovely|beauty|well done|bless (?:you|him|her|them)|(?:decent|good|kind|sweet) of you|hats off|kudos|what a (?:lovely|handsome|kind|quick|great|nice) (?:reply|answer|message|gesture|thing)|gracias|danke|merci|obrigad[oa]|grazie|dank (?:je|u)|dzi[eę]kuj[eę]|tack så)(?!\\w)",
    ),
    not: i(
      '\\bthank(?:s| you)\\b[^.!?]{0,40}[.!,]? (?:but|however)\\b|\\bthanks for nothing|\\bno thanks|\\bthanks to you|\\bthanks (?:a lot|very much),? but|(?:many |kind |^|\\n)thanks(?: &| and)? ?(?:regards|,)?\\s*\\n|\\b(?:oh|just|how|well) (?:brilliant|lovely)|brilliant\\. ',
    ),
    yes: ['omg ok. thank you for telling me', 'cheers mate'],
    no: ['Thanks for nothing', 'no thanks'],
  },
  {
    cue: 'accepted',
    find: i(
      "^\\W*(?:ok(?:ay)?,? |right,? |well,? |thank you,? |thanks,? |hmm,? )*(?:yes|yep|yeah|yup|sure|fine|all right|alright|deal|go ahead|go on then|sounds (?:good|great|fair)|perfect|beauty|great|lovely|please do|ok please|okay please|that'?s (?:fair|fairer|fine|better|more like it|great|good of you)|that (?:would|will|'d|'ll) (?:be|do|work|help)|that works|works for me|i'?ll (?:take|accept) (?:it|that|the))\\b|\\byes,? please\\b|\\bthat would be (?:great|good|fine|perfect|lovely|helpful|a help)\\b|\\ball right then\\b|\\bi'?ll be (?:home|in|there|here)\\b|\\bhappy with that\\b|\\bi accept\\b|\\bok sent\\b|^\\W*(?:yh|ye|ya|mm|lol|oh|ah|fair(?: enough)?|ok|okay|yeah|alright)(?:,? (?:then|lol|fine|ok|okay|good|cool|great|fair|amazing|sure|do it))+\\b|(?:day|tomorrow|tonight|noon|morning|afternoon|\\d(?: ?[ap]m)?|that|this|it)(?:'?s| is| would be| will be|'?ll be) (?:fine|ok|okay|good|great|grand|perfect|lovely|acceptable|alright|all right)(?! (?:enough|but))\\b|(?:day|tomorrow|tonight|noon|morning|\\d(?: ?[ap]m)?) (?:will do|works|suits|it is|then)\\b|\\b(?:yes|ok|okay|fine|please|good)\\b[^.!?]*\\b(?:he|she|they|you|someone|somebody) can (?:ring|call|come|phone|send|collect|bring|have)\\b|^\\W*(?:fine|good|ok|okay|right)[.,]? (?:bring|send|do|book|call|ring|come)\\b|\\bi(?:'ll| will) (?:wait|be waiting|hold you to|keep you to|get the bus|look out for)\\b|\\bthat'?s something\\b",
    ),
    not: i(
      "\\bfine\\. (?:i'?ll|you)|\\bsure you (?:are|will|do)|\\byeah,? right|\\bgreat,? (?:another|so|now|just)|\\bperfect,? (?:so|another|just)|\\b(?:yes|yeah|yep|ok yeah),? (?:i know|i(?:'?m| have| did| am| already| was)|im|but|and|it(?:'?s| does| did| is| was)?|that'?s|still|again)\\b|that is not (?:ok|fine)|\\bnot (?:fine|ok|okay|good|acceptable)\\b",
    ),
    yes: [
      'yes please, that would be great',
      "that's fairer. all right then",
      "beauty. yep i'll be home",
      'yh fine',
      'Tuesday at 9 is fine',
      'ok good, yes he can call me',
    ],
    no: [
      'yes but I already told you',
      'Great, another bot',
      'Yes I have tried that',
      'yes im at home. are you going to do something',
    ],
  },
  {
    cue: 'refused',
    find: i(
      "\\b(?:i (?:do not|don'?t|won'?t|will not) (?:want|accept|need|take)(?: your| the| any| a)? ?(?:\\w+ )?(?:\\.|miles|voucher|credit|points|discount|code|breakfast|apology|apologies|excuses|offer|that|another)|no thank(?:s| you)|not (?:good )?enough|is(?:n'?t| not) (?:good )?enough|keep your|you can (?:keep|stick|shove)|(?:that|it)(?:'s| is) (?:an )?(?:insult|insulting|a joke|laughable|ridiculous)|(?:won'?t|doesn'?t|would not|wouldn'?t) (?:cover|buy me|fix|help|even)|what good is|are you serious|out of the question|i said that i wasn'?t after)\\b|\\b\\w+\\?\\? are you\\b",
    ),
    yes: ["I don't want miles.", 'breakfast?? are you serious', "That isn't good enough"],
    no: ['I do not want to be rude'],
  },
  {
    cue: 'not-heard',
    find: i(
      "\\b(?:(?:as|like) i(?:'ve| have)? (?:already )?(?:said|told|wrote|explained|mentioned)|i(?:'ve| have)?(?: just| already)+ (?:said|told|given|gave|sent|explained|written|answered|typed)|(?:it'?s|its|is|it is) in (?:the|my) (?:message|email|first|ticket|chat|notes)|(?:read|see|look at|check|scroll up|go back to) (?:my|the|what i) (?:e-?mails?|messages?|notes|first|last|above|wrote|case|file|previous)|read (?:what i|it\\.|the notes|past|my)|(?:are|do|did|can) (?:you|u)(?: people| lot| even| actually)* (?:reading|read|listening|listen)|reading (?:me )?(?:what i|my own)|everything is in (?:it|there)|(?:these|the|that) same (?:papers|documents|question|thing|photos?|details|info\\w*)|(?:i )?told you (?:that|this|already|twice|before|in|on)|i told you|i said (?:that|this|it) (?:on|twice|already|in|before)|i (?:asked|sent|said|told)(?: you)? (?:two|three|this|it|twice|already)|how many times|(?:asking|asked|tell|telling|told|explain|explained|repeat|repeating|type|typing|say|said)(?: \\w+){0,3} (?:again|twice|(?:three|four|five|six|\\d+) times|a (?:second|third|fourth|fifth) time)|third time (?:asking|telling|i'?ve (?:said|told|explained))|habe ich doch|ya (?:le|te) dije|déjà (?:dit|envoyé)|i try!|don'?t make me (?:repeat|explain)|without (?:reading|listening)|no idea what i)\\b",
    ),
    yes: [
      'its in the message above mate',
      'Please read my email of this morning.',
      'these same papers I have sent two times',
      'Are you reading what I write??',
    ],
    no: ['I read the manual', 'The email says Monday'],
  },
  {
    cue: 'unanswered',
    find: i(
      "\\b(?:(?:no ?one|nobody|no-one|never|niemand) (?:has |have |had |ever |even |once )*(?:answer|repl|respond|call|rang|rung|ring|phon|got back|came|contact|help|listen|explain|told|geht|deliver|bother|picks|picked|turn)\\w*|no (?:mention|reply|response|answer|word|update|news|explanation|apology|sign) (?:of|from|to|about|yet|since|at all|whatsoever|on|for)|(?:that|this) is(?:n'?t| not) (?:a|an|the) (?:date|answer|apology|reply|solution|explanation)|that isn'?t (?:a|an)|doesn'?t (?:really )?answer|(?:ignored|ignoring|ignore) (?:me|my|us|it)|still (?:nothing|waiting|no|not|haven|hasn|don'?t)|one out of (?:two|three|four|five)|i asked (?:two|three|a|\\w+) (?:simple )?questions?|would a human|a real person|an actual (?:person|human)|don'?t send me|automated|auto-?reply|copy (?:and )?paste|template|robot|you did not try|as i feared|the (?:last|previous) (?:one|person|agent) said|add(?:ed)? (?:it|this) to the file|to the file)\\b",
    ),
    yes: [
      'no one called, its Thursday',
      "That isn't a date.",
      'Please, would a human being read this.',
      'no mention of the wall',
    ],
    no: ['no rush at all'],
  },
  {
    cue: 'sorry-not-enough',
    find: i(
      "\\bsorry (?:is|doesn'?t|does not|won'?t|isn'?t|means)\\b|\\b(?:two|three|another|enough|more|all these|your|thanks? (?:you )?for the) apolog(?:y|ies)\\b|\\bstop (?:saying sorry|apologi[sz]ing)|\\b(?:don'?t|do not) (?:want|need) (?:an? |your |another |more )?(?:apolog|sorry)|\\bkind words\\b|\\bsorries\\b",
    ),
    yes: ["Sorry is lovely but I still don't have my money.", 'Two apologies and no refund'],
    no: ['sorry i was snappy'],
  },
  {
    cue: 'manager',
    find: i(
      '\\b(?:speak|talk|put me (?:through|on)|escalate|get me|want|need|call|fetch|see|pass me)\\b[^.!?]{0,24}\\b(?:manager|supervisor|superior|your boss|team lead(?:er)?|someone (?:senior|above you|in charge|higher|else)|somebody (?:senior|else)|in charge)\\b|\\b(?:manager|supervisor)[,.]? (?:please|now|pls)\\b|\\bescalate (?:this|it|my)\\b|\\bsomeone senior\\b|\\bhigher up\\b',
    ),
    not: i("\\b(?:don'?t|do not|no need to) (?:want|need|escalate|speak)"),
    yes: ['I want to speak to a manager', 'manager please'],
    no: ['your manager was lovely'],
  },
  {
    cue: 'hurt',
    find: i(
      "\\b(?:died|dying|passed away|death of|funeral|bereave\\w*|widow\\w*|late (?:husband|wife|mother|father|mum|dad)|cancer|chemo\\w*|surgery|hospital|discharged|ambulance|epilep\\w*|seizures?|diabet\\w*|insulin\\w*|medicines?|medication|tablets|inhaler|oxygen|dialysis|wheelchair|disabled|disability|special needs|down'?s syndrome|autis\\w*|dementia|alzheimer\\w*|pregnan\\w*|miscarr\\w*|newborn|premature|i am (?:7|8|9)\\d\\b|i'?m (?:6|7|8|9)\\d\\b|(?:7|8|9)\\d year old|elderly|pensioner|on my own|live alone|suicid\\w*|homeless|evict\\w*|hasn'?t got long|lose (?:this|my|the|our) (?:house|home)|my rent|no (?:food|heating|water)|sleep in their jackets|freezing)\\b",
    ),
    not: i('\\bphone (?:died|is dying)|battery died|no panic|dying to|laughed till'),
    yes: ['My husband Frank died on 3 November', 'my epilepsy tablets havent come'],
    no: ['my phone died a horrible death', 'the battery died'],
  },
  {
    cue: 'distress',
    find: i(
      "\\b(?:(?:i'?m|hands are|am) shaking|crying|in tears|cried|terrified|frightened|scared|panic attack|can'?t (?:sleep|cope|breathe)|mental torture|breakdown|at my wits'? end|heartbroken|humiliat\\w+|don'?t know what (?:i'?ll|to) do)\\b",
    ),
    yes: ['ok. ok. my hands are shaking', 'This is mental torture.'],
    no: ['a scary good price'],
  },
  {
    cue: 'danger',
    find: i(
      '\\b(?:could have (?:died|killed|been killed|hurt)|nearly (?:died|killed)|trapped|stuck (?:in|with me in|inside)|gas leak|smell (?:of )?gas|carbon monoxide|sparks?|smoke|caught fire|on fire|electric shock|burn(?:t|ed) (?:my|me|her|his)|bleeding|choking|allerg\\w+|food poisoning|taking money out|mou?ld in)\\b',
    ),
    yes: ['I could have died in there!'],
    no: ['cigarette smoking area'],
  },
  {
    cue: 'violence',
    find: i(
      "\\b(?:(?:com(?:e|ing)|turn(?:ing)? up|be|going) (?:(?:down|over|round|there|to|at|your|the|back|straight)\\s){0,4}(?:\\w+ ){0,3}?with (?:a|my|some) (?:\\w+ )?(?:bat|knife|gun|hammer|crowbar|machete|axe|mates|boys)|smash(?:ing)? (?:your|his|her|their) (?:\\w+ )?(?:face|faces|head|heads|teeth|windows?|place|office|shop|skull)|break (?:your|his|her|their) (?:\\w+ )?(?:legs?|necks?|arms?|faces?|jaw)|put (?:your|his|her|their) windows? (?:through|in)|burn (?:it|the \\w+|your \\w+) down|i(?:'ll| will|'m going to|m gonna|ll|'m gonna) (?:kill|hurt|strangle|stab|shoot|batter) (?:you|him|her|them|every|the|whoever)|watch (?:your|their|his|her) backs?|know where (?:you|he|she|they) (?:live|work|park))\\b",
    ),
    not: i("\\b(?:you|this|it|he|she)(?:'s| is| are)? (?:killing|going to kill) me|laughed"),
    yes: ['tell them im coming down with a bat', "Next time I'll put his windows through", 'watch your back'],
    no: ['I will come with my daughter', 'the screen smashed'],
  },
  {
    cue: 'third-party',
    find: i(
      "\\b(?:not (?:having a go at |angry (?:at|with) |cross with |blaming )?you(?:rs|r fault|r doing)?\\b(?=[.,!]|$)|thats? (?:is )?not you\\b|with (?:him|her|them),? not you|your lot have been|you'?ve been (?:great|lovely|brilliant|helpful)|that (?:courier|driver|landlord|builder|garage)|isn'?t your fault|not your fault|(?:courier|landlord|neighbour|builder|garage)(?:'s)? (?:fault|who|kicked|threw|lied|stole|refus))\\b",
    ),
    yes: ['im fuming with him, not you'],
    no: ['I am not happy with you'],
  },
  {
    cue: 'customer-sorry',
    find: i(
      '\\bsorry (?:for|i|about|if i|to be|that i|4)\\b|\\bi apologi[sz]e for\\b|\\bmy (?:bad|mistake|fault)\\b|\\b(?:feel|look) (?:a |like a )?(?:right |proper )?(?:plonker|idiot|fool|silly)',
    ),
    not: i('\\bnot sorry|\\bsorry (?:for|about) (?:the delay|any|what)|sorry i (?:ever|bought|joined|signed)'),
    yes: ['sorry i was snappy', 'Well, I feel a right plonker', 'sorry for shouting'],
    no: ['sorry I ever joined'],
  },
  {
    cue: 'own-side',
    find: i(
      '\\b(?:i (?:moved|had moved|changed|forgot|put|entered|typed|gave|missed|lost|broke|dropped)\\b[^.!?]{0,40}(?:!!|\\?|$|house|address|number|date|wrong)|i moved|my old address|used it for|i know\\b[.!]?$|75 days i know|past the (?:deadline|window))',
    ),
    yes: ['I MOVED in november!!'],
    no: ['They moved the depot'],
  },
  {
    cue: 'more-coming',
    find: i(
      "(?:\\b(?:hang on|hold on|wait|one (?:sec|moment|minute)|let me (?:finish|explain)|more (?:to come|in a sec)|i'?m (?:still )?typing|not finished|before you (?:answer|say)|part (?:1|one)|1 ?\\/ ?[2-9]|cont(?:inued|d)?)\\W*$|(?:\\band|\\bbut|\\balso|,)\\s*$|\\.\\.\\.\\s*$)",
    ),
    yes: ['hang on', 'let me finish', 'and also'],
    no: ['wait for my refund'],
  },
  {
    cue: 'wants-news',
    find: i(
      "\\b(?:shout when|let me know when|tell me when|keep me (?:posted|updated|informed)|any (?:update|news)|what'?s happening|update me|when (?:will|is) (?:it|this|the \\w+) (?:be )?(?:back|up|fixed|ready))\\b",
    ),
    yes: ['shout when the machines back?'],
    no: ['I told you when'],
  },
  {
    cue: 'doubted',
    find: i(
      "\\b(?:im a liar|i'?m a liar|calling me a liar|call me a liar|i'?m lying|i stole|stole from myself|i did not (?:do|make) (?:it|that|this)|don'?t believe me|my (?:word|fault)\\?|accus\\w+|as if i|treat(?:ed|ing)? (?:me )?(?:like|as) a (?:criminal|thief|liar)|so (?:you'?ve|you have) decided)\\b|\\bthere'?s no missed call\\b|\\bi'?m looking at it\\b|\\bi told you\\b",
    ),
    yes: ['oh so im a liar now??', "So you've decided I stole from myself."],
    no: ['he lied to his wife'],
  },
  {
    cue: 'short-cold',
    find: i(
      '^\\W*(?:ok|okay|k|fine|right|noted|whatever|so i see|i see|if you say so|great|sure|wow|excuse me|no|well|hm+|is that it|understood|forget it|never ?mind)\\W*$',
    ),
    yes: ['ok', 'So I see.', 'Ok.'],
    no: ['ok thanks, that is great'],
  },
  {
    cue: 'praise-agent',
    find: i(
      "\\b(?:you'?ve been (?:great|lovely|so|very|really)|at least you'?re (?:polite|honest)|you'?re (?:lovely|a star|polite|kind)|so (?:kind|helpful)|right back to)\\b",
    ),
    yes: ["thank you. at least you're polite"],
    no: ['you were rude'],
  },
  {
    cue: 'promised-before',
    find: i(
      "\\b(?:i (?:was|am|have been|had been|keep being|got) (?:promised|told|assured|quoted)|you (?:promised|said you|told me you|were going to|assured)|(?:he|she|they|your \\w+) (?:promised|said (?:he|she|they|it)'?d|assured)|promised (?:me|us|for|by)|same line last|was told that last)\\b",
    ),
    yes: ['i was told that last week', 'you were going to ring me yesterday at 4pm'],
    no: ['I promised my son'],
  },
];

export type AgentCue = 'automatic' | 'cheer' | 'brush-off' | 'offer' | 'sell';

/** What a sent reply did that matters for the next one. */
export const AGENT_CUES: readonly CueRow<AgentCue>[] = [
  {
    cue: 'automatic',
    find: i(
      "\\b(?:(?:your|this) (?:message|email|case|request|ticket|query|enquiry) (?:#?\\S+ )?(?:has|was|is) (?:been )?(?:received|logged|registered|raised|forwarded)|member of (?:our|the) team will|do not reply|auto-?(?:mated|reply)|dear (?:customer|guest|user|client|sir\\/madam)|thank(?:s| you) for (?:contacting|getting in touch|your (?:email|message|feedback|latest feedback))|you(?:'re| are) (?:now )?connected with|important to us)\\b",
    ),
    yes: ['Thank you for contacting Bellweather Home.', 'Your case #0081123 has been logged.'],
    no: ["I've read your message and I'm on it"],
  },
  {
    cue: 'cheer',
    find: i(
      'haha|lol\\b|\\bso funny\\b|\\b(?:fab|yay|woohoo|awesome|super)\\b|[😀-😎🎉💪👍🥳😍🤗]|\\bhave a (?:wonderful|great|lovely|fantastic)|!\\s[^!]*!',
    ),
    yes: ["that's so funny about the bulldog, haha!"],
    no: ['I have booked it.'],
  },
  {
    cue: 'brush-off',
    find: i(
      "\\b(?:out of (?:our|my) hands|(?:we|i) (?:note|have noted) your|in line with|as (?:per|in) (?:your|our|the) terms|at (?:the|our) (?:landlord's )?discretion|please allow|usually take|i don'?t see any|our (?:notes|system|records) (?:do )?show|follow our|please call|please (?:check|visit|contact)|phone team|english please|we'?ll add it|close the ticket|decision is|we tried to call|most people|did you actually|is with the|progressing nicely|no (?:record|trace)|can'?t do anything|nothing (?:we|i) can do|as soon as (?:we|possible)|here'?s a \\d+% code)\\b",
    ),
    yes: ["Yes, sorry, it's out of our hands.", 'Our notes do show a call was made.'],
    no: ['I have asked the driver to come back at 5.'],
  },
  {
    cue: 'offer',
    find: i(
      "\\b(?:(?:i|we) (?:can|could|would like to|'?d like to) (?:offer|refund|send|give|bake|replace|take|put|bring|book|credit|arrange|do|swap|fix|have|come|get|add|reopen)|as a gesture|would (?:that|you like|you prefer)|shall i|(?:free|half price|no charge)|i'?ve (?:sent|taken|put|booked|ordered|refunded|asked|just rung|rung)|i'?ll (?:put|send|refund|take|book|return|bring|have)|fitter can|will be there|is that ok|reprints)\\b",
    ),
    yes: ['I can refund two of the three nights today.', 'Shall I send him?'],
    no: ['What is your order number?'],
  },
  {
    cue: 'sell',
    find: i(
      '\\b(?:sad to see you go|before you go|great offer|months? (?:half price|free)|what if i|have you thought about|stay with us|hate to (?:see|lose) you|tempt you)\\b',
    ),
    yes: ['Sad to see you go! We have a great offer'],
    no: ['Your offer was accepted'],
  },
];
