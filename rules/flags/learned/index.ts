/**
 * Wording of a category that no pattern of the bank lists, recognised by what it is made of: one linear model a category over words,
 * neighbouring words and families of words (`concepts.ts`), trained by `tests/eval/train-flags.ts` on labelled sentences by several authors.
 * Linear, so that each word's part in the judgement can be told.
 */
import type { PackedModel } from './model';
import { type Reader, readerOf } from './reader';
import weights from './weights.json';

export { isUnlike, type Reader, type Recognised } from './reader';

/** The reader by the weights of the bundle. */
export const trained: Reader = readerOf(() => weights as PackedModel);
