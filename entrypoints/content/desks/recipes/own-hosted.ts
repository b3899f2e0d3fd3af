import type { Recipe } from './schema';

/** Desks that were run as real copies and read with these selectors. */
export const REQUEST_TRACKER: Recipe = {
  id: 'request-tracker',
  name: 'Request Tracker 5',
  channel: 'email',
  probe: '.history-container .transaction, form[name=TicketUpdate], body[class*="ticket-display"]',
  message: '.transaction.message',
  body: '.messagebody',
  author: '.metadata .user a, .metadata .user',
  time: '.metadata .date',
  noteWords: { in: '.metadata .description', words: 'comments? added' },
  noise: '.message-stanza-folder, .message-stanza.closed, .messageattachments > .downloadattachment',
  me: '.current-user, #li-preferences .current-user',
  requester: '.requestors .user, .form-row.requestors .value .user',
  ticket: { url: '/Ticket/[^?]*\\?(?:.*&)?id=(\\d+)' },
  composer: { select: 'select[name=UpdateType]', noteWords: 'comment|private|not sent' },
  source: 'read off RT 5 (Debian request-tracker5)',
  confidence: 'high',
  verified: 'Request Tracker 5, Debian 12',
};

export const ROUNDCUBE: Recipe = {
  id: 'roundcube',
  name: 'Roundcube',
  channel: 'email',
  probe: '#messagebody, #message-header, #compose-content',
  message: '#messagebody',
  body: '.rcmBody, .message-part, .message-htmlpart',
  author: '#message-header .header-summary .adr .rcmContactAddress, #message-header .header .adr a',
  time: '#message-header .header-summary .text-nowrap, #message-header .header.date',
  me: '.header-title.username',
  ticket: { url: '[?&]_uid=(\\d+)' },
  source: 'read off Roundcube 1.6 (Debian roundcube)',
  confidence: 'high',
  verified: 'Roundcube 1.6, Debian 12',
};
