import { bytesOf, keyBytes, keysOf, textOf } from '../../learned/bytes';

/** Weights as they lie in `weights.json`: for each part its 24-bit key (sorted, three bytes each) and its weight in one byte. */
export interface PackedWeights {
  /** What one step of a weight stands for, in grades. */
  unit: number;
  /** Base64. */
  keys: string;
  /** Base64, 128 for none. */
  weights: string;
}

/** Looks a key's weight up, 0 when it has none: a table with open addressing, as a message has hundreds of parts. */
export function unpack(packed: PackedWeights): (key: number) => number {
  const keys = keysOf(bytesOf(packed.keys));
  const weights = bytesOf(packed.weights);
  let size = 1024;
  while (size < 2 * weights.length) size *= 2;
  const mask = size - 1;
  const places = new Int32Array(size).fill(-1);
  const values = new Float32Array(size);
  for (let i = 0; i < weights.length; i++) {
    const key = keys[i] as number;
    let at = key & mask;
    while ((places[at] as number) >= 0) at = (at + 1) & mask;
    places[at] = key;
    values[at] = ((weights[i] as number) - 128) * packed.unit;
  }
  return (key) => {
    let at = key & mask;
    while ((places[at] as number) >= 0) {
      if (places[at] === key) return values[at] as number;
      at = (at + 1) & mask;
    }
    return 0;
  };
}

/** @param weights a weight for each key of 24 bits; the largest set the unit */
export function pack(weights: ReadonlyMap<number, number>): PackedWeights {
  const sizes = [...weights.values()].map(Math.abs).sort((a, b) => a - b);
  // a few outliers would make the steps coarse
  const unit = Number(((sizes[Math.floor(sizes.length * 0.999)] ?? 0) / 127 || 0.01).toPrecision(4));
  const level = (w: number) => Math.max(-127, Math.min(127, Math.round(w / unit)));
  const sorted = [...weights].filter(([, w]) => level(w) !== 0).sort((a, b) => a[0] - b[0]);
  return {
    unit,
    keys: textOf(keyBytes(sorted.map(([key]) => key))),
    weights: textOf(Uint8Array.from(sorted, ([, w]) => level(w) + 128)),
  };
}
