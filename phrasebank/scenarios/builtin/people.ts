import type { ScenarioText } from '../schema';

/** How people were treated. */
export const people: ScenarioText[] = [
  {
    id: 'practice.no-call-back',
    title: 'The call that never came',
    about: 'He was promised a call on Tuesday, and again on Thursday. He stayed at home for both.',
    channel: 'email',
    issue: 'wait',
    kind: 'repeat',
    difficulty: 2,
    traits: ['repeat'],
    customer: 'Graham Osei',
    agent: 'Clare',
    desk: [
      'Case HB-3384: hearing aid, left side, cuts out. Two call-backs promised, neither made: the list was not passed on.',
      'You can ring yourself today between 2 and 3, or book the audiologist for tomorrow at 10.',
      'You can lend him a hearing aid from tomorrow, free.',
    ],
    heard: ['call', 'ring', 'rang', 'tuesday', 'thursday', 'wait', 'hearing aid', 'promise'],
    start: 'angry',
    openings: {
      annoyed: [
        "Hello,\n\nI was told I'd be called on Tuesday about my hearing aid (case HB-3384). Nobody rang. On Thursday, the same. Could somebody tell me when I can expect it?\n\nGraham Osei",
      ],
      angry: [
        "Case HB-3384. I sat by the phone on Tuesday. I sat by the phone on Thursday. Two promises, no call, and I still can't hear on my left. Do you think I've nothing better to do? When is somebody going to ring me?\n\nGraham Osei",
      ],
      furious: [
        "Case HB-3384. Two days I have WASTED sitting beside a telephone for you. Tuesday, nothing. Thursday, nothing. I can't hear my own wife at the table and you can't be bothered to pick up a phone. You are liars, the lot of you. It's a disgrace and I've had more than enough.\n\nG. Osei",
      ],
    },
    before: [
      {
        from: 'customer',
        text: 'Hello, the left hearing aid cuts out all the time. Case HB-3384. What can be done? Graham Osei',
      },
      {
        from: 'agent',
        text: "Hello Graham, thank you for writing. I'm sorry it keeps cutting out. A colleague will ring you on Tuesday between 2 and 4.",
      },
    ],
    answers: [
      {
        asked: ['number', 'phone', 'reach you'],
        says: ['The number is the one you have, ending 552. I answer on the right ear now.'],
      },
      {
        asked: ['when', 'time', 'suit', 'morning', 'afternoon', 'today', 'tomorrow', 'rather', 'prefer'],
        says: ['Any time today. I am in, as I was on Tuesday and on Thursday.', 'Tomorrow morning suits me.'],
      },
      {
        asked: ['cut', 'battery', 'side', 'how often', 'both'],
        says: ['It cuts out every few minutes. New batteries make no difference.'],
      },
    ],
    lines: {
      leave: [
        "You can keep your calls. I'll go to the hospital clinic and you'll get the aid back in an envelope, with a letter to your head office. Shameful.",
        "No more. Don't promise me anything again. I am taking this to the health ombudsman.",
      ],
      hurt: [
        "I don't see what I did wrong. I waited, as I was told.",
        "That's a fine thing to say to somebody who sat in for two days.",
      ],
      'hurt-hot': [
        "How dare you. I did what I was asked to do, YOU didn't. I am furious.",
        "I've had excuses from you lot before, but that one takes the biscuit. Disgusting way to treat a pensioner.",
      ],
      'asked-again': ['You have that. HB-3384. It is in every letter I wrote.', "I've told you, and your colleague before you."],
      'passed-on': ["Another one who will ring me? I've heard that twice. What is their name?"],
      unheard: ['I wrote about a telephone call. Did you read it?', "That's all very well, but nobody rang."],
      'unheard-hot': [
        "Nobody listens, and that to a man who can't hear. It would be funny if I weren't so angry. RING ME.",
        "A machine wrote that. I'm sick and tired of it. Absolute shambles.",
      ],
      unanswered: ['You have not said when. That was the question.'],
      'what-now': [
        'Well. Thank you for owning up to it. So what will you do?',
        "That's decent of you to say. But will somebody ring?",
      ],
      when: ["What day and what hour? I'm not sitting in on a guess again.", 'Good. When, exactly?'],
      answer: ["I couldn't say. That's for your people to find out."],
      easing: [
        "If you do that, I'll take it all back. I'll believe it when it rings.",
        "Right. A name and a time. That's all I ever wanted.",
        "That's better. My wife says thank you as well.",
      ],
      settled: ['Very good. I shall be there.', "That suits me. I've written it on the calendar, in ink."],
      bye: [
        'Thank you, Clare. You did what you said, and I am very happy with that. Graham Osei',
        "Much obliged, thank you for sorting it out so well. I'll hear you better next time. G. Osei",
      ],
    },
    weighs: { time: 1.4, vague: 2, 'passed-on': 1.3 },
  },
  {
    id: 'practice.sneering-desk',
    title: 'The sneer at the front desk',
    about: 'A colleague at the clinic desk was sneering to a patient of twenty years. She asks what will come of it.',
    channel: 'email',
    issue: 'agent-conduct',
    kind: 'premium',
    difficulty: 2,
    traits: [],
    customer: 'Helena Voss',
    agent: 'Martin',
    desk: [
      'Private clinic, plan Platinum, client since 2004. On the 9th a desk colleague told her to "learn to read a calendar" before others.',
      'You may apologise for the clinic, say that the manager (Judith Kerr) speaks to the colleague today, and rings her by 5.',
      'Do not judge the colleague, and do not defend him.',
    ],
    heard: [
      'desk',
      'spoke',
      'spoken',
      'said to you',
      'treated',
      'rude',
      'sneer',
      'calendar',
      'colleague',
      'front of',
      'waiting room',
      'manager',
      'judith',
    ],
    start: 'frustrated',
    openings: {
      annoyed: [
        'Good morning,\n\nI have been a Platinum client of yours for twenty years. On the 9th the gentleman at your front desk told me, before a full waiting room, to "learn to read a calendar". I should like to know whether that is how you wish to treat people.\n\nHelena Voss',
      ],
      frustrated: [
        'Good morning,\n\ntwenty years a client of yours, Platinum, and on the 9th I am told at your desk to "learn to read a calendar". Loudly. In front of everybody. I was so embarrassed that I left without my prescription. I expected better. What are you going to do about it?\n\nHelena Voss',
      ],
      furious: [
        'I have never been so humiliated in my life. Twenty years a Platinum client, and your receptionist sneers at me in front of a full waiting room to "learn to read a calendar". I left in tears without my prescription. It was disgusting, it was cruel, and nobody there said a word. I want an apology from somebody who matters, and I want it now, or you have seen the last of me.\n\nHelena Voss',
      ],
    },
    answers: [
      {
        asked: ['name', 'who', 'which colleague', 'what time', 'when was'],
        says: ['He wore no name badge. It was about ten past nine on the 9th.', 'A tall young man, at about ten past nine.'],
      },
      { asked: ['ring', 'call', 'phone', 'reach', 'speak'], says: ['I can be reached on my mobile after three.'] },
      { asked: ['prescription', 'medicine', 'need'], says: ['I still need the prescription, yes. I have tablets until Friday.'] },
    ],
    lines: {
      leave: [
        'I have read enough. Please send my file to Dr Amari on Park Street. After twenty years, what a shabby end.',
        'You evidently stand by him. I shall move my family to another clinic and tell my friends precisely why. Disgraceful.',
      ],
      hurt: ['I beg your pardon?', 'I see that it runs in the house.', 'I did not write in order to be corrected a second time.'],
      'hurt-hot': [
        'That is outrageous. First he insults me and then you tell me that it was my doing. I am furious.',
        'How dare you. I was humiliated in your waiting room, and this is what you write to me?',
      ],
      'asked-again': ['I have described it in my letter. Do read it.', 'You have the date from me already.'],
      'passed-on': ['I do not wish to be passed along. Is there anybody in your house who feels responsible?'],
      unheard: ['That is a circular. I wrote to you about a person.', 'I cannot find one word about what happened on the 9th.'],
      'unheard-hot': [
        'I am insulted, and you send me a leaflet. It is beyond belief. Does nobody there have manners?',
        'You have not read a line of it. I am disgusted.',
      ],
      unanswered: ['I asked what you will do about it. You have not said.'],
      'what-now': [
        'Thank you. It did hurt, and I am not easily hurt. What will come of it?',
        'That is graciously put. I should still like to know what you mean to do.',
      ],
      when: ['And when may I expect that?', 'Good. Today, or one of these days?'],
      answer: ['I could not tell you. I was looking at the floor by then.'],
      easing: [
        'That is the least that I had hoped for, and I am glad of it.',
        'Good. I do not want anybody dismissed. I want it never to happen to the next person.',
        'I appreciate that you do not make excuses.',
      ],
      settled: ['Thank you, that is good. I shall wait for her call.', 'Thank you. I accept that, and the apology.'],
      bye: [
        'Thank you, Martin, that was very kind of you. You have put it right. H. Voss',
        'I am glad, and no longer cross. Thank you for your help, I shall see you all in March. H. Voss',
      ],
    },
    weighs: { name: 2, sorry: 1.4, bright: 2, hollow: 2, 'passed-on': 1.3 },
  },
  {
    id: 'practice.letters-to-edwin',
    title: 'Letters to Edwin',
    about: 'Her husband died in May. His phone contract still sends letters in his name, now a reminder with a fee.',
    channel: 'email',
    issue: 'other',
    kind: 'quiet',
    difficulty: 3,
    traits: ['bereavement'],
    customer: 'Margaret Doyle',
    agent: 'Simon',
    desk: [
      'Contract MC-4409, Edwin Doyle. A note of 2 June says that he has died; nobody closed it. Reminder of £46 sent on Friday.',
      'You can close it today as of May, drop the £46, and refund £92 taken since: with her by Friday.',
      'She need not send anything again. You can keep his voicemail greeting and send it to her.',
    ],
    heard: ['husband', 'edwin', 'loss', 'died', 'death', 'letter', 'passed away', 'contract', 'reminder', 'condolence'],
    start: 'frustrated',
    openings: {
      annoyed: [
        'Dear Sir or Madam,\n\nanother letter has come for my husband, Edwin Doyle, contract MC-4409. He died in May. I did write to you in June and sent the certificate. I would be glad if the letters could stop.\n\nMargaret Doyle (Mrs)',
      ],
      frustrated: [
        'Dear Sir or Madam,\n\non Friday my husband had a reminder from you for £46, contract MC-4409. Edwin died in May. I sent you the certificate in June, and I rang in August. I do not know how often I have to say that he is dead. Please tell me.\n\nMargaret Doyle',
      ],
      furious: [
        'You have sent my dead husband ANOTHER letter. Contract MC-4409, Edwin Doyle. He died in May. I sent the certificate in June, I rang in August and had to say it three times to three people, and now you threaten him with a fee. He is dead. It is cruel, it is disgusting, and I cannot bear to see his name on one more of your envelopes. What is wrong with you?\n\nMargaret Doyle',
      ],
    },
    answers: [
      {
        asked: ['certificate', 'copy', 'document', 'paper'],
        says: ['You have the certificate since June. I will not copy it again, I am sorry.'],
      },
      { asked: ['account', 'bank', 'refund', 'card'], says: ['It goes off our joint account, which is only mine now.'] },
      {
        asked: ['voicemail', 'greeting', 'number', 'keep'],
        says: ['If the voicemail could be kept I would be very grateful. It is the only place where I have his voice.'],
      },
    ],
    lines: {
      leave: [
        'I cannot do this any more. My daughter will take it to a solicitor. I hope that nobody ever does this to you.',
        'Please never write to me or to him again. You are heartless people.',
      ],
      hurt: ['I do not know what to say to that.', 'I did everything that you asked of me. In June.', 'That was not kind.'],
      'hurt-hot': [
        'He is DEAD. How can you write such a thing to me? I am shaking. It is monstrous.',
        'I am appalled. You hound a dead man for £46 and then you tell me what I ought to have done.',
      ],
      'asked-again': ['You have had that from me in June. I cannot go through it again.', 'It is in my letter. MC-4409.'],
      'passed-on': ['So that I may tell a fourth person that my husband has died? Please do not ask that of me.'],
      'too-long': ['I am sorry, I cannot take in so much at the moment. Is it over now, or not?'],
      unheard: ['I think that this was meant for somebody else. My husband has died.', 'You do not say anything about Edwin.'],
      'unheard-hot': [
        'You did not even read that he has died. Nobody does. It is unbearable and I am so very angry.',
        'Another form. It is shameful. He was a person.',
      ],
      unanswered: ['I asked how often I have to say it. Will it stop?'],
      'what-now': [
        'Thank you. People tend not to say his name. What happens with the contract now?',
        'That is kind. I would just like it to be over. Can you do that?',
      ],
      when: ['And when will it be done? I watch the post every morning.', 'Will it be before the next letter goes out?'],
      answer: ['I do not know, Edwin saw to these things.'],
      easing: [
        'Thank you. That is a weight off me.',
        'I am glad. I had been dreading the post.',
        'That would help. It has been a long summer.',
      ],
      settled: ['Then let us leave it so. That is all I wished for.', 'Yes, please do. I shall not think of it any more, then.'],
      bye: [
        'Thank you for your kindness, Simon. Edwin would have liked you. Margaret Doyle',
        'Thank you. You were the first to say that you are sorry. M. Doyle',
      ],
    },
    patience: 3,
    weighs: { heard: 1.4, bright: 3, 'asked-again': 1.5, 'passed-on': 1.5, stop: 1.2 },
  },
  {
    id: 'practice.anniversary-room',
    title: 'A car park instead of the sea',
    about: 'They had booked the sea view for their anniversary and were given the car park. He is a member of the hotel club.',
    channel: 'email',
    issue: 'other',
    kind: 'premium',
    difficulty: 2,
    traits: [],
    customer: 'Rafael Monteiro',
    agent: 'Julia',
    desk: [
      'Booking AN-7702, two nights, sea view, £410, Gold member since 2012. The room was given to a late guest by mistake.',
      'You can refund the difference (£130), there within three working days, and offer a night with sea view, at any time in the year.',
      'You can have the house manager, Mr Baros, write to both of them today.',
    ],
    heard: ['room', 'sea', 'view', 'car park', 'anniversary', 'wife', 'weekend', 'booking', 'booked', 'night'],
    start: 'frustrated',
    openings: {
      annoyed: [
        "Hello,\n\nwe spent our anniversary with you last weekend, booking AN-7702. Sea view, booked in March. We looked at the car park for two days. As a Gold member since 2012 I'd expected somebody to at least mention it.\n\nRafael Monteiro",
      ],
      frustrated: [
        "Hello,\n\nbooking AN-7702, our twentieth anniversary. I'd booked the sea view in March, as I do every year as a Gold member, and we were given a room over the car park. The desk shrugged. My wife said it didn't matter, which is how I know that it did. How could that happen?\n\nRafael Monteiro",
      ],
      furious: [
        'Booking AN-7702. Twenty years married, Gold member since 2012, sea view booked and PAID in March, and you put us over the car park like two sacks of laundry. Reversing lorries at six in the morning. Your desk shrugged and said "it happens". It ruined the one weekend in the year that we have to ourselves. I\'m absolutely furious, and I want to hear from somebody who can do more than shrug.\n\nRafael Monteiro',
      ],
    },
    answers: [
      {
        asked: ['rather', 'prefer', 'would you like', 'what would', 'which', 'date', 'when would'],
        says: [
          "We'd come back for a night, if it really is the sea. In spring, perhaps.",
          'My wife would love to come back in May.',
        ],
      },
      { asked: ['card', 'account', 'paid'], says: ['It was paid by card, the one in my member account.'] },
      {
        asked: ['who', 'name', 'desk', 'spoke'],
        says: ["A young man, on the Friday evening. I don't want him to get in trouble."],
      },
    ],
    lines: {
      leave: [
        "You've answered my question, thank you. Cancel the membership. Twelve years, and that is what it was worth to you. Appalling.",
        "Save your breath. We'll celebrate the twenty-first elsewhere, and everyone we know will hear about the twentieth. Disgraceful.",
      ],
      hurt: [
        'So that was it? "It happens"?',
        "I don't think you'd say that to my face.",
        "I'm not some crank. I come every year.",
      ],
      'hurt-hot': [
        "That's outrageous. You ruin our anniversary and then you teach me about your rules? I'm fuming.",
        "I can't believe I pay for this. What an insult. My wife has read it too.",
      ],
      'asked-again': ['AN-7702. It was in my first line.', "You've that in your own system, and in my mail."],
      'passed-on': ["And who is that? I'd hoped that a Gold member is worth one conversation with one person."],
      unheard: [
        "I'm not sure you've read my mail. It was about the room.",
        "That's a text for everybody. I wrote about our anniversary.",
      ],
      'unheard-hot': [
        "A form letter. For our twentieth anniversary. It's unbelievable, it really is. I'm disgusted.",
        'Nobody read it. Nobody cares. What a miserable way to run a hotel.',
      ],
      unanswered: ["You haven't told me how it could happen."],
      'what-now': [
        "Thank you, that's well said. And what would you suggest?",
        'I appreciate it. My wife does too. What can be done about it, though?',
      ],
      when: ['That sounds fair. By when?', 'And when would that be settled?'],
      answer: ["I'd leave that to you. Surprise us, the nice way this time."],
      easing: [
        "That's a good answer. I wish we'd had it at the desk.",
        'Well. That does make up for some of it.',
        'All right, I can see that you mean it.',
      ],
      settled: ["Thank you, we'd be glad to. I'll tell my wife tonight.", "Agreed, and thank you. That's generous."],
      bye: [
        "Thank you, Julia. All forgiven, that was handled very well. We'll see you and the sea in May. Rafael",
        "That's very kind, thank you so much. You've kept a happy member today. R. Monteiro",
      ],
    },
    weighs: { name: 2, bright: 1.5, hollow: 1.5, 'passed-on': 1.3 },
  },
];
