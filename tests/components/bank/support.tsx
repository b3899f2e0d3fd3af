import '@testing-library/jest-dom/vitest';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { Bank } from '@/components/bank/Bank';
import { type BankHost, type BankStore, createBankStore } from '@/components/bank/store';
import type { BankClient } from '@/entrypoints/background/bank/client';
import { memoryDisk } from '@/entrypoints/background/bank/disk';
import type { BankPush, Counts, ToBankPage } from '@/entrypoints/background/bank/protocol';
import { type Around, serveBank } from '@/entrypoints/background/bank/serve';
import { BankService } from '@/entrypoints/background/bank/service';
import type { FixedSettings } from '@/entrypoints/background/fixed';
import type { Bank as BankData, Entry } from '@/phrasebank/schema';

// A guard against a hang, not a measure: one second is too little where the machine does much else.
configure({ asyncUtilTimeout: 30_000 });
/** What a test leaves open. */
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  cleanup();
  // without the event that a change of the hash sets off, which would reach the next test
  history.replaceState(null, '', location.pathname);
});

// jsdom lays nothing out: the list is given a height, so that it draws rows
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 640 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 320 });
HTMLElement.prototype.scrollTo = vi.fn() as never;

export const POLICY: Entry = {
  kind: 'avoid',
  id: 'avoid.policy',
  category: 'policy-shield',
  severity: 'warn',
  patterns: ['according to our policy'],
  why: 'It can sound like a closed door.',
  replacements: ["I've checked, and"],
  examples: { bad: ['According to our policies this takes a week.'], ok: ['Our privacy policy is on the site.'] },
};
export const SORRY: Entry = { kind: 'empathy', id: 'empathy.sorry', text: 'I am sorry this took so long, {customerName}.' };
const MODEL: Entry = {
  kind: 'model',
  id: 'model.one',
  title: 'One',
  about: 'First one.',
  steps: ['acknowledge', 'resolve'],
};
const MODEL2: Entry = { ...MODEL, id: 'model.two', title: 'Two' } as Entry;
const builtin: BankData = {
  entries: [
    POLICY,
    SORRY,
    { kind: 'question', id: 'question.order', text: 'Which order is it about?', asks: 'orderNumber' },
    { kind: 'step', id: 'step.resolve', text: 'I have sent a new one today.', step: 'resolve' },
    { kind: 'issue', id: 'issue.late', issue: 'delivery', title: 'Late', noun: 'late delivery', patterns: ['not arrived'] },
    MODEL,
    MODEL2,
  ],
  model: 'model.one',
};

export interface World {
  service: Promise<BankService>;
  forms: Record<string, Entry>;
  counts: Record<string, Counts>;
  on: boolean;
  fixed: FixedSettings;
}

export const world = (bank: BankData = builtin): World => ({
  service: BankService.open({ disk: memoryDisk(), builtin: bank, version: '1', now: () => '2026-11-22T00:00:00.000Z' }),
  forms: {},
  counts: {},
  on: true,
  fixed: {},
});

/** The worker's own end of the line, with a service in memory. */
function hostOf(at: World, bank: BankData): BankHost {
  const connect = (pushed: (push: BankPush) => void): BankClient => {
    const heard: ((m: unknown) => void)[] = [];
    const gone: (() => void)[] = [];
    const waiting = new Map<number, { done(gives: never): void; failed(e: Error): void }>();
    const port = {
      onMessage: { addListener: (f: (m: unknown) => void) => heard.push(f) },
      onDisconnect: { addListener: (f: () => void) => gone.push(f) },
      postMessage: (raw: ToBankPage) => {
        const m = JSON.parse(JSON.stringify(raw)) as ToBankPage;
        if ('push' in m) return pushed(m);
        const asked = waiting.get(m.re);
        if (m.ok) asked?.done(m.gives as never);
        else asked?.failed(new Error(m.why));
      },
    };
    const team = { source: 'none', trouble: null } as unknown as ReturnType<Around['team']['state']>;
    serveBank(port as never, at.service, {
      now: () => '2026-11-22T00:00:00.000Z',
      team: {
        state: () => team,
        settings: () => ({}),
        fixed: () => at.fixed,
        listen: () => () => undefined,
      } as unknown as Around['team'],
      counts: {
        on: () => at.on,
        all: async () => at.counts,
        switch: async (on: boolean) => void (at.on = on),
        clear: async () => void (at.counts = {}),
      } as unknown as Around['counts'],
      sync: { state: () => ({ on: false, last: null, left: 0, trouble: null }), switch: async () => undefined },
      extras: {} as Around['extras'],
      readAgain: async () => undefined,
    });
    let n = 0;
    return {
      ask: (ask, ...[asks]) =>
        new Promise((done, failed) => {
          waiting.set(++n, { done, failed });
          const message = JSON.parse(JSON.stringify({ id: n, ask, ...asks })) as unknown;
          for (const f of heard) f(message);
        }),
      close: () => gone.forEach((f) => void f()),
    };
  };
  return {
    connect,
    builtin: async () => bank,
    forms: {
      read: async () => ({ ...at.forms }),
      async write(key, entry) {
        if (entry) at.forms[key] = entry;
        else delete at.forms[key];
      },
    },
  };
}

export interface Mounted {
  store: BankStore;
  user: ReturnType<typeof userEvent.setup>;
  show(rest: string): void;
  close(): void;
}

/** The editor at an address, on a bank in memory. It follows the address by itself. */
export async function open(at: World = world(), rest = '', bank = builtin): Promise<Mounted> {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const store = createBankStore(hostOf(at, bank));
  store.getState().open();
  const view = (now: string) => (
    <main>
      <Bank store={store} rest={now} />
    </main>
  );
  const shown = render(view(rest));
  const follow = () => shown.rerender(view(decodeURIComponent(location.hash.replace(/^#\/bank\/?/, ''))));
  addEventListener('hashchange', follow);
  ends.push(() => removeEventListener('hashchange', follow));
  await screen.findByText(/^\d+ of \d+$/);
  return {
    store,
    user: userEvent.setup(),
    show: (now) => shown.rerender(view(now)),
    close: () => {
      removeEventListener('hashchange', follow);
      shown.unmount();
      store.getState().close();
    },
  };
}
