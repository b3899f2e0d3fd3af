/**
 * Remembers the results of a pure function of one string: the last `size` at least, at most twice as many.
 * Rules work sentence by sentence through this, so that a keystroke costs one sentence and not the conversation.
 *
 * Two generations instead of an order of use: what is asked for again is moved to the younger one, and when that is full the
 * older is dropped whole. A hit then costs one look-up; keeping the order of use in a Map costs a removal and an insertion at each.
 */
export function memo<T>(size: number, fn: (key: string) => T): (key: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (key) => {
    let value = young.get(key);
    if (value !== undefined) return value;
    value = old.get(key);
    if (value === undefined) value = fn(key);
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}
