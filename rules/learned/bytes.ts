/** How the learned weights of anger, flags and facts lie in their JSON files: bytes as base64, features under 24 bits of a hash. */

/** Bytes of a base64 text. By the platform's own reader where there is one: reading the models is a good part of the worker's first answer. */
export function bytesOf(text: string): Uint8Array {
  const platform: { fromBase64?: (text: string) => Uint8Array } = Uint8Array;
  if (platform.fromBase64) return platform.fromBase64(text);
  const signs = atob(text);
  const out = new Uint8Array(signs.length);
  for (let i = 0; i < out.length; i++) out[i] = signs.charCodeAt(i);
  return out;
}

/** The inverse of `bytesOf`. */
export function textOf(bytes: Uint8Array): string {
  let out = '';
  for (const b of bytes) out += String.fromCharCode(b);
  return btoa(out);
}

/** FNV-1a over the characters: 32 bits, signed. @param before the hash of what stands before them: hashOf('b', hashOf('a')) is hashOf('ab') */
export function hashOf(text: string, before = 0x811c9dc5): number {
  let h = before;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** A hash folded to the 24 bits that a weight is kept under. */
export const folded = (hash: number): number => ((hash >>> 24) ^ hash) & 0xffffff;

/** Keys of 24 bits as three bytes each, in the order given. */
export function keyBytes(keys: readonly number[]): Uint8Array {
  const out = new Uint8Array(keys.length * 3);
  keys.forEach((key, i) => {
    out.set([key >> 16, (key >> 8) & 255, key & 255], 3 * i);
  });
  return out;
}

/** The inverse of `keyBytes`. */
export function keysOf(bytes: Uint8Array): Uint32Array {
  const out = new Uint32Array(bytes.length / 3);
  for (let i = 0; i < out.length; i++)
    out[i] = ((bytes[3 * i] as number) << 16) | ((bytes[3 * i + 1] as number) << 8) | (bytes[3 * i + 2] as number);
  return out;
}

/** Weights of four bits, -7 to 7 steps, two a byte. */
export function nibblesOf(rows: readonly (readonly number[])[], unit: readonly number[]): Uint8Array {
  const count = unit.length;
  const out = new Uint8Array((rows.length * count) / 2);
  rows.forEach((row, i) => {
    row.forEach((w, k) => {
      const level = Math.max(-7, Math.min(7, Math.round(w / (unit[k] as number)))) + 7;
      const at = (i * count + k) >> 1;
      out[at] = (out[at] as number) | (k % 2 === 0 ? level << 4 : level);
    });
  });
  return out;
}

/** One weight of `nibblesOf`, in steps. @param at row times the (even) number of classes, plus the class */
export function stepsAt(nibbles: Uint8Array, at: number): number {
  const byte = nibbles[at >> 1] as number;
  return (at % 2 === 0 ? byte >> 4 : byte & 15) - 7;
}

/** What one step of four bits stands for in each column: a few outliers would make the steps coarse, so they are cut off. @param none for a column of noughts */
export function unitsOf(rows: readonly (readonly number[])[], columns: number, none: number): number[] {
  return Array.from({ length: columns }, (_, k) => {
    const sizes = rows.map((row) => Math.abs(row[k] ?? 0)).sort((a, b) => a - b);
    return Number(((sizes[Math.floor(sizes.length * 0.998)] ?? 0) / 7 || none).toPrecision(4));
  });
}
