import { keyOf } from '../../flags/learned/model';

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
    return { key: keyOf(name), row };
  });
  // a few outliers would make the steps coarse
  const unit = model.classes.map((_, k) => {
    const sizes = rows.map(({ row }) => Math.abs(row[k] as number)).sort((a, b) => a - b);
    return Number(((sizes[Math.floor(sizes.length * 0.998)] ?? 0) / 7 || 1).toPrecision(4));
  });
  // of two features with one key the first stands
  const byKey = new Map<number, number[]>();
  for (const { key, row } of rows) if (!byKey.has(key)) byKey.set(key, row);
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const keys = new Uint8Array(sorted.length * 3);
  const nibbles = new Uint8Array((sorted.length * count) / 2);
  sorted.forEach(([key, row], i) => {
    keys.set([key >> 16, (key >> 8) & 255, key & 255], 3 * i);
    row.forEach((w, k) => {
      const level = Math.max(-7, Math.min(7, Math.round(w / (unit[k] as number)))) + 7;
      const at = (i * count + k) >> 1;
      nibbles[at] = (nibbles[at] as number) | (k % 2 === 0 ? level << 4 : level);
    });
  });
  return { ...model, unit, keys: textOf(keys), weights: textOf(nibbles) };
}

/** Looks a feature's weights up: "class, hundredths" in turns; undefined where the feature is not known. The inverse of `packed`, up to rounding. */
export function lookup({ classes, unit, keys, weights }: Packed): (feature: string) => readonly number[] | undefined {
  const count = classes.length;
  const raw = bytesOf(keys);
  const nibbles = bytesOf(weights);
  const place = new Map<number, number>();
  for (let i = 0; 3 * i < raw.length; i++)
    place.set(((raw[3 * i] as number) << 16) | ((raw[3 * i + 1] as number) << 8) | (raw[3 * i + 2] as number), i);
  const known = new Map<number, readonly number[]>();
  return (feature) => {
    const at = place.get(keyOf(feature));
    if (at === undefined) return undefined;
    const kept = known.get(at);
    if (kept) return kept;
    const list: number[] = [];
    for (let k = 0; k < count; k++) {
      const byte = nibbles[(at * count + k) >> 1] as number;
      const level = (k % 2 === 0 ? byte >> 4 : byte & 15) - 7;
      if (level !== 0) list.push(k, level * (unit[k] as number));
    }
    known.set(at, list);
    return list;
  };
}

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
