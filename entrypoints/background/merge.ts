import type { AssessInput, Turn } from '@/rules/types';
import type { ConversationReport, DeskInfo, DraftReport } from './protocol';

/** What one frame of a tab has reported last. */
export interface FrameState {
  generation: number;
  conversation: ConversationReport | null;
  draft: DraftReport | null;
}

/** One tab's page put together from its frames. */
export interface Snapshot {
  desk: DeskInfo | null;
  turns: Turn[];
  rolesKnown: boolean;
  draft: DraftReport | null;
  /** The frame that shows the conversation, for "show it in the page"; null when it came from the quote in the draft. */
  conversationFrame: number | null;
}

const hasCustomer = (turns: readonly Turn[]) => turns.some((t) => t.from === 'customer');

/**
 * Puts the frames of a tab together: the conversation from the frame that reads it best, the draft from `draftFrame`.
 * Where no frame reads the customer's words, those quoted inside the draft stand in (desks whose reply page has no thread).
 */
export function mergeFrames(frames: ReadonlyMap<number, FrameState>, draftFrame: number | null): Snapshot {
  let best: { frame: number; report: ConversationReport } | null = null;
  for (const [frame, state] of frames) {
    const report = state.conversation;
    if (report && report.turns.length > 0 && (!best || report.confidence > best.report.confidence)) best = { frame, report };
  }
  const draft = draftFrame === null ? null : (frames.get(draftFrame)?.draft ?? null);
  const quoted = draft?.quoted ?? [];
  const anyDesk = best?.report.desk ?? [...frames.values()].find((f) => f.conversation)?.conversation?.desk ?? null;
  if (hasCustomer(quoted) && !(best && hasCustomer(best.report.turns))) {
    return { desk: anyDesk, turns: quoted, rolesKnown: true, draft, conversationFrame: null };
  }
  if (!best) return { desk: anyDesk, turns: [], rolesKnown: false, draft, conversationFrame: null };
  return {
    desk: best.report.desk,
    turns: best.report.turns,
    rolesKnown: best.report.rolesKnown,
    draft,
    conversationFrame: best.frame,
  };
}

/** What the judgement gets of a snapshot: turns only when it is clear who said them, no draft while a note is written. */
export function toInput(snapshot: Snapshot, now: string): AssessInput {
  return {
    channel: snapshot.desk?.channel ?? 'email',
    turns: snapshot.rolesKnown ? snapshot.turns : [],
    draft: snapshot.draft && snapshot.draft.mode !== 'note' ? snapshot.draft.text : '',
    ...(snapshot.desk?.agentName ? { agentName: snapshot.desk.agentName } : {}),
    now,
  };
}
