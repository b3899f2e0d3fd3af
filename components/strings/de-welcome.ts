import type { Message } from './fill';

/** German for en-welcome.ts. */
export const deWelcome = {
  'welcome.title': 'Willkommen',
  'welcome.lead':
    'Evenkeel steht Ihnen zur Seite, während Sie verärgerten Kundinnen und Kunden antworten. In etwa einer Minute kann es losgehen.',
  'welcome.reads': 'Was es tut und was es nie tut',
  'welcome.read': 'Es liest',
  'welcome.what.read': 'das offene Gespräch und Ihre Antwort, auf Websites, die Sie einschalten',
  'welcome.stays': 'Es bleibt',
  'welcome.what.stays': 'alles auf diesem Computer, im Arbeitsspeicher, solange die Seite offen ist',
  'welcome.never': 'Es wird nie',
  'welcome.what.never': 'etwas gesendet, eine Nachricht gespeichert oder Ihr Text ohne Ihren Klick geändert',
  'welcome.desks': 'Wählen Sie, wo es hilft',
  'welcome.desks.about': 'Der Browser fragt bei jeder Website einmal, und nur für diese eine. Ausschalten geht jederzeit.',
  'welcome.known': 'Helpdesks, die Evenkeel kennt',
  'welcome.on': '(eingeschaltet)',
  'welcome.own': 'Adresse Ihrer Firma bei {desk}',
  'welcome.company': 'ihre-firma',
  'welcome.other': 'Ein anderer Helpdesk, mit seiner Adresse',
  'welcome.turnOn': 'Einschalten',
  'welcome.chosen': 'Eingeschaltet',
  'welcome.openIt': 'Jetzt öffnen',
  'welcome.isOn': 'Eingeschaltet für {host}. Öffnen Sie dort eine Anfrage und klicken Sie in Ihre Antwort.',
  'welcome.onAlready': '{host} ist schon eingeschaltet.',
  'welcome.refused': 'Der Browser hat es nicht erlaubt, {host} bleibt aus. Sie können jederzeit erneut klicken.',
  'welcome.address.none': 'Das ist noch keine Adresse. Sie sieht etwa so aus: desk.example.com.',
  'welcome.address.closed': 'Auf dieser Seite lassen Browser keine Erweiterungen zu. Wählen Sie die Adresse Ihres Helpdesks.',
  'welcome.try': 'Lieber erst ausprobieren? Mit erfundenen Personen, ohne etwas einzuschalten.',
  'welcome.practice': 'Übungsplatz öffnen',
  'welcome.pin': 'Behalten Sie das Symbol im Blick',
  'welcome.pin.chrome':
    'Klicken Sie oben rechts im Browser auf das Puzzleteil und dann auf die Nadel neben Evenkeel. Das Symbol öffnet und schließt die Seitenleiste.',
  'welcome.pin.firefox':
    'Klicken Sie oben rechts im Browser auf das Puzzleteil, dann auf das Zahnrad neben Evenkeel und dort auf „An Symbolleiste anheften“. Das Symbol öffnet die Seitenleiste.',
  'welcome.write': 'Schreiben Sie wie immer',
  'welcome.write.how':
    'Öffnen Sie eine Anfrage oder einen Chat und klicken Sie in Ihre Antwort. Was verletzen könnte, wird unterstrichen; der nächste Schritt steht am Antwortfeld und in der Seitenleiste.',
  'welcome.key.take': 'das Angebotene übernehmen',
  'welcome.key.next': 'nächste markierte Formulierung',
  'welcome.key.open': 'warum sie markiert ist',
  'welcome.key.panel': 'Seitenleiste öffnen',
  'welcome.stored': 'Was gespeichert ist',
  'welcome.again': 'Diese Seite finden Sie in den Einstellungen wieder.',
  'settings.first': 'Erste Schritte',
  'settings.privacy': 'Gespeichertes ansehen, sichern oder löschen',
} as const satisfies Record<string, Message>;
