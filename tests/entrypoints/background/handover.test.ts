import { expect, test } from 'vitest';
import type { ConversationReport, DraftReport } from '@/entrypoints/background/protocol';
import { Session, type Settings } from '@/entrypoints/background/sessions';

const conversation: ConversationReport = {
  desk: { origin: 'https://desk.example', recipe: 'generic', ticket: '7', channel: 'chat' },
  turns: [{ from: 'customer', name: 'Dana', text: 'This is the third time I ask. Where is my order HP-20471?' }],
  confidence: 0.9,
  rolesKnown: true,
};
const draft = (mode: DraftReport['mode']): DraftReport => ({ editorId: 'e1', text: 'Hi', caret: null, mode, quoted: [] });
function start(report: ConversationReport | null, mode: DraftReport['mode'] = 'reply') {
  const settings: Settings = { bank: { model: 'model.evenkeel', entries: [] }, mutedForGood: new Set(), mutedHere: new Set() };
  const session = new Session(
    1,
    () => settings,
    () => undefined,
  );
  session.addFrame(0, () => undefined);
  session.report(0, { type: 'report', generation: 1, conversation: report, draft: draft(mode) });
  return session;
}

test('a conversation that is read can be summed up, whatever stands in the reply', () => {
  const rows = start(conversation).handOver()?.rows ?? [];
  expect(rows.find((r) => r.label === 'Customer')?.text).toMatch(/Dana.*HP-20471/);
  expect(rows.at(-1)?.label).toBe('Next step');
});

test('nothing read, or nobody known to be the customer: no summary', () => {
  expect(start(null).handOver()).toBeNull();
  expect(start({ ...conversation, rolesKnown: false }).handOver()).toBeNull();
  expect(start({ ...conversation, turns: [{ from: 'agent', text: 'Hello' }] }).handOver()).toBeNull();
});

test('only what is known to be a note counts as one', () => {
  expect(start(conversation, 'note').writesNote).toBe(true);
  expect(start(conversation, 'reply').writesNote).toBe(false);
  expect(start(conversation, 'unknown').writesNote).toBe(false);
});
