import type { ScenarioText } from '../schema';

/** Things that were to arrive. */
export const parcels: ScenarioText[] = [
  {
    id: 'practice.smashed-plates',
    title: 'A dinner set, in pieces again',
    about: 'Her replacement dinner set came broken like the first one, and the guests come on Saturday.',
    channel: 'chat',
    issue: 'delivery',
    kind: 'expressive',
    difficulty: 1,
    traits: ['deadline', 'repeat'],
    customer: 'Maureen Akande',
    agent: 'Sam',
    desk: [
      'Order DS-4471, dinner set for eight, £118, paid. One replacement sent already.',
      'Both parcels went by the ordinary carrier. You can send the next one with our own van, any weekday before noon.',
      'You can refund the set in full instead, or give up to £20 off.',
    ],
    heard: ['plate', 'dinner set', 'set', 'broken', 'smashed', 'pieces', 'saturday', 'party', 'guest'],
    start: 'frustrated',
    openings: {
      annoyed: [
        "Hi, it's order DS-4471 again. The replacement dinner set came today and a good half of it is broken as well, which is rather annoying. My guests are coming on Saturday and I'm not very happy about it. What can you do?",
      ],
      frustrated: [
        "So I've just opened the second box, order DS-4471, and it's the same story. Bits of plate everywhere. I've got eight people coming on Saturday and I've still nothing to put their dinner on. What happens now?",
      ],
      furious: [
        'I am standing in my kitchen with a SECOND box of broken plates, order DS-4471. The second!! I have eight people on Saturday, I took a morning off work for this delivery, and it was thrown over a wall again by the look of it. This is an absolute joke. Do you people even wrap them?',
        "Order DS-4471. Smashed AGAIN. I rang last week, I was promised it would be packed properly, and what turns up? A box that rattles. I'm sick of this. I've got guests on Saturday and no plates. Absolutely disgraceful!!",
      ],
    },
    answers: [
      {
        asked: ['photo', 'picture'],
        says: [
          "I can send a photo, yes. I've six plates in bits and three of the bowls.",
          "I've taken pictures of all of it, I'll put them up now.",
        ],
      },
      {
        asked: ['how many', 'which', 'what is broken', 'what was broken', 'damage'],
        says: [
          'Six of the big plates, three bowls and one cup handle.',
          'Most of the big plates, and three bowls. The cups lived.',
        ],
      },
      {
        asked: ['home', 'address', 'be in', 'deliver', 'when would', 'what day', 'refund or', 'rather', 'prefer'],
        says: [
          "I'm in all day Thursday and Friday. Same address as on the order.",
          "I'd sooner have the plates than the money, if they can be here by Friday.",
        ],
      },
    ],
    lines: {
      leave: [
        "Forget it. I'm sending the lot back and buying plates in the village. And I'll be telling everybody at that table why.",
        "You know what, keep your plates. I want every penny back and I won't order so much as a spoon from you again.",
      ],
      hurt: [
        "I beg your pardon? I opened a box. That's all I did.",
        "I don't think that's fair. I've been patient with you, this is the second one.",
        "Oh, so it's me now, is it.",
      ],
      'hurt-hot': [
        "Don't you dare put this on me. You sent me a box of rubble TWICE.",
        'Unbelievable. I pay £118 for broken crockery and then I get told off for it!',
        "Is that supposed to help? Because you're making it worse, honestly.",
      ],
      'asked-again': [
        "It's DS-4471, I said that right at the start.",
        "I've told you that. It's all in my first message, have a look.",
      ],
      'passed-on': ["Another department? I've already told this to two people. Who is going to get plates to my house?"],
      unheard: [
        "Sorry, did you see the bit about the plates? They're broken. Again.",
        "I'm not sure you've read what I wrote, love.",
      ],
      'unheard-hot': [
        'Are you reading any of this? BROKEN. PLATES. SATURDAY.',
        'I might as well be talking to the box. Nobody listens at your end, do they!',
      ],
      unanswered: ["That's not what I asked, though. Do I get plates before Saturday or don't I?"],
      'what-now': [
        'Thank you. It has been a bit of a week. So what can you do about it?',
        "Well, I appreciate you saying so. But kind words won't feed eight people off the floor. What happens next?",
      ],
      when: [
        'Good, but when? Because Saturday is Saturday.',
        'And would that be before the weekend? I need to know if I should go and buy some.',
      ],
      answer: ["I'm not sure what else I can tell you. They're plates, and they're broken."],
      easing: [
        "Okay. That sounds more like it. I was getting worried, I don't mind telling you.",
        "Right. If that really turns up I'll be happy. Just have them pack it with a bit of paper this time.",
        "Fine. I'm still cross about the morning I lost, but fine.",
      ],
      settled: [
        "That would do me very nicely. I'll look out for it.",
        "All right, let's do that. I'll keep the good ones out of this box as spares if that's allowed.",
      ],
      bye: [
        "Thank you, you've been a help. I'll raise a glass to you on Saturday.",
        'Lovely. Thanks for sorting it out, I can get on with the pudding now.',
      ],
    },
  },
  {
    id: 'practice.cold-dinner',
    title: 'Two hours for a cold dinner',
    about: 'Dinner came two hours late and cold. He is hungry, out of money until Monday, and insults whoever answers.',
    channel: 'chat',
    issue: 'delivery',
    kind: 'expressive',
    difficulty: 3,
    traits: ['abuse'],
    customer: 'Dean Rudge',
    agent: 'Alex',
    desk: [
      'Order 88-2043, two curries and rice, £31.60. Ordered 18:10, delivered 20:25. The rider had a puncture.',
      'You can refund it in full tonight (on his card by tomorrow noon) or have it cooked again within 45 minutes.',
      'You may say that insults must stop, and go on helping.',
    ],
    heard: ['dinner', 'food', 'curry', 'curries', 'cold', 'late', 'two hours', 'meal', 'order'],
    start: 'furious',
    openings: {
      annoyed: [
        "hi, order 88-2043. it took over two hours to get here so it's gone cold. bit disappointing tbh. can i get my money back please",
      ],
      furious: [
        'two HOURS for two curries and its stone cold you useless clowns. 88-2043. ive not eaten since breakfast. i want my money back NOW',
        'what kind of idiots are you. order 88-2043, ordered at ten past six, came at half eight, COLD. worst bloody company going. give me my money back!!',
      ],
    },
    answers: [
      {
        asked: ['refund or', 'rather', 'prefer', 'cook', 'again', 'which'],
        says: ["just the money. i'm not waiting another hour for it", 'money back. kids are asleep now anyway'],
      },
      { asked: ['card', 'paid', 'pay'], says: ['paid by card on the app, same as always'] },
    ],
    lines: {
      leave: [
        "right you're all the same. bank can have it, and everyone on our street's hearing about you lot. morons",
        'nah. done. deleting the app, robbing idiots',
      ],
      hurt: ['what did you just say to me', 'oh so its my problem now is it. nice one', 'typical. absolutely typical'],
      'hurt-hot': [
        'are you thick or what. i PAID for HOT FOOD',
        "you're having a laugh, you clown. dont tell me what to do, get me my money!!",
        'who the hell are you to talk to me like that, useless',
      ],
      'asked-again': ['ITS IN MY MESSAGE. 88-2043. can you read', 'already told you that. scroll up'],
      'passed-on': ['no. no no no. not another one. YOU sort it, you idiots cost me my dinner'],
      'too-long': ['not reading that essay. money back yes or no'],
      unheard: ["eh? what's that got to do with my dinner", 'is this a robot'],
      'unheard-hot': [
        'ARE YOU EVEN THERE. cold food. two hours. MONEY BACK you muppets',
        'copy and paste rubbish. say something useful for once in your life',
      ],
      unanswered: ['thats not a yes. do i get my money or not'],
      limit: [
        'yeah all right. not your fault personally. still starving though',
        'ok ok. long day. i shouldnt have called you that. but what about my money',
      ],
      'what-now': ['ok well at least you get it. so what you doing about it', 'fair enough. and the money?'],
      when: ["when though. i've got 4 quid till monday", 'what, today? next week? when'],
      answer: ['dunno mate. it was cold, thats all i know'],
      easing: [
        'right. thats something i suppose',
        "ok. if its really there by then i'll calm down",
        'fine. shouldnt take all this to get it but fine',
      ],
      settled: ["ok that works. i'll check my card tomorrow", 'yeah go on then, do that'],
      bye: ['cheers. sorry for going off on one earlier', 'ta. and sorry about the names, was starving. night'],
    },
    patience: 3,
    weighs: { boundary: 1.5, time: 1.3, long: 2, stop: 1.2 },
  },
  {
    id: 'practice.rosa-pushchair',
    title: 'A pushchair, and few words in common',
    about: 'Her pushchair is late. She writes in her second language, is polite, and gives up when she cannot follow.',
    channel: 'chat',
    issue: 'delivery',
    kind: 'quiet',
    difficulty: 2,
    traits: ['language'],
    customer: 'Rosa Benitez',
    agent: 'Kim',
    desk: [
      'Order PC-309, pushchair, £240. It lies at the depot: the label lost its flat number (4B).',
      'With the flat number it goes out tomorrow between 9 and 1.',
      'Your colleague Marta speaks Spanish and can ring today between 3 and 5.',
    ],
    heard: ['pushchair', 'baby', 'late', 'parcel', 'delivery', 'depot', 'not come', 'not arrived', 'waiting', 'marta', 'spanish'],
    start: 'annoyed',
    openings: {
      annoyed: [
        'Hello, sorry for my english. I wait the pushchair, order PC-309, since 9 days. The page say delivered but here is nothing. I do not understand what happen.',
      ],
      furious: [
        'I write three times now and NOBODY answer me correct. Order PC-309, the pushchair. The page say delivered, it is a LIE, here is nothing! My baby has two weeks and I carry him in my arms all day. It is terrible service, I am very very angry. Why you do this?',
      ],
    },
    answers: [
      {
        asked: ['address', 'flat', 'apartment', 'door', 'number', 'live'],
        says: ['The flat is 4B, second door. The street is good on the paper.', 'Yes, flat 4B. I think they forget it.'],
      },
      {
        asked: ['spanish', 'language', 'ring', 'call', 'phone', 'colleague'],
        says: [
          'Yes please, in spanish is much more easy for me. I am at home after 3.',
          'If somebody speak spanish, yes, thank you, please.',
        ],
      },
      { asked: ['home', 'tomorrow', 'morning', 'be there'], says: ['I am at home all the day with the baby.'] },
    ],
    lines: {
      leave: [
        'I do not understand and you do not want to understand me. I go to the bank for my money. Finish.',
        'No more. It is a shame how you treat the people. I buy in other shop.',
      ],
      hurt: ['I do not think I did bad. I only wait.', 'Why you speak so with me? I say please to you.'],
      'hurt-hot': [
        'You say it is MY fault? No! I am furious. I wait nine days, it is your job, not mine!',
        'This is horrible. You treat me like I am stupid because my english!',
      ],
      'asked-again': ['I write it already, PC-309. Please look up.', 'It is in my first message, no?'],
      'passed-on': ['Other person, who? I must explain again all? For me is very difficult.'],
      'too-long': [
        'Sorry, too many words for me. Please say short: where is it?',
        'I do not understand all this. When it comes?',
      ],
      unheard: ['Sorry, I do not understand. You know where is the pushchair?', 'I ask for the pushchair, please.'],
      'unheard-hot': [
        'You do not read me! WHERE is the pushchair? Nine days! It is a disgrace!',
        'Nobody listen. Nobody! I am so angry, I cry here.',
      ],
      unanswered: ['But you do not answer. It comes or not?'],
      'what-now-hot': ['Thank you. But I am still very angry, nine days is terrible. What you do now?'],
      'when-hot': ['When? I am very angry and very tired of waiting. What day?'],
      'easing-hot': [
        'It is better. But I am still angry, why nobody tell me this before?',
        'I want to believe. I am still very upset with this service.',
      ],
      'what-now': ['Thank you, you are kind. And now, what I must do?', 'Yes, it is hard with the baby. And what happen now?'],
      when: ['Good. What day, please?', 'It is good. But when?'],
      answer: ['Sorry, I do not know this word. Maybe you write it more simple?'],
      easing: ['Ah, now I understand. It is better so.', 'Okay, good. I hope it is true this time.', 'Yes. I am more quiet now.'],
      settled: ['Very good, then I wait for that. It is clear for me.', 'Yes, like this is good for me.'],
      bye: [
        'Thank you for the patience with my english. Have a good day.',
        'Many thanks, you help me a lot. The baby says thank you too.',
      ],
    },
    weighs: { long: 3, 'hands-over': 2, 'passed-on': 1.3 },
  },
  {
    id: 'practice.wrong-wool',
    title: 'Green wool, for the third month',
    about: 'A monthly box with the wrong wool for the third time. He has been a fair customer and is tired of repeating himself.',
    channel: 'email',
    issue: 'delivery',
    kind: 'repeat',
    difficulty: 2,
    traits: ['repeat'],
    customer: 'Walter Lindqvist',
    agent: 'Priya',
    desk: [
      'Monthly box, account WB-7716, £24. He asked for grey in August; the old colour still stands in the packing list.',
      'You can change the packing list yourself now. Grey wool can go out today, by post on Thursday.',
      'You can refund the wrong boxes (£72), and he may keep or give away the wool.',
    ],
    heard: ['wool', 'grey', 'gray', 'green', 'colour', 'color', 'box', 'three', 'third', 'wrong'],
    start: 'frustrated',
    openings: {
      annoyed: [
        "Dear all,\n\nthe October box has come and it's green wool again. I asked for grey in August and in September. It isn't the end of the world, but I have a jumper with one and a half sleeves here. My account is WB-7716.\n\nWalter Lindqvist",
      ],
      frustrated: [
        'Dear all,\n\nthis is the third month in a row that I get green wool. I asked for grey in August. I asked again in September and was told it was changed. It was not. Account WB-7716. Can somebody please tell me why this keeps happening?\n\nWalter Lindqvist',
      ],
      furious: [
        'To whoever reads this,\n\nTHIRD time. Green, green, green. I wrote in August, I wrote in September, I was told it was sorted, and today I open the box and what is in it? I am fed up of being ignored. This is utterly incompetent. Account WB-7716, as you have been told twice. Cancel it if you cannot manage to read one word.\n\nW. Lindqvist',
      ],
    },
    before: [
      {
        from: 'customer',
        text: 'Hello, the box was green again, I had asked for grey (account WB-7716). Could you change it, please? Walter',
      },
      { from: 'agent', text: 'Dear Walter, thank you for telling us. The colour has been changed to grey for you.' },
    ],
    answers: [
      {
        asked: ['which grey', 'shade', 'light', 'dark', 'colour'],
        says: ['The dark grey, the one called Slate in your list.', 'Slate, if you have it. Any dark grey will do.'],
      },
      {
        asked: ['keep', 'send back', 'return', 'rather', 'prefer', 'refund'],
        says: ['I do not want to carry green wool to the post office, if I can help it. My neighbour might take it.'],
      },
    ],
    lines: {
      leave: [
        'Please close the account today. I have asked three times for one colour. Goodbye.',
        'That is enough. Cancel everything, and I shall tell the knitting circle exactly how you deal with people. Appalling.',
      ],
      hurt: [
        'I find that rather rude. I have only asked for the colour I ordered.',
        'So I should have done something else? I wrote to you twice. Politely.',
      ],
      'hurt-hot': [
        'How dare you. It is you who got it wrong three times, not I.',
        'This is outrageous. Three months of wrong boxes, and now I am lectured about it as well.',
      ],
      'asked-again': [
        'The account is WB-7716. It stands in every one of my letters.',
        'You have asked me that before, and I have answered it before.',
      ],
      'passed-on': ['And who would that be? In September it was "passed on" as well, and here we are with more green wool.'],
      unheard: [
        'I am afraid that does not answer my letter. It is about the wrong wool.',
        'Was this meant for me? I wrote about the colour.',
      ],
      'unheard-hot': [
        'Nobody reads what I write. That is the whole trouble, and you have just shown it again. I am thoroughly sick of it.',
        'Another standard answer. Ridiculous. Is there a living person in your company?',
      ],
      unanswered: ['You still have not told me why it keeps happening.'],
      'what-now': [
        'Thank you, it does me good to read that. What will be different this time, though?',
        'I am glad that somebody sees it. And what will you do about it, please?',
      ],
      when: ['And by when may I expect it? The sleeve is waiting.', 'Very well. Which month do you mean, this one or the next?'],
      answer: ['I do not know more than what I wrote. It says green on the slip in the box.'],
      easing: [
        'That sounds sensible. I hope you will forgive me if I believe it when I see it.',
        'Good. It is the first clear answer that I have had since August.',
        'I see. Then at least I know what went wrong.',
      ],
      settled: ['That is all I wanted. I shall look out for the grey.', 'Agreed. That is more than fair.'],
      bye: [
        'With thanks and kind regards, Walter Lindqvist. The jumper will be finished after all.',
        'Thank you. It was good to get to somebody who reads. Walter',
      ],
    },
    weighs: { repeats: 1.5, named: 1.2, time: 1.2 },
  },
];
