import { byId, same } from '@/phrasebank/layers';
import { checkEntry } from '@/phrasebank/packs';
import type { Entry } from '@/phrasebank/schema';

/** What follows the agent from one browser to the next. */
export interface Carried {
  entries: Readonly<Record<string, Entry>>;
  off: readonly string[];
  mutes: readonly string[];
  model: string | null;
  /** Chosen preferences, as they are stored. */
  prefs: unknown;
  /** Entries deleted on purpose: one that is merely not here did not fit. */
  gone: readonly string[];
}

export const NOTHING_CARRIED: Carried = { entries: {}, off: [], mutes: [], model: null, prefs: null, gone: [] };
const MOST_GONE = 300;
/** Unpacked text is not read beyond this. */
const MOST_TEXT = 8_000_000;

/**
 * Both sides' changes since they last agreed. Where both changed one thing, what is here stays: the other browser then takes that over, with
 * its own version in its history.
 * @param base what both had when they last agreed
 */
export function mergeCarried(base: Carried, theirs: Carried, mine: Carried): Carried {
  const entries: Record<string, Entry> = {};
  const gone = new Set(theirs.gone);
  for (const id of Object.keys(base.entries)) if (!has(mine.entries, id)) gone.add(id);
  for (const id of new Set([...Object.keys(mine.entries), ...Object.keys(theirs.entries)])) {
    const [b, t, m] = [base, theirs, mine].map((c) => (has(c.entries, id) ? c.entries[id] : undefined));
    if (m && !t) {
      // deleted there and untouched here; or it only did not fit
      if (!(theirs.gone.includes(id) && b && same(m, b))) entries[id] = m;
    } else if (t && !m) {
      if (!(b && same(t, b))) entries[id] = t;
    } else if (m && t) entries[id] = b && same(m, b) ? t : m;
  }
  for (const id of Object.keys(entries)) gone.delete(id);
  const one = <T>(b: T, t: T, m: T): T => (same(m, b) ? t : m);
  return {
    entries,
    off: mergeIds(base.off, theirs.off, mine.off),
    mutes: mergeIds(base.mutes, theirs.mutes, mine.mutes),
    model: one(base.model, theirs.model, mine.model),
    prefs: one(base.prefs, theirs.prefs, mine.prefs),
    gone: [...gone].slice(-MOST_GONE),
  };
}

const has = (o: object, key: string) => Object.hasOwn(o, key);

function mergeIds(base: readonly string[], theirs: readonly string[], mine: readonly string[]): string[] {
  const goneThere = new Set(base.filter((x) => !theirs.includes(x)));
  const newThere = theirs.filter((x) => !base.includes(x));
  return [...new Set([...mine.filter((x) => !goneThere.has(x)), ...newThere])].sort(byId);
}

/** As little text as possible: compressed, then letters that storage counts as one byte each. */
export async function pack(carried: Carried): Promise<string> {
  const stream = new Blob([JSON.stringify(carried)]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

/** @throws Error when it is no such text; entries that are not whole are left out */
export async function unpack(text: string): Promise<Carried> {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder();
  let json = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    json += decoder.decode(value, { stream: true });
    if (json.length > MOST_TEXT) throw new Error('too large');
  }
  const c = JSON.parse(json) as Partial<Record<keyof Carried, unknown>> | null;
  const ids = (x: unknown) => (Array.isArray(x) ? x.filter((id) => typeof id === 'string') : []);
  const all = typeof c?.entries === 'object' && c.entries !== null ? Object.values(c.entries) : [];
  const entries = all.map((x) => checkEntry(x).entry).filter((e): e is Entry => e !== null);
  return {
    entries: Object.fromEntries(entries.map((e) => [e.id, e])),
    off: ids(c?.off),
    mutes: ids(c?.mutes),
    model: typeof c?.model === 'string' ? c.model : null,
    prefs: c?.prefs ?? null,
    gone: ids(c?.gone),
  };
}

/**
 * As many entries as fit, in order of their ids; everything else always goes.
 * @param most characters of packed text
 * @returns the text, what is in it, and how many entries had no room; null when not even the rest fits
 */
export async function packWithin(carried: Carried, most: number): Promise<{ text: string; sent: Carried; left: number } | null> {
  const ids = Object.keys(carried.entries).sort(byId);
  const with_ = (n: number): Carried => ({
    ...carried,
    entries: Object.fromEntries(ids.slice(0, n).map((id) => [id, carried.entries[id] as Entry])),
  });
  const tried = async (n: number) => {
    const sent = with_(n);
    const text = await pack(sent);
    return text.length <= most ? { text, sent, left: ids.length - n } : null;
  };
  const all = await tried(ids.length);
  if (all) return all;
  let best = await tried(0);
  if (!best) return null;
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const n = Math.ceil((low + high) / 2);
    const fits = await tried(n);
    if (fits) {
      best = fits;
      low = n;
    } else high = n - 1;
  }
  return best;
}
