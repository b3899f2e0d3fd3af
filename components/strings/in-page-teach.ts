import type { Language } from './language';

/** What the layer of "Teach this site" says in the page. A script of its own carries it (entrypoints/teach.ts). */
export const inPageTeach = {
  'role.customer': 'This is the customer',
  'role.agent': 'This is me',
  'role.note': 'This is a note',
  'hint.customer': 'Click one of their messages, or use the arrow keys and Enter. Esc leaves.',
  'hint.agent': 'Click one of your messages, or use the arrow keys and Enter. Esc leaves.',
  'hint.note': 'Click one internal note, or use the arrow keys and Enter. Esc leaves.',
  at: '{text}. Enter takes it.',
};

export type TeachWords = typeof inPageTeach;

export const inPageTeachDe: TeachWords = {
  'role.customer': 'Das ist die Kundin oder der Kunde',
  'role.agent': 'Das bin ich',
  'role.note': 'Das ist eine Notiz',
  'hint.customer': 'Klicken Sie eine Nachricht dieser Person an, oder nehmen Sie die Pfeiltasten und Enter. Esc bricht ab.',
  'hint.agent': 'Klicken Sie eine Ihrer eigenen Nachrichten an, oder nehmen Sie die Pfeiltasten und Enter. Esc bricht ab.',
  'hint.note': 'Klicken Sie eine interne Notiz an, oder nehmen Sie die Pfeiltasten und Enter. Esc bricht ab.',
  at: '{text}. Enter wählt es aus.',
};

/** The layer's words in a language. */
export const teachWords = (language: Language): TeachWords => ({ en: inPageTeach, de: inPageTeachDe })[language];
