import { expect, test, vi } from 'vitest';
import type { ConversationReport, DraftReport, ToFrame } from '@/entrypoints/background/protocol';
import { Session, type Settings } from '@/entrypoints/background/sessions';
import { muteKey } from '@/phrasebank/mutes';
import type { Bank } from '@/phrasebank/schema';

const bank: Bank = {
  model: 'model.evenkeel',
  entries: [
    {
      kind: 'avoid',
      id: 'avoid.test.policy',
      category: 'policy-shield',
      severity: 'warn',
      patterns: ['according to our policy'],
      why: 'Policy talk can feel like a door closing.',
      replacements: ["I've checked, and"],
      examples: { bad: ['According to our policy no.'], ok: ['Here is how it works.'] },
    },
  ],
};
const desk = { origin: 'https://desk.example', recipe: 'generic', ticket: '7', channel: 'email' as const };
const conversation: ConversationReport = {
  desk,
  turns: [{ from: 'customer', name: 'Dana', text: 'This is the third time I ask. Where is my order?' }],
  confidence: 0.9,
  rolesKnown: true,
};
const draft = (text: string): DraftReport => ({ editorId: 'e1', text, caret: null, mode: 'reply', quoted: [] });
const site = { origin: desk.origin, host: 'desk.example', state: 'on' as const };

function start() {
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { bank, mutedForGood: new Set(), mutedHere: new Set() };
  const changed = vi.fn();
  const session = new Session(1, () => settings, changed);
  const sent: ToFrame[] = [];
  session.addFrame(0, (m) => sent.push(m));
  return { session, sent, settings, changed };
}
const flagsOf = (m: ToFrame | undefined) => (m?.type === 'assessed' ? m.page.flags.map((f) => f.text) : null);

test('a report is judged and the page and the panel are told', () => {
  const { session, sent, changed } = start();
  session.report(0, { type: 'report', generation: 3, conversation, draft: draft('According to our policy, no.') });
  expect(sent.at(-1)).toMatchObject({ type: 'assessed', generation: 3 });
  expect(flagsOf(sent.at(-1))).toEqual(['According to our policy']);
  expect(changed).toHaveBeenCalledWith(session);
  expect(session.view(site)).toMatchObject({ status: 'assessed', turns: conversation.turns, draft: { mode: 'reply' } });
});

test('a missing key in a report means "as before"', () => {
  const { session } = start();
  session.report(0, { type: 'report', generation: 1, conversation });
  session.report(0, { type: 'report', generation: 2, draft: draft('Hello') });
  expect(session.view(site)).toMatchObject({ turns: conversation.turns, draft: { text: 'Hello' } });
});

test('muted wording is heard of no more: here in this ticket only, for good everywhere', () => {
  const { session, sent, settings } = start();
  session.report(0, { type: 'report', generation: 1, conversation, draft: draft('According to our policy, no.') });
  settings.mutedHere = new Set([muteKey('7', 'avoid.test.policy', 'According to our policy')]);
  session.refresh();
  expect(flagsOf(sent.at(-1))).toEqual([]);
  session.report(0, { type: 'report', generation: 2, conversation: { ...conversation, desk: { ...desk, ticket: '8' } } });
  expect(flagsOf(sent.at(-1))).toEqual(['According to our policy']);
  settings.mutedForGood = new Set(['avoid.test.policy']);
  session.refresh();
  expect(flagsOf(sent.at(-1))).toEqual([]);
});

test('a frame that goes takes what it showed with it', () => {
  const { session } = start();
  session.addFrame(5, () => undefined);
  session.report(0, { type: 'report', generation: 1, conversation });
  session.report(5, { type: 'report', generation: 1, draft: draft('Hello') });
  session.removeFrame(5);
  expect(session.view(site)).toMatchObject({ draft: null, turns: conversation.turns });
  session.removeFrame(0);
  expect(session.view(site)).toMatchObject({ status: 'nothing', turns: [] });
  expect(session.empty).toBe(true);
});

test('nobody is scored while it is not clear who is who', () => {
  const { session, sent } = start();
  session.report(0, {
    type: 'report',
    generation: 1,
    conversation: { ...conversation, rolesKnown: false },
    draft: draft('Hello'),
  });
  expect(session.view(site).status).toBe('unsure');
  expect(sent.at(-1)).toMatchObject({ type: 'assessed', page: { band: null, next: null, offer: null } });
});

test('a write goes to the editor last in use and is answered', async () => {
  const { session, sent } = start();
  expect(await session.write({ type: 'insert', text: 'x' })).toEqual({ ok: false, reason: 'no-editor', copied: false });
  session.report(0, { type: 'report', generation: 1, draft: draft('Hello') });
  const written = session.write({ type: 'insert', text: 'I am sorry.' });
  const asked = sent.at(-1);
  expect(asked).toMatchObject({ type: 'insert', text: 'I am sorry.' });
  if (asked?.type === 'insert') session.written(asked.id, { ok: true });
  expect(await written).toEqual({ ok: true });
});

test('a bank that breaks the judgement is said, and the next good one works again', () => {
  const { session, settings } = start();
  session.report(0, { type: 'report', generation: 1, conversation, draft: draft('Hello') });
  settings.bank = {
    get entries(): never {
      throw new Error('The bank is broken.');
    },
    model: 'x',
  };
  session.refresh();
  expect(session.view(site)).toMatchObject({ status: 'error', error: 'The bank is broken.' });
  settings.bank = bank;
  session.refresh();
  expect(session.view(site).status).toBe('assessed');
});

test('a line that closes late does not take away the frame that came after it', () => {
  const { session } = start();
  const old = vi.fn();
  session.addFrame(3, old);
  session.addFrame(3, vi.fn());
  session.report(3, { type: 'report', generation: 1, draft: draft('Hello') });
  session.removeFrame(3, old);
  expect(session.view(site).draft?.text).toBe('Hello');
});

test('a frame that is to leave its page alone is told, and what it read is gone', () => {
  const { session, sent } = start();
  session.report(0, { type: 'report', generation: 1, conversation, draft: draft('Hello') });
  session.stop(0);
  expect(sent.at(-1)).toEqual({ type: 'stop' });
  expect(session.view(site)).toMatchObject({ turns: [], draft: null });
  expect(session.empty).toBe(true);
});

test('a page that has been left has no say over the one that came after it in the same frame', () => {
  const { session } = start();
  const old = () => undefined;
  const fresh = () => undefined;
  session.addFrame(3, old);
  session.addFrame(3, fresh);
  session.report(3, { type: 'report', generation: 1, conversation }, fresh);
  session.report(3, { type: 'report', generation: 9, conversation: { ...conversation, turns: [] } }, old);
  session.removeFrame(3, old);
  expect(session.view(site).turns).toEqual(conversation.turns);
});

test('reports that come before the bank is read are kept and judged once it is', () => {
  const { session, sent, settings, changed } = start();
  settings.bank = null;
  session.report(0, { type: 'report', generation: 3, conversation, draft: draft('According to our policy, no.') });
  expect(sent).toEqual([]);
  expect(changed).not.toHaveBeenCalled();
  expect(session.view(site)).toMatchObject({ status: 'nothing', turns: conversation.turns, assessment: null });
  settings.bank = bank;
  session.refresh();
  expect(sent.at(-1)).toMatchObject({ type: 'assessed', generation: 3 });
  expect(flagsOf(sent.at(-1))).toEqual(['According to our policy']);
  expect(session.view(site)).toMatchObject({ status: 'assessed' });
});

test('a bank that cannot be read is said, and what the page shows is kept', () => {
  const { session, sent, settings } = start();
  settings.bank = null;
  session.report(0, { type: 'report', generation: 3, conversation, draft: draft('According to our policy, no.') });
  settings.failure = 'The file is gone.';
  session.refresh();
  expect(session.view(site)).toMatchObject({ status: 'error', error: 'The file is gone.', turns: conversation.turns });
  expect(flagsOf(sent.at(-1))).toEqual([]);
  settings.bank = bank;
  session.refresh();
  expect(session.view(site)).toMatchObject({ status: 'assessed' });
});
