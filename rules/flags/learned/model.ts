import { bytesOf, keyBytes, keysOf, nibblesOf, stepsAt, textOf, unitsOf } from '../../learned/bytes';
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
  /** Adds a feature's weights to the sums and says whether the feature is known. @param key its name's hash, folded */
  add(key: number, sums: Float64Array): boolean;
}

export function unpack(packed: PackedModel): Model {
  const keys = keysOf(bytesOf(packed.keys));
  const nibbles = bytesOf(packed.weights);
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
    add(key, sums) {
      const place = find(key);
      if (place < 0) return false;
      for (let k = 0; k < count; k++) {
        const level = stepsAt(nibbles, place * count + k);
        if (level !== 0) sums[k] = (sums[k] as number) + level * (packed.unit[k] as number);
      }
      return true;
    },
  };
}

/** @param weights a feature's weights by category, under its key; an even number of categories */
export function pack(
  model: Omit<PackedModel, 'keys' | 'weights' | 'unit'>,
  weights: ReadonlyMap<number, readonly number[]>,
): PackedModel {
  const unit = unitsOf([...weights.values()], model.categories.length, 0.01);
  const sorted = [...weights].sort((a, b) => a[0] - b[0]);
  const rows = sorted.map(([, list]) => list);
  return { ...model, unit, keys: textOf(keyBytes(sorted.map(([key]) => key))), weights: textOf(nibblesOf(rows, unit)) };
}
