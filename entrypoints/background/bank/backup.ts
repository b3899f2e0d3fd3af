import { readJson } from '@/phrasebank/packs/json';
import { type Migration, migrate } from '@/phrasebank/packs/migrations';
import type { HistoryItem } from './protocol';
import type { BankService } from './service';
import { type Holdings, readLayer, readStep, readTeam, type Step } from './steps';

const FORMAT = 'evenkeel-backup';
const VERSION = 1;
/** Version 1 is the first. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** What a backup holds beside the layers: each is read by whoever wrote it. */
export type Extras = Readonly<Record<string, unknown>>;

/** Everything in one file. Holds no message text, since none is stored. */
export async function backupText(service: BankService, extras: Extras, now: string): Promise<string> {
  const { mine, draft, team } = service.holdings;
  const history = { items: service.meta.history, inverses: await service.changes() };
  const holds = { format: FORMAT, version: VERSION, made: now, mine, draft, team, history, extras };
  return `${JSON.stringify(holds, null, 1)}\n`;
}

/**
 * Reads a backup whole or not at all.
 * @throws Error in words
 */
export function readBackup(text: string): {
  holdings: Holdings;
  history: { items: HistoryItem[]; inverses: Record<number, Step> };
  extras: Extras;
} {
  const { value, problems } = readJson(text);
  const wrong = problems.find((p) => p.level === 'error');
  if (wrong) throw new Error(`This backup cannot be read, line ${wrong.line}: ${wrong.why}`);
  if (typeof value !== 'object' || value === null || (value as { format?: unknown }).format !== FORMAT)
    throw new Error('This is no backup of Evenkeel.');
  const moved = migrate(value as Record<string, unknown>, VERSION, MIGRATIONS);
  if ('why' in moved) throw new Error(moved.why);
  const { mine, draft, team, history, extras } = moved.data;
  return {
    holdings: { mine: readLayer(mine), draft: draft === null ? null : readLayer(draft), team: readTeam(team) },
    history: readHistory(history),
    extras: typeof extras === 'object' && extras !== null ? (extras as Extras) : {},
  };
}

/** Changes whose own data is whole; the rest of a history is of use without the others. */
function readHistory(value: unknown): { items: HistoryItem[]; inverses: Record<number, Step> } {
  const items: HistoryItem[] = [];
  const inverses: Record<number, Step> = {};
  const { items: list, inverses: steps } = (value ?? {}) as { items?: unknown; inverses?: Record<string, unknown> };
  for (const item of Array.isArray(list) ? (list as Partial<HistoryItem>[]) : []) {
    const { n, at, who, what, how, ids, count } = item ?? {};
    if (!Number.isInteger(n) || typeof at !== 'string' || typeof who !== 'string' || typeof what !== 'string') continue;
    if (how === undefined || !Array.isArray(ids) || typeof count !== 'number') continue;
    try {
      inverses[n as number] = readStep(steps?.[String(n)]);
      items.push({ n: n as number, at, who, what, how, ids: ids.filter((x) => typeof x === 'string'), count });
    } catch {
      // a change that cannot be taken back is left out of the list
    }
  }
  return { items, inverses };
}
