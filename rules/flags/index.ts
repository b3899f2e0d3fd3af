import type { CompiledBank } from '../bank';
import type { Anger, Channel, Flag, Turn } from '../types';

/** What flags look at beside the draft. */
export interface FlagContext {
  turns: readonly Turn[];
  anger: Anger;
  channel: Channel;
  /** Slot values for replacements, e.g. customerName; a replacement with an unfilled slot is not offered. */
  slots: Readonly<Record<string, string>>;
}

/** Wording in the draft that will make it worse, in order of place, without overlaps. Offsets into `draft`. */
export function findFlags(_draft: string, _bank: CompiledBank, _context: FlagContext): Flag[] {
  return [];
}
