import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { TeachWish } from '@/entrypoints/background/lesson';
import type { FromPanel, SessionView, ToPanel } from '@/entrypoints/background/protocol';
import { sitePattern } from '@/entrypoints/background/site-pattern';
import type { Flag } from '@/rules/types';
import type { Link } from './connection';
import { flagKey } from './panel/model';

export type Sheet = 'reason' | 'keys';

/** What has just happened, said for a few seconds. One at a time: the next takes the place of the one before. */
export type Notice =
  | { kind: 'inserted' | 'added' | 'replaced' | 'left-out' | 'undone' | 'moved' | 'not-undone' | 'interrupted' | 'refused' }
  /** The words are on the clipboard. `noEditor`: there was no reply box to write into. */
  | { kind: 'copied'; noEditor: boolean }
  /** The same, as was asked for. `noNote`: it was to go into a note, and what is written now is not known to be one. */
  | { kind: 'taken'; noNote: boolean }
  /** Neither written nor copied: the notice holds the only copy and stays until closed. */
  | { kind: 'kept'; text: string }
  | { kind: 'ignored'; entryId: string; text: string; scope: 'here' | 'always' }
  | { kind: 'failed'; why: string };

/** What the panel may do beyond its own page. Injected, so that views and tests need no browser. */
export interface Host {
  send(message: FromPanel): void;
  /** Must be called straight from a press: the browser asks the agent. */
  askPermission(pattern: string): Promise<boolean>;
  copy(text: string): Promise<void>;
  /** Asks the worker for the view again. */
  retry(): void;
  /** Opens the settings page; null while there is none. */
  openSettings: (() => void) | null;
}

export interface PanelState {
  view: SessionView | null;
  link: Link;
  notice: (Notice & { id: number }) | null;
  sheet: Sheet | null;
  /** Key of the flag opened by hand; null: the first one is open. */
  openFlag: string | null;
  /** How often "Other lines" was pressed for this step. */
  linePage: number;

  receive(message: ToPanel): void;
  setLink(link: Link): void;
  tell(notice: Notice): void;
  dismiss(): void;
  showSheet(sheet: Sheet | null): void;
  openFlagAt(key: string | null): void;
  otherLines(): void;

  insert(text: string, lineId: string): void;
  /** Puts a text into an internal note, or copies it where none is being written. */
  insertNote(text: string): void;
  /** Copies a text because that was asked for. */
  take(text: string): void;
  replace(flag: Flag, text: string): void;
  undo(): void;
  reveal(turn: number, start: number, end: number): void;
  mute(flag: Flag, scope: 'here' | 'always'): void;
  unmute(entryId: string, text: string): void;
  switchSite(on: boolean): void;
  teach(wish: TeachWish | { do: 'keep' }): void;
  /** Back from a selected text to the page's own conversation. */
  endSelection(): void;
  retry(): void;
  copy(text: string): void;
  openSettings: (() => void) | null;
  /** The pill was hidden on this site: it comes back. */
  showPill(): void;
}

export type PanelStore = StoreApi<PanelState>;

/** Ids of inserted values that are not lines of the bank: `fact.<key>`. */
export const FACT_ID = 'fact.';

/** The panel's one store: the worker's latest view, and what is open in the panel. Views are functions of it. */
export function createPanelStore(host: Host): PanelStore {
  let noticeId = 0;
  /** Values of facts on their way, so that their notice does not call them lines. */
  const facts = new Set<string>();

  return createStore<PanelState>()((set, get) => {
    const tell = (notice: Notice) => set({ notice: { ...notice, id: ++noticeId } });

    /** The editor did not take it: the words must not be lost, so they are copied here if the page could not. */
    const keep = async (text: string, reason: string, copied: boolean) => {
      if (!copied) {
        try {
          await host.copy(text);
        } catch {
          tell({ kind: 'kept', text });
          return;
        }
      }
      tell(reason === 'no-note' ? { kind: 'taken', noNote: true } : { kind: 'copied', noEditor: reason === 'no-editor' });
    };

    const written = (message: Extract<ToPanel, { type: 'written' }>) => {
      const { what, text, result } = message;
      const fact = what === 'insert' && facts.delete(text);
      if (what === 'undo') tell({ kind: result.ok ? 'undone' : 'not-undone' });
      else if (!result.ok) {
        // Leaving words out has no text that could be copied.
        if (text === '') tell({ kind: 'moved' });
        else void keep(text, result.reason, result.copied);
      } else if (what === 'insert') tell({ kind: fact ? 'added' : 'inserted' });
      else tell({ kind: text === '' ? 'left-out' : 'replaced' });
    };

    return {
      view: null,
      link: 'live',
      notice: null,
      sheet: null,
      openFlag: null,
      linePage: 0,

      receive(message) {
        switch (message.type) {
          case 'view': {
            const before = get().view;
            const fresh = ticketOf(before) !== ticketOf(message.view);
            const moved = fresh || before?.assessment?.steps.next !== message.view.assessment?.steps.next;
            set({
              view: message.view,
              // What it says is over once the site is on.
              ...(message.view.site.state === 'on' && get().notice?.kind === 'refused' ? { notice: null } : {}),
              ...(moved ? { linePage: 0 } : {}),
              ...(fresh ? { openFlag: null, sheet: get().sheet === 'reason' ? null : get().sheet } : {}),
              ...askedFlag(before, message.view),
            });
            return;
          }
          case 'written':
            written(message);
            return;
          case 'muted':
            tell({ kind: 'ignored', entryId: message.entryId, text: message.text, scope: message.scope });
            return;
          case 'failed':
            tell({ kind: 'failed', why: message.why });
            return;
        }
      },
      setLink: (link) => {
        if (get().link !== link) set({ link });
      },
      tell,
      dismiss: () => set({ notice: null }),
      showSheet: (sheet) => set({ sheet }),
      openFlagAt: (openFlag) => set({ openFlag }),
      otherLines: () => set({ linePage: get().linePage + 1 }),

      insert(text, lineId) {
        if (lineId.startsWith(FACT_ID)) facts.add(text);
        host.send({ type: 'insert', text, lineId });
      },
      insertNote: (text) => host.send({ type: 'insert', text, lineId: 'hand-over', into: 'note' }),
      take: (text) =>
        void host.copy(text).then(
          () => tell({ kind: 'taken', noNote: false }),
          () => tell({ kind: 'kept', text }),
        ),
      replace(flag, text) {
        const { start, end, entryId } = flag;
        host.send({ type: 'replace', flag: { start, end, entryId, text: flag.text }, text });
      },
      undo: () => host.send({ type: 'undo' }),
      reveal: (turn, start, end) => host.send({ type: 'reveal', turn, start, end }),
      mute: (flag, scope) => host.send({ type: 'mute', scope, entryId: flag.entryId, text: flag.text }),
      unmute: (entryId, text) => {
        host.send({ type: 'unmute', entryId, text });
        set({ notice: null });
      },
      switchSite(on) {
        const origin = get().view?.site.origin;
        const pattern = sitePattern(origin ?? undefined);
        if (!origin || !pattern) return;
        if (!on) {
          host.send({ type: 'site', origin, on });
          return;
        }
        // Nothing may be awaited before the question: the browser takes it only from the press itself.
        host.askPermission(pattern).then(
          (given) => (given ? host.send({ type: 'site', origin, on }) : tell({ kind: 'refused' })),
          () => tell({ kind: 'refused' }),
        );
      },
      teach: (wish) => host.send({ type: 'teach', wish }),
      endSelection: () => host.send({ type: 'selection-end' }),
      retry: host.retry,
      copy: (text) =>
        void host.copy(text).then(
          () => tell({ kind: 'copied', noEditor: false }),
          () => undefined,
        ),
      openSettings: host.openSettings,
      showPill: () => host.send({ type: 'show-pill' }),
    };
  });
}

/** "More" was pressed at a flag in the page since the view before: it is the one to open. */
function askedFlag(before: SessionView | null, { asked }: SessionView): Partial<PanelState> {
  if (!asked || asked.at === before?.asked?.at) return {};
  const { entryId, text, nth } = asked.flag;
  return { openFlag: flagKey(entryId, text, nth) };
}

/** Which conversation a view shows: another one starts with everything closed. */
function ticketOf(view: SessionView | null): string {
  return JSON.stringify([view?.tabId ?? null, view?.desk?.origin ?? null, view?.desk?.ticket ?? null]);
}

export const PanelContext = createContext<PanelStore | null>(null);

/** A part of the panel's state; the view is drawn again only when that part changes. */
export function usePanel<T>(select: (state: PanelState) => T): T {
  const store = useContext(PanelContext);
  if (!store) throw new Error('usePanel needs a PanelContext around it');
  return useStore(store, select);
}
