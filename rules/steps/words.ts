import { memo } from '../text/memo';

const STOP = new Set(
  `a an the i you he she it we they me him her us them my your our their his its is are was were be been being am do does did have has had will would shall should can could may might must
  of in on at to for from with by about as and or but so if not no than then this that these those there here what when where why who how which very really just please any some all also too
  sorry thank thanks hi hello dear i'm i've i'll we're we've we'll you're you've it's that's don't didn't can't won't get got going go know`.split(
    /\s+/,
  ),
);

/** The words that carry meaning, cut back to a rough stem so that "charged" meets "charge". */
export const contentWords = memo(1000, (text: string): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const m of text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .matchAll(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu)) {
    const w = m[0].replace(/'s$/, '');
    if (STOP.has(m[0]) || w.length < 3) continue;
    out.add(w.length > 4 ? w.replace(/(?:ing|ies|ed|es|s|e|y)$/, '') : w);
  }
  return out;
});

/** Whether two sentences say the same in nearly the same words. */
export function alike(a: string, b: string): boolean {
  const [x, y] = [contentWords(a), contentWords(b)];
  if (x.size === 0 || y.size === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared / (x.size + y.size - shared) >= 0.7;
}

/** How many words a text has. */
export const wordsIn = memo(1000, (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0);

const MOST_QUOTED = 60;

/** A stretch in quotation marks, cut short at a word. */
export function quote(text: string): string {
  const t = text.trim();
  if (t.length <= MOST_QUOTED) return `“${t}”`;
  return `“${t.slice(0, MOST_QUOTED).replace(/\s+\S*$/, '')} ...”`;
}
