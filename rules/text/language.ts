import { LETTERS, SCRIPTS, STOP_WORDS } from './language-data';
import { memo } from './memo';

/** Each stop word to the languages that have it, so that a shared word ("de", "in", "die") speaks for several, each a little. */
const OWNERS = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const w of words.split(' ')) {
    const owners = OWNERS.get(w);
    if (owners) owners.push(language);
    else OWNERS.set(w, [language]);
  }
}

/**
 * The language of a text as BCP 47 ('en', 'pt', ...), or 'und' when there is too little to tell.
 * Method: the script decides where it can (Cyrillic, kana, ...); among Latin-script languages, function words weighed by how few languages
 * share them, plus letters that only some of them have. English keeps a short text with typos: another language must be clearly ahead.
 * @param text one or more of the customer's turns
 */
export function detectLanguage(text: string): string {
  return detected(text);
}

// the customer's turns do not change while the agent types
const detected = memo(60, (text: string): string => {
  const plain = text
    .slice(0, 4000)
    .normalize('NFC')
    .replace(/https?:\S+|\S+@\S+\.\S+|[#@]\w+/g, ' ');
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return 'und';
  const script = byScript(plain, letters);
  if (script) return script;
  const words =
    plain
      .toLowerCase()
      .replace(/[’‘ʼ]/g, "'")
      .match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
  const points = new Map<string, number>();
  const add = (language: string, by: number) => points.set(language, (points.get(language) ?? 0) + by);
  let spoken = 0;
  for (const w of words) {
    const owners = OWNERS.get(w) ?? OWNERS.get(w.split("'")[0] ?? '');
    if (owners) {
      spoken++;
      for (const o of owners) add(o, 1 / owners.length);
    }
    if (!plainWord(w)) for (const [language, marks] of LETTERS) if (marks.test(w)) add(language, 0.7);
  }
  const ranked = [...points].sort((a, b) => b[1] - a[1]);
  const english = points.get('en') ?? 0;
  const best = ranked[0];
  if (!best) return 'und';
  if (best[0] === 'en') return english >= 0.9 || words.length >= 2 ? 'en' : 'und';
  // one or two foreign words (a name, a dish, a greeting) do not make a foreign text
  if (best[1] >= 1.6 && best[1] > english * 1.6 && best[1] >= words.length * 0.12) return best[0];
  if (english > 0 && english >= best[1] * 0.7) return 'en';
  return spoken <= 1 || best[1] < 1.6 ? 'und' : english > best[1] ? 'en' : best[0];
});

/** Whether no mark of `LETTERS` can be in a word: letters of English alone, and none of the endings of French and Finnish. */
const plainWord = (w: string) => /^[a-z]+$/.test(w) && !/[xt]$|yy|ssa$/.test(w);
/** A letter outside the Latin, and outside the general punctuation that Latin texts use. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2c00-\uffff]/;

function byScript(text: string, letters: number): string | null {
  if (!OTHER_SCRIPT.test(text)) return null;
  for (const [language, letter, share] of SCRIPTS) {
    const n = text.match(letter)?.length ?? 0;
    if (n >= Math.max(2, letters * share)) return language;
  }
  return null;
}
