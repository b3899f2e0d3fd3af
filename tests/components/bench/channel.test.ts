import { describe, expect, it } from 'vitest';
import { channelNamed, channelOf, guessChannel } from '@/components/bench/channel';
import { engine } from '@/components/bench/engine';
import { replySteps } from '@/components/bench/read';
import type { AvoidEntry, Bank } from '@/phrasebank/schema';
import { assess } from '@/rules/assess';
import type { Turn } from '@/rules/types';

const replies = (...texts: string[]) => texts.map((text) => ({ text }));
const LONG = 'I have looked at your order and at both payments, and one of them goes back to your card today. '.repeat(4);

describe('what replies look like', () => {
  it.each([
    ['short ones', 'replies.txt', replies('On its way.', 'Which order is it?', LONG), 'chat'],
    ['long ones', 'replies.txt', replies(LONG, LONG, 'Thanks.'), 'email'],
    ['short letters', 'replies.txt', replies('Hi Dana,\nit is on its way.\n\nKind regards', 'Dear Sam,\nyes.', 'No.'), 'email'],
    ['a file of chats', 'chats-november.csv', replies(LONG), 'chat'],
    ['a file of mail', 'export_e-mail.csv', replies('Yes.'), 'email'],
    ['a file that names both', 'email-and-chat.csv', replies('Yes.'), 'chat'],
    ['a file whose name only holds the letters', 'chateau-gmailing.csv', replies(LONG), 'email'],
  ])('%s', (_, name, list, channel) => {
    expect(guessChannel(name, list)).toBe(channel);
  });

  it('is read from the words a file may have for it', () => {
    expect(['chat', ' Live chat ', 'WhatsApp', 'E-Mail', 'mail', 'phone', '', null, 3].map(channelNamed)).toEqual([
      'chat',
      'chat',
      'chat',
      'email',
      'email',
      null,
      null,
      null,
      null,
    ]);
  });

  it('yields to what a reply tells, and that to a choice', () => {
    expect(channelOf({ channel: null }, 'told', 'chat')).toBe('chat');
    expect(channelOf({ channel: 'email' }, 'told', 'chat')).toBe('email');
    expect(channelOf({ channel: 'email' }, 'chat', 'email')).toBe('chat');
  });
});

describe('the channel in a file', () => {
  const read = (name: string, data: string) => {
    const steps = replySteps(name, data);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value.replies.map((r) => r.channel);
    }
  };
  it('goes with each reply of it', () => {
    const turns = [{ from: 'agent', text: 'Hi.' }];
    expect(read('a.jsonl', `${JSON.stringify({ channel: 'chat', turns, draft: 'Yes.' })}\n{"reply":"No."}`)).toEqual([
      'chat',
      'chat',
      null,
    ]);
    expect(read('a.csv', 'reply,channel\nYes.,chat\nNo.,e-mail\nHm.,')).toEqual(['chat', 'email', null]);
  });
});

describe('an entry', () => {
  const entry: AvoidEntry = {
    kind: 'avoid',
    id: 'avoid.gizmo',
    category: 'stall',
    severity: 'warn',
    patterns: ['gizmo'],
    why: 'A reason.',
    replacements: [],
    examples: { bad: ['gizmo'], ok: ['x'] },
  };
  const marks = (more: Partial<AvoidEntry>, turns: Turn[], channel: 'chat' | 'email') => {
    const bank: Bank = { entries: [{ ...entry, ...more }], model: '' };
    return engine.marks('A gizmo.', turns, bank, 'furious', channel).length;
  };
  it('of one channel marks only there', () => {
    expect([marks({ channel: 'chat' }, [], 'chat'), marks({ channel: 'chat' }, [], 'email')]).toEqual([1, 0]);
  });
  it('of one step marks where the conversation owes it, and anywhere without a conversation', () => {
    const turns: Turn[] = [{ from: 'customer', text: 'My parcel is lost and nobody answers me. Third time I ask!' }];
    const owed = assess({ channel: 'email', turns, draft: '' }, { entries: [entry], model: '' }).steps.next;
    expect(marks({ whileDue: [owed] }, turns, 'email')).toBe(1);
    expect(marks({ whileDue: ['close'] }, turns, 'email')).toBe(0);
    expect(marks({ whileDue: ['close'] }, [], 'email')).toBe(1);
  });
});
