/**
 * Calls `moved` (at most once a frame) whenever an element may stand elsewhere in its viewport: scrolling of anything,
 * resizing, zooming, and layout shifting it. No timers, no polling: while nothing moves nothing runs.
 * @param frames the frames that the element's document is nested in, inner to outer
 */
export function follow(el: HTMLElement, frames: HTMLElement[], signal: AbortSignal, moved: () => void): void {
  let asked = false;
  const ask = () => {
    if (asked || signal.aborted) return;
    asked = true;
    el.ownerDocument.defaultView?.requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) moved();
    });
  };
  const docs = [el.ownerDocument, ...frames.map((f) => f.ownerDocument)];
  for (const doc of docs) {
    doc.addEventListener('scroll', ask, { capture: true, passive: true, signal });
    doc.defaultView?.addEventListener('resize', ask, { passive: true, signal });
    doc.defaultView?.visualViewport?.addEventListener('resize', ask, { passive: true, signal });
  }
  const sizes = new ResizeObserver(ask);
  for (const box of [el, ...frames]) {
    sizes.observe(box);
    watchPlace(box, signal, ask);
  }
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
}

/** An intersection observer whose root is cut to the element's own box tells when the element leaves that box. */
function watchPlace(el: HTMLElement, signal: AbortSignal, moved: () => void): void {
  let observer: IntersectionObserver | null = null;
  const arm = (threshold: number) => {
    observer?.disconnect();
    const doc = el.ownerDocument;
    const box = el.getBoundingClientRect();
    if (signal.aborted || box.width === 0 || box.height === 0) return;
    const { clientWidth, clientHeight } = doc.documentElement;
    const cut = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left]
      .map((n) => `${-Math.floor(n)}px`)
      .join(' ');
    let first = true;
    observer = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        if (first) {
          first = false;
          // Partly hidden by something around it: watch from what shows.
          if (ratio > 0 && ratio < threshold) arm(ratio);
          return;
        }
        moved();
        arm(1);
      },
      { root: doc, rootMargin: cut, threshold },
    );
    observer.observe(el);
  };
  arm(1);
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });
}

/** The frames that an element's document is nested in, inner to outer, as far as they may be touched. */
export function framesOf(el: HTMLElement): HTMLElement[] {
  const frames: HTMLElement[] = [];
  for (let doc: Document | null = el.ownerDocument; doc; ) {
    let frame: HTMLElement | null = null;
    try {
      frame = (doc.defaultView?.frameElement as HTMLElement | null) ?? null;
    } catch {
      // Another origin's page around this one: not ours to touch.
    }
    if (frame) frames.push(frame);
    doc = frame?.ownerDocument ?? null;
  }
  return frames;
}
