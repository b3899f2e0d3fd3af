/**
 * What an agent can set. The worker keeps it (`settings.v1`), pages and the settings page get it whole at every change.
 * Kept is only what differs from the defaults, so that a better default reaches everybody who has not chosen otherwise.
 */
import { isLanguageChoice, type LanguageChoice } from '@/components/strings/language';
import { refusalOf } from './chords';

/** What can be done from the keyboard while an editor has the focus, in the order in which it is listed. */
export const KEY_ACTIONS = ['take', 'next', 'previous', 'open', 'line1', 'line2', 'line3', 'panel', 'pill'] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];
/** An action's chord (see chords.ts); empty: none. */
export type Keys = Readonly<Record<KeyAction, string>>;

export interface Prefs {
  /** Ask before wording marked `stop` is sent. */
  readonly beforeSending: boolean;
  /** Offer the next line at the caret. */
  readonly offers: boolean;
  /** Show the pill at the editor. */
  readonly pill: boolean;
  /** Tell of what happens in conversations out of sight; the browser's permission goes with it. */
  readonly notify: boolean;
  /** A line for the agent after a hard conversation. */
  readonly care: boolean;
  /** Language of panel, settings and all that is shown in pages. */
  readonly language: LanguageChoice;
  readonly keys: Keys;
}

/** What is kept of them. */
export interface Chosen extends Partial<Omit<Prefs, 'keys'>> {
  keys?: Partial<Keys>;
}

/** Where the pill of one site was put: from the top end corner of its editor, in CSS pixels. */
export interface PillPlace {
  dx: number;
  dy: number;
  hidden: boolean;
}
export const PILL_HOME: PillPlace = { dx: 0, dy: 0, hidden: false };

const KEYS: Keys = {
  take: 'Alt+Enter',
  next: 'Alt+.',
  previous: 'Alt+,',
  open: 'Alt+w',
  line1: 'Alt+1',
  line2: 'Alt+2',
  line3: 'Alt+3',
  panel: 'Alt+p',
  pill: 'Alt+m',
};

/** On a Mac Option alone types characters (£, €, #), so Cmd goes with it; Option Enter types none. */
export function defaultKeys(mac: boolean): Keys {
  if (!mac) return KEYS;
  const keys = { ...KEYS };
  for (const action of KEY_ACTIONS) if (action !== 'take') keys[action] = `Meta+${KEYS[action]}`;
  return keys;
}

/** Whether this machine is a Mac; in pages, the worker and extension pages alike. */
export const onMac = (): boolean => /Mac/i.test(globalThis.navigator?.platform ?? '');

/**
 * What holds, from what was kept; whatever is not of the right kind counts as not chosen, and so does a key that is no longer
 * allowed or that an earlier action has.
 */
export function prefsOf(chosen: unknown, mac: boolean): Prefs {
  const kept = isRecord(chosen) ? chosen : {};
  const flag = (name: 'beforeSending' | 'offers' | 'pill' | 'notify' | 'care', usual: boolean) =>
    typeof kept[name] === 'boolean' ? kept[name] : usual;
  const keptKeys = isRecord(kept.keys) ? kept.keys : {};
  const keys = { ...defaultKeys(mac) };
  const own = (action: KeyAction) => {
    const chord = keptKeys[action];
    return typeof chord === 'string' && (chord === '' || refusalOf(chord, mac) === null) ? chord : undefined;
  };
  // A key that was chosen wins over another action's default.
  const taken = new Set<string>();
  for (const action of KEY_ACTIONS) {
    const chord = own(action);
    if (chord === undefined) continue;
    keys[action] = taken.has(chord) ? '' : chord;
    if (chord !== '') taken.add(chord);
  }
  for (const action of KEY_ACTIONS) if (own(action) === undefined && taken.has(keys[action])) keys[action] = '';
  return {
    beforeSending: flag('beforeSending', false),
    offers: flag('offers', true),
    pill: flag('pill', true),
    notify: flag('notify', false),
    care: flag('care', true),
    language: isLanguageChoice(kept.language) ? kept.language : 'browser',
    keys,
  };
}

/** The action that a chord belongs to already, if any other than `not`. */
export function actionWith(keys: Keys, chord: string, not: KeyAction): KeyAction | null {
  return KEY_ACTIONS.find((action) => action !== not && keys[action] === chord) ?? null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
