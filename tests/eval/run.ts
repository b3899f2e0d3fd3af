/** `npm run eval [-- anger|flags|conversations|facts]`: the quality figures as plain tables. Reads `../shared/eval`; says so when it is not there. */
import { existsSync } from 'node:fs';
import { EVAL_DIR } from './data';

/** Each section is a module beside this one that exports `section(): string | null` (or a promise of it), or the same by its name (`flagsSection`); null: its set is not there. */
const SECTIONS = ['anger', 'flags', 'conversations', 'facts'] as const;

if (!existsSync(EVAL_DIR)) {
  console.log(`No evaluation sets at ${EVAL_DIR}: nothing measured. Put the shared folder beside the checkout and run again.`);
} else {
  const only = process.argv[2];
  for (const name of SECTIONS) {
    if (only && name !== only) continue;
    if (!existsSync(new URL(`./${name}.ts`, import.meta.url))) continue;
    const part = (await import(`./${name}.ts`)) as Record<string, unknown>;
    const section = part.section ?? part[`${name}Section`];
    if (typeof section !== 'function') continue;
    const text: unknown = await section();
    console.log(`\n== ${name} ==\n${typeof text === 'string' ? text : 'Not measured: its set is not there.'}`);
  }
}
