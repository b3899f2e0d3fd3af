import { type Pack, type Problem, readPack } from '@/phrasebank/packs';
import type { TeamState } from '../bank/protocol';
import { fetchPack, fetchSignature } from './fetch';
import type { Kept } from './kept';
import { fingerprint, readSignature, verify } from './signature';

/** What is known of an address beforehand. */
export interface Known extends Pick<Kept, 'etag' | 'pinned' | 'newest'> {
  address: string;
  /** The key that the organisation names. */
  policyKey: string | null;
  /** ISO 8601 */
  now: string;
  /** Bounds for the fetch, for tests. */
  limits?: { timeout?: number; most?: number } | undefined;
}

export type Taken =
  | { kind: 'same' }
  | {
      kind: 'new';
      pack: Pack;
      problems: Problem[];
      etag: string | null;
      signature: TeamState['signature'];
      pinned: string | null;
      newest: string | null;
    }
  /** `older`: it is whole and signed, but was made before the newest one known; '' when it does not say when. */
  | { kind: 'refused'; why: string; older?: string };

/** Gets what an address gives and looks it over; nothing is kept or put in force here. Never throws: what is wrong is said in words. */
export async function takeFrom({ address, etag, pinned, newest, policyKey, now, limits }: Known): Promise<Taken> {
  const got = await fetchPack(address, { etag, ...limits });
  if (got.kind === 'failed') return { kind: 'refused', why: got.why };
  if (got.kind === 'same') return { kind: 'same' };
  try {
    const signed = await checkSignature(address, got.bytes, policyKey, pinned, limits);
    const { pack, problems } = await readPack(got.bytes);
    if (!pack) throw new Error(`What the address gave is no pack: ${problems[0]?.why ?? ''}`);
    // half a file would take half the entries away from everybody
    const damage = problems.find((p) => p.level === 'error' && p.at === '' && p.line > 0);
    if (damage) throw new Error(`The pack is damaged, line ${damage.line}: ${damage.why} The last good version stays in force.`);
    const made = signed.signature.kind === 'signed' ? (pack.made ?? null) : null;
    if (signed.signature.kind === 'signed' && newest !== null && (made === null || Date.parse(made) < Date.parse(newest)))
      return { kind: 'refused', why: whyOlder(made, newest), older: made ?? '' };
    const leads: Problem[] = got.from
      ? [{ at: '', line: 0, column: 0, level: 'note', why: `The address leads on to ${got.from}.` }]
      : [];
    return {
      kind: 'new',
      pack,
      problems: [...leads, ...problems],
      etag: got.etag,
      ...signed,
      newest: made === null ? null : earlier(made, now),
    };
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
  }
}

/** A pack dated ahead by a wrong clock must not keep the next ones out. */
const earlier = (made: string, now: string) => (Date.parse(made) < Date.parse(now) ? made : now);

const day = (at: string) => `${at.slice(0, 10)}${/T\d\d:\d\d/.test(at) ? ` ${at.slice(11, 16)}` : ''}`;

function whyOlder(made: string | null, newest: string): string {
  const which = made === null ? 'says not when it was made' : `was made on ${day(made)}`;
  return `The signed pack at the address ${which}, and one made on ${day(newest)} has been in use here. An older version may have been put in its place by somebody else, so it was not taken. Save the pack anew to give it today's date.`;
}

/** @throws Error in words when the pack must not be taken */
async function checkSignature(
  address: string,
  bytes: Uint8Array,
  policyKey: string | null,
  pinned: string | null,
  limits: Known['limits'],
): Promise<{ signature: TeamState['signature']; pinned: string | null }> {
  const must = policyKey ?? pinned;
  const text = await fetchSignature(address, limits);
  if (text === null) {
    if (must) throw new Error('The pack is not signed, although it must be. The last good version stays in force.');
    return { signature: { kind: 'unsigned' }, pinned: null };
  }
  const signature = readSignature(text);
  const key = must ?? signature.key;
  if (key === null) return { signature: { kind: 'unsigned' }, pinned: null };
  if (await verify(bytes, signature, key)) {
    const pinnedBy = policyKey ? ('policy' as const) : ('first-use' as const);
    return { signature: { kind: 'signed', key: await fingerprint(key), pinnedBy }, pinned: policyKey ? null : key };
  }
  const other = signature.key && signature.key !== key ? ` It names another key (${await fingerprint(signature.key)}).` : '';
  throw new Error(`The signature does not fit the pack and the key known here.${other} The last good version stays in force.`);
}
