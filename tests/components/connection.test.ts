// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openConnection, type Port, SLOW_AFTER } from '@/components/connection';
import type { FromPanel, SessionView, ToPanel } from '@/entrypoints/background/protocol';
import { VIEWS } from '../support/panel-preview/views';

const WATCH: FromPanel = { type: 'watch', tabId: 7, windowId: null };
const INSERT: FromPanel = { type: 'insert', text: 'x', lineId: 'l' };
const view = (v: SessionView): ToPanel => ({ type: 'view', view: v });

/** A worker that can die: its ports, what came over each, and a way to answer and to close. */
class Worker {
  ports: { sent: FromPanel[]; answer(message: ToPanel): void; die(silently?: boolean): void; closed: boolean }[] = [];
  unreachable = false;

  connect = (): Port => {
    if (this.unreachable) throw new Error('Extension context invalidated.');
    const onMessage: ((m: ToPanel) => void)[] = [];
    const onDisconnect: (() => void)[] = [];
    const port = {
      sent: [] as FromPanel[],
      closed: false,
      answer: (m: ToPanel) => {
        for (const on of onMessage) on(m);
      },
      /** `silently`: closed, but the event has not come yet. */
      die: (silently = false) => {
        port.closed = true;
        if (!silently) for (const on of onDisconnect) on();
      },
    };
    this.ports.push(port);
    return {
      postMessage: (m) => {
        if (port.closed) throw new Error('Attempting to use a disconnected port object');
        port.sent.push(m);
      },
      disconnect: () => {
        port.closed = true;
      },
      onMessage: { addListener: (on) => onMessage.push(on) },
      onDisconnect: { addListener: (on) => onDisconnect.push(on) },
    };
  };

  get port() {
    const last = this.ports.at(-1);
    if (!last) throw new Error('no port yet');
    return last;
  }
}

let worker: Worker;
let started: () => void;
let closing: AbortController;
const receive = vi.fn();
const link = vi.fn();
const interrupted = vi.fn();

function open() {
  return openConnection({
    target: { tabId: 7, windowId: null },
    connect: worker.connect,
    onWorkerStarted: (on) => {
      started = () => on({ type: 'worker-started' });
    },
    receive,
    link,
    interrupted,
    signal: closing.signal,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  worker = new Worker();
  closing = new AbortController();
});
afterEach(() => {
  closing.abort();
  vi.useRealTimers();
});

describe('the line to the worker', () => {
  it('says first which tab it watches', () => {
    open().send(INSERT);
    expect(worker.port.sent).toEqual([WATCH, INSERT]);
  });

  it('passes on what comes', () => {
    open();
    worker.port.answer(view(VIEWS.calm));
    expect(receive).toHaveBeenCalledExactlyOnceWith(view(VIEWS.calm));
  });

  it('lets an idle worker sleep', async () => {
    open();
    worker.port.answer(view(VIEWS.calm));
    worker.port.die();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(worker.ports).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
    expect(link).not.toHaveBeenCalledWith('slow');
  });

  it('is opened again when a worker starts', () => {
    open();
    worker.port.answer(view(VIEWS.calm));
    worker.port.die();
    started();
    expect(worker.ports).toHaveLength(2);
    expect(worker.port.sent).toEqual([WATCH]);
  });

  it('is opened again by what is to be sent, and nothing is lost or sent twice', () => {
    const connection = open();
    worker.port.answer(view(VIEWS.calm));
    worker.port.die();
    connection.send(INSERT);
    expect(worker.ports).toHaveLength(2);
    expect(worker.port.sent).toEqual([WATCH, INSERT]);
  });

  it('sends over the next port what the closed one refused before saying that it is closed', () => {
    const connection = open();
    worker.port.answer(view(VIEWS.calm));
    worker.port.die(true);
    connection.send(INSERT);
    expect(worker.ports[0]?.sent).toEqual([WATCH]);
    expect(worker.ports[1]?.sent).toEqual([WATCH, INSERT]);
    expect(interrupted).not.toHaveBeenCalled();
  });

  it('is opened again when the panel comes back to sight', () => {
    open();
    worker.port.answer(view(VIEWS.calm));
    worker.port.die();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(worker.ports).toHaveLength(2);
  });

  it('goes over to a new worker also when the news comes before the old port closes', () => {
    open();
    worker.port.answer(view(VIEWS.calm));
    started();
    worker.port.die();
    expect(worker.ports).toHaveLength(2);
  });

  it('does not take the worker that it woke itself for a new one', () => {
    open();
    started();
    worker.port.answer(view(VIEWS.calm));
    worker.port.die();
    expect(worker.ports).toHaveLength(1);
  });

  it('says that a write was interrupted, does not repeat it, and asks how things stand', () => {
    const connection = open();
    worker.port.answer(view(VIEWS.calm));
    connection.send(INSERT);
    worker.port.die();
    expect(interrupted).toHaveBeenCalledOnce();
    expect(worker.port.sent).toEqual([WATCH]);
  });

  it('says nothing about a write that was answered', () => {
    const connection = open();
    connection.send(INSERT);
    worker.port.answer({ type: 'written', what: 'insert', text: 'x', result: { ok: true } });
    worker.port.die();
    expect(interrupted).not.toHaveBeenCalled();
  });

  it('is called slow only when no answer has come for a while', async () => {
    open();
    await vi.advanceTimersByTimeAsync(SLOW_AFTER - 1);
    expect(link).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(link).toHaveBeenLastCalledWith('slow');
    worker.port.answer(view(VIEWS.calm));
    expect(link).toHaveBeenLastCalledWith('live');
  });

  it('tries a worker that dies before it answers again, less and less often', async () => {
    open();
    for (let i = 0; i < 40; i++) {
      worker.port.die();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(worker.ports.length).toBeGreaterThan(2);
    expect(worker.ports.length).toBeLessThan(10);
  });

  it('survives an extension that is gone', () => {
    worker.unreachable = true;
    open().send(INSERT);
    expect(link).toHaveBeenCalledWith('slow');
  });

  it('ends with its signal', async () => {
    const connection = open();
    closing.abort();
    expect(worker.port.closed).toBe(true);
    connection.send(INSERT);
    started();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(worker.ports).toHaveLength(1);
    expect(worker.port.sent).toEqual([WATCH]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
