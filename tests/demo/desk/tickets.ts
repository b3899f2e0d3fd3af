/** The demo desk's conversations: made up, like everything on it. */
export interface Message {
  who: 'customer' | 'staff' | 'internal';
  name: string;
  at: string;
  text: string;
}

export interface Ticket {
  id: string;
  name: string;
  view: 'chat' | 'email';
  subject: string;
  messages: Message[];
  /** What the customer says next, one after the other, when the agent has sent a reply. */
  next: string[];
}

export const AGENT = 'Mara Keller';

export const tickets: Ticket[] = [
  {
    id: '20471',
    name: 'Dana Whitfield',
    view: 'chat',
    subject: 'Charged twice for one order',
    messages: [
      {
        who: 'customer',
        name: 'Dana Whitfield',
        at: '2026-11-12T09:12:00',
        text: 'Hello, my card shows two payments of £129 for order HP-20471. Could you look into it please?',
      },
      {
        who: 'staff',
        name: AGENT,
        at: '2026-11-12T09:20:00',
        text: 'Thanks for letting us know, Dana. The second payment will be back with you within five days.',
      },
      {
        who: 'internal',
        name: 'Tom Reyes',
        at: '2026-11-12T09:31:00',
        text: 'Duplicate capture at the payment provider, billing ref 88213.',
      },
      {
        who: 'customer',
        name: 'Dana Whitfield',
        at: '2026-11-21T09:38:00',
        text: 'It’s been nine days. This is the third time I’m writing about this. You have £129 of mine because I was charged TWICE. I’ll go to my bank for a chargeback if it isn’t fixed today. Why did it happen at all?',
      },
    ],
    next: [
      'OK, thanks for looking. But I want it back today, and why did it happen?',
      'Oh, that was quick, thank you. I can see it on my account.',
    ],
  },
  {
    id: '20533',
    name: 'Yusuf Kaya',
    view: 'email',
    subject: 'Still no replacement kettle',
    messages: [
      {
        who: 'customer',
        name: 'Yusuf Kaya',
        at: '2026-11-16T17:05:00',
        text: 'Hello,\n\nthe kettle from order HP-20533 leaks at the base. A photo is attached. I would like a replacement.\n\nRegards,\nYusuf Kaya',
      },
      {
        who: 'staff',
        name: AGENT,
        at: '2026-11-17T10:02:00',
        text: 'Hello Yusuf,\n\nthank you for the photo. A new kettle goes out tomorrow and should be with you by Thursday.\n\nMara',
      },
      {
        who: 'customer',
        name: 'Yusuf Kaya',
        at: '2026-11-21T08:41:00',
        text: 'Hello,\n\nThursday has come and gone and there is no kettle and no word from you. I took the morning off to be at home for it. Is it on its way or not? I expected better from a shop I have used for years.\n\nYusuf Kaya',
      },
    ],
    next: ['Hello Mara,\n\nthank you for finding out. If it is here on Monday I am content.\n\nYusuf Kaya'],
  },
];
