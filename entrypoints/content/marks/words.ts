import { p } from '@/components/strings/in-page';
import { capsOf } from '../../background/chords';
import { onMac } from '../../background/prefs';
import { h } from './dom';

export { p } from '@/components/strings/in-page';

const MAC = onMac();

/** A chord's caps as they are printed on keyboards here. */
const caps = (chord: string) =>
  capsOf(chord, MAC).map((cap) => (cap === 'Ctrl' ? p('key.ctrl') : cap === 'Shift' ? p('key.shift') : cap));

/** A chord as words: "Alt Enter". */
export function keysSaid(chord: string): string {
  return caps(chord).join(' ');
}

/** A chord as key caps. */
export function keyCaps(doc: Document, chord: string): HTMLElement[] {
  return caps(chord).map((cap) => h(doc, 'kbd', {}, cap));
}

/** How to paste, and the other keys with this machine's main modifier. */
export function withCtrl(key: string): string {
  return keysSaid(`${MAC ? 'Meta' : 'Ctrl'}+${key}`);
}

/** What is said aloud when a card opens. */
export function cardSaid(severity: string, why: string, first: string | undefined, take: string): string {
  if (first === undefined || take === '') return p('card.say', { severity, why });
  return p('card.say.take', { severity, why, keys: keysSaid(take), text: first === '' ? p('card.leaveOut') : first });
}
