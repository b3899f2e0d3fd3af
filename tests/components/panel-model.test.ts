import { describe, expect, it } from 'vitest';
import {
  chipsOf,
  factsOf,
  firstNameOf,
  isEnglish,
  keyedFlags,
  missingFact,
  moodOf,
  offered,
  peakOf,
  quoteOf,
  sparkOf,
  stepLines,
  trackOf,
  trendOf,
} from '@/components/panel/model';
import { bandOf } from '@/rules/bands';
import type { Anger, Assessment, Evidence, Line, Step } from '@/rules/types';
import { VIEWS } from '../support/panel-preview/views';

const base = VIEWS.furious.assessment;
const withAnger = (anger: Partial<Anger>): Assessment => ({ ...base, anger: { ...base.anger, ...anger } });
const points = (...scores: number[]) => scores.map((score, i) => ({ turn: 2 * i, score }));
const evidence = (weight: number, text: string, signal = 's'): Evidence => ({
  turn: 0,
  start: 0,
  end: text.length,
  text,
  signal,
  weight,
  why: 'w',
});
const line = (id: string): Line => ({ id, text: `text of ${id}`, fills: {} });

describe('the name', () => {
  it('is the first name, from the facts, the desk or the turns', () => {
    expect(firstNameOf(VIEWS.furious)).toBe('Dana');
    expect(firstNameOf(VIEWS.lang)).toBe('Inês');
    expect(firstNameOf({ ...VIEWS.furious, desk: null })).toBe('Dana');
  });

  it('is not an address, and may be unknown', () => {
    expect(firstNameOf({ ...VIEWS.nothing, turns: [{ from: 'customer', name: 'dana.w@example.com', text: '' }] })).toBeNull();
    expect(firstNameOf(VIEWS.nothing)).toBeNull();
  });
});

describe('the mood', () => {
  it.each([
    ['en', true],
    ['en-GB', true],
    ['und', true],
    ['enm', false],
    ['pt', false],
  ])('%s counts as English: %s', (tag, is) => expect(isEnglish(tag)).toBe(is));

  it('is unsure before anything else is said of it', () => {
    expect(moodOf({ ...VIEWS.lang, status: 'unsure' })).toEqual({ kind: 'unsure' });
    expect(moodOf(VIEWS.nothing)).toBeNull();
    expect(moodOf(VIEWS.lang)).toEqual({ kind: 'language', tag: 'pt' });
    expect(moodOf(VIEWS.little)).toEqual({ kind: 'little' });
  });
});

describe('the trend', () => {
  const of = (anger: Partial<Anger>) => trendOf(VIEWS.furious, withAnger(anger), bandOf);
  it.each([
    [{ perTurn: points(50) }, 'trend.first'],
    [{ perTurn: points(50, 50), trend: 'steady' as const }, 'trend.steady'],
    [{ perTurn: points(50, 60), trend: 'rising' as const }, 'trend.rising.little'],
    [{ perTurn: points(50, 90), trend: 'rising' as const }, 'trend.rising'],
    [{ perTurn: points(90, 82), trend: 'falling' as const }, 'trend.falling.little'],
    [{ perTurn: points(90, 62), trend: 'falling' as const, band: 'angry' as const }, 'trend.falling'],
    [{ perTurn: points(30, 10), trend: 'falling' as const, band: 'calm' as const }, 'trend.falling'],
  ])('%#', (anger, key) => expect(of(anger)).toMatchObject({ key }));

  it('names where a storm came from once it has passed, with the minutes only where the desk tells times', () => {
    const anger = {
      perTurn: [
        { turn: 5, score: 85 },
        { turn: 7, score: 10 },
      ],
      trend: 'falling' as const,
      band: 'calm' as const,
    };
    expect(of(anger)).toEqual({ key: 'trend.from.minutes', band: 'furious', minutes: 11 });
    const timeless = { ...VIEWS.furious, turns: VIEWS.furious.turns.map(({ at, ...turn }) => turn) };
    expect(trendOf(timeless, withAnger(anger), bandOf)).toEqual({ key: 'trend.from', band: 'furious' });
  });
});

describe('the chips', () => {
  const kinds = (anger: Partial<Anger>) =>
    chipsOf(withAnger(anger)).map((c) => (c.kind === 'threat' ? c.threat : `${c.kind} ${c.at.text}`));

  it('hold a place for what eased the mood', () => {
    const up = [30, 20, 10, 9, 8].map((w) => evidence(w, `up${w}`));
    expect(kinds({ threats: [], evidence: [...up, evidence(-5, 'down')] })).toEqual([
      'raised up30',
      'raised up20',
      'raised up10',
      'lowered down',
    ]);
    expect(kinds({ threats: [], evidence: up })).toHaveLength(4);
  });

  it('show threats first, also those whose words are not known, and do not quote their words again', () => {
    const legal = evidence(20, 'my solicitor', 'threat.legal');
    expect(kinds({ threats: ['legal', 'public'], evidence: [legal, evidence(5, 'late')] })).toEqual([
      'legal',
      'public',
      'raised late',
    ]);
    expect(
      kinds({ threats: ['legal', 'public', 'leave', 'harm', 'regulator'], evidence: [evidence(-9, 'thanks')] }),
    ).toHaveLength(4);
  });

  it('leave out trifles, repeats and signals without words', () => {
    expect(
      kinds({
        threats: [],
        evidence: [evidence(2, 'x'), evidence(-2, 'y'), evidence(9, ''), evidence(8, 'Late'), evidence(7, 'late')],
      }),
    ).toEqual(['raised Late']);
  });
});

describe('the course', () => {
  it('ends with the score now and is at most twelve points long', () => {
    expect(sparkOf(withAnger({ score: 70, perTurn: points(10, 20, 90) }))).toEqual([10, 20, 70]);
    expect(sparkOf(withAnger({ perTurn: points(...Array.from({ length: 30 }, (_, i) => i)) }))).toHaveLength(12);
  });

  it('knows the peak and how long ago it was', () => {
    expect(peakOf(withAnger({ score: 40, perTurn: points(20, 90, 50, 40) }))).toEqual({ score: 90, ago: 2 });
    expect(peakOf(withAnger({ score: 95, perTurn: points(20, 90) }))).toEqual({ score: 95, ago: 0 });
  });
});

describe('the lines', () => {
  const suggest = (next: Step, step: string[], empathy: string[], questions: string[] = []): Assessment => ({
    ...base,
    steps: { ...base.steps, next },
    suggestions: { step: step.map(line), empathy: empathy.map(line), questions: questions.map(line) },
  });
  const ids = (lines: Line[]) => lines.map((l) => l.id);

  it('mix two of the step with one of empathy; hearing steps begin with empathy; late steps keep it for the end', () => {
    expect(ids(stepLines(suggest('resolve', ['a', 'b', 'c'], ['x', 'y'])))).toEqual(['a', 'b', 'x', 'c', 'y']);
    expect(ids(stepLines(suggest('acknowledge', ['a', 'b'], ['x', 'y'])))).toEqual(['x', 'y', 'a', 'b']);
    expect(ids(stepLines(suggest('confirm', ['a', 'b', 'c'], ['x'])))).toEqual(['a', 'b', 'c', 'x']);
    expect(ids(stepLines(suggest('resolve', [], ['x', 'y', 'z'])))).toEqual(['x', 'y', 'z']);
  });

  it('never repeat one', () => {
    expect(ids(stepLines(suggest('resolve', ['a', 'a'], ['a'])))).toEqual(['a']);
  });

  it('number on into the questions, and skip a question that is offered as a line', () => {
    const { lines, questions, more } = offered(suggest('clarify', ['a', 'b'], ['x'], ['a', 'q', 'r', 's']), 0, 2);
    expect(lines.map((l) => [l.line.id, l.number])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(more).toBe(true);
    expect(questions.map((q) => [q.line.id, q.number])).toEqual([
      ['q', 3],
      ['r', 4],
    ]);
  });

  it('come round again after the last page, also when there are none', () => {
    const some = suggest('resolve', ['a', 'b', 'c', 'd'], []);
    expect(offered(some, 1, 3).lines.map((l) => l.line.id)).toEqual(['d']);
    expect(offered(some, 2, 3).lines.map((l) => l.line.id)).toEqual(['a', 'b', 'c']);
    expect(offered(suggest('resolve', [], []), 4, 3)).toEqual({ lines: [], more: false, questions: [] });
  });
});

describe('the tracker', () => {
  const track = (done: Step[], next: Step, avoid: Step[] = []) =>
    trackOf({ ...base, steps: { ...base.steps, done, next, avoid } });

  it('shows what is done, what is next and at most three to come', () => {
    expect(track(['acknowledge'], 'clarify')).toEqual({
      done: ['acknowledge'],
      now: 'clarify',
      ahead: ['apologise', 'resolve', 'commit'],
      hold: [],
    });
  });

  it('does not list a step twice that is due again', () => {
    expect(track(['acknowledge', 'clarify', 'resolve'], 'clarify')).toMatchObject({
      done: ['acknowledge', 'resolve'],
      ahead: ['apologise', 'commit', 'confirm'],
    });
  });

  it('keeps back only what comes later', () => {
    expect(track(['apologise'], 'resolve', ['apologise', 'set-boundary', 'confirm', 'hand-over', 'close']).hold).toEqual([
      'confirm',
      'hand-over',
      'close',
    ]);
  });

  it('copes with steps off the usual way', () => {
    expect(track([], 'set-boundary', ['close'])).toEqual({ done: [], now: 'set-boundary', ahead: [], hold: [] });
  });
});

describe('flags', () => {
  it('come gravest first, then as they stand in the draft, with keys that survive typing before them', () => {
    const [stop, warn] = base.flags as [(typeof base.flags)[number], (typeof base.flags)[number]];
    const twice = [{ ...warn, start: 50, end: 73 }, warn, { ...stop, start: 90, end: 111 }];
    const keyed = keyedFlags(twice);
    expect(keyed.map((k) => k.flag.start)).toEqual([90, warn.start, 50]);
    const later = keyedFlags(twice.map((f) => ({ ...f, start: f.start + 9, end: f.end + 9 })));
    expect(later.map((k) => k.key)).toEqual(keyed.map((k) => k.key));
    expect(new Set(keyed.map((k) => k.key)).size).toBe(3);
  });
});

describe('facts', () => {
  it('leave out what says nothing, and spell dates one by one', () => {
    const at = { turn: 0, start: 0, end: 1 };
    const facts = {
      ...base.facts,
      issue: { value: 'other' as const, ...at },
      contacts: { value: 1, ...at },
      dates: ['a', 'b', 'c', 'd'].map((value) => ({ value, ...at })),
    };
    const keys = factsOf(facts).map((f) => f.key);
    expect(keys).not.toContain('issue');
    expect(keys).not.toContain('contacts');
    expect(keys.filter((k) => k === 'dates')).toHaveLength(3);
  });

  it('name the one missing thing that would hold the agent up', () => {
    const at = { turn: 0, start: 0, end: 1 };
    const none = { ...base.facts, orderNumber: null, email: null };
    expect(missingFact({ ...none, issue: { value: 'delivery', ...at } })).toBe('orderNumber');
    expect(missingFact({ ...none, issue: { value: 'billing', ...at } })).toBe('accountNumber');
    expect(missingFact({ ...none, issue: { value: 'information', ...at } })).toBeNull();
    expect(missingFact({ ...base.facts, issue: { value: 'delivery', ...at } })).toBeNull();
  });
});

it('words that say nothing alone are quoted to the end of their clause', () => {
  const turns = [{ from: 'customer' as const, text: 'You have £129 of mine because of this. Or not? It’s late.' }];
  const at = (start: number, end: number) => ({
    turn: 0,
    start,
    end,
    signal: 'x',
    weight: 5,
    text: turns[0]?.text.slice(start, end) ?? '',
    why: 'Why.',
  });
  expect(quoteOf(at(0, 8), turns)).toBe('You have £129 of mine');
  expect(quoteOf(at(9, 13), turns)).toBe('£129');
  expect(quoteOf(at(39, 46), turns)).toBe('Or not?');
});
