import type { MessageKey } from '../strings';

/** The interface's words for those reasons of the judgement (`rules/steps/priority.ts`) that are always said alike. */
export const SAID_AS: ReadonlyMap<string, MessageKey> = new Map([
  ['Threat to hurt someone', 'chats.why.harm'],
  ['Safety is at stake', 'chats.why.safety'],
  ['Health, loss or hardship', 'chats.why.hardship'],
  ['Names legal action', 'chats.why.legal'],
  ['Names a regulator', 'chats.why.regulator'],
  ['Names a chargeback', 'chats.why.chargeback'],
  ['Says it will go public', 'chats.why.public'],
  ['Says they will leave', 'chats.why.leave'],
  ['A promise was not kept', 'chats.why.promise'],
  ['Second contact', 'chats.why.second'],
  ['Needs it today', 'chats.why.today'],
]);

/** Reasons that stand at the conversation already: its band, and that it rises. */
export const SHOWN_ALREADY: ReadonlySet<string> = new Set(['Furious', 'Angry', 'Frustrated', 'Rising']);
