import { describe, expect, it } from 'vitest';
import type { AvoidEntry, Bank } from '@/phrasebank/schema';
import { assess } from '@/rules/assess';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import type { Anger, Step, Turn } from '@/rules/types';

const anger: Anger = {
  score: 50,
  band: 'frustrated',
  trend: 'steady',
  perTurn: [],
  evidence: [],
  threats: [],
  abuse: false,
  tooLittle: false,
};
const bankOf = (more: Partial<AvoidEntry>): Bank => ({
  model: '',
  entries: [
    {
      kind: 'avoid',
      id: 'avoid.mine.gizmo',
      category: 'stall',
      severity: 'warn',
      patterns: ['gizmo'],
      why: 'A reason.',
      replacements: [],
      examples: { bad: ['gizmo'], ok: ['x'] },
      ...more,
    },
  ],
});
const at = (draft: string, more: Partial<AvoidEntry>, due?: Step) =>
  findFlags(draft, compileBank(bankOf(more)), {
    turns: [],
    anger,
    channel: 'chat',
    slots: {},
    ...(due ? { due: () => due } : {}),
  }).map((f) => f.start);

describe('the place in the reply', () => {
  const TWO = 'The gizmo is here. The gizmo is there.';
  it('narrows an entry to the first or the last sentence', () => {
    expect(at(TWO, {})).toEqual([4, 23]);
    expect(at(TWO, { position: 'opening' })).toEqual([4]);
    expect(at(TWO, { position: 'ending' })).toEqual([23]);
    expect(at('The gizmo.', { position: 'opening' })).toEqual([4]);
    expect(at('The gizmo.', { position: 'ending' })).toEqual([4]);
    expect(at('One. The gizmo. Three.', { position: 'opening' })).toEqual([]);
    expect(at('One. The gizmo. Three.', { position: 'ending' })).toEqual([]);
  });

  it.each(['Hi Dana,\n', 'Hello there!\n\n', 'Good morning Mr Okafor.\n', 'Dear Ms O’Neill,\n\n', 'Hi Zoë and Sam,\n'])(
    'does not take the greeting %j for the first sentence',
    (greeting) => {
      expect(at(`${greeting}The gizmo. Then.`, { position: 'opening' })).toEqual([greeting.length + 4]);
    },
  );

  it.each(['Hi Dana, the gizmo came. Then.', 'Hello gizmo people. Then.', 'Dear me, a gizmo. Then.'])(
    'takes a sentence that begins with a greeting for what it is: %s',
    (draft) => {
      expect(at(draft, { position: 'opening' })).toEqual([draft.indexOf('gizmo')]);
    },
  );

  it.each(['\nKind regards', '\n\nBest wishes,\nMara', '\nThanks,\nMara Okafor-Lind', '\nYours sincerely\nMara (Support)'])(
    'does not take the closing %j for the last sentence',
    (closing) => {
      expect(at(`First. The gizmo.${closing}`, { position: 'ending' })).toEqual([11]);
      expect(at(`The gizmo. Last.${closing}`, { position: 'ending' })).toEqual([]);
    },
  );

  it('finds the place in a reply that is nothing but a greeting or a closing', () => {
    expect(at('Dear Gizmo,', { position: 'opening', patterns: ['dear'] })).toEqual([0]);
    expect(at('Kind regards', { position: 'ending', patterns: ['kind regards'] })).toEqual([0]);
  });
});

describe('the step the reply owes', () => {
  it('narrows an entry to the steps named', () => {
    expect(at('A gizmo.', { whileDue: ['close', 'clarify'] }, 'clarify')).toEqual([2]);
    expect(at('A gizmo.', { whileDue: ['close', 'clarify'] }, 'empathise')).toEqual([]);
    expect(at('A gizmo.', { whileDue: [] }, 'empathise')).toEqual([2]);
  });

  it('holds where nothing is known of the step', () => {
    expect(at('A gizmo.', { whileDue: ['close'] })).toEqual([2]);
  });

  const turns: Turn[] = [
    { from: 'customer', text: 'This is the third time I write. My parcel is lost and nobody answers. It is a disgrace!' },
  ];
  const step = assess({ channel: 'email', turns, draft: '' }, bankOf({})).steps.next;
  it('is the step before a word is written, and stays while the draft takes it', () => {
    const drafts = ['A gizmo.', 'I am so sorry that your parcel is lost and that you had to write three times. A gizmo.'];
    const next = drafts.map((draft) => assess({ channel: 'email', turns, draft }, bankOf({})).steps.next);
    expect(new Set([step, ...next]).size).toBeGreaterThan(1);
    for (const draft of drafts) {
      const found = (whileDue: Step[]) => assess({ channel: 'email', turns, draft }, bankOf({ whileDue })).flags.length;
      expect(found([step])).toBe(1);
      expect(found(['close'])).toBe(0);
    }
  });
});
