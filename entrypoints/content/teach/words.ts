import type { TeachRole } from '../../background/lesson';

/** What the layer in the page says. */
export const words = {
  role: { customer: 'This is the customer', agent: 'This is me', note: 'This is a note' } satisfies Record<TeachRole, string>,
  hint: 'Click one of their messages, or use the arrow keys and Enter. Esc leaves.',
  hintMine: 'Click one of your messages, or use the arrow keys and Enter. Esc leaves.',
  hintNote: 'Click one internal note, or use the arrow keys and Enter. Esc leaves.',
  at: (text: string) => `${text}. Enter takes it.`,
};
