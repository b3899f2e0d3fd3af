import { bytesOf, folded, hashOf, keyBytes, keysOf, nibblesOf, stepsAt, textOf, unitsOf } from '../../learned/bytes';

/**
 * A softmax model over words as it is stored, like the flags' (`rules/flags/learned/model.ts`): for each feature 24 bits of its name's hash
 * (sorted, three bytes each) and a weight of four bits for every class. Ten times smaller than names and figures, so that five thousand
 * features find room where one thousand did.
 */
export interface Packed {
  /** An even number of classes. */
  classes: readonly string[];
  bias: readonly number[];
  /** Cue: what one point of it adds to each class. */
  cues: Readonly<Record<string, readonly number[]>>;
  /** What one step of a packed weight stands for, in hundredths, class by class. */
  unit: readonly number[];
  /** Base64. */
  keys: string;
  /** Base64, two weights a byte, each 0 to 14 and 7 for none. */
  weights: string;
}

/** @param list features with their weights in hundredths ("class, weight" in turns) */
export function packed(
  model: Pick<Packed, 'classes' | 'bias' | 'cues'>,
  list: Readonly<Record<string, readonly number[]>>,
): Packed {
  const count = model.classes.length;
  const rows = Object.entries(list).map(([name, pairs]) => {
    const row = new Array<number>(count).fill(0);
    for (let i = 0; i < pairs.length; i += 2) row[pairs[i] as number] = pairs[i + 1] as number;
    return { key: folded(hashOf(name)), row };
  });
  const unit = unitsOf(
    rows.map(({ row }) => row),
    count,
    1,
  );
  // of two features with one key the first stands
  const byKey = new Map<number, number[]>();
  for (const { key, row } of rows) if (!byKey.has(key)) byKey.set(key, row);
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const nibbles = nibblesOf(
    sorted.map(([, row]) => row),
    unit,
  );
  return { ...model, unit, keys: textOf(keyBytes(sorted.map(([key]) => key))), weights: textOf(nibbles) };
}

/** Looks a feature's weights up: "class, hundredths" in turns; undefined where the feature is not known. The inverse of `packed`, up to rounding. */
export function lookup({ classes, unit, keys, weights }: Packed): (feature: string) => readonly number[] | undefined {
  const count = classes.length;
  const nibbles = bytesOf(weights);
  const place = new Map<number, number>();
  keysOf(bytesOf(keys)).forEach((key, i) => {
    place.set(key, i);
  });
  const known = new Map<number, readonly number[]>();
  return (feature) => {
    const at = place.get(folded(hashOf(feature)));
    if (at === undefined) return undefined;
    const kept = known.get(at);
    if (kept) return kept;
    const list: number[] = [];
    for (let k = 0; k < count; k++) {
      const level = stepsAt(nibbles, at * count + k);
      if (level !== 0) list.push(k, level * (unit[k] as number));
    }
    known.set(at, list);
    return list;
  };
}
