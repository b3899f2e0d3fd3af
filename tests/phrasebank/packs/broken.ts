import { packOf, packText } from '@/phrasebank/packs';
import type { Entry } from '@/phrasebank/schema';

/** Random numbers by a seed (mulberry32), so that a broken file can be made again from its number. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const SCRIPT = '<img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script>';

export const good: Entry[] = [
  {
    kind: 'avoid',
    id: 'avoid.test.one',
    category: 'blame',
    severity: 'warn',
    patterns: ['you should have'],
    why: 'Reads as blame.',
    replacements: ['let us look at'],
    examples: { bad: ['You should have read it.'], ok: ['Let us look at it.'] },
  },
  { kind: 'empathy', id: 'empathy.test.two', text: 'That is a long time to wait.' },
  { kind: 'model', id: 'model.test.three', title: 'Own', about: 'Our way.', steps: ['acknowledge', 'resolve'] },
];

export const goodText = packText(
  packOf(
    { entries: good, off: ['avoid.other'], based: {}, locked: ['avoid.test.one'], required: [], model: null },
    { name: 'Test' },
  ),
);

const WRONG: ((r: () => number) => unknown)[] = [
  () => null,
  () => 3,
  () => [],
  () => ({}),
  () => true,
  () => 'x'.repeat(30_000),
  () => SCRIPT,
  () => '=HYPERLINK("http://x.example","y")',
  () => '\u0000\u202e\ufffd',
  () => '\ud800',
  () => Array.from({ length: 5000 }, () => 'again'),
  () => ({ __proto__x: 1, toString: 1, hasOwnProperty: null }),
  () => '(((((((((a|b)|c)|d)|e)|f)|g)|h)|i)',
  () => '[a] [b] [c] ... ...9 !',
  (r) => nested(5 + Math.floor(r() * 200)),
];

function nested(depth: number): unknown {
  let made: unknown = 'deep';
  for (let i = 0; i < depth; i++) made = i % 2 ? [made] : { a: made };
  return made;
}

/** A pack with something wrong in it, made by a number: wrong values anywhere, doubles, prototype keys, cut off, bytes changed, BOM. */
export function brokenPack(seed: number): Uint8Array {
  const r = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(r() * list.length)] as T;
  const data = JSON.parse(goodText) as Record<string, unknown>;
  for (let n = Math.floor(r() * 3); n >= 0; n--) {
    const spots: [Record<string, unknown>, string][] = [];
    const walk = (o: unknown) => {
      if (typeof o !== 'object' || o === null) return;
      for (const [k, x] of Object.entries(o)) {
        spots.push([o as Record<string, unknown>, k]);
        if (spots.length < 500) walk(x);
      }
    };
    walk(data);
    const [where, key] = pick(spots);
    const how = r();
    if (how < 0.6) where[key] = pick(WRONG)(r);
    else if (how < 0.75) delete where[key];
    else if (how < 0.9) where[pick(['constructor', 'extra', 'kind', 'id', '__defineGetter__'])] = where[key];
    else (data.entries as unknown[] | undefined)?.push?.(structuredClone(pick(good)));
  }
  let text = JSON.stringify(data, null, pick([0, 2])) ?? '';
  if (r() < 0.2) text = text.replace('"id"', pick(['"__proto__"', '"constructor"', '"id":"twice","id"']));
  if (r() < 0.25) text = text.slice(0, Math.floor(r() * text.length));
  if (r() < 0.1) text = `${'['.repeat(100_000 * r())}${text}`;
  if (r() < 0.1) text += pick([text, '}', 'garbage', '\u0000']);
  if (r() < 0.2) text = `\ufeff${text}`;
  const bytes = new TextEncoder().encode(text);
  if (r() < 0.25) for (let n = 0; n < 3; n++) bytes[Math.floor(r() * bytes.length)] = Math.floor(r() * 256);
  return bytes;
}
