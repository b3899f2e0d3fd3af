/** Word lists and styles of other tools, taken over as avoid-entries; what could not be taken over is said place by place. */
import type { ParsedPack } from '../packs/types';
import type { ForeignOptions } from './entries';
import { importVale } from './vale';
import { importWords } from './words';

export type { ForeignOptions } from './entries';
export { fromRegex } from './regex';
export { importVale, importWords };

/** Tells a Vale style from a word list by what is in it. */
export function importForeign(text: string, options: ForeignOptions): ParsedPack {
  return /^\s*extends\s*:/m.test(text) ? importVale(text, options) : importWords(text, options);
}
