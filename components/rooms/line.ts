import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BankClient } from '@/entrypoints/background/bank/client';
import type { BankAsk, BankAsks, BankPush, BankState, EditDone } from '@/entrypoints/background/bank/protocol';

/** What a room has to say about the last press: shown in a live region until the next. */
export interface Said {
  id: number;
  words: string;
  /** What was asked for and not done, in words. */
  left: readonly string[];
  /** One press takes it back. */
  undo: boolean;
}

interface LineView {
  /** Null until the worker has answered. */
  state: BankState | null;
  /** Something has been waited for longer than `SLOW` ms. */
  busy: boolean;
  /** Why the last question got no answer, in words. */
  failed: string | null;
  said: Said | null;
}

export interface Line {
  store: StoreApi<LineView>;
  /** Asks for the state; safe to call again. */
  open(): void;
  close(): void;
  /** @throws Error in words */
  ask<K extends BankAsk>(
    ask: K,
    ...asks: object extends BankAsks[K]['asks'] ? [] : [BankAsks[K]['asks']]
  ): Promise<BankAsks[K]['gives']>;
  /** Carries work out, says when it takes long, and turns what it throws into words. @returns null when it did not work */
  run<T>(work: () => Promise<T>): Promise<T | null>;
  say(words: string, more?: { left?: readonly string[]; undo?: boolean }): void;
  /** Takes the last change back. */
  undo(words: (what: string) => string): Promise<void>;
}

/** After this many ms of waiting a page says that it waits. */
export const SLOW = 300;

/** A room's line to the worker that keeps the bank, opened again by the next question when the worker has idled out. */
export function createLine(connect: (pushed: (push: BankPush) => void, lost: () => void) => BankClient): Line {
  let client: BankClient | null = null;
  let number = 0;
  const store = createStore<LineView>()(() => ({ state: null, busy: false, failed: null, said: null }));
  const adopt = (state: BankState) => store.setState({ state });
  const line = (): BankClient => {
    client ??= connect(
      (push) => push.push === 'state' && adopt(push.state),
      () => {
        client = null;
      },
    );
    return client;
  };
  const made: Line = {
    store,
    open: () =>
      void made.run(async () => {
        adopt(await line().ask('state'));
      }),
    close() {
      client?.close();
      client = null;
    },
    ask: async (ask, ...asks) => {
      const gives = await line().ask(ask, ...asks);
      if (isDone(gives)) adopt(gives.state);
      return gives;
    },
    async run(work) {
      const slow = setTimeout(() => store.setState({ busy: true }), SLOW);
      store.setState({ failed: null, said: null });
      try {
        return await work();
      } catch (error) {
        store.setState({ failed: error instanceof Error ? error.message : String(error) });
        return null;
      } finally {
        clearTimeout(slow);
        store.setState({ busy: false });
      }
    },
    say: (words, { left = [], undo = false } = {}) => store.setState({ said: { id: ++number, words, left, undo }, failed: null }),
    async undo(words) {
      const what = store.getState().state?.undo ?? '';
      const done = await made.run(() => made.ask('undo'));
      if (done) made.say(words(what));
    },
  };
  return made;
}

const isDone = (gives: BankAsks[BankAsk]['gives']): gives is EditDone =>
  typeof gives === 'object' && gives !== null && 'state' in gives && 'refused' in gives;
