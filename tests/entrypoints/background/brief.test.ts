import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Brief, Unbrief } from '@/entrypoints/background/brief';
import type { DraftReport, FrameReport, InPage, ToFrame } from '@/entrypoints/background/protocol';
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
const draft = (text: string, caret: number | null = text.length): DraftReport => ({
  editorId: 'e1',
  text,
  caret,
  mode: 'reply',
  quoted: [],
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Both ends of one line, and what goes over it. */
function line() {
  const sent: ToFrame[] = [];
  const brief = new Brief((message) => sent.push(message));
  return { brief, sent, unbrief: new Unbrief() };
}

test('what goes over the line is what was said, shortened where only places have changed', () => {
  const { brief, sent, unbrief } = line();
  const said = [
    answer(1, page([flag(10), flag(40)])),
    answer(2, page([flag(10), flag(41)])),
    answer(3, page([flag(10)])),
    answer(4, page([flag(11)])),
    { type: 'stop' } as const,
    answer(5, page([flag(11)], 4)),
  ];
  for (const message of said) brief.send(message);
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

test('of a draft that is typed only the change goes over the line', () => {
  const { brief, unbrief } = line();
  const { quoted } = draft('');
  const said: FrameReport[] = [
    { type: 'report', generation: 1, draft: { ...draft('Hello Dana'), quoted }, conversation: null },
    { type: 'report', generation: 2, draft: { ...draft('Hello, Dana', 6), quoted } },
    { type: 'report', generation: 3, draft: { ...draft('Hello Dana', 5), quoted } },
    { type: 'report', generation: 4, conversation: null },
    { type: 'report', generation: 5, draft: { ...draft('Hello Dana.', null), quoted } },
    { type: 'report', generation: 6, draft: { ...draft('Hello Dana.', null), quoted, mode: 'note' } },
    { type: 'report', generation: 7, draft: null },
  ];
  const sent = said.map((report) => unbrief.brief(report));
  expect(sent.map((message) => message.type)).toEqual(['report', 'typed', 'typed', 'report', 'typed', 'report', 'report']);
  expect(sent.map((message) => brief.read(message))).toEqual(said);
});

test('an answer that the page has drawn by itself waits until the typing rests; a late or another one does not', () => {
  const { brief, sent, unbrief } = line();
  const text = 'Please calm down now';
  const { quoted } = draft('');
  let generation = 0;
  const type = (words: string, caret: number, flags: Flag[], heard = true) => {
    generation++;
    brief.read(unbrief.brief({ type: 'report', generation, draft: { ...draft(words, caret), quoted } }));
    const before = sent.length;
    brief.send(answer(generation, page(flags)));
    const said = sent.slice(before);
    for (const message of said) unbrief.of(message);
    if (said.length > 0 && heard) unbrief.showed(generation);
    return said.map((message) => message.type);
  };
  expect(type(text, 20, [flag(7)])).toEqual(['assessed']);
  expect(type(`Oh ${text}`, 3, [flag(10)])).toEqual([]);
  expect(type(`Oh, ${text}`, 3, [flag(11)])).toEqual([]);
  vi.runAllTimers();
  expect(sent.at(-1)).toEqual({ type: 'assessed-again', generation: 3, spans: [11, 20] });
  unbrief.of(sent.at(-1) as ToFrame);
  unbrief.showed(generation);
  // found anew elsewhere
  expect(type(`Oh, ${text} calm down`, 34, [flag(25)], false)).toEqual(['assessed-again']);
  // that came too late to be shown: the page has its mark where it was
  expect(type(`Oh, ${text} calm down.`, 35, [flag(25)])).toEqual(['assessed-again']);
  expect(type(`Oh, ${text} calm down..`, 36, [flag(25)])).toEqual([]);
  brief.end();
  const count = sent.length;
  vi.runAllTimers();
  expect(sent).toHaveLength(count);
});

test('where a line may be offered the answer is not kept waiting', () => {
  const { brief, sent, unbrief } = line();
  const offer = { id: 'line.a', text: 'I have read your message.', fills: {} };
  const { quoted } = draft('');
  for (const [i, text] of ['I se', 'I see', 'I see.'].entries()) {
    const generation = i + 1;
    brief.read(unbrief.brief({ type: 'report', generation, draft: { ...draft(text), quoted } }));
    brief.send({ type: 'assessed', generation, page: { ...page([]), offer } });
    unbrief.showed(generation);
  }
  expect(sent.map((message) => message.type)).toEqual(['assessed', 'assessed-again']);
  expect(sent.at(-1)).toMatchObject({ generation: 3 });
});
