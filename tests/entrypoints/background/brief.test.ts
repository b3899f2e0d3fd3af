import { expect, test } from 'vitest';
import { Brief, Unbrief } from '@/entrypoints/background/brief';
import type { InPage, ToFrame } from '@/entrypoints/background/protocol';
import type { Flag } from '@/rules/types';

const flag = (start: number, text = 'calm down'): Flag => ({
  start,
  end: start + text.length,
  text,
  entryId: 'avoid.calm',
  category: 'calm-down',
  severity: 'stop',
  why: 'It seldom calms anybody.',
  replacements: [],
});
const page = (flags: Flag[], turns = 3): InPage => ({
  language: 'en',
  band: 'angry',
  flags,
  next: null,
  offer: null,
  lines: [],
  turns,
  chat: false,
});
const answer = (generation: number, shown: InPage): ToFrame => ({ type: 'assessed', generation, page: shown });

test('what goes over the line is what was said, shortened where only places have changed', () => {
  const brief = new Brief();
  const unbrief = new Unbrief();
  const said = [
    answer(1, page([flag(10), flag(40)])),
    answer(2, page([flag(10), flag(41)])),
    answer(3, page([flag(10)])),
    answer(4, page([flag(11)])),
    { type: 'stop' } as const,
    answer(5, page([flag(11)], 4)),
  ];
  const sent = said.map((message) => brief.of(message));
  expect(sent.map((message) => message.type)).toEqual([
    'assessed',
    'assessed-again',
    'assessed',
    'assessed-again',
    'stop',
    'assessed',
  ]);
  expect(sent.map((message) => unbrief.of(message))).toEqual(said);
});
