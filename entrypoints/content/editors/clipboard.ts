/**
 * Puts text on the clipboard; false when the page may not (then the side panel, which has the focus, can).
 * The listener way works with a recent press or the extension's permission, without the focus that the async one needs.
 */
export async function copyText(doc: Document, text: string): Promise<boolean> {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  doc.defaultView?.addEventListener('copy', onCopy, { capture: true, once: true });
  try {
    if (!doc.execCommand('copy')) copied = false;
  } catch {
    copied = false;
  } finally {
    doc.defaultView?.removeEventListener('copy', onCopy, { capture: true });
  }
  if (copied) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
