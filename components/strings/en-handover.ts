import type { Message } from './fill';

/** The hand-over to a colleague. The summary itself is in the language of the conversation that is read: English. */
export const enHandover = {
  'handover.label': 'Hand-over',
  'handover.title': 'Hand over',
  'handover.gist': ': the summary is ready',
  'handover.none': 'There is nothing to hand over yet. The summary stands once the conversation is read.',
  'handover.insert': 'Insert as a note',
  'handover.text': 'Copy as text',
  'handover.markdown': 'Copy as Markdown',
  'handover.noteHint': 'Switch the reply box to an internal note to insert it there.',
  'handover.tell': 'Tell {name} why and to whom',
  'handover.to': 'To whom',
  'handover.why': 'Why',
  'handover.why.language': 'They speak the language',
  'handover.why.senior': 'Someone senior was asked for',
  'handover.why.decide': 'They can approve it',
  'handover.why.specialist': 'They know this kind of case',
  'handover.why.away': 'I’m away and it shouldn’t wait',
  'handover.lineHint': 'You’re writing a note. A press copies the line, so that {name} gets it in a reply.',
  'handover.copied': 'Copied.',
  'handover.noNote': 'That isn’t known to be an internal note.',
  'handover.noNote.copied': 'So nothing was inserted. The summary is copied.',
} as const satisfies Record<string, Message>;
