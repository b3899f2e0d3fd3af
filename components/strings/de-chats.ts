import type { Message } from './fill';

/** German for en-chats.ts. */
export const deChats = {
  'chats.label': 'Offene Gespräche, das dringendste zuerst',
  'chats.reasons': 'Warum diese Reihenfolge',
  'chats.unnamed': 'Noch kein Name',
  'chats.unread': 'Stimmung nicht gelesen',
  'chats.new': '{n} neu',
  'chats.answered': 'Beantwortet',
  'chats.since': 'Wartet seit {time}',
  'chats.due.late': 'Eine Zusage ist überfällig',
  'chats.due.soon': 'Eine Zusage wird fällig',
  'chats.why.harm': 'Droht, jemandem etwas anzutun',
  'chats.why.safety': 'Es geht um Sicherheit',
  'chats.why.hardship': 'Gesundheit, Verlust oder Not',
  'chats.why.legal': 'Nennt rechtliche Schritte',
  'chats.why.regulator': 'Nennt eine Aufsichtsbehörde',
  'chats.why.chargeback': 'Nennt eine Rückbuchung',
  'chats.why.public': 'Will an die Öffentlichkeit',
  'chats.why.leave': 'Will gehen',
  'chats.why.promise': 'Eine Zusage wurde nicht gehalten',
  'chats.why.second': 'Zweiter Kontakt',
  'chats.why.today': 'Braucht es heute',
  'settings.around': 'Rund um das Gespräch',
  'settings.around.notify': 'Leise Benachrichtigungen',
  'settings.about.notify':
    'Meldet ohne Ton, wenn jemand in einem anderen Tab außer sich gerät oder davon spricht, jemandem etwas anzutun, oder wenn eine Zusage fällig wird. Alles nur einmal und nie mit den Worten der Person. Ihr Browser fragt vorher.',
  'settings.around.refused': 'Ihr Browser lässt Benachrichtigungen aus. Drücken Sie noch einmal, um wieder gefragt zu werden.',
  'settings.around.care': 'Ein Satz für Sie nach einem schweren Gespräch',
  'settings.about.care': 'Ein kurzer Satz im Panel, ab und zu. Höchstens einmal je Gespräch. Gezählt wird nichts.',
} as const satisfies Record<string, Message>;
