import { createStore, type StoreApi } from 'zustand/vanilla';
import { titleOf } from '@/components/bank/model/items';
import { type Line, SLOW } from '@/components/rooms/line';
import { t } from '@/components/strings';
import { EMPTY, type Layer, merge, same } from '@/phrasebank/layers';
import type { EditableLayer } from '@/phrasebank/layers/types';
import { inSlices } from '@/phrasebank/packs/parse';
import type { AvoidEntry, Bank } from '@/phrasebank/schema';
import type { Band, Channel } from '@/rules/types';
import { type ChannelChoice, channelOf, guessChannel } from './channel';
import { type Compared, type Tally, tallyOf } from './compare';
import type { Engine } from './engine';
import { type Example, ownExamples, patternFrom, putCommand, type Side, withExample } from './examples';
import { type ReadReplies, type Reply, replySteps } from './read';
import { type Result, runReplies } from './run';
import { SAMPLES } from './samples';

export interface BenchHost {
  line: Line;
  builtin(): Promise<Bank>;
  engine(): Promise<Engine>;
}

export type Show = 'all' | 'marked' | 'changed' | 'clean';

interface BenchView {
  name: string | null;
  replies: readonly Reply[];
  problems: ReadReplies['problems'];
  results: readonly Result[];
  tally: Tally | null;
  /** The two banks differ. */
  edited: boolean;
  progress: { what: 'read' | 'run'; done: number; total: number } | null;
  side: EditableLayer;
  assumed: Band;
  channel: ChannelChoice;
  /** What replies are taken for that do not tell. */
  guessed: Channel;
  show: Show;
  /** Only replies where this entry fires or fired; null: all. */
  only: string | null;
  examples: readonly Example[];
  /** Avoid-entries of the bank that is tried, by id. */
  entries: ReadonlyMap<string, AvoidEntry>;
  /** Places (`reply:start:entry`) an answer was given to. */
  judged: ReadonlySet<string>;

  useSamples(): Promise<void>;
  read(name: string, data: Uint8Array | string): Promise<void>;
  cancel(): void;
  clear(): void;
  choose(change: Partial<Pick<BenchView, 'side' | 'assumed' | 'channel' | 'show' | 'only'>>): void;
  /** "Should be left alone" (`ok`) or "should be marked" (`bad`) at a mark. */
  judge(reply: Reply, mark: Compared, side: Side): Promise<void>;
  /** Words that no entry marks. @returns false when they are not in the reply or could not be noted */
  missed(reply: Reply, words: string, entryId: string, asPattern: boolean): Promise<boolean>;
  /** Layers may have changed: what is shown is tried again. */
  refresh(): Promise<void>;
}

export type BenchStore = StoreApi<BenchView>;

export const placeOf = (reply: Reply, mark: Compared): string => `${reply.n}:${mark.start}:${mark.entryId}`;

interface Banks {
  before: Bank;
  after: Bank;
  layer: Layer;
}

/** The bench's store: replies are read and judged in the page, in slices; corrections go to the worker as edits. */
export function createBenchStore({ line, builtin, engine }: BenchHost): BenchStore {
  let stop: AbortController | null = null;
  /** What the results shown were made with. */
  let ran: { before: Bank; after: Bank; assumed: Band; channel: ChannelChoice } | null = null;
  let chosen = false;

  return createStore<BenchView>()((set, get) => {
    const banks = async (): Promise<Banks> => {
      const [bank, team, draft, mine] = await Promise.all([
        builtin(),
        line.ask('layer', { layer: 'team' }),
        line.ask('layer', { layer: 'draft' }),
        line.ask('layer', { layer: 'mine' }),
      ]);
      // with nothing chosen: what somebody is at work on
      if (!chosen) set({ side: draft ? 'draft' : 'mine' });
      const published = team ?? EMPTY;
      const layer = get().side === 'mine' ? (mine ?? EMPTY) : (draft ?? published);
      const before = merge({ builtin: bank, team: published, mine: EMPTY }).bank;
      const made =
        get().side === 'mine'
          ? merge({ builtin: bank, team: published, mine: layer })
          : merge({ builtin: bank, team: layer, mine: EMPTY });
      const edited = !judgesAlike(before, made.bank);
      set({
        edited,
        entries: new Map(made.rows.flatMap(({ entry }) => (entry.kind === 'avoid' ? [[entry.id, entry]] : []))),
      });
      return { before, after: edited ? made.bank : before, layer };
    };
    const runExamples = async (layer: Layer): Promise<void> => {
      const known = new Map((await builtin()).entries.flatMap((e) => (e.kind === 'avoid' ? [[e.id, e] as const] : [])));
      const all = ownExamples(layer, known, await engine());
      set({ examples: all.sort((a, b) => Number(a.holds) - Number(b.holds)) });
    };
    /** Judges all replies anew, unless neither they nor the banks have changed. */
    const run = async (anew: boolean): Promise<void> => {
      const { before, after, layer } = await banks();
      await runExamples(layer);
      const { replies, assumed, channel, guessed } = get();
      const known =
        ran !== null &&
        ran.assumed === assumed &&
        ran.channel === channel &&
        judgesAlike(ran.before, before) &&
        judgesAlike(ran.after, after);
      if (replies.length === 0 || (!anew && known)) return;
      stop?.abort();
      const own = new AbortController();
      stop = own;
      ran = { before, after, assumed, channel };
      const began = performance.now();
      const results = await runReplies(replies, {
        engine: await engine(),
        before,
        after,
        assumed,
        channel: (reply) => channelOf(reply, channel, guessed),
        signal: own.signal,
        progress: (done) => {
          if (stop === own && performance.now() - began > SLOW) set({ progress: { what: 'run', done, total: replies.length } });
        },
      });
      // a newer run has taken over
      if (stop !== own) return;
      set({ results, tally: tallyOf(results), progress: null });
      if (own.signal.aborted) line.say(t('bench.cancelled', { n: results.length }));
    };
    const begin = async (name: string, { replies, problems }: ReadReplies): Promise<void> => {
      set({
        name,
        replies,
        guessed: guessChannel(name, replies),
        problems,
        results: [],
        tally: null,
        only: null,
        show: 'all',
        judged: new Set(),
      });
      await run(true);
    };
    /** Notes an example, or says why not. @returns whether it stands now */
    const note = async (entryId: string, side: Side, text: string, pattern?: string): Promise<boolean> => {
      const entry = get().entries.get(entryId);
      if (!entry) return false;
      const title = titleOf(entry);
      const more = withExample(entry, side, text, pattern);
      if (!more) {
        line.say(t('bench.judge.there', { entry: title }));
        return true;
      }
      const done = await line.run(() =>
        line.ask('edit', { command: putCommand(get().side, more), what: t('bench.judge.history', { entry: title }) }),
      );
      if (!done) return false;
      if (done.count === 0) {
        line.say(done.refused[0]?.why ?? t('bench.judge.locked'));
        return false;
      }
      line.say(t(side === 'ok' ? 'bench.judge.left' : 'bench.judge.marked', { entry: title }), { undo: true });
      await run(false);
      return true;
    };
    return {
      name: null,
      replies: [],
      problems: [],
      results: [],
      tally: null,
      edited: false,
      progress: null,
      side: 'mine',
      assumed: 'furious',
      channel: 'told',
      guessed: 'email',
      show: 'all',
      only: null,
      examples: [],
      entries: new Map(),
      judged: new Set(),

      async useSamples() {
        await line.run(() => begin(t('bench.samples.name'), { replies: [...SAMPLES], problems: [] }));
      },
      async read(name, data) {
        stop?.abort();
        const own = new AbortController();
        stop = own;
        await line.run(async () => {
          const began = performance.now();
          const got = await inSlices(replySteps(name, data), {
            signal: own.signal,
            progress: (done, total) => {
              if (performance.now() - began > SLOW) set({ progress: { what: 'read', done, total } });
            },
          }).finally(() => set({ progress: null }));
          if (got.replies.length === 0) {
            set({ name: null, replies: [], results: [], tally: null, problems: got.problems });
            return line.say(t('bench.empty', { name }));
          }
          await begin(name, got);
        });
      },
      cancel: () => stop?.abort(new Error(t('bench.cancelled', { n: 0 }))),
      clear() {
        stop?.abort();
        stop = null;
        set({ name: null, replies: [], problems: [], results: [], tally: null, progress: null, only: null });
      },
      choose(change) {
        if ('side' in change) chosen = true;
        set(change);
        if ('side' in change || 'assumed' in change || 'channel' in change) void line.run(() => run(false));
      },
      async judge(reply, mark, side) {
        const text = (await engine()).around(reply.text, mark.start, mark.end);
        if (await note(mark.entryId, side, text)) set({ judged: new Set([...get().judged, placeOf(reply, mark)]) });
      },
      async missed(reply, words, entryId, asPattern) {
        const at = reply.text.toLowerCase().indexOf(words.trim().toLowerCase());
        if (words.trim() === '' || at < 0) return false;
        const text = (await engine()).around(reply.text, at, at + words.trim().length);
        return note(entryId, 'bad', text, asPattern ? patternFrom(words) : undefined);
      },
      refresh: async () => void (await line.run(() => run(false))),
    };
  });
}

/** Whether two banks mark the same: their avoid-entries are the same, whatever examples they have. */
function judgesAlike(a: Bank, b: Bank): boolean {
  if (a === b) return true;
  const avoid = (bank: Bank) => bank.entries.flatMap((e) => (e.kind === 'avoid' ? [{ ...e, examples: null }] : []));
  return same(avoid(a), avoid(b));
}

/** The results that are asked for, in order. */
export function shown(results: readonly Result[], show: Show, only: string | null): Result[] {
  return results.filter(({ marks }) => {
    if (only && !marks.some((m) => m.entryId === only || m.was?.entryId === only)) return false;
    if (show === 'marked') return marks.some((m) => m.what !== 'gone');
    if (show === 'changed') return marks.some((m) => m.what !== 'same');
    return show === 'all' || marks.length === 0;
  });
}
