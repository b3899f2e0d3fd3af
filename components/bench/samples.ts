import type { Turn } from '@/rules/types';
import type { Reply } from './read';

/** Made-up replies to begin with, our own words: some heat things up, some read well, some only look as if they would. */
const ALONE = [
  'Unfortunately, according to our policy we cannot refund this order.',
  'You can read our privacy policy on the website under Help.',
  'As I already told you, the parcel was posted on Monday.',
  'Sorry for any inconvenience caused. We will look into it as soon as possible.',
  'I am sorry that the kettle arrived cracked. A new one leaves us today and should be with you on Thursday.',
  'You failed to enter the right address, so there is nothing we can do.',
  'Please calm down. I am only trying to help.',
  'That is not my department, you will have to call billing.',
  'I have spoken to billing myself. Priya there will call you before 5 pm today.',
  'I understand how you feel, but rules are rules.',
  'Your case is important to us. Please be patient.',
  'We are unable to process your request at this time.',
  'I have read your three messages, so you do not have to explain again. The double charge of 42 pounds goes back to your card today.',
  'You should have checked the size chart before ordering.',
  'Thanks for the photo. The crack runs through the lid, so I am replacing the whole jug.',
  'I guarantee this will never happen again.',
  'You must send the item back first. Then we will see.',
  'To be honest, most customers do not have a problem with this.',
  'If you had read the e-mail, you would know that delivery takes five days.',
  'Your refund was approved this morning. It reaches your bank by Friday.',
  'I hear you. Waiting in all day for nobody to come is a wasted day, and I am sorry it was two of them.',
  'Actually, that is not what I said.',
  'Kindly do the needful and revert with the ticket number.',
  'There must be a misunderstanding on your side.',
  'We apologise if you feel that the service was not good enough.',
  'May I have your order number? It begins with HP and stands at the top of your confirmation.',
  'I will pass this on to the relevant team and someone will get back to you.',
  'You need to understand that we are very busy right now.',
  'The insurance policy number is on page two of your letter.',
  'NO REFUNDS AFTER 30 DAYS.',
];

const TALKS: readonly (readonly Turn[])[] = [
  [
    { from: 'customer', text: 'This is the third time I am writing. Nobody answers. I want my money back or I go to my bank.' },
    { from: 'agent', text: 'Hi. We have received your message. Please be patient while we look into it.' },
    { from: 'customer', text: 'Patient? It has been six weeks!' },
    {
      from: 'agent',
      text: 'Six weeks and three messages without an answer is not how this should go, and I am sorry. I have sent your 89 pounds back just now; your bank shows it by Thursday.',
    },
  ],
  [
    { from: 'customer', text: 'Hello, could you tell me when the blue one is back in stock?' },
    { from: 'agent', text: 'It is due on 3 December. Shall I write to you when it is here?' },
  ],
  [
    { from: 'customer', text: 'Your driver left the parcel in the rain and everything in it is ruined. Absolutely useless.' },
    { from: 'agent', text: 'As per our terms, the carrier is responsible for that. You will have to contact them.' },
  ],
];

/** All samples in the shape in which replies are read. */
export const SAMPLES: readonly Reply[] = [
  ...ALONE.map((text) => ({ text, turns: [] as readonly Turn[] })),
  ...TALKS.flatMap((turns) =>
    turns.flatMap((turn, i) => (turn.from === 'agent' ? [{ text: turn.text, turns: turns.slice(0, i) }] : [])),
  ),
].map((reply, n) => ({ n, channel: null, ...reply }));
