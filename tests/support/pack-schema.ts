import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '@/phrasebank/packs/schema';
import { bin } from './build';

export const PACK_SCHEMA_FILE = resolve(import.meta.dirname, '../../phrasebank/pack.schema.json');

/** The pack's JSON Schema, for editors and other tools. What it cannot say (patterns that can be read, ids once) is checked at import. */
export function packSchemaText(): string {
  const made = toJsonSchema(packSchema, { errorMode: 'ignore', typeMode: 'input' });
  const schema = {
    title: 'Evenkeel pack',
    description: 'A team phrase bank for Evenkeel. Made from phrasebank/packs/schema.ts; do not edit by hand.',
    ...made,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(PACK_SCHEMA_FILE, packSchemaText());
  spawnSync(process.execPath, [bin('@biomejs/biome', 'biome'), 'format', '--write', PACK_SCHEMA_FILE], { stdio: 'inherit' });
}
