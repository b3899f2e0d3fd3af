/** What fields for one thing are called: whole names ("To", "_cc", "Ticket subject"), so that "Reply to Dana" is not one. */
const ONE_THING =
  /^(?:search\b.*|filter\b.*|find\b.*|(?:.* )?(?:subject|betreff|objet|asunto|recipients?|cc|bcc|replyto|tags?)(?: line| field)?|(?:add |message |mail )?(?:to|from|title|e-?mails?|address|url|link|code|password|coupon|phone|(?:first |last |full |user ?)?name)(?: address(?:es)?| field| recipients?)?)$/;
const MESSAGE =
  /\b(?:message|repl(?:y|ies)|comment|answer|respon[ds]|chat|notes?|nachricht|antwort|type (?:a|your|here)|write|say something)/;
/** Smaller than this is a prop of an editor (hidden text area, paste catcher), not where somebody writes. */
const LEAST_WIDTH = 60;
const LEAST_HEIGHT = 12;

/**
 * The editor that an element belongs to: a text area, a text field that plainly takes messages, or the outermost editable
 * host around it (the body in a design-mode document). Null for search boxes, recipients, subjects, passwords, one-word fields
 * and whatever is read-only or hidden.
 */
export function editorElement(target: Element | null): HTMLElement | null {
  if (!target) return null;
  const doc = target.ownerDocument;
  if (doc.designMode === 'on' && doc.body) return doc.body;
  const view = doc.defaultView;
  if (!view) return null;
  if (target instanceof view.HTMLTextAreaElement) {
    return !target.readOnly && !target.disabled && !names(target, ONE_THING) && !isSearch(target) && isBigEnough(target)
      ? target
      : null;
  }
  if (target instanceof view.HTMLInputElement) return isMessageField(target) ? target : null;
  const host = editingHost(target, view);
  if (!host || host.getAttribute('aria-readonly') === 'true' || isSearch(host)) return null;
  if (names(host, ONE_THING)) return null;
  return isBigEnough(host) ? host : null;
}

/** The element with the focus, also inside open shadow roots. */
export function deepActive(doc: Document): Element | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export function isNative(el: Element): el is HTMLTextAreaElement | HTMLInputElement {
  return el.tagName === 'TEXTAREA' || el.tagName === 'INPUT';
}

function editingHost(target: Element, view: Window & typeof globalThis): HTMLElement | null {
  let host: HTMLElement | null = null;
  for (let el: Element | null = target; el instanceof view.HTMLElement && isEditable(el); el = el.parentElement) host = el;
  return host;
}

function isEditable(el: HTMLElement): boolean {
  if (el.isContentEditable !== undefined) return el.isContentEditable;
  // jsdom has no isContentEditable.
  const own = el.closest('[contenteditable]')?.getAttribute('contenteditable');
  return own !== undefined && own !== null && own !== 'false';
}

function isMessageField(el: HTMLInputElement): boolean {
  if (el.type !== 'text' || el.readOnly || el.disabled || el.list || isSearch(el)) return false;
  if (/^(?:name|given-name|family-name|email|tel|url|one-time-code|username)/.test(el.autocomplete)) return false;
  return names(el, MESSAGE) && !names(el, ONE_THING) && isBigEnough(el);
}

function isSearch(el: Element): boolean {
  const role = el.getAttribute('role');
  return (
    role === 'searchbox' ||
    role === 'spinbutton' ||
    (role === 'combobox' && el.getAttribute('aria-multiline') !== 'true' && !names(el, MESSAGE))
  );
}

/** Whether what an element is called, by its page or to its reader, fits the pattern. */
function names(el: Element, pattern: RegExp): boolean {
  for (const attribute of ['name', 'id', 'aria-label', 'placeholder', 'data-placeholder', 'title']) {
    // getAttribute: `form.id` may be an element on some desks.
    const value = el.getAttribute(attribute);
    if (
      value &&
      pattern.test(
        value
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .toLowerCase()
          .replace(/[^\p{L}\d/]+/gu, ' ')
          .trim(),
      )
    )
      return true;
  }
  return false;
}

function isBigEnough(el: HTMLElement): boolean {
  if (el === el.ownerDocument.body) return true;
  const box = el.getBoundingClientRect();
  return box.width >= LEAST_WIDTH && box.height >= LEAST_HEIGHT;
}
