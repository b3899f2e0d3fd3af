/** Plain statistics for the quality figures. */

/** Ranks from 1, ties share their mean rank. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const out = new Array<number>(values.length);
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && values[order[j] as number] === values[order[i] as number]) j++;
    for (let k = i; k < j; k++) out[order[k] as number] = (i + j + 1) / 2;
    i = j;
  }
  return out;
}

/** Area under the ROC curve: the chance that a positive scores above a negative, ties half. NaN without both. */
export function auroc(scores: readonly number[], positive: readonly boolean[]): number {
  const r = ranks(scores);
  const n = positive.filter(Boolean).length;
  const sum = r.reduce((s, x, i) => s + (positive[i] ? x : 0), 0);
  return (sum - (n * (n + 1)) / 2) / (n * (positive.length - n));
}

/** Spearman's rank correlation, ties averaged. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return pearson(ranks(a), ranks(b));
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((s, v) => s + v, 0) / x.length;
  const ma = mean(a);
  const mb = mean(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  a.forEach((x, i) => {
    const y = b[i] as number;
    ab += (x - ma) * (y - mb);
    aa += (x - ma) ** 2;
    bb += (y - mb) ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}

/** Cohen's kappa with quadratic weights for grades 0..k-1 (Cohen 1968). */
export function quadraticKappa(a: readonly number[], b: readonly number[], k = 5): number {
  const n = a.length;
  const ca = new Array<number>(k).fill(0);
  const cb = new Array<number>(k).fill(0);
  let seen = 0;
  a.forEach((x, i) => {
    const y = b[i] as number;
    ca[x] = (ca[x] as number) + 1;
    cb[y] = (cb[y] as number) + 1;
    seen += (x - y) ** 2;
  });
  let expected = 0;
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) expected += ((ca[i] as number) * (cb[j] as number) * (i - j) ** 2) / n;
  return 1 - seen / expected;
}

/** Share of rows for which the test holds. */
export function share<T>(rows: readonly T[], test: (row: T) => boolean): number {
  return rows.filter(test).length / rows.length;
}
