/**
 * Remembers the last `size` results of a pure function of one string, least recently used out first.
 * Rules work sentence by sentence through this, so that a keystroke costs one sentence and not the conversation.
 */
export function memo<T>(size: number, fn: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const hit = kept.get(key);
    if (hit !== undefined) {
      kept.delete(key);
      kept.set(key, hit);
      return hit;
    }
    const value = fn(key);
    kept.set(key, value);
    if (kept.size > size) kept.delete(kept.keys().next().value as string);
    return value;
  };
}
