/** Signals that only show across sentences: one-word sentences in a row, words said over again, a list of dates. */
import type { Word } from './pattern';

export interface AcrossHit {
  id: 'shape.staccato' | 'shape.repeat' | 'shape.dates' | 'contact.many';
  /** Index of the sentence, and the stretch in it. */
  sentence: number;
  start: number;
  end: number;
}

export const ACROSS_WHY: Readonly<Record<AcrossHit['id'], string>> = {
  'shape.staccato': 'Puts a full stop after every word',
  'shape.repeat': 'Says it over again for emphasis',
  'shape.dates': 'Lists one date after another',
  'contact.many': 'Tells of one contact after another',
};

/** What an expert would give each, in grades. */
export const ACROSS_PRIOR: Readonly<Record<AcrossHit['id'], number>> = {
  'shape.staccato': 1,
  'shape.repeat': 0.5,
  'shape.dates': 0.5,
  'contact.many': 0.4,
};

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;
const CONTACTED = new Set([
  'rang',
  'called',
  'phoned',
  'emailed',
  'wrote',
  'messaged',
  'asked',
  'told',
  'promised',
  'reported',
  'complained',
  'chased',
  'explained',
  'contacted',
  'spoke',
  'replied',
  'informed',
  'transferred',
]);
const GREETING = /^(?:hi|hello|hey|thanks|thank|ok|okay|yes|no|please|cheers|perfect|great|lovely)$/;

/** Reads the words of all sentences of a message. */
export function across(sentences: readonly (readonly Word[])[]): AcrossHit[] {
  const hits: AcrossHit[] = [];
  const spoken = sentences.map((s) => s.filter((w) => w.kind === 'word' || w.kind === 'number'));
  const whole = (sentence: number, id: AcrossHit['id']) => {
    const s = spoken[sentence] as readonly Word[];
    hits.push({ id, sentence, start: s[0]?.start ?? 0, end: s[s.length - 1]?.end ?? 0 });
  };
  let dates = 0;
  let contacts = 0;
  spoken.forEach((s, i) => {
    const first = s[0];
    if (first && s.length === 1 && spoken[i - 1]?.length === 1 && spoken[i - 2]?.length === 1 && !GREETING.test(first.norm))
      whole(i, 'shape.staccato');
    const before = spoken[i - 1];
    if (s.length >= 1 && s.length <= 3 && before && before.length > 0 && !s.every((w) => GREETING.test(w.norm))) {
      const said = new Set(before.map((w) => w.norm));
      const same = s.every((w) => said.has(w.norm)) && s.some((w) => w.kind === 'word' && w.norm.length > 2);
      if (same) whole(i, 'shape.repeat');
    }
    s.forEach((w, k) => {
      if (CONTACTED.has(w.norm)) {
        contacts++;
        if (contacts >= 3) hits.push({ id: 'contact.many', sentence: i, start: w.start, end: w.end });
      }
      if (!MONTH.test(w.norm) || (s[k - 1]?.kind !== 'number' && s[k + 1]?.kind !== 'number')) return;
      dates++;
      if (dates >= 3) hits.push({ id: 'shape.dates', sentence: i, start: w.start, end: w.end });
    });
  });
  return hits;
}
