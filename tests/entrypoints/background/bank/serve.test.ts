import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { readBackup } from '@/entrypoints/background/bank/backup';
import { memoryDisk } from '@/entrypoints/background/bank/disk';
import type { BankAsk, BankAsks, BankState, ToBankPage } from '@/entrypoints/background/bank/protocol';
import { type Around, serveBank } from '@/entrypoints/background/bank/serve';
import { BankService } from '@/entrypoints/background/bank/service';
import { readCommand } from '@/entrypoints/background/bank/steps';
import { apply, EMPTY, type Row } from '@/phrasebank/layers';
import type { Entry } from '@/phrasebank/schema';
import { command, layer } from '../../../phrasebank/arbitrary';

const now = () => '2026-11-22T00:00:00.000Z';
const line = (id: string, text: string): Entry => ({ kind: 'empathy', id, text });
const builtin = { entries: Array.from({ length: 1200 }, (_, i) => line(`b.n${i}`, 'built')), model: '' };
const put = (...entries: Entry[]) => ({ command: { do: 'put' as const, layer: 'mine' as const, entries } });

/** Two ends of a line that carries JSON, as the browser's does. */
function line2(): { worker: Browser.runtime.Port; send(message: unknown): void; got: ToBankPage[]; close(): void } {
  const heard: ((m: unknown) => void)[] = [];
  const closed: (() => void)[] = [];
  const got: ToBankPage[] = [];
  const worker = {
    onMessage: { addListener: (f: (m: unknown) => void) => heard.push(f) },
    onDisconnect: { addListener: (f: () => void) => closed.push(f) },
    postMessage: (m: ToBankPage) => got.push(JSON.parse(JSON.stringify(m)) as ToBankPage),
  };
  return {
    worker: worker as unknown as Browser.runtime.Port,
    send: (m) => heard.forEach((f) => void f(JSON.parse(JSON.stringify(m)))),
    got,
    close: () => closed.forEach((f) => void f()),
  };
}

const team = { source: 'none', trouble: null } as unknown as ReturnType<Around['team']['state']>;
const around = (): Around => ({
  now,
  team: {
    state: () => team,
    settings: () => ({ counts: true }),
    setAddress: async () => undefined,
    check: async () => undefined,
    rollBack: async () => undefined,
    goOn: async () => undefined,
    trustNewKey: async () => undefined,
    takeOlder: async () => undefined,
    fixed: () => ({ counts: { value: true, by: 'team' } }),
    listen: () => () => undefined,
  },
  counts: { on: () => true, all: async () => ({}), switch: async () => undefined, clear: async () => undefined },
  sync: { state: () => ({ on: false, last: null, left: 0, trouble: null }), switch: async () => undefined },
  extras: { read: async () => ({ mutes: ['avoid.x'] }), write: async () => undefined },
  readAgain: async () => undefined,
});
const openService = () => BankService.open({ disk: memoryDisk(), builtin, version: '1', now });

function page(service: Promise<BankService>) {
  const wire = line2();
  serveBank(wire.worker, service, around());
  let id = 0;
  const ask = async <K extends BankAsk>(what: K, asks: BankAsks[K]['asks']): Promise<BankAsks[K]['gives']> => {
    const n = ++id;
    wire.send({ id: n, ask: what, ...asks });
    for (;;) {
      const answer = wire.got.find((m) => 're' in m && m.re === n);
      if (answer && 'ok' in answer) {
        if (!answer.ok) throw new Error(answer.why);
        return answer.gives as BankAsks[K]['gives'];
      }
      await new Promise((go) => setTimeout(go, 0));
    }
  };
  const rows = () => {
    const all = new Map<string, Row>();
    for (const m of wire.got) {
      if (!('push' in m) || m.push !== 'rows') continue;
      if (m.first) all.clear();
      for (const row of m.rows) all.set(row.entry.id, row);
      for (const gone of m.gone) all.delete(gone);
    }
    return all;
  };
  return { ...wire, ask, rows };
}

describe('the line to a page', () => {
  it('sends all rows in pieces, then what changes, to every open page', async () => {
    const service = openService();
    const [one, two] = [page(service), page(service)];
    expect((await one.ask('open', {})).total).toBe(1200);
    await two.ask('open', {});
    expect(one.got.filter((m) => 'push' in m && m.push === 'rows').length).toBe(3);
    await one.ask('edit', put(line('b.n3', 'mine'), line('own.a', 'new')));
    for (const { rows, got } of [one, two]) {
      expect(rows().size).toBe(1201);
      expect(rows().get('b.n3')).toMatchObject({ entry: { text: 'mine' }, origin: { layer: 'mine', over: ['builtin'] } });
      expect(got.at(-1)).toBeDefined();
    }
    two.close();
    const before = two.got.length;
    const undone = await one.ask('undo', {});
    expect(undone).toMatchObject({ count: 2, state: { undo: null, redo: expect.stringContaining('2 entries') } });
    expect(two.got.length).toBe(before);
    expect(one.rows().get('own.a')).toBeUndefined();
  });

  it('refuses in words what is no question, no change, or no entry', async () => {
    const { ask } = page(openService());
    await expect(ask('constructor' as BankAsk, {} as never)).rejects.toThrow('not known');
    await expect(ask('edit', { command: { do: 'burn', layer: 'mine' } as never })).rejects.toThrow('not known');
    await expect(ask('edit', put(line('own.a', '')))).rejects.toThrow('"own.a" cannot be stored: "text" is empty.');
    await expect(ask('publish', {})).rejects.toThrow('no draft');
    await expect(ask('restore', { n: 7 })).rejects.toThrow('too long ago');
  });

  it('shows one entry in every layer that has it, and how much a draft would change', async () => {
    const { ask } = page(openService());
    await ask('edit', put(line('b.n1', 'mine')));
    const { state } = await ask('edit', {
      command: { do: 'put', layer: 'draft', entries: [line('b.n1', 'team'), line('t.t', 'x')] },
    });
    expect((state as BankState).draft).toEqual({ pending: 2 });
    expect((await ask('versions', { entryId: 'b.n1' })).map((v) => [v.layer, 'text' in v.row.entry && v.row.entry.text])).toEqual(
      [
        ['builtin', 'built'],
        ['draft', 'team'],
        ['mine', 'mine'],
      ],
    );
    await ask('publish', {});
    expect(await ask('layer', { layer: 'draft' })).toBeNull();
    expect((await ask('layer', { layer: 'team' }))?.entries.map((e) => e.id)).toEqual(['b.n1', 't.t']);
  });
});

it('a pack taken in as a file is the team bank, with what else it carries', async () => {
  const { ask, rows } = page(openService());
  await ask('open', {});
  const layer = { ...EMPTY, entries: [line('t.t', 'team')], required: ['b.n0'] };
  await ask('team-file', { layer, name: 'Team', edition: '1', settings: { counts: false }, scenarios: [{ id: 's' }] });
  expect(rows().get('t.t')?.origin.layer).toBe('team');
  expect(rows().get('b.n0')?.origin.required).toBe(true);
  expect(await ask('team-meta', {})).toEqual({
    name: 'Team',
    edition: '1',
    settings: { counts: false },
    recipes: [],
    scenarios: [{ id: 's' }],
  });
  await ask('undo', {});
  expect(rows().get('t.t')).toBeUndefined();
});

describe('a backup', () => {
  it('brings everything back on another machine, and can itself be undone', async () => {
    const first = page(openService());
    await first.ask('edit', put(line('own.a', 'one')));
    await first.ask('edit', put(line('own.a', 'two')));
    await first.ask('edit', { command: { do: 'off', layer: 'draft', ids: ['b.n2'] } });
    await first.ask('publish', {});
    const { text, name } = await first.ask('backup', {});
    expect(name).toBe('evenkeel-backup-2026-11-22.json');

    const service = openService();
    const second = page(service);
    await second.ask('restore-backup', { text });
    expect(second.rows().get('own.a')?.entry).toEqual(line('own.a', 'two'));
    expect((await service).merged.rows.find((r) => r.entry.id === 'b.n2')?.origin.offBy).toBe('team');
    expect((await second.ask('history', {})).map((h) => h.how)).toEqual(['restore', 'publish', 'edit', 'edit', 'edit']);
    await second.ask('restore', { n: 1 });
    expect((await service).holdings.mine.entries).toEqual([line('own.a', 'one')]);
    await second.ask('undo', {});
    await second.ask('undo', {});
    expect((await service).holdings.mine).toEqual(EMPTY);
  });

  it('is taken whole or not at all', async () => {
    const { ask } = page(openService());
    await ask('edit', put(line('own.a', 'one')));
    const { text } = await ask('backup', {});
    await ask('edit', put(line('own.a', 'two')));
    const bad = [
      text.slice(0, -50),
      '',
      '[]',
      '{"format":"evenkeel-pack"}',
      text.replace('"version": 1', '"version": 9'),
      text.replace('"one"', '1'),
      text.replace('"mine"', '"mein"'),
    ];
    for (const wrong of bad) {
      await expect(ask('restore-backup', { text: wrong })).rejects.toThrow();
      expect((await ask('layer', { layer: 'mine' }))?.entries).toEqual([line('own.a', 'two')]);
    }
    fc.assert(
      fc.property(fc.json(), fc.nat(), (junk, at) => {
        for (const wrong of [junk, text.slice(0, at % text.length), text.replace(/"entries": \[/, `"entries": [${junk},`)]) {
          try {
            readBackup(wrong);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        }
      }),
    );
  });
});

it('a command from outside is the command that was meant, or is refused', () => {
  fc.assert(
    fc.property(command, layer, (c, team) => {
      const on = { builtin, team };
      const nothing = { mine: EMPTY, draft: null };
      const read = readCommand(JSON.parse(JSON.stringify(c)));
      expect(apply(read, nothing, on)).toEqual(apply(c, nothing, on));
    }),
  );
  fc.assert(
    fc.property(fc.anything(), (junk) => {
      try {
        readCommand(junk);
      } catch (error) {
        expect((error as Error).message).toMatch(/\.$/);
      }
    }),
  );
});
