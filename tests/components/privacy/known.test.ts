import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { whatOf } from '@/components/privacy/known';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = ['entrypoints', 'components', 'phrasebank'].flatMap((room) =>
  readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !`${room}/${file}`.startsWith('components/privacy/'))
    .map((file) => readFileSync(`${root}${room}/${file}`, 'utf8')),
);
const found = (pattern: RegExp) => [...new Set(sources.flatMap((s) => [...s.matchAll(pattern)].map((m) => m[1] ?? '')))];

it('everything that the sources keep is named on the privacy page', () => {
  const kept = found(/['"`]((?:local|session|sync):[\w.-]+)['"`]/g).map((id) => ({
    id,
    place: id.split(':')[0] as 'local',
  }));
  expect(kept.length).toBeGreaterThan(8);
  expect(kept.filter((item) => whatOf(item) === 'unknown')).toEqual([]);
});

it('databases as well', () => {
  // by their names: `openDB('…')`, or a name given to a function that opens one
  const names = found(/['"`](evenkeel-(?:bank|log|[\w-]*db|reminders|practice)[\w.-]*)['"`]/g).filter((n) => !/\.\w+$/.test(n));
  expect(names).toContain('evenkeel-bank');
  const unknown = names.filter((name) => whatOf({ place: 'database', id: `database:${name}` }) === 'unknown');
  expect(unknown.filter((name) => sources.some((s) => s.includes('openDB') && s.includes(name)))).toEqual([]);
});

it('what nobody knows of is called unknown, and a policy what it is', () => {
  expect(whatOf({ place: 'local', id: 'local:sites.of.old' })).toBe('unknown');
  expect(whatOf({ place: 'database', id: 'database:evenkeel-bank2' })).toBe('unknown');
  expect(whatOf({ place: 'local', id: 'local:settings.v2' })).toBe('settings');
  expect(whatOf({ place: 'managed', id: 'managed:packAddress' })).toBe('policy');
});
