/**
 * Which promises of sent replies are worth a reminder. Pure: clock, zone and what is known of earlier looks come with the call.
 */
import { hashOf } from '@/entrypoints/background/chats/chat';
import { placeOf } from '@/entrypoints/background/followups/reminder';
import type { SessionView } from '@/entrypoints/background/protocol';
import type { PromiseMade, Turn } from '@/rules/types';
import { type When, whenIn } from '@/rules/when';

export interface Offer {
  /** Names the promise: the same one gives the same mark at every look. Holds no text. */
  mark: string;
  /** The words of its time, as written. */
  words: string;
  when: When;
}

/** More than this at once is not looked at; the newest count. */
const MOST = 2;
/** A desk's clock may run so far ahead of ours, in ms. */
const SLIP = 10 * 60_000;

/**
 * When turns were written: as the desk says, else from when they came in while somebody watched. Of the turns that stood there at the first
 * look nobody knows. Kept in memory only, by hashes.
 */
export class Watched {
  readonly #places = new Map<string, Map<string, number | null>>();

  /** Takes a look at a conversation. @returns for each turn when it was written (ms), null where nobody knows */
  look(place: string, turns: readonly Turn[], now: number): (number | null)[] {
    const first = !this.#places.has(place);
    const seen = this.#places.get(place) ?? new Map<string, number | null>();
    this.#places.set(place, seen);
    const keys = keysOf(turns);
    const known = keys.map((key) => seen.has(key));
    return turns.map((turn, i) => {
      const key = keys[i] ?? '';
      // What comes in above is an older part of the thread that was opened.
      if (!seen.has(key)) seen.set(key, first || known.slice(i + 1).includes(true) ? null : now);
      const told = timeOf(turn.at);
      return told !== null && told <= now + SLIP ? Math.min(told, now) : (seen.get(key) ?? null);
    });
  }
}

/** ISO 8601 with an hour; a day alone is too little to count hours from. */
function timeOf(at: string | undefined): number | null {
  const time = at && /^\d{4}-\d\d-\d\dT\d\d/.test(at) ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** Names of turns that hold no text: the same words a second time have another name. */
function keysOf(turns: readonly Turn[]): string[] {
  const times = new Map<string, number>();
  return turns.map((turn) => {
    const words = `${turn.from}\n${turn.text.replace(/\s+/g, ' ').trim()}`;
    const nth = (times.get(words) ?? 0) + 1;
    times.set(words, nth);
    return `${hashOf(words)}.${hashOf(`${nth}~${words}`)}`;
  });
}

/**
 * The promises with a term that lies ahead, or may, newest first. Not those that the customer says were kept or broken.
 * @param written for each turn when it was written (see `Watched`)
 */
export function offersIn(
  view: Pick<SessionView, 'desk' | 'turns' | 'assessment'>,
  written: readonly (number | null)[],
  now: number,
  zone: string,
): Offer[] {
  const { desk, turns, assessment } = view;
  if (!desk || !assessment) return [];
  const keys = keysOf(turns);
  const answered = turns.findLastIndex((turn) => turn.from === 'customer');
  return assessment.promises
    .flatMap((promise) => {
      const offer = offerOf(promise, `${placeOf(desk)}\n${keys[promise.turn]}`, written[promise.turn] ?? null, now, zone);
      // The customer has written since, nobody knows how long ago: not worth a question at each old ticket.
      const old = offer?.when.kind === 'ask' && offer.when.why === 'unsaid' && promise.turn < answered;
      return offer && !old ? [offer] : [];
    })
    .reverse()
    .slice(0, MOST);
}

function offerOf(promise: PromiseMade, place: string, at: number | null, now: number, zone: string): Offer | null {
  if (promise.kept !== null) return null;
  const found = whenIn(promise.text, { at, now, zone }, promise.due);
  if (!found) return null;
  const mark = `${hashOf(`${place}\n${promise.text}`)}.${hashOf(`${promise.text}\n${place}`)}`;
  const offer = (when: When): Offer => ({ mark, words: found.words.trim().replace(/\s+/g, ' ').slice(0, 200), when });
  const { when } = found;
  if (when.kind === 'at') return when.at > now ? offer(when) : null;
  const choices = when.choices.filter((choice) => choice > now);
  // All that it could have meant is over; where nobody knows when it was written, nobody knows that it is over either.
  if (choices.length === 0 && when.choices.length > 0) return null;
  return offer({ ...when, choices });
}

const HOUR = 3_600_000;

/** When to be reminded of a term: an hour before, or with a quarter of the time left where that is less; never in the past. */
export const remindAt = (due: number, now: number): number => Math.max(Math.min(due, now), due - Math.min(HOUR, (due - now) / 4));
