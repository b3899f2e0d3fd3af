import { describe, expect, test } from 'vitest';
import { type FrameState, mergeFrames, toInput } from '@/entrypoints/background/merge';
import type { ConversationReport, DraftReport } from '@/entrypoints/background/protocol';
import type { Turn } from '@/rules/types';

const desk = { origin: 'https://desk.example', recipe: 'generic', ticket: '1', channel: 'email' as const };
const customer = (text: string): Turn => ({ from: 'customer', name: 'Dana', text });
const conversation = (turns: Turn[], confidence = 0.8, rolesKnown = true): ConversationReport => ({
  desk,
  turns,
  confidence,
  rolesKnown,
});
const draft = (text: string, quoted: Turn[] = [], mode: DraftReport['mode'] = 'reply'): DraftReport => ({
  editorId: 'e1',
  text,
  caret: null,
  mode,
  quoted,
});
const frames = (...states: Partial<FrameState>[]) =>
  new Map(states.map((s, i) => [i, { generation: 0, conversation: null, draft: null, ...s }]));
const NOW = '2026-11-21T09:00:00+00:00';

describe('mergeFrames', () => {
  test('takes the conversation of the frame that reads it best and the draft of the editor in use', () => {
    const merged = mergeFrames(
      frames(
        { conversation: conversation([customer('menu')], 0.2) },
        { conversation: conversation([customer('late')]) },
        { draft: draft('Hello') },
      ),
      2,
    );
    expect(merged.turns.map((t) => t.text)).toEqual(['late']);
    expect(merged.conversationFrame).toBe(1);
    expect(merged.draft?.text).toBe('Hello');
  });

  test('reads the customer from the quote in the draft when no frame shows them', () => {
    const own: Turn = { from: 'agent', text: 'Hello Dana' };
    const merged = mergeFrames(
      frames({ conversation: conversation([own]) }, { draft: draft('Hi', [customer('Where is it?')]) }),
      1,
    );
    expect(merged.turns.map((t) => t.text)).toEqual(['Where is it?']);
    expect(merged.rolesKnown).toBe(true);
    expect(merged.conversationFrame).toBeNull();
  });

  test('leaves the quote alone when the page shows the conversation', () => {
    const merged = mergeFrames(
      frames({ conversation: conversation([customer('new')]), draft: draft('Hi', [customer('old')]) }),
      0,
    );
    expect(merged.turns.map((t) => t.text)).toEqual(['new']);
  });
});

describe('toInput', () => {
  test('scores nothing while it is not clear who said what, but checks the draft', () => {
    const merged = mergeFrames(
      frames({ conversation: conversation([customer('x')], 0.8, false), draft: draft('as per our policy') }),
      0,
    );
    expect(toInput(merged, NOW)).toMatchObject({ turns: [], draft: 'as per our policy' });
  });

  test('does not check a note to colleagues', () => {
    expect(toInput(mergeFrames(frames({ draft: draft('she is a pain', [], 'note') }), 0), NOW).draft).toBe('');
  });
});
