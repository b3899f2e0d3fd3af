import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FixedValues } from '@/components/rooms/FixedChoices';
import { stemOf } from '@/components/rooms/files';
import { type Line, SLOW } from '@/components/rooms/line';
import { t } from '@/components/strings';
import { toCsv } from '@/phrasebank/csv';
import { EMPTY, isEmpty, type Layer } from '@/phrasebank/layers';
import { layerOf, type Pack, type PackMeta, type ParsedPack, packOf, packText } from '@/phrasebank/packs';
import { checkAll } from '@/phrasebank/scenarios/check';
import type { Scenario } from '@/phrasebank/scenarios/schema';
import type { AvoidEntry, Bank } from '@/phrasebank/schema';
import { type TaughtSite, taughtFile, taughtSites } from '@/phrasebank/taught';
import { type Ground, type How, type Into, importCommand, type Preview, previewOf } from './preview';
import { type FileKind, kindOf, readSource, type Source } from './read';

export interface PacksHost {
  line: Line;
  /** The bank that ships, for what an import would change. */
  builtin(): Promise<Bank>;
  save(name: string, text: string, type?: string): void;
  /** Today as yyyy-mm-dd. */
  today(): string;
  /** Now as ISO 8601: the date of a pack, by which an older one is told from a newer. */
  now(): string;
  /** The practice scenarios kept on this computer. */
  scenarios: { read(): Promise<{ scenarios: Scenario[] }>; put(...scenarios: Scenario[]): Promise<void> };
  /** The sites that this agent has taught. */
  taught(): Promise<TaughtSite[]>;
}

/** A file that has been read and waits for a yes. */
export interface Read {
  source: Source;
  kind: FileKind;
  parsed: ParsedPack;
  preview: Preview | null;
}

interface PacksView {
  read: Read | null;
  /** While reading. */
  progress: { name: string; done: number; total: number } | null;
  into: Into;
  how: How;
  category: AvoidEntry['category'];
  severity: AvoidEntry['severity'];
  /** A backup that waits for a yes. */
  backup: { name: string; text: string; made: string | null } | null;

  take(source: Source): Promise<void>;
  cancel(): void;
  putAway(): void;
  choose(change: Partial<Pick<PacksView, 'into' | 'how' | 'category' | 'severity'>>): Promise<void>;
  /** Carries the import out: the good entries only, if some are not. */
  accept(): Promise<void>;
  saveLayer(which: 'team' | 'draft' | 'mine', as: 'pack' | 'csv', names: Names): Promise<void>;
  /** What the team's bank has beside its entries, for the form; null until it has been read. */
  carried: { settings: FixedValues; sites: number; scenarios: number } | null;
  readCarried(): Promise<void>;
  saveBackup(): Promise<void>;
  offerBackup(source: Source): void;
  restore(yes: boolean): Promise<void>;
  saveAside(key: string): Promise<void>;
  dropAside(key: string): Promise<void>;
}

/** What is said of a pack when it is saved. */
interface Names {
  name: string;
  edition: string;
  /** Settings that it fixes. */
  settings: FixedValues;
  /** With the sites taught here, which go before those that the team's bank has. */
  taught: boolean;
  /** With the practice scenarios kept here. */
  scenarios: boolean;
}

export type PacksStore = StoreApi<PacksView>;

/** The room's store: what has been read, and where it shall go. Reading is done here in slices; the worker checks all of it again. */
export function createPacksStore({ line, builtin, save, today, now, taught, scenarios }: PacksHost): PacksStore {
  let stop: AbortController | null = null;
  const ground = async (): Promise<Ground> => {
    const [bank, team, draft, mine] = await Promise.all([
      builtin(),
      line.ask('layer', { layer: 'team' }),
      line.ask('layer', { layer: 'draft' }),
      line.ask('layer', { layer: 'mine' }),
    ]);
    return { builtin: bank, team: team ?? EMPTY, draft, mine: mine ?? EMPTY };
  };

  return createStore<PacksView>()((set, get) => {
    const preview = async (pack: Pack | null): Promise<Preview | null> => {
      const { into, how } = get();
      return pack && previewOf(pack, into, how, await ground());
    };
    const read = async (source: Source, kind: FileKind): Promise<void> => {
      stop?.abort();
      const own = new AbortController();
      stop = own;
      const { signal } = own;
      let shown = false;
      // a file that is read at once shows no bar
      const slow = setTimeout(() => {
        shown = true;
      }, SLOW);
      const { category, severity } = get();
      try {
        await line.run(async () => {
          const parsed = await readSource(
            source,
            kind,
            { category, severity, name: stemOf(source.name) },
            {
              signal,
              progress: (done, total) => shown && !signal.aborted && set({ progress: { name: source.name, done, total } }),
            },
          );
          const shownAs = await preview(parsed.pack);
          if (!signal.aborted) set({ read: { source, kind, parsed, preview: shownAs } });
        });
      } finally {
        clearTimeout(slow);
        if (stop === own) set({ progress: null });
      }
      if (signal.aborted && stop === own) line.say(t('packs.cancelled'));
    };
    return {
      read: null,
      progress: null,
      into: 'draft',
      how: 'add',
      category: 'robotic',
      severity: 'hint',
      backup: null,
      carried: null,

      async take(source) {
        const kind = kindOf(source);
        set({ read: null });
        if (kind === 'backup') {
          get().offerBackup(source);
          return line.say(t('packs.isBackup'));
        }
        // only a pack can be the team's bank as it is
        if (kind !== 'pack' && get().into === 'team') set({ into: 'draft' });
        await read(source, kind);
      },
      cancel: () => stop?.abort(new Error(t('packs.cancelled'))),
      putAway: () => set({ read: null }),
      async choose(change) {
        set(change);
        const now = get().read;
        if (!now) return;
        if ('category' in change || 'severity' in change) return read(now.source, now.kind);
        await line.run(async () => set({ read: { ...now, preview: await preview(now.parsed.pack) } }));
      },
      async accept() {
        const { read: now, into, how } = get();
        const pack = now?.parsed.pack;
        if (!now || !pack) return;
        const { name } = now.source;
        const done = await line.run(() =>
          into === 'team'
            ? line.ask('team-file', {
                layer: layerOf(pack),
                name: pack.name,
                edition: pack.edition ?? null,
                settings: { ...pack.settings },
                recipes: [...pack.recipes],
                scenarios: [...pack.scenarios],
              })
            : line.ask('edit', { command: importCommand(pack, into, how), what: t('packs.history', { name }), how: 'import' }),
        );
        if (!done) return;
        // Into the team they go with the rest; else they are kept beside one's own, where the practice desk finds them.
        const { scenarios: brought, faults } = into === 'team' ? { scenarios: [], faults: [] } : checkAll(pack.scenarios);
        if (brought.length > 0) await line.run(() => scenarios.put(...brought));
        set({ read: null });
        const words = done.count > 0 ? t('packs.taken', { n: done.count, name }) : t('packs.taken.nothing', { name });
        line.say(words, {
          undo: done.count > 0,
          left: [
            ...new Set(done.refused.map((r) => r.why)),
            ...(brought.length > 0 ? [t('practice.imported', { n: brought.length })] : []),
            ...faults.slice(0, 5).map((f) => `${f.at}: ${f.why}`),
          ],
        });
      },
      async saveLayer(which, as, names) {
        await line.run(async () => {
          const layer: Layer | null = await line.ask('layer', { layer: which });
          const mine = names.scenarios ? (await scenarios.read()).scenarios : [];
          if ((!layer || isEmpty(layer)) && mine.length === 0) return line.say(t('packs.out.empty'));
          const carried = which === 'mine' ? { recipes: [], scenarios: [] } : await line.ask('team-meta');
          const own = names.taught ? taughtSites(JSON.parse(taughtFile(await taught())).recipes).sites : [];
          const meta: PackMeta = {
            ...carried,
            settings: names.settings,
            recipes: [...carried.recipes.filter((r) => !own.some((site) => site.site === r.site)), ...own],
            scenarios: [...carried.scenarios.filter((s) => !mine.some((own) => own.id === s.id)), ...mine],
            name: names.name,
            edition: names.edition || undefined,
            made: now(),
          };
          const pack = packOf(layer ?? EMPTY, meta);
          const name = `evenkeel-${which}-${today()}`;
          if (as === 'pack') {
            save(`${name}.json`, packText(pack));
            return line.say(t('rooms.saved', { name: `${name}.json` }));
          }
          const { text, lost } = toCsv(pack);
          save(`${name}.csv`, text, 'text/csv');
          line.say(t('packs.out.lost', { name: `${name}.csv`, lost: lost.join(', ') }));
        });
      },
      async readCarried() {
        await line.run(async () => {
          const { settings } = await line.ask('team-meta');
          set({ carried: { settings, sites: (await taught()).length, scenarios: (await scenarios.read()).scenarios.length } });
        });
      },
      async saveBackup() {
        const done = await line.run(() => line.ask('backup'));
        if (!done) return;
        save(done.name, done.text);
        line.say(t('rooms.saved', { name: done.name }));
      },
      offerBackup(source) {
        if (kindOf(source) !== 'backup') {
          set({ backup: null });
          return line.say(t('packs.backup.not'));
        }
        const text = typeof source.data === 'string' ? source.data : new TextDecoder().decode(source.data);
        const made = /"made"\s*:\s*"([^"]+)"/.exec(text.slice(0, 2000))?.[1] ?? null;
        set({ backup: { name: source.name, text, made: made && !Number.isNaN(Date.parse(made)) ? made : null } });
      },
      async restore(yes) {
        const { backup } = get();
        if (!yes || !backup) return set({ backup: null });
        const done = await line.run(() => line.ask('restore-backup', { text: backup.text }));
        set({ backup: null });
        if (done) line.say(t('packs.backup.done'), { undo: done.count > 0 });
      },
      async saveAside(key) {
        const done = await line.run(() => line.ask('aside-export', { key }));
        if (!done) return;
        save(done.name, done.text);
        line.say(t('rooms.saved', { name: done.name }));
      },
      async dropAside(key) {
        await line.run(async () => {
          await line.ask('aside-drop', { key });
          const state = await line.ask('state');
          line.store.setState({ state });
          line.say(t('packs.aside.gone'));
        });
      },
    };
  });
}
