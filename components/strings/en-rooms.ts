import type { Message } from './fill';

/** Words that the rooms of the team lead share. */
export const enRooms = {
  'rooms.busy': 'One moment…',
  'rooms.undone': 'Taken back: {what}.',
  'rooms.copied': 'Copied.',
  'rooms.notCopied': 'The browser did not copy it. Select the text and copy it yourself.',
  'rooms.saved': 'Saved as {name}.',
  'rooms.severity.hint': 'Consider',
  'rooms.severity.warn': 'Reword',
  'rooms.severity.stop': 'Change first',
  'rooms.category.policy-shield': 'Policy talk',
  'rooms.category.blame': 'Blame',
  'rooms.category.contradiction': 'Contradiction',
  'rooms.category.refusal': 'Bare no',
  'rooms.category.hollow-apology': 'Hollow sorry',
  'rooms.category.dismissive': 'Dismissive',
  'rooms.category.calm-down': 'Calm down',
  'rooms.category.hot-potato': 'Passing on',
  'rooms.category.overpromise': 'Overpromise',
  'rooms.category.stall': 'Stalling',
  'rooms.category.command': 'Command',
  'rooms.category.robotic': 'Robotic',
  'rooms.category.shouting': 'Shouting',
} as const satisfies Record<string, Message>;
