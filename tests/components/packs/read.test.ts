import { describe, expect, it } from 'vitest';
import { previewOf } from '@/components/packs/preview';
import { kindOf, readSource } from '@/components/packs/read';
import { EMPTY } from '@/phrasebank/layers';
import { type Pack, packOf } from '@/phrasebank/packs';
import type { Entry } from '@/phrasebank/schema';

const kind = (data: string, name = 'x') => kindOf({ name, data });
const options = { category: 'robotic', name: 'x' } as const;

describe('a file', () => {
  it('is known by what stands in it', () => {
    expect(kind('{"format": "evenkeel-pack", "entries": []}')).toBe('pack');
    expect(kind('\ufeff{"format": "evenkeel-backup"}')).toBe('backup');
    expect(kind('sep=;\n"kind";"id";"text"')).toBe('csv');
    expect(kind('a,b', 'words.CSV')).toBe('csv');
    expect(kind('extends: existence\ntokens:\n  - simply')).toBe('vale');
    expect(kind('simply\nobviously -> clearly')).toBe('words');
    expect(kind('["simply"]', 'words.json')).toBe('words');
  });

  it('is read as its kind, with what is not good named by its place', async () => {
    const data = 'kind,id,text\nempathy,team.one,I see.\nempathy,?,x\n';
    const read = await readSource({ name: 'x.csv', data }, 'csv', options, {});
    expect(read.pack?.entries.map((e) => e.id)).toEqual(['team.one']);
    expect(read.problems[0]).toMatchObject({ line: 3, at: 'id', level: 'error' });
    const words = await readSource({ name: 'x.txt', data: 'simply' }, 'words', options, {});
    expect(words.pack?.entries).toHaveLength(1);
  });
});

describe('the preview', () => {
  const line = (id: string, text: string): Entry => ({ kind: 'empathy', id, text });
  const builtin = { entries: [line('empathy.a', 'A.')], model: 'm' };
  const pack: Pack = packOf(
    { ...EMPTY, entries: [line('empathy.a', 'Other.'), line('team.b', 'B.')], locked: ['team.b'] },
    { name: 'P' },
  );
  const team = { ...EMPTY, entries: [line('team.old', 'Old.')] };

  it('counts what is new, changed and gone', () => {
    const ground = { builtin, team, draft: null, mine: EMPTY };
    expect(previewOf(pack, 'draft', 'add', ground)).toMatchObject({ added: 1, changed: 1, removed: 0, locked: 1 });
    expect(previewOf(pack, 'draft', 'replace', ground)).toMatchObject({ added: 1, changed: 1, removed: 1 });
    // locks mean nothing in one's own layer
    expect(previewOf(pack, 'mine', 'add', ground)).toMatchObject({ locked: 0 });
  });
});
