import type { Browser } from 'wxt/browser';
import type { Row } from '@/phrasebank/layers';
import type { SettingValue } from '@/phrasebank/packs/types';
import { type FixedSettings, refuseFixed } from '../fixed';
import { backupText, type Extras, readBackup } from './backup';
import type {
  BankAnswer,
  BankAsk,
  BankAsks,
  BankPush,
  BankState,
  Counts,
  EditDone,
  FromBankPage,
  SyncState,
  TeamState,
  ToBankPage,
} from './protocol';
import type { BankService, EditResult } from './service';
import { readCommand, readLayer, readTeam } from './steps';

/** How many rows go in one message. */
const ROWS = 500;
const MOST_IDS = 500;

/** What the bank's pages ask about that other parts of the worker keep. */
export interface Around {
  team: {
    state(): TeamState;
    settings(): Readonly<Record<string, SettingValue>>;
    setAddress(address: string | null): Promise<void>;
    check(): Promise<void>;
    rollBack(): Promise<void>;
    goOn(): Promise<void>;
    trustNewKey(): Promise<void>;
    takeOlder(): Promise<void>;
    fixed(): FixedSettings;
    /** Told when the state may have changed. */
    listen(told: () => void): () => void;
  };
  counts: {
    on(): boolean;
    all(): Promise<Record<string, Counts>>;
    switch(on: boolean): Promise<void>;
    clear(): Promise<void>;
  };
  sync: { state(): SyncState; switch(on: boolean): Promise<void> };
  /** Team source and sync read what they keep in the bank's store anew. */
  readAgain(): Promise<void>;
  extras: { read(): Promise<Extras>; write(extras: Extras): Promise<void> };
  now: () => string;
}

type Answers = { [K in BankAsk]: (asks: BankAsks[K]['asks']) => BankAsks[K]['gives'] | Promise<BankAsks[K]['gives']> };

/** Serves one open page until its port closes. */
export function serveBank(port: Browser.runtime.Port, service: Promise<BankService>, around: Around): void {
  let open = true;
  const ends: (() => void)[] = [];
  const post = (message: ToBankPage) => {
    if (open) port.postMessage(message);
  };
  port.onDisconnect.addListener(() => {
    open = false;
    for (const end of ends) end();
  });
  const ready = service.then((s) => {
    const answers = answersOf(s, around, (push) => post(push));
    const tellState = () => post({ push: 'state', state: stateOf(s, around) });
    ends.push(
      s.listen((changed) => {
        if (changed) pushRows(post, s.meta.revision, changed.rows, changed.gone, false);
        tellState();
      }),
      around.team.listen(tellState),
    );
    if (!open) for (const end of ends) end();
    return answers;
  });
  port.onMessage.addListener((message: FromBankPage) => {
    const { id, ask, ...asks } = message;
    ready
      .then((answers) => {
        if (!Object.hasOwn(answers, ask)) throw new Error('This question is not known.');
        return answers[ask](asks as never);
      })
      .then(
        (gives) => post({ re: id, ok: true, gives } satisfies BankAnswer),
        (error: unknown) => post({ re: id, ok: false, why: error instanceof Error ? error.message : String(error) }),
      );
  });
}

function answersOf(s: BankService, around: Around, push: (push: BankPush) => void): Answers {
  const done = ({ ids, refused }: EditResult): EditDone => ({
    ids: ids.slice(0, MOST_IDS),
    count: ids.length,
    refused: [...refused],
    state: stateOf(s, around),
  });
  const teamDo = (work: () => Promise<void>) => async () => {
    await work();
    return around.team.state();
  };
  return {
    open: () => {
      pushRows(push, s.meta.revision, s.merged.rows, [], true);
      return stateOf(s, around);
    },
    state: () => stateOf(s, around),
    versions: ({ entryId }) => versionsOf(s, entryId),
    layer: ({ layer }) => (layer === 'team' ? s.holdings.team.layer : layer === 'mine' ? s.holdings.mine : s.holdings.draft),
    edit: async ({ command, what, how }) =>
      done(
        await s.edit({ by: 'command', command: readCommand(command) }, how === 'import' ? 'import' : 'edit', what?.slice(0, 300)),
      ),
    undo: async () => done(await s.undo()),
    redo: async () => done(await s.redo()),
    publish: async () => done(await s.publish()),
    'drop-draft': async () => done(await s.edit({ by: 'whole', draft: null }, 'edit', 'Threw the draft away')),
    'team-file': async ({ layer, name, edition, settings, recipes = [], scenarios = [] }) => {
      const { source } = s.holdings.team;
      if (source.startsWith('policy')) throw new Error('The team bank is set by your organisation and cannot be changed here.');
      if (source === 'address') throw new Error('The team bank comes from an address; take that away first.');
      const team = readTeam({ layer: readLayer(layer), source: 'file', name, edition, settings, recipes, scenarios });
      return done(await s.takeTeam(team, 'import', `Took in the team bank "${name.slice(0, 100)}"`));
    },
    'team-meta': () => {
      const { name, edition, settings, recipes, scenarios } = s.holdings.team;
      return { name, edition, settings: { ...settings }, recipes: [...recipes], scenarios: [...scenarios] };
    },
    history: () => [...s.meta.history].reverse(),
    restore: async ({ n }) => done(await s.restore(n)),
    backup: async () => ({
      name: `evenkeel-backup-${around.now().slice(0, 10)}.json`,
      text: await backupText(s, await around.extras.read(), around.now()),
    }),
    'restore-backup': async ({ text }) => {
      const { holdings, history, extras } = readBackup(text);
      const { source } = s.holdings.team;
      const { mine, draft, team } = holdings;
      // a team bank that comes by itself comes again by itself
      const ours = (source === 'none' || source === 'file') && (team.source === 'none' || team.source === 'file');
      const result = await s.restoreBackup({ by: 'whole', mine, draft, ...(ours ? { team } : {}) }, history);
      await around.extras.write(extras);
      return done(result);
    },
    'news-seen': async ({ id }) => {
      await s.newsSeen(id);
      return null;
    },
    'aside-export': async ({ key }) => ({ name: 'evenkeel-set-aside.json', text: await s.asideText(key) }),
    'aside-drop': async ({ key }) => {
      await s.dropAside(key);
      return null;
    },
    'team-address': ({ address }) => teamDo(() => around.team.setAddress(address))(),
    'team-check': teamDo(() => around.team.check()),
    'team-roll-back': teamDo(() => around.team.rollBack()),
    'team-go-on': teamDo(() => around.team.goOn()),
    'team-trust-new-key': teamDo(() => around.team.trustNewKey()),
    'team-take-older': teamDo(() => around.team.takeOlder()),
    counts: () => around.counts.all(),
    'counts-switch': async ({ on }) => {
      await refuseFixed(['counts']);
      await around.counts.switch(on === true);
      return null;
    },
    'counts-clear': async () => {
      await around.counts.clear();
      return null;
    },
    'read-again': async () => {
      await s.readAgain();
      await around.readAgain();
      return null;
    },
    'sync-switch': async ({ on }) => {
      await around.sync.switch(on === true);
      return around.sync.state();
    },
  };
}

function stateOf(s: BankService, around: Around): BankState {
  const { holdings, meta, merged } = s;
  const name = (n: number | undefined) => meta.history.find((h) => h.n === n)?.what ?? null;
  return {
    revision: meta.revision,
    total: merged.rows.length,
    model: merged.bank.model,
    undo: name(meta.undo.at(-1)),
    redo: name(meta.redo.at(-1)),
    draft: holdings.draft ? { pending: s.pending } : null,
    team: around.team.state(),
    counts: { on: around.counts.on() },
    news: meta.news,
    aside: [...s.aside],
    sync: around.sync.state(),
    trouble: s.trouble,
    settings: { ...around.team.settings() },
    fixed: around.team.fixed(),
  };
}

function versionsOf(s: BankService, id: string): BankAsks['versions']['gives'] {
  const { mine, draft, team } = s.holdings;
  const layers = [
    ['builtin', s.builtin.entries],
    ['team', team.layer.entries],
    ['draft', draft?.entries ?? []],
    ['mine', mine.entries],
  ] as const;
  const origin = s.merged.rows.find((r) => r.entry.id === id)?.origin;
  return layers.flatMap(([layer, entries]) => {
    const entry = entries.find((e) => e.id === id);
    const of = layer === 'draft' ? 'team' : layer;
    const plain = { layer: of, over: [], offBy: null, locked: false, required: false, held: null } as const;
    return entry ? [{ layer, row: { entry, origin: origin ?? plain } }] : [];
  });
}

function pushRows(push: (push: BankPush) => void, revision: number, rows: readonly Row[], gone: string[], anew: boolean): void {
  for (let at = 0; at === 0 || at < rows.length; at += ROWS) {
    push({
      push: 'rows',
      revision,
      rows: rows.slice(at, at + ROWS),
      gone: at === 0 ? gone : [],
      first: anew && at === 0,
      last: at + ROWS >= rows.length,
    });
  }
}
