import type { ScenarioText } from '../schema';

/** Things and services that do not work, and doors that stay shut. */
export const things: ScenarioText[] = [
  {
    id: 'practice.toaster-sparks',
    title: 'A toaster that threw sparks',
    about: 'Her new toaster sparked and scorched the wall. She makes little of it, and it could have been a fire.',
    channel: 'chat',
    issue: 'defect',
    kind: 'quiet',
    difficulty: 2,
    traits: ['safety'],
    customer: 'Gwen Pritchard',
    agent: 'Tom',
    desk: [
      'Order TS-1290, two-slice toaster, £34. Two more reports of sparks from the same batch this week.',
      'First of all she should unplug it and leave it off. You can collect it tomorrow, free of charge.',
      'You can send another model today, there by Thursday, or refund £34, and pay for the paint.',
    ],
    heard: ['toaster', 'spark', 'wall', 'scorch', 'burn', 'fire', 'safe', 'unplug', 'fright', 'scare', 'scary'],
    start: 'annoyed',
    openings: {
      annoyed: [
        "Hello, sorry to bother you. The toaster from order TS-1290 threw some sparks this morning and there's a brown mark on my wall now. I expect it's nothing much but I thought I'd better say.",
      ],
      furious: [
        "I don't usually complain but I'm shaking with anger. Order TS-1290. Your toaster threw sparks at my wall while my granddaughter was standing next to it. There's a burn the size of a plate. I rang you and was told to look at the website. It could have KILLED somebody. It's appalling!",
      ],
    },
    answers: [
      {
        asked: ['plug', 'unplug', 'still on', 'using', 'socket', 'switched'],
        says: [
          "It's still plugged in, I think. I'll pull it out now. There, it's out.",
          "I haven't touched it since. I'll go and unplug it.",
        ],
      },
      {
        asked: ['hurt', 'anyone', 'all right', 'burnt', 'injured', 'okay', 'safe'],
        says: ['Nobody was hurt, thank goodness. Gave my granddaughter a fright.', "No, no, we're fine. Just the wall."],
      },
      { asked: ['photo', 'picture'], says: ["My grandson can take a photo of the wall when he's in tonight."] },
      {
        asked: ['rather', 'prefer', 'refund', 'another', 'replace', 'which'],
        says: ["I don't think I fancy another of the same sort. A different one, if I may."],
      },
    ],
    lines: {
      leave: [
        "I'll not trouble you any more. My son says to ring trading standards, so I shall. I'm very upset with you.",
        "No. I'm sorry. That's a horrid way to treat people. The fire brigade can have the thing, and the newspaper too.",
      ],
      hurt: ['Oh. I only put bread in it.', "I see. I'm sorry I asked, then.", "Well, I don't think I did anything wrong, dear."],
      'hurt-hot': [
        "I put BREAD in it. Don't you dare tell me I did it wrong. A child was standing there! I'm furious.",
        'Have you no shame? It nearly set my kitchen on fire and you talk to me like that. Disgusting.',
      ],
      'asked-again': ['TS-1290, I did write it at the top.', 'I think I said that already, dear.'],
      'passed-on': ["Oh, must I? I've told it to the lady on the phone as well. Who would it be?"],
      'too-long': ["I'm sorry, that's a lot to take in. What should I do with it first?"],
      unheard: ['I see. And the sparks? Is that usual?', 'Thank you, but it was about the toaster.'],
      'unheard-hot': [
        "Is nobody going to say a word about the fire? It BURNED MY WALL. This is dreadful, I'm so angry.",
        "You're not listening to me, none of you are. It's outrageous!",
      ],
      unanswered: ["You didn't say, though. Is it safe?"],
      'what-now': ["That's kind of you. It did frighten me. What should I do now?", 'Thank you. And what happens with it now?'],
      when: ["Oh good. When would that be, so that I'm in?", 'That would be nice. This week still?'],
      answer: ["I couldn't tell you, I'm afraid. I'm not good with electrical things."],
      easing: [
        'Well, that puts my mind at rest a bit.',
        "Oh good. I'd been going round the house sniffing for smoke.",
        'All right. Thank you for taking it seriously.',
      ],
      settled: ["That suits me very well. I'll have it in a box by the door.", "Yes, let's do that. I'm happy with that."],
      bye: ["Thank you, Tom, you've been very good. I'll use the grill till then.", 'Bless you. Bye bye now.'],
    },
    weighs: { heard: 1.2, answered: 1.2 },
  },
  {
    id: 'practice.offline-again',
    title: 'Offline, in the middle of an interview',
    about: 'The line drops every afternoon, today in a job interview. Fourth fault in two months.',
    channel: 'chat',
    issue: 'outage',
    kind: 'expressive',
    difficulty: 3,
    traits: ['repeat'],
    customer: 'Adaeze Bright',
    agent: 'Lee',
    desk: [
      'Account FB-6031. Fourth drop in eight weeks. The cabinet in her street gets too hot in the afternoon: known since Monday.',
      'An engineer swaps the part tomorrow between 8 and 10. You can post a mobile router today, there tomorrow morning.',
      'You can credit two months, £58, on this bill.',
    ],
    heard: ['internet', 'line', 'connection', 'offline', 'drop', 'down', 'interview', 'outage', 'cabinet', 'router', 'fault'],
    start: 'furious',
    openings: {
      annoyed: [
        "hi, FB-6031 here. my internet went down again this afternoon, right in the middle of a job interview. it's the fourth time since September. could someone look into it properly?",
      ],
      furious: [
        "OFFLINE. AGAIN. FB-6031, fourth time since September. I was in the second round of a JOB INTERVIEW and my screen just froze on my own stupid face. I've rebooted your box a hundred times, I've had two engineers who said it's fine. IT'S NOT FINE. I am beyond furious. Do you have any idea what you've just cost me??",
        "so that was my interview. gone. because your internet dies EVERY. SINGLE. AFTERNOON. account FB-6031, fourth time, and every time somebody tells me it's sorted. liars. I'm so angry I could scream, fix it or let me out of the contract!!",
      ],
    },
    answers: [
      {
        asked: ['light', 'router', 'box', 'reboot', 'restart'],
        says: ["red light on the left. and yes I've turned it off and on, please don't make me do it again"],
      },
      {
        asked: ['home', 'tomorrow', 'engineer', 'morning', 'in at', 'be in'],
        says: ["I'm home tomorrow, yes. morning is best", 'tomorrow morning works'],
      },
      { asked: ['time', 'when does', 'how often', 'how long'], says: ['always between two and five. like clockwork'] },
    ],
    lines: {
      leave: [
        "you know what, I'm switching tonight. sue me for the contract. absolutely disgraceful company",
        "done. DONE. cancelling, and my thread about you goes up in ten minutes. worst provider I've ever had!!",
      ],
      hurt: ['um. excuse me?', "I did all of that. I've done all of that four times.", 'not what I needed to hear, honestly'],
      'hurt-hot': [
        'DID YOU JUST tell me that?? I lost a JOB because of you. unbelievable',
        "do NOT talk to me like that. I'm the one sitting here with no internet and no job, I'm fuming",
        "oh so it's my wifi. it's always my wifi. four times!! shame on you",
      ],
      'asked-again': ['FB-6031!! first line of my message!!', "I've told you this. and the two people before you"],
      'passed-on': ["no. I've been handed round like a parcel since September. WHO and WHEN"],
      'too-long': ['I am on my phone with 2% data, please, short'],
      unheard: ['ok but my internet is still down?', 'did you read the interview part'],
      'unheard-hot': [
        "READ. WHAT. I. WROTE. this is ridiculous, I'm talking to a wall!!",
        "that's a script. I can hear that it's a script. I'm losing it here, seriously",
      ],
      unanswered: ["you didn't answer me. can you fix it, yes or no?"],
      'what-now': [
        'thank you. I did cry a bit, not gonna lie. so what are you going to do?',
        'ok. thanks for getting it. what now, though',
      ],
      when: ['ok when. an actual time. please', "and when's that? I've another interview on Thursday"],
      answer: ['no clue, you can see more than me'],
      easing: [
        "ok. ok. that's the first time someone's told me WHY",
        "right, that would actually help. I'm still cross but not at you",
        "good. fine. I'll believe it when it's five o'clock and I'm still online",
      ],
      settled: ['ok, that works. I can do Thursday with that', "all right. that's a plan I can live with"],
      bye: ['thank you. really. sorry for all the capitals', 'thanks Lee. wish me luck for Thursday'],
    },
    weighs: { repeats: 1.5, named: 1.2, long: 1.5 },
  },
  {
    id: 'practice.locked-tax',
    title: 'Locked out, with the form due tonight',
    about: 'Her new phone gets no codes, the account is locked, and her tax form is due at midnight.',
    channel: 'chat',
    issue: 'account-access',
    kind: 'expressive',
    difficulty: 2,
    traits: ['deadline'],
    customer: 'Hanna Brandt',
    agent: 'Vikram',
    desk: [
      'Account hanna.brandt@example.org. Locked since 16:05 after five codes to her old number, which ends in 71.',
      'If she tells you the date of her last invoice (3 October) you may change the number and unlock it: ten minutes.',
      'You can send her the figures as a PDF right away, so that she can begin.',
    ],
    heard: ['locked', 'lock', 'code', 'log in', 'login', 'account', 'phone', 'number', 'tax', 'midnight', 'tonight', 'form'],
    start: 'frustrated',
    openings: {
      annoyed: [
        "Hi, I can't get into my account (hanna.brandt@example.org). The codes go to my old phone. It's getting annoying, I've been round your help pages twice, and I need my invoices for a tax form that's due tonight.",
      ],
      frustrated: [
        "I'm locked out. hanna.brandt@example.org. I have a new phone, your codes go to the old one, and I've been through your help pages three times in a circle. My tax form is due at midnight and all my invoices are in there. Can you please let me in?",
      ],
      furious: [
        "LOCKED OUT of my own account, hanna.brandt@example.org, because your stupid codes go to a phone I don't have any more. I've been in your help pages for two hours going round in circles, it's a nightmare. My tax form is due at MIDNIGHT. If I get a fine it's your fault. Why is there no way to reach a human?!",
      ],
    },
    answers: [
      {
        asked: ['invoice', 'date', 'last payment', 'verify', 'confirm', 'check', 'prove', 'sure it is you', 'identity'],
        says: ['The last invoice was on the 3rd of October, I have it on paper here.', '3 October. £49, if that helps.'],
      },
      {
        asked: ['number', 'phone', 'new'],
        says: ['The new number ends in 08. The old one ended in 71.', 'New one is 07700 900 208.'],
      },
    ],
    lines: {
      leave: [
        "I give up. I'll file it late and send you the fine. And I'm taking my business somewhere that has doors with handles. Terrible.",
        "Forget it, I'm writing to your data people and to a lawyer. You're holding my own papers hostage. Outrageous.",
      ],
      hurt: [
        "I didn't lock it on purpose, you know.",
        "Okay, that was unkind. I changed my phone, that's all.",
        "Please don't. I have four hours.",
      ],
      'hurt-hot': [
        "Are you kidding me? I'm about to be FINED and you tell me it's my phone? I'm furious!",
        'Stop telling me what I should have done and LET ME IN. This is insane!!',
      ],
      'asked-again': ["I wrote my address in my first message. It's hanna.brandt@example.org.", 'You just asked me that.'],
      'passed-on': ["No, please, not another queue. How long would that take? It's due at midnight!"],
      'too-long': ["I can't read all that now, the clock is running. What do I do first?"],
      unheard: ['Okay, but how do I get in?', "That's the help page. I've read the help page."],
      'unheard-hot': [
        "THE HELP PAGE IS THE PROBLEM. I'm going out of my mind here!",
        "You're not helping. It's unbelievable. Is this a machine?!",
      ],
      unanswered: ['Yes but can you let me in or not?'],
      'what-now': ["Thank you. I'm a bit of a wreck, sorry. What do we do?", 'Okay, good, a person. So how do I get in?'],
      when: ['How long will it take? I have until midnight.', 'Tonight? It has to be tonight.'],
      answer: ["I don't have that in front of me, sorry. Is there another way?"],
      easing: [
        "Okay. That's good. My pulse is going down.",
        'Oh, that would be brilliant. I can start with that.',
        "All right, I'm doing it now. Stay with me, please.",
      ],
      settled: ["Yes, perfect. Then I'll make it.", "Great, that's all I need. I'll get the form out."],
      bye: ["Thank you, Vikram. You've saved my evening.", "I'm in. Thank you so much, sorry for being so jumpy."],
    },
    weighs: { long: 2, 'passed-on': 1.4, time: 1.2 },
  },
  {
    id: 'practice.battery-flight',
    title: 'May the battery fly?',
    about: 'He wants to know whether his bike battery may go on a plane. Calm at first: it is easily spoiled.',
    channel: 'chat',
    issue: 'information',
    kind: 'quiet',
    difficulty: 1,
    traits: [],
    customer: 'Tomasz Zielinski',
    agent: 'Ana',
    desk: [
      'His battery has 400 Wh. Airlines take at most 160 Wh: it may not fly.',
      'A hire battery waits at the partner shop at his airport, free for owners, if booked two days ahead. You can book it now.',
      'You can send him a sheet for the airline today.',
    ],
    heard: ['battery', 'fly', 'flight', 'plane', 'airline', 'wh', 'hire', 'bike', 'airport'],
    start: 'calm',
    openings: {
      calm: [
        'Hello, quick question. I fly to Palermo on the 30th and would like to take my e-bike battery (the 400 one) along. Is that allowed?',
      ],
      annoyed: [
        'Hello, I asked on your form ten days ago whether I may take my 400 battery on a plane. No answer yet. I fly to Palermo on the 30th, so it would be good to know.',
      ],
      furious: [
        "I asked ten days ago whether I may fly with my 400 battery. Nothing. I asked on the phone, and was told \"probably\". PROBABLY? I fly to Palermo on the 30th, and if they take it off me at the gate that's £600 gone and my whole holiday ruined. It's ridiculous that nobody at a bike company can answer one simple question. I'm furious.",
      ],
    },
    answers: [
      {
        asked: ['which airline', 'airline', 'who do you fly', 'airport'],
        says: ['With the blue and yellow ones, from Stansted.', 'From Stansted to Palermo, no change.'],
      },
      {
        asked: ['model', 'which battery', 'label', 'how many', 'wh'],
        says: ['It says 400 Wh on the label, as I wrote.', 'The 400, the one that sits in the frame.'],
      },
      { asked: ['how long', 'when are you back', 'back', 'dates'], says: ['A week, back on the 7th.'] },
    ],
    lines: {
      leave: [
        "Never mind. I'll sell the bike and get one from people who answer. Shameful, really, and I'm angry.",
        "You've wasted two weeks of my time. I'll be writing about it in the cycling forum, all of it. Goodbye.",
      ],
      hurt: [
        'I only asked a question.',
        'Hm. A simple yes or no would have done.',
        'I did look on the website. It says to ask you.',
      ],
      'hurt-hot': [
        'Is that a joke? I ask politely for two weeks and get that? This makes me really angry.',
        "I can't believe it. A question about YOUR battery and you make fun of me. Outrageous.",
      ],
      'asked-again': ['I wrote that above. The 400.', 'That was in my first message.'],
      'passed-on': ["So you don't know either? Who does?"],
      unheard: ["Sorry, I don't see an answer in that.", 'May I take it, or not?'],
      'unheard-hot': [
        'For the third time: MAY I FLY WITH IT? Why can nobody answer me! Pathetic.',
        "Still no answer. This is a farce, I'm fed up.",
      ],
      unanswered: ['But may I take it or not?'],
      'what-now': ['Thank you. So what would you do in my place?', 'I see, thank you. And what can I do instead?'],
      when: ['That sounds good. When would I know?', 'Good idea. By when must that be booked?'],
      answer: ["I'm not sure, I'd have to look on the ticket."],
      easing: ['A pity, but good to know before the gate.', "Ah, that's useful. Thank you.", 'Okay, I can work with that.'],
      settled: ['Very good, please do that for me.', "That's even lighter to carry. Yes, please."],
      bye: ['Thank you, Ana. I will send a picture from Palermo.', 'That was quick. Thanks, and bye.'],
    },
  },
];
