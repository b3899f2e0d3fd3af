/**
 * What sends a reply: the control that does, and whether Enter alone does. Told from what pages say of themselves; desks that are
 * known by a recipe name theirs.
 */

const CONTROL =
  'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"], [role="menuitem"], a[href="#"], a.button, a.btn, a[onclick]';
/** The whole label begins so. */
const SENDS =
  /^(?:send|submit|reply|respond|post|answer|add (?:reply|comment|response)|public reply|update(?: ticket)?$|senden|absenden|abschicken|antworten|antwort senden|envoyer|répondre|enviar|responder|invia|rispondi|verzenden|versturen|skicka|wyślij|отправить|送信|发送|보내기)(?![a-z])/iu;
/** Kinds of sending that are chosen from a menu, which may stand anywhere in the page. */
const SENDS_AS = /^(?:send|submit|reply)(?: (?:as|and|&)\b|$)/iu;
const ELSE = /\b(?:draft|preview|attach\w*|upload|template|macro|test|internal|notes?|feedback|options|settings)\b/iu;
const LONGEST_LABEL = 40;
/** How far from the editor a control may stand and still be its own, in steps up the tree. */
const NEAR = 10;

/**
 * The send control that a press falls on, if it is the one of this editor.
 * @param selectors of the control in known desks
 */
export function sendControl(path: readonly EventTarget[], editor: HTMLElement, selectors: readonly string[]): HTMLElement | null {
  for (const node of path) {
    if (!isElement(node)) continue;
    if (selectors.some((s) => matches(node, s))) return node;
    if (!matches(node, CONTROL)) continue;
    if (isChoice(node) || isDisabled(node)) return null;
    const label = labelOf(node);
    if (ELSE.test(label) || label.length > LONGEST_LABEL) return null;
    if (node.getAttribute('role') === 'menuitem') return SENDS_AS.test(label) ? node : null;
    const near = isNear(node, editor);
    if (near && SENDS.test(label)) return node;
    // A form's own way to send it, whatever it is called; toolbars are full of buttons that are no such thing.
    return near && submits(node, editor) && (label === '' || /^(?:ok|save|done|go|update|comment|add)\b/iu.test(label))
      ? node
      : null;
  }
  return null;
}

/** What a control is called. */
function labelOf(el: HTMLElement): string {
  const named =
    el.getAttribute('aria-label') ??
    (el.textContent?.trim() || (el as HTMLInputElement).value || el.getAttribute('title') || el.getAttribute('data-tooltip'));
  return (named ?? '').replace(/\s+/g, ' ').trim();
}

/** Tabs, switches and openers of menus are pressed to choose, not to send. */
function isChoice(el: HTMLElement): boolean {
  const opens = el.getAttribute('aria-haspopup');
  return (
    el.getAttribute('role') === 'tab' ||
    ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-expanded'].some((name) => el.hasAttribute(name)) ||
    (opens !== null && opens !== 'false')
  );
}

const isDisabled = (el: HTMLElement) =>
  (el as HTMLButtonElement).disabled === true || el.getAttribute('aria-disabled') === 'true';

/** The editor's own form is sent by it, as its only or its last way to do so. */
function submits(el: HTMLElement, editor: HTMLElement): boolean {
  const form = (outermost(editor) as HTMLTextAreaElement).form ?? outermost(editor).closest('form');
  if (!form || (el as HTMLButtonElement).form !== form || (el as HTMLButtonElement).type !== 'submit') return false;
  const all = [...form.elements].filter((e) => (e as HTMLButtonElement).type === 'submit');
  return el.getAttribute('type') === 'submit' || all.at(-1) === el;
}

/** Both stand in one composer: a box around the editor, not the page, that holds no other editor. */
function isNear(control: HTMLElement, editor: HTMLElement): boolean {
  const own = outermost(editor);
  let up: Element | null = own;
  for (let i = 0; up && i < NEAR; i++, up = parentOf(up)) {
    if (up.tagName === 'BODY' || up.tagName === 'HTML') return i <= 3;
    if (holds(up, control)) return true;
    const others = up.querySelectorAll('textarea, [contenteditable="true"], [contenteditable=""]');
    if ([...others].some((o) => o !== own && !o.contains(own) && !own.contains(o) && isWide(o))) return false;
  }
  return false;
}

/** A prop of an editor (hidden text area, paste catcher) is no other editor. */
const isWide = (el: Element) => el.getBoundingClientRect().width > 60 && el.getBoundingClientRect().height > 12;

/** In a frame of the same origin the composer is around the frame. */
function outermost(editor: HTMLElement): HTMLElement {
  let el = editor;
  try {
    for (let frame = el.ownerDocument.defaultView?.frameElement; frame; frame = el.ownerDocument.defaultView?.frameElement)
      el = frame as HTMLElement;
  } catch {
    // The page around is of another origin.
  }
  return el;
}

function parentOf(el: Element): Element | null {
  if (el.parentElement) return el.parentElement;
  const root = el.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function holds(up: Element, el: Element): boolean {
  for (let at: Element | null = el; at; at = parentOf(at)) if (at === up) return true;
  return false;
}

/** Elements of other frames are of other classes. */
const isElement = (node: EventTarget): node is HTMLElement => (node as Node).nodeType === 1;

function matches(el: Element, selector: string): boolean {
  try {
    return el.matches(selector);
  } catch {
    return false;
  }
}

const HINT = /\b(?:press |hit )?(?:enter|return|⏎|↵)\s*(?:key )?to (?:send|submit|reply)/i;

/** Whether a composer says of itself that Enter alone sends; null where it says nothing. */
export function enterHint(editor: HTMLElement): boolean | null {
  const own = [editor, outermost(editor)];
  if (own.some((el) => el.getAttribute('enterkeyhint') === 'send')) return true;
  if (editor.tagName === 'INPUT') return true;
  for (const el of own)
    for (const name of ['placeholder', 'aria-label', 'data-placeholder', 'title', 'aria-description'])
      if (HINT.test(el.getAttribute(name) ?? '')) return true;
  return null;
}
