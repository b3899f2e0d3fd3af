/**
 * Begins `work` now, and anew whenever the page opens this document again (`document.open`, as some editors do to their own frame):
 * that takes every listener off document and window, ours as well, and says so to nobody but an observer.
 */
export function inEachDocument(signal: AbortSignal, work: (signal: AbortSignal) => void): void {
  let root = document.documentElement;
  let current = new AbortController();
  const begin = () => work(AbortSignal.any([signal, current.signal]));
  const observer = new MutationObserver(() => {
    // Taken out, the new one not in yet: the observer is called again.
    if (!document.documentElement || document.documentElement === root) return;
    root = document.documentElement;
    current.abort();
    current = new AbortController();
    begin();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  begin();
}
