import { issues } from '@/phrasebank/builtin/issues';
import { models } from '@/phrasebank/builtin/models';
import { compileBank } from '@/rules/bank';

/** Only what facts and steps need, so that these tests do not hang on lines and flags. */
export const bank = compileBank({ entries: [...issues, ...models], model: 'model.evenkeel' });
