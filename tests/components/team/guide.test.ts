import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyFiles } from '@/components/team/policies';
import { fixedBy, LOCKABLES } from '@/entrypoints/background/fixed';
import { readPolicy } from '@/entrypoints/background/team/policy';

const guide = readFileSync(`${import.meta.dirname}/../../../README.md`, 'utf8');
const settings = '{"beforeSending":true,"counts":false}';
const files = policyFiles({
  chromeId: 'EXTENSION_ID',
  firefoxId: 'evenkeel@evenkeel.example',
  packAddress: 'https://example.com/evenkeel-pack.json',
  packKey: '',
  sites: ['https://desk.example/*'],
  settings,
});

it.each(files.map((f) => [f.id, f.text]))(
  'the guide shows the very policy file for %s that the options page gives',
  (_, text) => {
    expect(guide).toContain(`\n${text.replaceAll('\r\n', '\n').trimEnd()}\n\`\`\``);
  },
);

it('and names every setting that can be fixed; those in its files are', () => {
  for (const name of LOCKABLES) expect(guide).toContain(`\`${name}\``);
  expect(Object.keys(fixedBy({}, readPolicy({ settings }).settings))).toEqual(['beforeSending', 'counts']);
});

it('and every name of the managed schema', () => {
  const schema = JSON.parse(readFileSync(`${import.meta.dirname}/../../../public/managed_schema.json`, 'utf8')) as {
    properties: object;
  };
  for (const name of Object.keys(schema.properties)) expect(guide).toContain(`| \`${name}\` |`);
});
