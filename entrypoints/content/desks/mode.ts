import type { DraftReport } from '../../background/protocol';
import { anyOf } from './cues';
import { above, isShown, splitWords } from './dom';
import { recipesFor } from './recipes';
import type { Recipe } from './recipes/schema';

type Mode = DraftReport['mode'];

const NOTE =
  /\b(?:internal(?: only)?|private|whisper|work notes?|notes?|add (?:a )?note|staff only|team only|not sent to|agents? only|interne? (?:notiz|note)|nota interna|note interne|notiz)\b/i;
const OTHER_NOTE = new RegExp(`(?<!\\p{L})(?:${anyOf('note')})(?!\\p{L})`, 'iu');
const OTHER_REPLY = new RegExp(`(?<!\\p{L})(?:${anyOf('reply')})(?!\\p{L})`, 'iu');
const OTHER_SEND = new RegExp(`^\\s*(?:${anyOf('send')})(?!\\p{L})`, 'iu');
const isNote = (text: string): boolean => NOTE.test(text) || OTHER_NOTE.test(text);
const isReply = (text: string): boolean => REPLY.test(text) || OTHER_REPLY.test(text);
const COMMENT = /\bcomments?\b/i;
const REPLY =
  /\b(?:public(?: reply| response| comment)?|repl(?:y|ies)|respon(?:d|se)|answer|to (?:the )?(?:customer|requesters?|requestors?|client|visitor)|e-?mail|send (?:message|reply|e-?mail)|antwort(?:en)?|répondre|réponse|responder|respuesta)\b/i;
const SEND =
  /^\s*(?:send(?: (?:message|reply|e-?mail|now|chat))?|reply|submit reply|post reply|send response|senden|absenden|envoyer|enviar|verzenden|invia)\b/i;
const NOTE_CLASS =
  / (?:is internal|is private|is note|note mode|private mode|internal mode|private note|internal note|internal|private|whisper|o note) /;
const REPLY_CLASS = / (?:is public|public reply|reply mode|is reply|action response|mode reply) /;
const CONTROLS =
  '[role=tab], [aria-pressed], [aria-checked], [aria-current], [role=radio], input[type=radio], input[type=checkbox], select, button, a, label, [class*="tab" i], [class*="active" i], [class*="selected" i]';
const ON_CLASS = / (?:active|selected|current|checked|is active|is selected|on|pressed) /;

/**
 * Whether the composer writes to the customer or an internal note, from what is around it: pressed tabs, checked boxes,
 * chosen types, its own label, the words on its buttons. Where this does not tell, it is unknown, never public.
 */
export function modeOf(editor: Element, recipes?: readonly Recipe[]): Mode {
  const outer = outermostHost(editor);
  for (const recipe of recipesFor(outer.ownerDocument, recipes)) {
    const mode = recipe.composer ? byRecipe(outer, recipe.composer) : null;
    if (mode) return mode;
  }
  let note = 0;
  let reply = 0;
  const say = (text: string, weight: number) => {
    // "Reply" and "Note" on one control say nothing
    const n = isNote(text);
    const r = isReply(text);
    if (n && !r) note += weight;
    else if (r && !n) reply += weight;
    else if (n && r && /\b(?:internal|private) (?:reply|comment|note)\b/i.test(text)) note += weight;
  };
  for (const e of new Set([editor, outer])) {
    for (const name of ['aria-label', 'placeholder', 'data-placeholder', 'title', 'aria-placeholder'])
      say(e.getAttribute(name) ?? '', 2);
    for (const label of (e as HTMLTextAreaElement).labels ?? []) say((label.textContent ?? '').slice(0, 80), 2);
    const labelledby = e.getAttribute('aria-labelledby');
    if (labelledby)
      say(
        labelledby
          .split(/\s+/)
          .map((id) => e.ownerDocument.getElementById(id)?.textContent ?? '')
          .join(' '),
        2,
      );
  }
  const choices = { note: 0, reply: 0 };
  let up = above(outer);
  for (let n = 0; up && n < 8; n++, up = above(up)) {
    if (up.tagName === 'BODY' || up.tagName === 'MAIN' || (up.textContent ?? '').length > 6000) break;
    const words = splitWords(
      `${up.getAttribute('class') ?? ''} ${up.getAttribute('data-mode') ?? ''} ${up.getAttribute('data-type') ?? ''}`,
    );
    if (NOTE_CLASS.test(words)) note += 2;
    if (REPLY_CLASS.test(words)) reply += 2;
    const found = controls(up, outer, say);
    choices.note += found.note;
    choices.reply += found.reply;
    if (note >= 3 || reply >= 3) break;
  }
  if (note === 0 && reply === 0) {
    const title = outer.ownerDocument.title;
    if (/^\W*(?:comment|note|internal)\b/i.test(title)) note += 1;
  }
  if (note > reply && note >= 1) return reply >= 2 && note - reply < 2 ? 'unknown' : 'note';
  if (reply > note && reply >= 1) {
    // only the words on a way to switch: which one is on cannot be told
    return note > 0 || (choices.note > 0 && reply < 2) ? 'unknown' : 'reply';
  }
  return 'unknown';
}

/** In a frame of the same origin the composer is around the frame, not in it. */
function outermostHost(editor: Element): Element {
  let e: Element = editor;
  try {
    for (let frame = e.ownerDocument.defaultView?.frameElement; frame; frame = e.ownerDocument.defaultView?.frameElement)
      e = frame;
  } catch {
    // the page around is of another origin
  }
  return e;
}

function byRecipe(editor: Element, composer: NonNullable<Recipe['composer']>): Mode | null {
  const doc = editor.ownerDocument;
  const near = (selector: string): Element | null => {
    for (let up: Element | null = editor; up; up = above(up)) {
      if (up.matches(selector)) return up;
      if (up.tagName === 'BODY') break;
    }
    return [...doc.querySelectorAll(selector)].find(isShown) ?? null;
  };
  if (composer.select) {
    const select = doc.querySelector(composer.select);
    if (select instanceof HTMLSelectElement || select?.tagName === 'SELECT') {
      const chosen = (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? '';
      if (chosen) return new RegExp(composer.noteWords ?? 'internal|private|note|comment', 'i').test(chosen) ? 'note' : 'reply';
    }
  }
  if (composer.note && near(composer.note)) return 'note';
  if (composer.reply && near(composer.reply)) return 'reply';
  return null;
}

function controls(up: Element, editor: Element, say: (text: string, weight: number) => void): { note: number; reply: number } {
  const found = { note: 0, reply: 0 };
  const seen = up.querySelectorAll(CONTROLS);
  let i = 0;
  for (const e of seen) {
    if (++i > 80) break;
    if (e.contains(editor) || editor.contains(e)) continue;
    // spoken for by its box
    if (e.tagName === 'LABEL' && (e as HTMLLabelElement).control) continue;
    if (e.tagName === 'SELECT') {
      if (!isShown(e) && !e.parentElement?.querySelector('button, [role=combobox]')) continue;
      const text = (e as HTMLSelectElement).selectedOptions[0]?.textContent ?? '';
      const all = [...(e as HTMLSelectElement).options].map((o) => o.textContent ?? '').join(' ');
      if (isNote(all) || COMMENT.test(all)) {
        if (isNote(text) || (COMMENT.test(text) && !isReply(text))) say('internal', 3);
        else if (isReply(text)) say('reply', 3);
      }
      continue;
    }
    if (e.tagName === 'INPUT') {
      const input = e as HTMLInputElement;
      const label =
        input.labels?.[0]?.textContent ??
        input.getAttribute('aria-label') ??
        input.closest('label')?.textContent ??
        `${input.name} ${input.value}`.replace(/[_-]/g, ' ');
      if (label.length > 80) continue;
      if (input.type === 'checkbox') {
        // a box for "private" that is not ticked: the words go to the customer
        if (isNote(label) && !/\bpublic\b/i.test(label)) say(input.checked ? 'internal' : 'reply', input.checked ? 4 : 1.5);
        else if (/\bpublic\b|visible to (?:the )?customer/i.test(label)) say(input.checked ? 'public' : 'internal', 3);
      } else if (input.checked) say(label, 3);
      continue;
    }
    const text =
      `${(e.textContent ?? '').replace(/\s+/g, ' ').trim()} ${e.getAttribute('aria-label') ?? ''} ${e.getAttribute('title') ?? ''} ${e.getAttribute('value') ?? ''}`.trim();
    if (!text || text.length > 60 || !isShown(e)) continue;
    const on =
      e.getAttribute('aria-selected') === 'true' ||
      e.getAttribute('aria-pressed') === 'true' ||
      e.getAttribute('aria-checked') === 'true' ||
      (e.hasAttribute('aria-current') && e.getAttribute('aria-current') !== 'false') ||
      ON_CLASS.test(splitWords(e.getAttribute('class') ?? ''));
    const off = e.getAttribute('aria-selected') === 'false' || e.getAttribute('aria-pressed') === 'false';
    if (on) say(text, 3);
    else if (isNote(text)) found.note++;
    else if (isReply(text)) found.reply++;
    if (on || off) continue;
    if (e.tagName === 'BUTTON' && /^\s*(?:add|save|post|submit|create)\b.*\b(?:note|comment|internal)\b/i.test(text))
      say(/comment/i.test(text) && !isNote(text) ? '' : 'note', 2);
    else if ((SEND.test(text) || OTHER_SEND.test(text)) && e.tagName === 'BUTTON') say('reply', 1);
  }
  return found;
}
