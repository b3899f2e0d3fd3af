import type { Bank, Entry } from '../schema';
import { avoid } from './avoid';
import { empathyLines } from './empathy';
import { issues } from './issues';
import { models } from './models';
import { questionLines } from './questions';
import { stepLineEntries } from './steps';

/** The bank that ships: data only, one file a kind (avoid: one a category). */
const entries: Entry[] = [...avoid, ...issues, ...models, ...empathyLines, ...questionLines, ...stepLineEntries];

export const builtinBank: Bank = { entries, model: 'model.evenkeel' };
