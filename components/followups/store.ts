import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageKey } from '@/components/strings';
import type { Aside } from '@/entrypoints/background/followups/database';
import type { FollowUpsDisk } from '@/entrypoints/background/followups/disk';
import { NOTE_MOST, placeOf, type Reminder } from '@/entrypoints/background/followups/reminder';
import type { SessionView } from '@/entrypoints/background/protocol';
import { firstNameOf } from '../panel/model';
import { type Offer, offersIn, Watched } from './offer';
import { timeWords } from './times';

/** What follow-ups may do beyond their own page. Injected, so that views and tests need no browser. */
export interface FollowHost {
  /** The database in use now. */
  disk(): Promise<FollowUpsDisk>;
  /** Tells the worker and the other windows that something has changed. */
  changed(): void;
  /** ms since 1970. */
  now(): number;
  /** The zone of this computer (IANA); another one after a journey. */
  zone(): string;
  newId(): string;
  /** The address of a tab, where the browser tells it. */
  address(tabId: number | null): Promise<string | null>;
  openTicket(address: string | null): Promise<void>;
  save(name: string, text: string, type: string): void;
  /** From now on another, empty database is used. */
  beginAnother(): Promise<void>;
}

/** What came of the last press. `undo`: one press takes it back. */
export interface Said {
  id: number;
  key: MessageKey;
  fill: Record<string, string | number>;
  undo: (() => Promise<void>) | null;
}

export interface Trouble {
  kind: 'newer' | 'broken' | 'full' | 'other';
  /** In the browser's words. */
  why: string;
  /** Nothing can be read at all, or only the last change was not stored. */
  whole: boolean;
}

/** A change that another window had made before: the agent says which of the two holds. */
interface Clash {
  mine: Reminder;
  theirs: Reminder;
}

export interface FollowState {
  /** When the last look was taken: what is late goes by it. */
  now: number;
  zone: string;
  /** Open ones that are due, or will be within the hour, in order of time. */
  near: readonly Reminder[];
  /** The conversation that the panel shows, by name; null: none. */
  place: string | null;
  /** Open ones of that conversation. */
  here: readonly Reminder[];
  offers: readonly Offer[];
  /** All, in order of time; null until the list is opened. */
  all: readonly Reminder[] | null;
  aside: readonly Aside[];
  said: Said | null;
  trouble: Trouble | null;
  clash: Clash | null;

  /** The panel shows this now. */
  look(view: SessionView | null): Promise<void>;
  /** The list is shown: everything is read. */
  list(): Promise<void>;
  /** Time has gone on, or another window has changed something. */
  refresh(): Promise<void>;
  /** A reminder of a promise: it comes back `at` so and so, `due` is the term. */
  remind(offer: Offer, at: number, due: number | null): Promise<void>;
  pass(offer: Offer): Promise<void>;
  checkIn(at: number): Promise<void>;
  done(reminder: Reminder): Promise<void>;
  again(reminder: Reminder): Promise<void>;
  snooze(reminder: Reminder, at: number): Promise<void>;
  /** @returns whether it was written; where not, `clash` or `trouble` says why */
  edit(reminder: Reminder, to: { at: number; note: string }): Promise<boolean>;
  settle(which: 'mine' | 'theirs'): Promise<void>;
  remove(reminders: readonly Reminder[]): Promise<void>;
  undo(): Promise<void>;
  openTicket(reminder: Reminder): Promise<void>;
  /** The list of all, in a tab of its own. */
  openList(): Promise<void>;
  /** ms since 1970, at the moment of a press. */
  clock(): number;
  dismiss(): void;
  saved(name: string): void;
  clearAside(): Promise<void>;
  beginAnother(): Promise<void>;
}
export type FollowStore = StoreApi<FollowState>;

const HOUR = 3_600_000;
/** More than this are not shown at once outside the list. */
const NEAR = 200;

export function troubleOf(error: unknown): Omit<Trouble, 'whole'> {
  const name = error instanceof Error ? error.name : '';
  const why = error instanceof Error ? error.message : String(error);
  if (name === 'VersionError') return { kind: 'newer', why };
  if (name === 'QuotaExceededError' || (name === 'AbortError' && /quota|space|full/i.test(why))) return { kind: 'full', why };
  if (['UnknownError', 'DataError', 'NotFoundError', 'InvalidStateError'].includes(name)) return { kind: 'broken', why };
  return { kind: 'other', why };
}

/** Follow-ups of one page. Every change is on the disk before it is shown. */
export function createFollowUps(host: FollowHost): FollowStore {
  const watched = new Watched();
  let view: SessionView | null = null;
  let found: readonly Offer[] = [];
  let key = '';
  let number = 0;
  let reads = 0;

  return createStore<FollowState>()((set, get) => {
    const say = (k: MessageKey, fill: Said['fill'] = {}, undo: Said['undo'] = null) =>
      set({ said: { id: ++number, key: k, fill, undo } });
    const words = (at: number) => timeWords(at, host.now(), host.zone());
    const nameOf = (r: Reminder) => r.name ?? '';

    /** Reads what is on show. */
    const read = async (): Promise<void> => {
      const mine = ++reads;
      const now = host.now();
      const place = view?.desk && view.turns.length > 0 ? placeOf(view.desk) : null;
      const offered = found;
      const disk = await host.disk();
      const [near, here, known, all] = await Promise.all([
        disk.openUntil(now + HOUR, NEAR),
        place === null || !view?.desk ? [] : disk.ofPlace(view.desk),
        disk.known(offered.map((o) => o.mark)),
        get().all === null ? null : disk.all(),
      ]);
      const aside = all === null ? get().aside : await disk.aside();
      // Another look has begun meanwhile: what it finds is newer.
      if (mine !== reads) return;
      const { trouble } = get();
      set({
        now,
        zone: host.zone(),
        near,
        place,
        here: here.filter((r) => r.done === null).sort((a, b) => a.at - b.at),
        offers: offered.filter((o) => !known.has(o.mark)),
        all,
        aside,
        ...(trouble?.whole ? { trouble: null } : {}),
      });
    };
    const refresh = () => read().catch((error: unknown) => set({ trouble: { ...troubleOf(error), whole: true } }));

    /** Work on the disk; what it throws is said, and nothing is shown that is not there. */
    const run = async <T>(work: (disk: FollowUpsDisk) => Promise<T>): Promise<T | null> => {
      set({ said: null, trouble: null });
      try {
        const made = await work(await host.disk());
        host.changed();
        await refresh();
        return made;
      } catch (error) {
        set({ trouble: { ...troubleOf(error), whole: false } });
        return null;
      }
    };
    const open = (address: string | null) =>
      host.openTicket(address).catch((error: unknown) => set({ trouble: { ...troubleOf(error), whole: false } }));
    /** Puts back what was there, as a newer version of it. */
    const back = (before: readonly Reminder[], revs?: ReadonlyMap<string, number>) => async (): Promise<void> => {
      const put = before.map((r) => ({ ...r, rev: Math.max(r.rev, revs?.get(r.id) ?? 0) + 1 }));
      if ((await run(async (disk) => disk.put(put).then(() => true))) !== null) say('followups.said.back');
    };
    const make = async (more: Pick<Reminder, 'kind' | 'at' | 'due' | 'said' | 'mark'>): Promise<void> => {
      const desk = view?.desk;
      if (!view || !desk) return;
      const address = await host.address(view.tabId).catch(() => null);
      const reminder: Reminder = {
        ...more,
        id: host.newId(),
        rev: 0,
        zone: host.zone(),
        name: firstNameOf(view)?.slice(0, 100) ?? null,
        issue: view.assessment?.facts.issue?.value ?? null,
        note: '',
        origin: desk.origin.slice(0, 500),
        ticket: desk.ticket.slice(0, 1000),
        address: address !== null && /^https?:/.test(address) && address.length <= 4000 ? address : null,
        made: host.now(),
        done: null,
        told: null,
        snoozed: 0,
      };
      const done = await run((disk) => disk.write(reminder, 0));
      if (!done) return;
      say('followups.said.set', { time: words(reminder.at) }, async () => {
        if ((await run(async (disk) => disk.remove([reminder.id]).then(() => true))) !== null) say('followups.said.back');
      });
    };
    /** Changes one reminder. What another window changed meanwhile stays, where the two do not touch the same. */
    const change = async (
      reminder: Reminder,
      patch: Partial<Reminder>,
      said: (done: Reminder) => Parameters<typeof say>,
    ): Promise<boolean> => {
      const answer = await run(async (disk) => {
        const first = await disk.write({ ...reminder, ...patch }, reminder.rev);
        if ('done' in first || first.theirs === null) return { ...first, before: reminder };
        const { theirs } = first;
        return { ...(await disk.write({ ...theirs, ...patch }, theirs.rev)), before: theirs };
      });
      if (answer === null) return false;
      if (!('done' in answer)) {
        say('followups.said.gone');
        return false;
      }
      const [k, fill] = said(answer.done);
      say(k, fill, back([answer.before], new Map([[answer.done.id, answer.done.rev]])));
      return true;
    };

    return {
      now: host.now(),
      zone: host.zone(),
      near: [],
      place: null,
      here: [],
      offers: [],
      all: null,
      aside: [],
      said: null,
      trouble: null,
      clash: null,

      async look(next) {
        view = next && next.status === 'assessed' && !next.selection ? next : null;
        const desk = view?.desk ?? null;
        const place = desk ? placeOf(desk) : '';
        // A key in the draft changes the view, but nothing here.
        const latest = JSON.stringify([place, view?.turns.length, view?.turns.at(-1), view?.assessment?.promises]);
        if (latest === key) return;
        key = latest;
        const now = host.now();
        const written = view && desk ? watched.look(place, view.turns, now) : [];
        const moved = place !== (get().place ?? '');
        found = view ? offersIn(view, written, now, host.zone()) : [];
        if (moved) set({ said: null, offers: [], here: [] });
        await refresh();
      },
      async list() {
        if (get().all === null) set({ all: [] });
        await refresh();
      },
      refresh,

      remind: (offer, at, due) => make({ kind: 'promise', at, due, said: offer.words, mark: offer.mark }),
      async pass(offer) {
        if ((await run((disk) => disk.pass(offer.mark, host.now()).then(() => true))) === null) return;
        say('followups.said.passed', {}, async () => {
          if ((await run((disk) => disk.unpass(offer.mark).then(() => true))) !== null) say('followups.said.back');
        });
      },
      checkIn: (at) => make({ kind: 'check-in', at, due: null, said: null, mark: null }),

      done: async (r) => void (await change(r, { done: host.now() }, () => ['followups.said.done', { name: nameOf(r) }])),
      again: async (r) => void (await change(r, { done: null }, () => ['followups.said.open', { name: nameOf(r) }])),
      snooze: async (r, at) =>
        void (await change(r, { at, told: null, snoozed: r.snoozed + 1, zone: host.zone() }, () => [
          'followups.said.moved',
          { time: words(at) },
        ])),
      async edit(reminder, { at, note }) {
        set({ clash: null });
        const moved = at === reminder.at ? {} : { at, told: null, zone: host.zone() };
        const mine: Reminder = { ...reminder, ...moved, note: note.trim().slice(0, NOTE_MOST) };
        const answer = await run((disk) => disk.write(mine, reminder.rev));
        if (answer === null) return false;
        if ('done' in answer) {
          say('followups.said.edited', {}, back([reminder], new Map([[reminder.id, answer.done.rev]])));
          return true;
        }
        if (answer.theirs) {
          say('followups.said.theirs');
          set({ clash: { mine, theirs: answer.theirs } });
        } else say('followups.said.gone');
        return false;
      },
      async settle(which) {
        const { clash } = get();
        set({ clash: null, said: null });
        if (!clash || which === 'theirs') return;
        const { mine, theirs } = clash;
        await change({ ...mine, rev: theirs.rev }, {}, () => ['followups.said.edited', {}]);
      },
      async remove(reminders) {
        const ids = reminders.map((r) => r.id);
        if ((await run((disk) => disk.remove(ids).then(() => true))) === null) return;
        const [first] = reminders;
        if (first && reminders.length === 1) say('followups.said.removed', { name: nameOf(first) }, back(reminders));
        else say('followups.said.cleared', { n: reminders.length }, back(reminders));
      },
      async undo() {
        const { said } = get();
        await said?.undo?.();
      },
      openTicket: (r) => open(r.address),
      openList: () => open(null),
      clock: host.now,
      dismiss: () => set({ said: null, trouble: null }),
      saved: (name) => say('followups.said.saved', { name }),
      async clearAside() {
        const { aside } = get();
        if ((await run((disk) => disk.clearAside().then(() => true))) === null) return;
        say('followups.said.cleared', { n: aside.length }, async () => {
          if ((await run((disk) => disk.putAside(aside).then(() => true))) !== null) say('followups.said.back');
        });
      },
      async beginAnother() {
        try {
          await host.beginAnother();
        } catch (error) {
          set({ trouble: { ...troubleOf(error), whole: true } });
          return;
        }
        host.changed();
        await refresh();
      },
    };
  });
}
