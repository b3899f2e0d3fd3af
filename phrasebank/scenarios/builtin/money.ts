import type { ScenarioText } from '../schema';

/** Bills, fees and contracts. */
export const money: ScenarioText[] = [
  {
    id: 'practice.rent-day',
    title: 'Charged twice before rent day',
    about: 'Her course fee was taken twice and now the rent will not go through. It is her third message.',
    channel: 'email',
    issue: 'billing',
    kind: 'repeat',
    difficulty: 2,
    traits: ['repeat', 'deadline'],
    customer: 'Ines Okafor',
    agent: 'Jonas',
    desk: [
      'Invoice CF-5520: £185, taken on the 3rd and again on the 4th. The second one is our fault.',
      'You can send £185 back today as a fast payment: it is there by tomorrow at noon.',
      'You can write a letter for her landlord within the hour.',
    ],
    heard: ['twice', 'double', 'second payment', '185', 'charge', 'rent', 'course', 'fee', 'landlord', 'invoice'],
    start: 'angry',
    openings: {
      annoyed: [
        'Hi,\n\nyou took the course fee twice, £185 on the 3rd and £185 on the 4th (invoice CF-5520). I wrote about it on Monday. My rent goes out on Friday so I do need it back before then.\n\nInes Okafor',
      ],
      angry: [
        "Third time writing. You charged me £185 TWICE for invoice CF-5520 and not one of you has given it back. My rent goes out on Friday and it's going to bounce because of you. What is so hard about this?\n\nInes Okafor",
      ],
      furious: [
        "This is the THIRD time I write and I am absolutely furious. £185 taken twice, invoice CF-5520. My rent is due on Friday, it will bounce, I'll be charged for that too, and all I get from you is automatic replies. It's theft. You have my money and you ignore me. Disgusting.\n\nInes Okafor",
      ],
    },
    answers: [
      { asked: ['bank', 'account', 'card'], says: ['It came off the card ending 0381, the same one you have on file.'] },
      {
        asked: ['landlord', 'letter', 'rent'],
        says: [
          'A letter would help, yes. My landlord is Mr Hale and he likes things on paper.',
          'The rent is £640 and it goes out on Friday morning.',
        ],
      },
      {
        asked: ['statement', 'screenshot', 'proof', 'copy'],
        says: ['I can send the bank page. Both payments are on it, a day apart.'],
      },
    ],
    lines: {
      leave: [
        "I've had it. My bank is doing a chargeback on both payments today and I'm leaving the course. Don't write to me again.",
        'Fine. You will hear from my bank, not from me. What a horrible way to treat somebody.',
      ],
      hurt: ['Sorry, how is that my doing? You took it, not me.', "That's really not what I needed to read today."],
      'hurt-hot': [
        "Are you joking? You take my rent money and then you talk to me like that? I'm livid.",
        "Don't tell me what I should have done. I should have been charged ONCE. This is outrageous.",
      ],
      'asked-again': ["CF-5520. It's in the first line. Is anybody reading these?", "I've given you that three times now."],
      'passed-on': ['So I get a fourth person to explain it to? Who, and will they do it before Friday?'],
      unheard: [
        "I don't see anything about my money in that. £185, twice?",
        'This reads like a form letter. Could you look at my account, please?',
      ],
      'unheard-hot': [
        "That's not an answer, that's a template. WHERE IS MY MONEY?",
        "You're ignoring me again. It's a disgrace, honestly. My rent is going to bounce!",
      ],
      unanswered: ["You didn't answer me. Will I have it before Friday?"],
      'what-now': [
        "Thank you for saying that, I've been lying awake over it. Can you give it back, though?",
        "Okay. That's the first human sentence I've had from you people. What happens with the money?",
      ],
      when: [
        'When will it be in my account? I have to tell my landlord something.',
        "That's good, but is it before Friday or after?",
      ],
      answer: ["I'm not sure, I only see what's on my bank page."],
      easing: [
        "Okay. If that's there by then, the rent goes through and I can breathe.",
        "Right. I wish it hadn't taken three mails, but thank you.",
        "That helps. I'm still shaky about it, to be honest.",
      ],
      settled: ["Good. I'll look at my account then. That would sort it.", 'Okay, that works. I can tell my landlord now.'],
      bye: [
        "Thank you, Jonas. I mean it. First good night's sleep this week, I hope. Ines",
        "Thanks for staying with it. I'll go back to my coursework now. Ines",
      ],
    },
    weighs: { time: 1.3, repeats: 1.5 },
  },
  {
    id: 'practice.solicitor-boiler',
    title: 'The boiler cover and the solicitor',
    about: 'An excess was charged that his contract does not name. He writes stiffly and means to go to law.',
    channel: 'email',
    issue: 'billing',
    kind: 'demanding',
    difficulty: 3,
    traits: ['legal'],
    customer: 'Aldous Finch',
    agent: 'Ruth',
    desk: [
      'Contract BC-90117. The engineer charged £95 excess; his contract of 2019 has none. The charge is wrong.',
      'You can refund £95 today, with him within three working days, and confirm it in writing.',
      'He also asks for £1,000. You cannot give that. £40 as a goodwill payment is yours to give.',
    ],
    heard: ['95', 'excess', 'charge', 'boiler', 'contract', 'engineer', 'cover', 'goodwill'],
    start: 'angry',
    openings: {
      annoyed: [
        'Dear Sirs,\n\nI note that your engineer took £95 "excess" from me on the 12th (contract BC-90117). My contract has no excess. I should be obliged for its return.\n\nA. Finch',
      ],
      angry: [
        'Dear Sirs,\n\nyour engineer charged me £95 on the 12th under contract BC-90117, which has no excess whatsoever. Your telephone people told me it was "standard". It is not, it is a breach. Unless I have the £95 and £1,000 for my trouble, my solicitor will write next.\n\nA. Finch',
      ],
      furious: [
        'Dear Sirs,\n\nI am appalled. You sent a man who took £95 at my door for an "excess" that does not exist in contract BC-90117, and three of your people then told me I could not read my own contract. This is nothing short of a swindle. I will take you to court, I will write to the ombudsman, and I want £1,000 for a fortnight of this nonsense.\n\nA. Finch',
      ],
    },
    answers: [
      {
        asked: ['copy', 'contract', 'paper', 'page', 'receipt', 'scan'],
        says: [
          "I hold the contract of 2019, clause 7, and the receipt with your engineer's signature. You have both from me since the 14th.",
        ],
      },
      {
        asked: ['account', 'bank', 'card', 'cheque', 'paid'],
        says: ['It was paid by card at the door. It may go back the same way.'],
      },
    ],
    lines: {
      leave: [
        'Then we need not write further. My solicitor has the file and you will be hearing from the court.',
        'I take it that you refuse. Expect papers. You have been outrageous from first to last.',
      ],
      hurt: [
        'I do not care for that tone.',
        'I was not aware that I had asked for instruction, thank you.',
        'Kindly do not tell me what my contract says. I have it in front of me.',
      ],
      'hurt-hot': [
        'That is an insolent answer and I shall keep it for my solicitor. I am furious.',
        'Preposterous. You take money that is not yours and then you dictate to me? Unacceptable.',
      ],
      'asked-again': ['You have had that from me twice. Contract BC-90117.', 'It is in the first line of my letter.'],
      'passed-on': ['I have been through three of your departments already. Give me a name and a date, or give me nothing.'],
      'too-long': ['A great many words, and I cannot find the £95 among them.'],
      unheard: [
        'That has no bearing on my letter. It concerned £95.',
        'I asked about an excess. You have told me about your company.',
      ],
      'unheard-hot': [
        'Nobody at your firm can read, it would seem. £95. No excess. This is beyond a joke and I am losing all patience.',
        'A printed answer again. Disgraceful. My solicitor will enjoy this one.',
      ],
      unanswered: ['You have left my question where it was. Will you return it or not?'],
      'what-now': [
        'I am obliged to you for putting it plainly. It remains to be seen what you will do.',
        'Very well, we agree about what happened. What do you propose?',
      ],
      when: ['I require a date.', 'Good. By what date? "In due course" will not do.'],
      answer: ['I have told you what I know. The rest is in your own files.'],
      easing: [
        'That is a proper answer. It is a pity that it took a threat to get one.',
        'I see that somebody has at last opened clause 7. Continue.',
        'So noted. I shall hold the solicitor for the present.',
      ],
      settled: [
        'I accept that. The rest I shall put down to experience.',
        'Very well. Put it in writing and we shall call it closed.',
      ],
      bye: [
        'Thank you. You have dealt with it very well, and I am satisfied. A. Finch',
        'Thank you for your help. That was very kind, and the matter is settled. A. Finch',
      ],
    },
    weighs: { time: 1.3, 'passed-on': 1.5, bright: 2 },
  },
  {
    id: 'practice.gym-moved-away',
    title: 'Still paying for a gym 200 miles away',
    about: 'He cancelled the gym when he moved, and it went on charging. He wants far more than was taken.',
    channel: 'chat',
    issue: 'cancellation',
    kind: 'demanding',
    difficulty: 2,
    traits: ['public'],
    customer: 'Callum Reyes',
    agent: 'Noor',
    desk: [
      'Membership GM-2284. He cancelled in July by the web form; the form was lost in our change of system. £38 taken in August and September.',
      'You can end it now, and refund £76: with him in two working days.',
      'He asks for a whole year back (£456). You cannot give that. A day pass for a friend is yours to give.',
    ],
    heard: ['gym', 'membership', 'cancel', '76', '38', 'charged', 'moved', 'july', 'form'],
    start: 'annoyed',
    openings: {
      annoyed: [
        "hey, I cancelled my membership in July (GM-2284) cos I moved to Leeds. there's still 38 quid a month going out though, which is a bit annoying. can you stop that and sort it out please",
      ],
      furious: [
        "I CANCELLED IN JULY. GM-2284. you've had £38 off me twice since and your phone line hangs up on people. that's theft mate. I want the whole year back, £456, or I'm putting this everywhere, I've 9k followers and they're gonna love it. absolute scam of a gym",
      ],
    },
    answers: [
      {
        asked: ['email', 'confirmation', 'proof', 'screenshot', 'form'],
        says: [
          'did it on your web form on the 14th of July. it said thanks and that was it, no mail',
          'got a screenshot of the thank you page if you want it',
        ],
      },
      { asked: ['card', 'bank', 'account'], says: ['same card as always, you take money off it easily enough'] },
    ],
    lines: {
      leave: [
        "nah forget it, bank's getting it back and the video goes up tonight. scammers",
        'you lot are unreal. reporting you and cancelling the card. bye',
      ],
      hurt: ["hang on, how's that on me? I did what your form said", 'bit harsh? I just want my money', 'mate. come on.'],
      'hurt-hot': [
        "are you actually serious right now. you STEAL from people and then get lippy. furious doesn't cover it",
        "oh my god. screenshotting that. ridiculous way to talk to somebody you've robbed!!",
      ],
      'asked-again': ['GM-2284, like I said at the top', "told you already. it's literally my first message"],
      'passed-on': ["so I start again with someone else? been there. twice. can't you just do it"],
      unheard: ['that reads like a bot. my gym. still charging me. hello?', 'not really what I asked'],
      'unheard-hot': [
        "BOT. get me a person. you're taking my money for nothing and nobody cares!!",
        "copy paste copy paste. it's pathetic, honestly. stop TAKING MY MONEY",
      ],
      unanswered: ['so is that a yes or a no? do I get it back'],
      'what-now': [
        "ok cheers for actually reading it. so you'll stop it and pay it back?",
        'right, thanks. what happens now then',
      ],
      when: ['sweet. when do I see the money?', 'and when does it actually stop? before the next one goes out?'],
      answer: ["no idea tbh. that's your side"],
      easing: [
        "ok that's fair. still annoying but fair",
        'fine, I get that the year was a stretch',
        'alright. better than the phone line anyway',
      ],
      settled: ["yeah ok, do that and we're good", 'deal. that sorts it for me'],
      bye: ["nice one, thanks. won't do the video lol", 'cheers Noor, appreciate it'],
    },
    weighs: { stop: 1.1 },
  },
  {
    id: 'practice.washed-jumper',
    title: 'The jumper that went in at 60',
    about: 'He washed a wool jumper hot, it shrank, and he wants all of it back. The label says 30 degrees.',
    channel: 'chat',
    issue: 'defect',
    kind: 'demanding',
    difficulty: 2,
    traits: ['own-fault'],
    customer: 'Leo Hartmann',
    agent: 'Bea',
    desk: [
      'Order KW-618, lambswool jumper, £79, bought five weeks ago. The label says wash at 30.',
      'No refund is due. You can offer 25 percent off a new one, today, or our repair partner, who stretches wool for £12 within a week.',
      'Do not tell him it was his fault. Say what wool does, and what can be done.',
    ],
    heard: ['jumper', 'shrank', 'shrunk', 'shrink', 'wool', 'wash', 'size', 'favourite', 'fits'],
    start: 'annoyed',
    openings: {
      annoyed: [
        "Hi. I bought a lambswool jumper from you, KW-618. Washed it once, and now it fits my nephew, who is six. I'd like my money back, please. £79 for one wash isn't OK.",
      ],
      furious: [
        "KW-618. £79 for a jumper that's ruined after ONE wash. One!! It would fit a six year old now. It was for my brother's wedding photos as well. What kind of rubbish are you selling? I want all of it back, today, or I'll be leaving reviews wherever I can find you.",
      ],
    },
    answers: [
      {
        asked: ['wash', 'degrees', 'temperature', 'programme', 'hot'],
        says: ["On the normal wash, 60 I think. That's what I wash everything on.", "Well, 60. My shirts don't mind."],
      },
      { asked: ['photo', 'picture'], says: ['I can send a photo. With a ruler, if you like.'] },
      {
        asked: ['rather', 'prefer', 'which', 'repair', 'stretch', 'new one'],
        says: ["If the stretching really works I'd try that first. I did like the thing."],
      },
    ],
    lines: {
      leave: [
        "Right, reviews it is then. One star, with photos. You've lost me.",
        "No thanks. I'll never buy from you again, and I'll make sure my whole office knows it. Awful.",
      ],
      hurt: ["So it's my fault. Great.", 'OK, no need to lecture me.', "I'm not stupid. I know how a washing machine works."],
      'hurt-hot': [
        "Wow. You sell me a dishcloth for £79 and then you blame ME? I'm really angry now.",
        "Are you laughing at me? Unbelievable. That is the worst answer I've ever had from a shop!",
      ],
      'asked-again': ["KW-618, it's in my first message.", 'I told you that already, just now.'],
      'passed-on': ["Who's that, then? And do I have to tell the whole jumper story again?"],
      unheard: ["I'm not sure that has to do with my jumper.", 'Sorry, but did you read it? It shrank.'],
      'unheard-hot': [
        "You're not even listening. IT SHRANK. Hello? Useless.",
        "That's just a canned answer. This is a joke of a shop.",
      ],
      unanswered: ['So do I get something back or not?'],
      'what-now': ['Thanks. I really liked that jumper. So what can you do for me?', 'OK, glad you see it. What now?'],
      when: ['How long would that take? The photos are at the end of the month.', 'Sounds all right. By when?'],
      answer: ["I don't remember, to be honest."],
      easing: [
        "Hm. OK. I suppose I didn't look at the label, if I'm honest.",
        "All right, that's fairer than I thought.",
        "Okay. I hadn't known wool did that.",
      ],
      settled: ["OK, let's do it that way. That's decent of you.", 'Fine by me. That would save the photos.'],
      bye: [
        'Thanks, Bea, that was really helpful. From now on it goes in at 30.',
        'Thank you so much for not rubbing it in. All good now.',
      ],
    },
    weighs: { stop: 1.2, fix: 1.2 },
  },
];
