/** What the agent has chosen for the log. Off until switched on. */
export interface LogPrefs {
  on: boolean;
  /** Entries older than so many days are removed; null: kept until removed by hand. */
  keepDays: number | null;
  /** Which database, counted from 1: another one was begun when the one before could not be opened. */
  base: number;
}

export const KEEP_DAYS = [90, 180, 365, 730, 1825] as const;

/** Whatever is not of the right kind counts as not chosen. */
export function logPrefsOf(kept: unknown): LogPrefs {
  const { on, keepDays, base } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<
    Record<keyof LogPrefs, unknown>
  >;
  return {
    on: on === true,
    keepDays: typeof keepDays === 'number' && Number.isInteger(keepDays) && keepDays >= 1 && keepDays <= 36_500 ? keepDays : null,
    base: typeof base === 'number' && Number.isInteger(base) && base >= 1 && base <= 1000 ? base : 1,
  };
}

export interface PrefsDoor {
  get(): Promise<LogPrefs>;
  set(prefs: LogPrefs): Promise<void>;
  watch(changed: (prefs: LogPrefs) => void): () => void;
}

export const baseName = (base: number): string => (base === 1 ? 'evenkeel-log' : `evenkeel-log-${base}`);
