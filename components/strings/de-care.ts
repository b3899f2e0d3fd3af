import type { Message } from './fill';

/** German for en-care.ts. */
export const deCare = {
  'care.label': 'Ein Satz an Sie',
  'care.note.1': 'Schweres Gespräch, ruhige Hand.',
  'care.note.2': 'Da ging es um die Sache, nicht um Sie.',
  'care.note.3': 'Das war viel. Sie dürfen es jetzt ruhen lassen.',
  'care.breathe': 'Zwei schwere Gespräche kurz hintereinander. Ein langsamer Atemzug vor dem nächsten hilft.',
  'care.away': 'Zwei schwere Gespräche kurz hintereinander. Ein paar Minuten weg vom Bildschirm wären nur fair.',
  'care.later': 'Nicht jetzt',
} as const satisfies Record<string, Message>;
