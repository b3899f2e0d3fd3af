import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';

/**
 * `npm run assess -- FILE.jsonl` (`-` for standard input): one Assessment a line. A line that cannot be read gives
 * {"error", "line"} in its place, the rest goes on, and the exit code is 1.
 */
const turn = v.object({
  from: v.picklist(['customer', 'agent', 'note']),
  name: v.optional(v.nullable(v.string())),
  at: v.optional(v.nullable(v.string())),
  text: v.string(),
});
const row = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  channel: v.optional(v.picklist(['chat', 'email']), 'chat'),
  turns: v.array(turn),
  draft: v.optional(v.string(), ''),
  agentName: v.optional(v.string()),
  now: v.optional(v.string()),
});

function assessLine(line: string): object {
  const { id, turns, ...rest } = v.parse(row, JSON.parse(line));
  const input = {
    ...rest,
    turns: turns.map(({ name, at, ...t }) => ({ ...t, ...(name ? { name } : {}), ...(at ? { at } : {}) })),
  };
  return { ...(id === undefined ? {} : { id }), ...assess(input, builtinBank) };
}

function inWords(error: unknown): string {
  if (v.isValiError(error)) return error.issues.map((i) => `${v.getDotPath(i) ?? 'line'}: ${i.message}`).join('; ');
  return error instanceof Error ? error.message : String(error);
}

const file = process.argv[2];
if (!file) {
  console.error('Usage: npm run assess -- FILE.jsonl   (or - for standard input)');
  process.exit(2);
}
const input = file === '-' ? process.stdin : createReadStream(file);
input.on('error', (error: Error) => {
  console.error(`Can't read ${file}: ${error.message}`);
  process.exit(2);
});
let number = 0;
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (!line.trim()) continue;
  try {
    console.log(JSON.stringify(assessLine(number === 1 ? line.replace(/^\uFEFF/, '') : line)));
  } catch (error) {
    console.log(JSON.stringify({ error: inWords(error), line: number }));
    process.exitCode = 1;
  }
}
