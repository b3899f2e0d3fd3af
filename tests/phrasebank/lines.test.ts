import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { empathyLines } from '@/phrasebank/builtin/empathy';
import { questionLines } from '@/phrasebank/builtin/questions';
import { stepLineEntries } from '@/phrasebank/builtin/steps';
import { bandSchema, entrySchema, issueSchema, stepSchema } from '@/phrasebank/schema';
import { gradeOf } from '@/rules/bands';
import { templateOf } from '@/rules/suggest/fill';
import { contentWords, jaccard } from '@/rules/suggest/likeness';
import { SLOTS } from '@/rules/suggest/slots';
import { FREE_FACTS, WORTH_ASKING } from '@/rules/suggest/worth-asking';

const lines = [...empathyLines, ...questionLines, ...stepLineEntries];
const FACTS = [
  'customerName',
  'orderNumber',
  'accountNumber',
  'email',
  'phone',
  'product',
  'amount',
  'dates',
  'waiting',
  'contacts',
  'wants',
];

/** A line's words without its slots, for looking at the wording alone. */
const plain = (text: string) => text.replace(/\{[^}]*\}|\[[^\]]*\]/g, ' ');

const ENDING = new Set(['confirm', 'follow-up', 'close']);

describe('the bank of lines', () => {
  it('is large enough', () => {
    expect(empathyLines.length).toBeGreaterThanOrEqual(150);
    expect(questionLines.length).toBeGreaterThanOrEqual(60);
    expect(stepLineEntries.length).toBeGreaterThanOrEqual(200);
  });

  it('fits the schema, ids apart', () => {
    for (const line of lines) expect(v.safeParse(entrySchema, line).success, line.id).toBe(true);
    expect(new Set(lines.map((l) => l.id)).size).toBe(lines.length);
  });

  it('names only known slots and leaves no bracket open', () => {
    const known = new Set(SLOTS.map((s) => s.name.replace(/\+\d+/, '+n')));
    for (const line of lines) {
      for (const slot of templateOf(line.text).slots) expect(known, `${line.id}: ${slot}`).toContain(slot.replace(/\+\d+/, '+n'));
      expect(plain(line.text), line.id).not.toMatch(/[{}[\]]/);
    }
  });

  it('asks only for facts that the tables know', () => {
    for (const q of questionLines) {
      expect([...FACTS, ...Object.keys(FREE_FACTS)], q.id).toContain(q.asks);
      expect(q.text, q.id).toMatch(/\?/);
    }
    for (const [issue, names] of Object.entries(WORTH_ASKING)) {
      for (const name of names) {
        const entry = questionLines.find((q) => q.asks === name && (!q.issues || q.issues.some((i) => i === issue)));
        expect(entry, `${issue} asks ${name}`).toBeDefined();
      }
    }
  });

  it('keeps to the house wording', () => {
    for (const line of lines) {
      expect(line.text, line.id).not.toMatch(/[!–—…“”‘’]|\p{Extended_Pictographic}|\.\.\.| {2}|;/u);
      expect(line.text, line.id).not.toMatch(
        /\b(?:\w+(?:iz(?:e|ed|es|ing|ation))|color|favor|center|gotten|canceled|canceling|check it out|reach out|inconvenience|unfortunately|rest assured|please be advised|kindly|valued customer|as per|at this time|calm down|as soon as possible|asap|policy|policies|guarantee|promise you|never again|actually|obviously|simply|frustrat\w+)\b/i,
      );
      expect(line.text.trim(), line.id).toBe(line.text);
      expect(line.text, line.id).toMatch(/[.?]$/);
    }
  });

  it('is brief', () => {
    const long = lines.filter((l) => plain(l.text).length > 160);
    expect(long.map((l) => l.id)).toEqual([]);
    const chat = lines.filter((l) => plain(l.text).length > 130);
    expect(chat.length / lines.length).toBeLessThan(0.05);
  });

  it('holds no two lines that are nearly the same', () => {
    const sets = lines.map((l) => ({
      id: l.id,
      asks: l.kind === 'question' ? l.asks : null,
      issues: l.issues,
      words: contentWords(plain(l.text)),
    }));
    const close: string[] = [];
    sets.forEach((a, i) => {
      for (const b of sets.slice(i + 1)) {
        // the same question put to different issues, or in different bands, may be close: one fact is asked once
        const limit = a.asks && b.asks ? 1 : 0.6;
        const alike = jaccard(a.words, b.words);
        if (alike > limit || (alike === 1 && a.words.size > 3 && !(a.asks && b.asks)))
          close.push(`${a.id} ~ ${b.id} ${alike.toFixed(2)}`);
      }
    });
    expect(close).toEqual([]);
  });

  it('shows no cheer from angry on and no heavy apology when calm', () => {
    for (const line of lines) {
      const [from, to] = line.bands ?? ['calm', 'furious'];
      if (gradeOf(to) >= 3 && !line.cues?.includes('other-language')) {
        expect(line.text, line.id).not.toMatch(
          /\b(?:glad|pleased|happy|great|lovely|enjoy|wonderful|hope the rest|take care\.|no rush)\b/i,
        );
      }
      if (gradeOf(from) === 0 && !line.cues?.length)
        expect(line.text, line.id).not.toMatch(/\b(?:so|very|deeply|truly) sorry\b|\bterrible|\bawful/i);
    }
  });

  for (const issue of issueSchema.options) {
    for (const band of bandSchema.options) {
      const fits = (l: (typeof lines)[number]) =>
        (!l.issues || l.issues.includes(issue)) &&
        (!l.bands || (gradeOf(l.bands[0]) <= gradeOf(band) && gradeOf(band) <= gradeOf(l.bands[1]))) &&
        !l.cues?.length &&
        templateOf(l.text).needs.filter((s) => s !== 'issue').length === 0;
      it(`has at least 5 empathy lines in reach for ${issue}, ${band}, with nothing else known`, () => {
        expect(empathyLines.filter(fits).length).toBeGreaterThanOrEqual(5);
      });
      for (const step of stepSchema.options) {
        // closing or checking with a furious customer, a boundary for a calm one: no lines are wanted
        const noTrouble = issue === 'information' && band === 'calm' && step === 'apologise';
        const wanted = !noTrouble && (step === 'set-boundary' ? gradeOf(band) >= 2 : !ENDING.has(step) || gradeOf(band) <= 1);
        if (wanted) {
          it(`has at least 2 lines of ${step} for ${issue}, ${band}`, () => {
            const own = stepLineEntries.filter((l) => l.step === step && fits(l) && !l.wants && !l.threats);
            expect(own.length).toBeGreaterThanOrEqual(step === 'empathise' ? 1 : 2);
          });
        }
      }
    }
  }
});
