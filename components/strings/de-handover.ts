import type { Message } from './fill';

/** German for en-handover.ts. */
export const deHandover = {
  'handover.label': 'Übergabe',
  'handover.title': 'Übergeben',
  'handover.gist': ': die Zusammenfassung ist fertig',
  'handover.none': 'Noch gibt es nichts zu übergeben. Die Zusammenfassung steht hier, sobald das Gespräch gelesen ist.',
  'handover.insert': 'Als Notiz einfügen',
  'handover.text': 'Als Text kopieren',
  'handover.markdown': 'Als Markdown kopieren',
  'handover.noteHint': 'Stellen Sie das Antwortfeld auf interne Notiz um, dann lässt sie sich dort einfügen.',
  'handover.tell': 'Sagen, warum und an wen: {name}',
  'handover.to': 'An wen',
  'handover.why': 'Warum',
  'handover.why.language': 'Dort wird die Sprache gesprochen',
  'handover.why.senior': 'Es wurde nach jemand Höherem gefragt',
  'handover.why.decide': 'Dort kann es genehmigt werden',
  'handover.why.specialist': 'Dort kennt man solche Fälle',
  'handover.why.away': 'Ich bin weg, und es soll nicht warten',
  'handover.lineHint': 'Sie schreiben gerade eine Notiz. Ein Druck kopiert den Satz, damit er in eine Antwort kommt: {name}.',
  'handover.copied': 'Kopiert.',
  'handover.noNote': 'Das ist nicht sicher eine interne Notiz.',
  'handover.noNote.copied': 'Deshalb wurde nichts eingefügt. Die Zusammenfassung ist kopiert.',
} as const satisfies Record<string, Message>;
