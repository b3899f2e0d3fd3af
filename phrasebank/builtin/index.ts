import type { Bank, Entry } from '../schema';
import { issues } from './issues';
import { models } from './models';

/** The bank that ships: data only, one file a kind (avoid: one a category). */
const entries: Entry[] = [...issues, ...models];

export const builtinBank: Bank = { entries, model: 'model.evenkeel' };
