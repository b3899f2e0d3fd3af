/** `npm run eval [-- anger|flags|conversations]`: the quality figures as plain tables. Reads `../shared/eval`; says so when it is not there. */
import { existsSync } from 'node:fs';
import { EVAL_DIR } from './data';

/** Each section is a module beside this one that exports `section(): string | null` (or a promise of it); null: its set is not there. */
const SECTIONS = ['anger', 'flags', 'conversations'] as const;

if (!existsSync(EVAL_DIR)) {
  console.log(`No evaluation sets at ${EVAL_DIR}: nothing measured. Put the shared folder beside the checkout and run again.`);
} else {
  const only = process.argv[2];
  for (const name of SECTIONS) {
    if (only && name !== only) continue;
    if (!existsSync(new URL(`./${name}.ts`, import.meta.url))) continue;
    const part = (await import(`./${name}.ts`)) as { section?: () => string | null | Promise<string | null> };
    if (!part.section) continue;
    console.log(`\n== ${name} ==\n${(await part.section()) ?? 'Not measured: its set is not there.'}`);
  }
}
