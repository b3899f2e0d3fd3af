import type { AsideRecord } from './disk';

/** What was set aside as a file, as it was found. What JSON has no words for is named. */
export function toJsonAside(aside: readonly AsideRecord[]): string {
  const seen = new WeakSet<object>();
  const plain = (_key: string, value: unknown): unknown => {
    if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return '(again)';
    seen.add(value);
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value] : value;
  };
  return `${JSON.stringify({ format: 'evenkeel-log-set-aside', aside }, plain, 1)}\n`;
}
