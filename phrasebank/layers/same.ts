/** Whether two pieces of plain data are the same; a key that holds undefined counts as missing. Depth is bounded by the schema. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]));
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const has = (o: Record<string, unknown>) => Object.keys(o).filter((k) => o[k] !== undefined);
  const keys = has(left);
  return keys.length === has(right).length && keys.every((k) => Object.hasOwn(right, k) && same(left[k], right[k]));
}

/** Order of ids: by code unit, the same everywhere whatever the language of the browser. */
export const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
