/**
 * What is replied in the scripted conversations: `good` is answered by a customer who begins furious and ends calm, `bad` by one who
 * begins annoyed and ends furious. Ours, written for these tests.
 */
export interface Script {
  id: string;
  good: string[];
  bad: string[];
}

/** Closing words that any of the good ones may go on with. */
export const ROUND_OFF = [
  'Thank you for telling me. I will check tomorrow at noon that it has all gone through, and write to you either way.',
  'Thank you. I will look at it again on Friday and let you know that it is done.',
];

export const SCRIPTS: Script[] = [
  {
    id: 'practice.smashed-plates',
    good: [
      "Maureen, I'm so sorry. Two boxes of broken plates, a morning off work gone, and eight people coming on Saturday: no wonder you are upset. I'll find you a set that travels with our own van.",
      "I've put a new set aside for you, Maureen. Our own driver brings it to you tomorrow before noon, wrapped plate by plate.",
      "So you have it well before Saturday, Maureen: I'll ring you tomorrow at noon to hear that every plate is whole.",
    ],
    bad: [
      'Unfortunately, as per our policy you should have checked the parcel with the driver.',
      'Please calm down. You are wrong, our packaging is always fine.',
      'There is nothing I can do. You will have to contact the carrier, not us.',
      "That's not our problem. As I already said, you failed to follow the procedure.",
    ],
  },
  {
    id: 'practice.cold-dinner',
    good: [
      "Dean, I'm sorry. Two hours for a cold curry after a day like that would make anyone angry. I want to help you, and I can do that if we leave the insults out of it. I'm refunding the £31.60 now.",
      'The £31.60 is refunded, Dean, and it will be back on your card by noon tomorrow. I understand that is hard with an empty stomach tonight.',
      "It's all of it, Dean, £31.60 for the cold dinner, and I'll check at noon tomorrow that it has reached your card.",
    ],
    bad: [
      'As per our policy a delay is not a reason for a refund.',
      'You need to calm down. That is not our fault, you should have ordered earlier.',
      'You are wrong, the food was hot when it left. There is nothing I can do.',
      'As I already told you, that is not my problem.',
      'You are being ridiculous. Calm down.',
    ],
  },
  {
    id: 'practice.rosa-pushchair',
    good: [
      'Rosa, I am so sorry. Nine days without the pushchair, with a new baby, is very hard. It is at our depot: the flat number was missing. I will send it to you. My colleague Marta speaks Spanish, and she will call you today at 3.',
      'Your pushchair comes to you tomorrow between 9 and 1, Rosa. Marta will tell you all of it in Spanish today at 3.',
      'So: Marta calls today at 3, and the pushchair comes tomorrow morning, Rosa. I will check that it is on the van at 9.',
    ],
    bad: [
      'You should have entered your address correctly. That is your own mistake.',
      'As per our policy the parcel counts as delivered. There is nothing we can do.',
      'Calm down, please. You need to contact the carrier.',
      'You are wrong. Like I said, it is not our responsibility.',
    ],
  },
  {
    id: 'practice.wrong-wool',
    good: [
      "Dear Walter,\n\nI'm sorry. Three boxes of green wool after you asked for grey twice, and a promise in September that nobody kept: I understand that you are tired of it. I've looked into it myself, and the old colour still stood in our packing list. I have changed it to grey just now.",
      "Dear Walter,\n\nyour grey wool goes out today and will be with you by Thursday. I've refunded the three wrong boxes as well, and you may keep the green wool.",
      'Dear Walter,\n\nto be sure, I will look at the packing list again on the 1st, before the next box of wool is packed, and write to you that day.',
    ],
    bad: [
      'According to our policy changes must be requested through the form. You failed to do that.',
      'You are mistaken. Our records show that the colour was changed.',
      "There is nothing more I can do. You'll have to calm down.",
      'As previously stated, that is not our fault. You should have used the form.',
    ],
  },
  {
    id: 'practice.rent-day',
    good: [
      "Dear Ines,\n\nI'm sorry. We took £185 from you twice, you had to write three times, and now your rent is at risk because of it. I understand how frightening that is. I am refunding the second payment now.",
      "Dear Ines,\n\nthe £185 left here this morning as a fast payment and will be in your account by noon tomorrow, before your rent goes out. I'll send you a letter for your landlord within the hour.",
      'Dear Ines,\n\nI will look at the £185 myself tomorrow at noon and write to you, so that you know before the rent goes out on Friday.',
    ],
    bad: [
      'As per our policy refunds take 10 working days. You should have read the terms.',
      'You are wrong, our system shows only one payment. Please calm down.',
      "There's nothing I can do about your rent. That is not our problem.",
      'As I already said, you need to contact your bank.',
    ],
  },
  {
    id: 'practice.solicitor-boiler',
    good: [
      'Dear Mr Finch,\n\nI apologise. I have read clause 7: there is no excess in it, and we should never have charged you £95 or told you otherwise. I understand why you are angry. I am refunding the £95.',
      "Dear Mr Finch,\n\nthe £95 was refunded today and will be with you by Thursday. I can't pay the £1,000, and I can give you £40 for the trouble, which I will send on the same day.",
      'Dear Mr Finch,\n\nI will send you the confirmation of the £95 in writing today by 5 pm, with my name under it.',
    ],
    bad: [
      'As per our terms and conditions the excess is standard. You should have read your contract.',
      'You are wrong. Calm down, please.',
      'There is nothing I can do. That is our policy.',
      'As I already said, you are mistaken and I cannot help you.',
    ],
  },
  {
    id: 'practice.gym-moved-away',
    good: [
      "Hi Callum, I'm sorry. You cancelled in July and we went on charging you £38 a month: I get why you're angry. The form was lost on our side. I've ended the membership just now, so nothing more goes out.",
      "I've refunded the £76, Callum. It will be back on your card by Wednesday. I can't give back the whole year, and I can put a day pass for a friend in your name today.",
      "I'll check on Wednesday that the £76 for the gym has reached you, Callum, and message you that day.",
    ],
    bad: [
      'You should have read our terms. Unfortunately you failed to cancel correctly.',
      'Calm down. You are wrong, we never got a form.',
      "There's nothing we can do, it's our policy.",
      "That's not my problem. As I already told you, you need to call the phone line.",
    ],
  },
  {
    id: 'practice.washed-jumper',
    good: [
      "Hi Leo, I'm sorry about the jumper. It was for your brother's wedding photos, and I understand how annoying it is to lose it after one wash. Wool felts above 30 degrees, so I can't refund it. I can still help: our repair partner stretches wool like that for £12.",
      "I've asked them, Leo: if you send the jumper tomorrow, they will have it back to you by next Friday. Or I can give you 25 percent off a new one today.",
      "I'll send you the label for the jumper today by 4 pm, Leo, and I'll ask them on Monday how it goes.",
    ],
    bad: [
      "You should have read the label. That's your own fault.",
      'Calm down. As per our policy there is no refund for washing mistakes.',
      "You obviously washed it wrong. There's nothing I can do.",
      'As I already said, you are wrong. It is not our fault.',
    ],
  },
  {
    id: 'practice.toaster-sparks',
    good: [
      "Gwen, I'm so sorry. Sparks and a burnt wall with your granddaughter beside it: that must have been a terrible fright. Is the toaster unplugged? Please leave it off. It is not safe, and I'm taking it back.",
      'Our driver will collect the toaster tomorrow between 9 and 12, Gwen, free of charge, and a different model will be with you by Thursday. We pay for the paint on the wall too.',
      "I'll ring you tomorrow at noon, Gwen, to hear that the toaster is gone and that you are well.",
    ],
    bad: [
      'You should have read the manual. You obviously used it wrong.',
      'Please calm down, it is only a mark on the wall. As per our policy that is not covered.',
      "You are wrong, our toasters don't spark. There is nothing I can do.",
      "As I already said, that's not our fault.",
    ],
  },
  {
    id: 'practice.offline-again',
    good: [
      "Adaeze, I'm so sorry. Your line has dropped four times since September, and now in the middle of an interview: no wonder you're furious. It isn't your router. The cabinet in your street gets too hot in the afternoon, and I'm getting it fixed.",
      'An engineer swaps the part in the cabinet tomorrow between 8 and 10, Adaeze. I have sent a mobile router by courier today, so you will be online by tomorrow morning.',
      "I've taken two months off your bill, Adaeze. I'll check your line myself tomorrow at 5 pm and message you.",
    ],
    bad: [
      'You should have restarted your router. As per our policy you have to do that first.',
      'Calm down. You are wrong, our network has no fault.',
      "There's nothing I can do. That is not our problem.",
      'As I already told you, you failed to follow the steps.',
    ],
  },
  {
    id: 'practice.locked-tax',
    good: [
      "Hanna, I'm sorry. Two hours in a circle with the form due at midnight: I understand how stressful that is. I'll get you into your account. What is the date of your last invoice?",
      "Thank you, Hanna, that matches. I've changed the number and unlocked your account: you will be able to log in within ten minutes. I've sent your figures as a PDF as well.",
      "I'll stay in this chat until you are in, Hanna, and check at 7 pm that the account is still open.",
    ],
    bad: [
      'You should have updated your number. That is your own fault.',
      'Calm down. As per our policy I cannot discuss the account.',
      "There's nothing I can do. You need to read the help page.",
      'As I already said, you are wrong. You failed to update your phone.',
    ],
  },
  {
    id: 'practice.battery-flight',
    good: [
      'Tomasz, I\'m sorry. You asked ten days ago and got nothing but a "probably": I understand that you are angry with your flight so close. The answer is no, the 400 battery may not fly, and I have a way round it. I can book you a hire battery at your airport.',
      "I've booked it, Tomasz: the hire battery will be ready for you in Palermo on the 30th, free of charge. The sheet for the airline is in your mail today.",
      "I'll check with the shop on the 28th that the battery is there, Tomasz, and write to you that day.",
    ],
    bad: [
      'You should have looked at our website. It is obviously all there.',
      "Calm down. That's not our problem, ask the airline.",
      "You are wrong, we never got your form. There's nothing I can do.",
      'As I already said, as per our policy we do not answer that.',
    ],
  },
  {
    id: 'practice.no-call-back',
    good: [
      "Dear Graham,\n\nI'm sorry. We promised you a call on Tuesday and on Thursday, you sat in for both, and nobody rang. That was our mistake: the list was not passed on. I understand why you are angry. I will ring you myself.",
      'Dear Graham,\n\nI will ring you today at 2 pm, on the number ending 552. The audiologist can see your hearing aid tomorrow at 10.',
      "Dear Graham,\n\nand I'll have a hearing aid to lend ready for you tomorrow at 10. I will ring you on Friday to hear how you get on.",
    ],
    bad: [
      'You must have missed our call. Our records show that we rang.',
      'Calm down, please. As per our policy a call can take up to two weeks.',
      'You are wrong. There is nothing I can do.',
      "As I already said, that's not our fault. You should have called us.",
    ],
  },
  {
    id: 'practice.sneering-desk',
    good: [
      'Dear Ms Voss,\n\nI apologise for the way you were spoken to at our desk. To be told that in front of a full waiting room, after twenty years, must have been humiliating. I understand that you left without your prescription. Our manager, Judith Kerr, is taking this up herself.',
      'Dear Ms Voss,\n\nJudith Kerr will speak to the colleague today and will ring you by 5 pm. Your prescription will be ready for you tomorrow at 9.',
      "Dear Ms Voss,\n\nI'll make sure that Judith Kerr has rung you by 5 pm today about what happened at the desk, and I will write to you tomorrow.",
    ],
    bad: [
      'You must have misunderstood our colleague. He is always polite.',
      'Please calm down. You should have come on the right day.',
      'As per our policy we do not comment on staff. There is nothing I can do.',
      'As I already said, you are wrong and that is not our fault.',
    ],
  },
  {
    id: 'practice.letters-to-edwin',
    good: [
      'Dear Mrs Doyle,\n\nI am so sorry for the loss of your husband, and for the letters we went on sending to Edwin after you had told us three times. I understand how painful that must be. It was our mistake. I have closed the contract as of May and taken back the reminder.',
      "Dear Mrs Doyle,\n\nthe £92 taken since May will be in your account by Friday. No letter will go out in your husband's name again, and you need not send us anything.",
      'Dear Mrs Doyle,\n\nI will check on Friday that the £92 has reached you and that no letter is waiting. Thank you for your patience with us.',
    ],
    bad: [
      'You should have used the bereavement form. As per our policy a letter is not enough.',
      'Please calm down. You are wrong, we have no certificate.',
      "There is nothing I can do. You'll have to send it again.",
      'As I already said, that is not our fault.',
    ],
  },
  {
    id: 'practice.anniversary-room',
    good: [
      "Dear Mr Monteiro,\n\nI'm sorry. You booked the sea view for your twentieth anniversary in March, and we put you and your wife over the car park. I understand how disappointing that was. Your room was given to a late guest by mistake. I am refunding the difference of £130.",
      'Dear Mr Monteiro,\n\nthe £130 was refunded today and will be with you by Thursday. We would like to invite you both for a night with sea view in May, and I will send the letter for it today.',
      'Dear Mr Monteiro,\n\nour house manager, Mr Baros, will write to you and your wife about the room today by 6 pm. I will check tomorrow that it has come.',
    ],
    bad: [
      'You should have read the terms. A view is never guaranteed.',
      'Please calm down, it was only two nights. As per our policy there is no refund.',
      'You are wrong, the booking says standard. There is nothing I can do.',
      'As I already said, that is not our problem.',
    ],
  },
];
