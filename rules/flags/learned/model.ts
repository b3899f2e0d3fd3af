import type { Category } from '../../types';

/**
 * One linear model a category, as it lies in `weights.json`: for each feature the lower 24 bits of its name's hash (sorted, three bytes
 * each) and twelve weights of four bits. 24,000 features take 216 kB; as whole numbers and names they would take two megabytes and
 * find no more.
 */
export interface PackedModel {
  categories: readonly Category[];
  bias: readonly number[];
  /** What one step of a packed weight stands for, category by category. */
  unit: readonly number[];
  /** Least sum at which a category is taken, chosen on authors left out of the training. */
  least: readonly number[];
  /** Base64. */
  keys: string;
  /** Base64, two weights a byte, each 0 to 14 and 7 for none. */
  weights: string;
}

export interface Model extends Omit<PackedModel, 'keys' | 'weights'> {
  /** Adds a feature's weights to the sums and says whether the feature is known. */
  add(name: string, sums: Float64Array): boolean;
}

/** The key of a feature: FNV-1a over its characters, folded to 24 bits. */
export function keyOf(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return ((h >>> 24) ^ h) & 0xffffff;
}

export function unpack(packed: PackedModel): Model {
  const raw = bytesOf(packed.keys);
  const nibbles = bytesOf(packed.weights);
  const keys = new Uint32Array(raw.length / 3);
  for (let i = 0; i < keys.length; i++)
    keys[i] = ((raw[3 * i] as number) << 16) | ((raw[3 * i + 1] as number) << 8) | (raw[3 * i + 2] as number);
  const count = packed.categories.length;
  const find = (key: number) => {
    let low = 0;
    let high = keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = keys[middle] as number;
      if (at === key) return middle;
      if (at < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return {
    ...packed,
    add(name, sums) {
      const place = find(keyOf(name));
      if (place < 0) return false;
      for (let k = 0; k < count; k++) {
        const byte = nibbles[(place * count + k) >> 1] as number;
        const level = (k % 2 === 0 ? byte >> 4 : byte & 15) - 7;
        if (level !== 0) sums[k] = (sums[k] as number) + level * (packed.unit[k] as number);
      }
      return true;
    },
  };
}

/** @param weights a feature's weights by category; an even number of categories */
export function pack(
  model: Omit<PackedModel, 'keys' | 'weights' | 'unit'>,
  weights: ReadonlyMap<string, readonly number[]>,
): PackedModel {
  const count = model.categories.length;
  // a few outliers would make the steps coarse
  const unit = model.categories.map((_, k) => {
    const sizes = [...weights.values()].map((list) => Math.abs(list[k] ?? 0)).sort((a, b) => a - b);
    return Number(((sizes[Math.floor(sizes.length * 0.998)] ?? 0) / 7 || 0.01).toPrecision(4));
  });
  // of two features with one key the first stands
  const byKey = new Map<number, readonly number[]>();
  for (const [name, list] of weights) if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), list);
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const keys = new Uint8Array(sorted.length * 3);
  const nibbles = new Uint8Array((sorted.length * count) / 2);
  sorted.forEach(([key, list], i) => {
    keys.set([key >> 16, (key >> 8) & 255, key & 255], 3 * i);
    list.forEach((w, k) => {
      const level = Math.max(-7, Math.min(7, Math.round(w / (unit[k] as number)))) + 7;
      const at = (i * count + k) >> 1;
      nibbles[at] = (nibbles[at] as number) | (k % 2 === 0 ? level << 4 : level);
    });
  });
  return { ...model, unit, keys: textOf(keys), weights: textOf(nibbles) };
}

/** By the platform's own reader where there is one: the model is a good part of the worker's first answer. */
function bytesOf(text: string): Uint8Array {
  const platform: { fromBase64?: (text: string) => Uint8Array } = Uint8Array;
  if (platform.fromBase64) return platform.fromBase64(text);
  const signs = atob(text);
  const out = new Uint8Array(signs.length);
  for (let i = 0; i < out.length; i++) out[i] = signs.charCodeAt(i);
  return out;
}

function textOf(bytes: Uint8Array): string {
  let out = '';
  for (const b of bytes) out += String.fromCharCode(b);
  return btoa(out);
}
