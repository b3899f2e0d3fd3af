/** Brings the data of one version to the next; gives new data, changes nothing in place. */
export type Migration = (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * From each version to the one after it, by the version it starts from. Version 1 is the first, so there is none yet; the way is walked
 * by tests with a table of their own.
 */
export const PACK_MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * Walks data up to a version.
 * @returns the data with its `version` set, or why not, in words
 */
export function migrate(
  data: Readonly<Record<string, unknown>>,
  to: number,
  table: Readonly<Record<number, Migration>>,
): { data: Readonly<Record<string, unknown>>; from: number | null } | { why: string } {
  const { version } = data;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { why: '"version" must be a whole number from 1.' };
  if (version > to)
    return {
      why: `This was made by a newer Evenkeel (version ${version}; this one reads up to ${to}). Update Evenkeel and try again.`,
    };
  let made = data;
  for (let at = version; at < to; at++) {
    const step = table[at];
    if (!step) return { why: `Version ${version} cannot be read any more.` };
    made = { ...step(made), version: at + 1 };
  }
  return { data: made, from: version === to ? null : version };
}
