/**
 * Keys as text, so that they can be kept, compared and shown: modifiers in the order Ctrl, Meta, Alt, Shift, then the key's
 * name: "Alt+Enter", "Alt+.", "Meta+Alt+1". Light and free of the DOM: pages, settings and worker all use it.
 */

/** What of a `KeyboardEvent` is looked at. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode' | 'getModifierState'
>;

/** What stands on a key of the US layout, by its place; letters and digits are told from their codes. */
const PLACES: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
};
const MODIFIERS = ['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Fn'];

/**
 * A key press as chords, the likeliest first: by what the key writes and, where that is a character of another layout or one made
 * with Option on a Mac, by where the key lies. Empty while words are being composed (IME), with AltGr, and for what types
 * characters by itself (the numeric pad with Alt).
 */
export function chordsOf(event: KeyPress): string[] {
  if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return [];
  // AltGr as some systems tell it: Ctrl and Alt together, and a character that is no key of its own.
  if (event.ctrlKey && event.altKey && event.key.length === 1 && !/[a-z0-9]/i.test(event.key)) return [];
  const held = [event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(
    (m) => m !== false,
  );
  return namesOf(event).map((name) => [...held, name].join('+'));
}

function namesOf({ key, code, shiftKey }: KeyPress): string[] {
  if (MODIFIERS.includes(key)) return [];
  if (code.startsWith('Numpad')) return key === 'Enter' ? ['Enter'] : [];
  // The row of digits writes other things on some layouts; the digit is printed there all the same.
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return [digit];
  if (/^[a-z]$/i.test(key)) return [key.toLowerCase()];
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const place = letter ?? PLACES[code];
  if (key === ' ') return ['Space'];
  if (key.length > 1 && key !== 'Dead' && key !== 'Unidentified' && key !== 'Process') return [key];
  const written = letter === undefined && !shiftKey && /^[!-~]$/.test(key) ? [key] : [];
  return [...new Set([...written, ...(place ? [place] : [])])];
}

/** Why a chord is not taken for an action. `plain`: no Alt. `kept`: belongs to writing or moving. `types`: writes a character on a Mac. */
export type Refusal = 'plain' | 'kept' | 'types';

const KEPT = /^(?:Tab|Escape|Backspace|Delete|Insert|Home|End|Page(?:Up|Down)|Arrow\w+|Space|F4|ContextMenu)$/;

/** Null when a chord may be an action's key. Tab, arrows and whatever has no Alt always stay the page's and the browser's. */
export function refusalOf(chord: string, mac: boolean): Refusal | null {
  const { held, name } = split(chord);
  if (KEPT.test(name)) return 'kept';
  if (!held.includes('Alt')) return 'plain';
  if (mac && name.length === 1 && !held.includes('Meta') && !held.includes('Ctrl')) return 'types';
  return null;
}

/** A chord as the caps to press: ["Alt", "Enter"], on a Mac ["Cmd", "Option", "."]. */
export function capsOf(chord: string, mac: boolean): string[] {
  if (chord === '') return [];
  const { held, name } = split(chord);
  const word: Record<string, string> = mac ? { Meta: 'Cmd', Alt: 'Option' } : { Meta: 'Win' };
  return [...held.map((m) => word[m] ?? m), name.length === 1 ? name.toUpperCase() : name];
}

/** A chord in the notation of `aria-keyshortcuts`. */
export function ariaOf(chord: string): string {
  return chord.replace('Ctrl', 'Control');
}

function split(chord: string): { held: string[]; name: string } {
  const parts = chord.split('+');
  return { held: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}
