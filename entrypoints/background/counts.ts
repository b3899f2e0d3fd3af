import { storage } from 'wxt/utils/storage';
import type { Flag, Suggestions } from '@/rules/types';
import type { Counts } from './bank/protocol';

/**
 * What has become of each entry on this machine: numbers by entry id and nothing else; no text, no ticket, no time. Never sent anywhere.
 * A worker that is killed loses at most the last `WAIT` of counting.
 */
interface Kept {
  on: boolean;
  entries: Record<string, Counts>;
}
const kept = storage.defineItem<Kept>('local:counts.v1', { fallback: { on: true, entries: {} } });

/** One write for all that happens in this time, in ms. */
const WAIT = 2000;
/** Conversations whose draft is remembered, so that the same wording is counted once. In memory only. */
const MOST_TICKETS = 50;
const NONE: Counts = { fired: 0, replaced: 0, ignored: 0, offered: 0, inserted: 0 };

/** What a session tells after each judgement. */
export interface Seen {
  ticket: string;
  draft: string;
  flags: readonly Flag[];
  suggestions: Suggestions;
}

interface Remembered {
  draft: string;
  /** Flags in the draft as it was, and all that were counted in this conversation. */
  flags: readonly Flag[];
  fired: Set<string>;
  lines: Map<string, string>;
  inserted: Set<string>;
}

export class Counting {
  #on = true;
  /** What a team has fixed; null: nothing. */
  #fixed: boolean | null = null;
  #more = new Map<string, Counts>();
  #writing: Promise<void> = Promise.resolve();
  #timer = false;
  readonly #tickets = new Map<string, Remembered>();

  /** @param later calls back after so many ms; a test calls back when it likes */
  constructor(private readonly later: (work: () => void, ms: number) => void = (work, ms) => void setTimeout(work, ms)) {
    void kept.getValue().then((k) => {
      this.#on = k.on !== false;
    });
  }

  get on(): boolean {
    return this.#fixed ?? this.#on;
  }

  /**
   * Compares with what the session told before: wording newly found, wording gone with a replacement in its place, lines newly offered,
   * and offered lines that now stand in the draft, whichever way they got there.
   */
  see({ ticket, draft, flags, suggestions }: Seen): void {
    if (!this.on) return;
    const was = this.#remembered(ticket);
    const now = new Set(flags.map(keyOf));
    for (const flag of flags) {
      if (was.fired.has(keyOf(flag))) continue;
      was.fired.add(keyOf(flag));
      this.#add(flag.entryId, 'fired');
    }
    for (const flag of was.flags) {
      if (!now.has(keyOf(flag)) && flag.replacements.some((r) => stands(r, flag, was.draft, draft)))
        this.#add(flag.entryId, 'replaced');
    }
    for (const line of [...suggestions.empathy, ...suggestions.questions, ...suggestions.step]) {
      if (!was.lines.has(line.id)) this.#add(line.id, 'offered');
      was.lines.set(line.id, line.text);
    }
    if (draft !== was.draft) {
      for (const [id, text] of was.lines) {
        if (was.inserted.has(id) || !draft.includes(text) || was.draft.includes(text)) continue;
        was.inserted.add(id);
        this.#add(id, 'inserted');
      }
    }
    was.draft = draft;
    was.flags = flags;
  }

  /** "Ignore here" or "never". */
  ignored(entryId: string): void {
    if (this.on) this.#add(entryId, 'ignored');
  }

  /** Counts by entry id, those not yet written too. */
  async all(): Promise<Record<string, Counts>> {
    await this.#flush();
    return (await kept.getValue()).entries;
  }

  /** A team says whether anything is counted; null: the agent does again. */
  fix(on: boolean | null): void {
    this.#fixed = on;
  }

  async switch(on: boolean): Promise<void> {
    await this.#flush();
    this.#on = on;
    this.#tickets.clear();
    await kept.setValue({ ...(await kept.getValue()), on });
  }

  async clear(): Promise<void> {
    await this.#flush();
    await kept.setValue({ on: this.#on, entries: {} });
  }

  /** For a backup. */
  async replaceAll(entries: unknown): Promise<void> {
    await this.#flush();
    const good = Object.entries(typeof entries === 'object' && entries !== null ? entries : {}).flatMap(([id, c]) => {
      const counts = readCounts(c);
      return counts && /^[a-z0-9][a-z0-9._-]{1,79}$/.test(id) ? [[id, counts] as const] : [];
    });
    await kept.setValue({ on: this.#on, entries: Object.fromEntries(good) });
  }

  #add(id: string, what: keyof Counts): void {
    const had = this.#more.get(id) ?? NONE;
    this.#more.set(id, { ...had, [what]: had[what] + 1 });
    if (this.#timer) return;
    this.#timer = true;
    this.later(() => void this.#flush().catch(() => undefined), WAIT);
  }

  #flush(): Promise<void> {
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        this.#timer = false;
        if (this.#more.size === 0) return;
        const more = this.#more;
        this.#more = new Map();
        try {
          const before = await kept.getValue();
          const entries = new Map(Object.entries(before.entries));
          for (const [id, c] of more) entries.set(id, sum(entries.get(id) ?? NONE, c));
          await kept.setValue({ ...before, entries: Object.fromEntries(entries) });
        } catch (error) {
          // not written: kept for the next time
          for (const [id, c] of more) this.#more.set(id, sum(this.#more.get(id) ?? NONE, c));
          throw error;
        }
      });
    return this.#writing;
  }

  #remembered(ticket: string): Remembered {
    const known = this.#tickets.get(ticket) ?? { draft: '', flags: [], fired: new Set(), lines: new Map(), inserted: new Set() };
    this.#tickets.delete(ticket);
    this.#tickets.set(ticket, known);
    for (const old of this.#tickets.keys()) {
      if (this.#tickets.size <= MOST_TICKETS) break;
      this.#tickets.delete(old);
    }
    return known;
  }
}

const keyOf = (f: Flag) => `${f.entryId} ${f.text.toLowerCase()}`;

const sum = (a: Counts, b: Counts): Counts => ({
  fired: a.fired + b.fired,
  replaced: a.replaced + b.replaced,
  ignored: a.ignored + b.ignored,
  offered: a.offered + b.offered,
  inserted: a.inserted + b.inserted,
});

function readCounts(value: unknown): Counts | null {
  const c = value as Partial<Record<keyof Counts, unknown>> | null;
  if (typeof c !== 'object' || c === null) return null;
  const made = { ...NONE };
  for (const key of Object.keys(NONE) as (keyof Counts)[]) {
    const n = c[key];
    if (typeof n === 'number' && Number.isInteger(n) && n >= 0) made[key] = n;
  }
  return made;
}

/** Whether a replacement has come into the draft where there was none; '' means the words are gone and nothing else. */
function stands(replacement: string, flag: Flag, before: string, after: string): boolean {
  if (replacement !== '') return times(after, replacement) > times(before, replacement);
  const plain = (text: string) =>
    text
      .replace(/[\s,]+/g, ' ')
      .trim()
      .toLowerCase();
  return plain(before.slice(0, flag.start) + before.slice(flag.end)) === plain(after);
}

const times = (text: string, part: string) => text.toLowerCase().split(part.toLowerCase()).length - 1;
