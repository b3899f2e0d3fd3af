/** A number from 0 up to 1 for a seed and a place: the same for the same two. Mixing after mulberry32 (Tommy Ettinger, public domain). */
export function chance(seed: number, place: string): number {
  let h = seed | 0;
  for (let i = 0; i < place.length; i++) h = Math.imul(h ^ place.charCodeAt(i), 0x01000193);
  h = (h + 0x6d2b79f5) | 0;
  let t = Math.imul(h ^ (h >>> 15), 1 | h);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** One of a list that is not empty. */
export function pick<T>(list: readonly [T, ...T[]] | readonly T[], seed: number, place: string): T {
  return list[Math.floor(chance(seed, place) * list.length)] as T;
}
