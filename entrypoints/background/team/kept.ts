import type { Problem } from '@/phrasebank/packs';
import type { TeamState } from '../bank/protocol';

/** What is kept of the team's source between two tries. */
export interface Kept {
  address: string | null;
  etag: string | null;
  lastTried: string | null;
  lastGood: string | null;
  lastChanged: string | null;
  trouble: string | null;
  problems: Problem[];
  /** Public key pinned at the first signed pack from this address. */
  pinned: string | null;
  signature: TeamState['signature'];
  /** When the newest signed pack taken from this address was made, ISO 8601: one made earlier is refused. */
  newest: string | null;
  /** The address gives a signed pack that is older than that one; when it was made, '' when it does not say. */
  older: string | null;
  heldBack: boolean;
  canRollBack: boolean;
  /** SHA-256 of the policy's pack as it was last taken in: read anew only when it is another. */
  policyPack: string | null;
}

export const NOTHING: Kept = {
  address: null,
  etag: null,
  lastTried: null,
  lastGood: null,
  lastChanged: null,
  trouble: null,
  problems: [],
  pinned: null,
  signature: { kind: 'unsigned' },
  newest: null,
  older: null,
  heldBack: false,
  canRollBack: false,
  policyPack: null,
};
