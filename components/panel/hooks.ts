import { useEffect, useState, useSyncExternalStore } from 'react';
import type { KeyedFlag } from './model';

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = globalThis.matchMedia?.(query);
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    () => globalThis.matchMedia?.(query).matches ?? false,
  );
}

/** How long after the last key a new flag shows, in ms. */
const SETTLE = 300;

/**
 * Flags that leave do so at once; new ones show when the typing has paused, so that nothing comes and goes under a
 * half-typed word. Offsets are always the latest.
 */
export function useSettled(flags: KeyedFlag[], draft: string): KeyedFlag[] {
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(flags.map((f) => f.key)));
  const keys = flags.map((f) => f.key).join('\n');
  useEffect(() => {
    const latest = keys === '' ? [] : keys.split('\n');
    if (latest.length === shown.size && latest.every((k) => shown.has(k))) return;
    const timer = setTimeout(() => setShown(new Set(latest)), SETTLE);
    return () => clearTimeout(timer);
  }, [keys, draft, shown]);
  return flags.filter((f) => shown.has(f.key));
}

/** The footer covers the lowest part of the window, and a block counts as seen only when its heading shows. */
const IN_SIGHT = '-8px 0px -64px 0px';

/** Whether the element with this id is out of sight; false where it is not there or the browser cannot say. */
export function useOutOfView(id: string): boolean {
  const [out, setOut] = useState(false);
  useEffect(() => {
    const element = document.getElementById(id);
    if (!element || !globalThis.IntersectionObserver) return;
    const observer = new IntersectionObserver((entries) => setOut(!(entries.at(-1)?.isIntersecting ?? true)), {
      rootMargin: IN_SIGHT,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  return out;
}
