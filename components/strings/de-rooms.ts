import type { Message } from './fill';

/** German for en-rooms.ts. */
export const deRooms = {
  'rooms.busy': 'Einen Moment…',
  'rooms.undone': 'Zurückgenommen: {what}.',
  'rooms.copied': 'Kopiert.',
  'rooms.notCopied': 'Der Browser hat es nicht kopiert. Markieren Sie den Text und kopieren Sie ihn selbst.',
  'rooms.saved': 'Als {name} gespeichert.',
  'rooms.severity.hint': 'Überlegen',
  'rooms.severity.warn': 'Umformulieren',
  'rooms.severity.stop': 'Erst ändern',
  'rooms.category.policy-shield': 'Richtlinien vorschieben',
  'rooms.category.blame': 'Schuldzuweisung',
  'rooms.category.contradiction': 'Widerspruch',
  'rooms.category.refusal': 'Bloßes Nein',
  'rooms.category.hollow-apology': 'Leere Entschuldigung',
  'rooms.category.dismissive': 'Abtun',
  'rooms.category.calm-down': 'Beruhigen wollen',
  'rooms.category.hot-potato': 'Weiterreichen',
  'rooms.category.overpromise': 'Zu viel versprechen',
  'rooms.category.stall': 'Hinhalten',
  'rooms.category.command': 'Anweisen',
  'rooms.category.robotic': 'Floskeln',
  'rooms.category.shouting': 'Laut werden',
} as const satisfies Record<string, Message>;
