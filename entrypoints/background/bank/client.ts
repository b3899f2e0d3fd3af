import { type Browser, browser } from 'wxt/browser';
import type { Problem } from '@/phrasebank/packs/types';
import { BANK_PORT, type BankAsk, type BankAsks, type BankPush, type FromBankPage, type ToBankPage } from './protocol';

/** An answer that said no; `message` is for people to read. */
export class BankRefusal extends Error {
  constructor(
    why: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(why);
  }
}

export interface BankClient {
  /** @throws {BankRefusal} when the worker says why not; an Error when the line is cut while waiting */
  ask<K extends BankAsk>(
    ask: K,
    ...[asks]: object extends BankAsks[K]['asks'] ? [] : [BankAsks[K]['asks']]
  ): Promise<BankAsks[K]['gives']>;
  close(): void;
}

/**
 * The page's end of the line to the worker that keeps the bank. Ask `open` first. When the worker has died the next question opens a new
 * line; `lost` is called then, so that the page asks `open` again and gets all rows anew.
 */
export function connectBank(pushed: (push: BankPush) => void, lost: () => void): BankClient {
  let port: Browser.runtime.Port | null = null;
  let next = 0;
  let closed = false;
  const waiting = new Map<number, { done: (gives: never) => void; failed: (error: Error) => void }>();

  const line = (): Browser.runtime.Port => {
    if (port) return port;
    const made = browser.runtime.connect({ name: BANK_PORT });
    made.onMessage.addListener((message: ToBankPage) => {
      if ('push' in message) return pushed(message);
      const asked = waiting.get(message.re);
      waiting.delete(message.re);
      if (message.ok) asked?.done(message.gives as never);
      else asked?.failed(new BankRefusal(message.why, message.problems));
    });
    made.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      port = null;
      for (const { failed } of waiting.values()) failed(new Error('The line to the extension was cut. Try again.'));
      waiting.clear();
      if (!closed) lost();
    });
    port = made;
    return made;
  };

  return {
    ask: (ask, ...[asks]) =>
      new Promise((done, failed) => {
        const id = ++next;
        waiting.set(id, { done, failed });
        line().postMessage({ id, ask, ...asks } as FromBankPage);
      }),
    close: () => {
      closed = true;
      port?.disconnect();
      port = null;
    },
  };
}
