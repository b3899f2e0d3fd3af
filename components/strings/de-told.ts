import { deToldFiles } from './de-told-files';

/** German for what the worker says (see told.ts). A test looks for every sentence in the worker's sources. */
export const deTold = {
  // history
  'Changed {what}': '{what} geändert',
  'Removed {what}': '{what} entfernt',
  'Switched off {what}': '{what} ausgeschaltet',
  'Switched on {what}': '{what} eingeschaltet',
  'Locked {what}': '{what} gesperrt',
  'Unlocked {what}': '{what} entsperrt',
  'Made {what} required': '{what} zur Pflicht gemacht',
  'Made {what} optional': '{what} freigestellt',
  '"{id}"': '„{id}“',
  '{n} entries': '{n} Einträge',
  'Chose another step model': 'Ein anderes Schrittmodell gewählt',
  'Replaced all entries': 'Alle Einträge ersetzt',
  'Made {n} changes at once': '{n} Änderungen auf einmal',
  'Undid: {what}': 'Zurückgenommen: {what}',
  'Did again: {what}': 'Wiederholt: {what}',
  'change {n}': 'Änderung {n}',
  'Changed the layers': 'Die Ebenen geändert',
  'Published the draft': 'Den Entwurf veröffentlicht',
  'Threw the draft away': 'Den Entwurf verworfen',
  'Went back to change {n}': 'Zurück zu Änderung {n}',
  'Restored a backup': 'Eine Sicherung eingespielt',
  'Evenkeel {version} brought a new phrase bank': 'Evenkeel {version} brachte eine neue Formulierungssammlung',
  'Took in the team bank "{name}"': 'Die Team-Sammlung „{name}“ eingelesen',
  'The team bank "{name}" was updated': 'Die Team-Sammlung „{name}“ wurde aktualisiert',
  'Let go of the team address': 'Die Adresse des Teams aufgegeben',
  'Went back to an earlier team bank{edition}': 'Zurück zu einer früheren Team-Sammlung{edition}',
  'The organisation took its bank away': 'Die Organisation hat ihre Sammlung zurückgezogen',
  'Took over changes from another of your browsers': 'Änderungen aus einem anderen Ihrer Browser übernommen',

  // what may not be changed
  'There is no step model of this name.': 'Ein Schrittmodell dieses Namens gibt es nicht.',
  'Your team has locked this entry.': 'Ihr Team hat diesen Eintrag gesperrt.',
  'Your team requires this entry.': 'Ihr Team verlangt diesen Eintrag.',
  'Your team has switched this entry off.': 'Ihr Team hat diesen Eintrag ausgeschaltet.',
  'Nothing of it was changed here.': 'Davon wurde hier nichts geändert.',
  'There is no such entry.': 'Diesen Eintrag gibt es nicht.',
  'Only a team can lock or require entries.': 'Nur ein Team kann Einträge sperren oder verlangen.',
  'This entry is required; take that off first.': 'Dieser Eintrag ist Pflicht; heben Sie das zuerst auf.',
  'This entry is locked in force; unlock it first.': 'Dieser Eintrag ist eingeschaltet gesperrt; entsperren Sie ihn zuerst.',
  'This entry is switched off; switch it on first.': 'Dieser Eintrag ist ausgeschaltet; schalten Sie ihn zuerst ein.',
  'This is no change.': 'Das ist keine Änderung.',
  'These are too many changes at once.': 'Das sind zu viele Änderungen auf einmal.',
  'There are no entries in this change.': 'Diese Änderung enthält keine Einträge.',
  'This kind of change is not known.': 'Diese Art von Änderung ist nicht bekannt.',
  'These are not the entries of a bank.': 'Das sind nicht die Einträge einer Sammlung.',
  'The entry{id} cannot be stored: {why}': 'Der Eintrag{id} lässt sich nicht speichern: {why}',
  '"{name}" will not do in this change.': '„{name}“ passt nicht in diese Änderung.',
  'There is no draft to publish.': 'Es gibt keinen Entwurf, der sich veröffentlichen ließe.',
  'The team bank is set by your organisation; export the draft as a pack instead.':
    'Die Team-Sammlung legt Ihre Organisation fest; speichern Sie den Entwurf stattdessen als Paket.',
  'The team bank is set by your organisation and cannot be changed here.':
    'Die Team-Sammlung legt Ihre Organisation fest; hier lässt sie sich nicht ändern.',
  'The team bank comes from an address; take that away first.':
    'Die Team-Sammlung kommt von einer Adresse; nehmen Sie diese zuerst weg.',
  'This change is too long ago; the last 100 are kept.':
    'Diese Änderung liegt zu weit zurück; die letzten 100 werden aufbewahrt.',
  'This is not there any more.': 'Das ist nicht mehr da.',
  'This change cannot be taken back: {why}': 'Diese Änderung lässt sich nicht zurücknehmen: {why}',
  'This question is not known.': 'Diese Frage ist nicht bekannt.',
  'This setting is fixed by {who}.': 'Diese Einstellung ist festgelegt: {who}.',
  'your organisation': 'Ihre Organisation',
  'your team': 'Ihr Team',

  // storing
  'The line to the extension was cut. Try again.': 'Die Verbindung zur Erweiterung riss ab. Versuchen Sie es noch einmal.',
  '{why} Changes made now are lost when the browser is closed.':
    '{why} Änderungen gehen verloren, sobald der Browser geschlossen wird.',
  'What was stored could not be read whole: {why}': 'Das Gespeicherte ließ sich nicht vollständig lesen: {why}',
  'the list of changes is damaged': 'die Liste der Änderungen ist beschädigt',
  'What this change had replaced could not be read.': 'Was diese Änderung ersetzt hatte, ließ sich nicht lesen.',
  'The list of what is stored was not there or could not be read.':
    'Die Liste des Gespeicherten war nicht da oder ließ sich nicht lesen.',
  'The list of what is stored could not be read.': 'Die Liste des Gespeicherten ließ sich nicht lesen.',
  'There is no room left: the browser could not store the change, and nothing was changed. Free some disk space or delete entries, then try again. A backup can still be saved.':
    'Es ist kein Platz mehr: Der Browser konnte die Änderung nicht speichern, und nichts wurde geändert. Schaffen Sie Platz auf der Festplatte oder löschen Sie Einträge und versuchen Sie es noch einmal. Eine Sicherung geht trotzdem.',
  'The browser does not let this window store anything ({why}). Changes are lost when it is closed.':
    'Der Browser lässt dieses Fenster nichts speichern ({why}). Änderungen gehen verloren, sobald es geschlossen wird.',
  'The change could not be stored ({why}). Nothing was changed.':
    'Die Änderung ließ sich nicht speichern ({why}). Nichts wurde geändert.',
  'This backup cannot be read, line {line}: {why}': 'Diese Sicherung lässt sich nicht lesen, Zeile {line}: {why}',
  'This is no backup of Evenkeel.': 'Das ist keine Sicherung von Evenkeel.',
  'The phrase bank that comes with Evenkeel could not be read ({why}). Reloading the extension may help.':
    'Die mitgelieferte Formulierungssammlung ließ sich nicht lesen ({why}). Die Erweiterung neu zu laden kann helfen.',

  // the browser's sync
  'Too many entries are switched off for the browser to carry.':
    'Es sind zu viele Einträge ausgeschaltet, als dass der Browser sie übertragen könnte.',
  '{n} of your entries did not fit into what the browser carries; they stay on this machine.':
    '{n} Ihrer Einträge passten nicht in das, was der Browser überträgt; sie bleiben auf diesem Computer.',
  'Another of your browsers has a newer Evenkeel. Update this one; until then nothing is exchanged.':
    'Ein anderer Ihrer Browser hat ein neueres Evenkeel. Aktualisieren Sie dieses; bis dahin wird nichts ausgetauscht.',
  'The browser carries no more for now. Nothing is lost: your entries are on this machine, and it is tried again at the next change.':
    'Der Browser überträgt vorerst nichts mehr. Verloren ist nichts: Ihre Einträge sind auf diesem Computer, und bei der nächsten Änderung wird es wieder versucht.',
  'Your entries could not be exchanged with your other browsers: {why}':
    'Ihre Einträge ließen sich nicht mit Ihren anderen Browsern austauschen: {why}',

  // the team's address
  'This is not an address. It starts with https://': 'Das ist keine Adresse. Sie beginnt mit https://',
  'The address must start with https://': 'Die Adresse beginnt mit https://',
  'Take the name and password out of the address.': 'Nehmen Sie Namen und Passwort aus der Adresse heraus.',
  'This address is too long.': 'Diese Adresse ist zu lang.',
  'The address leads on to {host}.': 'Die Adresse führt weiter zu {host}.',
  'The address leads on to {host}, which is not secure. Nothing was taken from there.':
    'Die Adresse führt weiter zu {host}, und das ist nicht sicher. Von dort wurde nichts geholt.',
  'another place': 'einem anderen Ort',
  'The address gave a {kind} and not a pack. Is it the address of a page about the file, or of a sign-in?':
    'Unter der Adresse liegt {kind} und kein Paket. Ist es die Adresse einer Seite über die Datei oder einer Anmeldung?',
  'The address took longer than {n} seconds to answer.': 'Die Adresse hat länger als {n} Sekunden nicht geantwortet.',
  'The signature could not be read. {why}': 'Die Unterschrift ließ sich nicht lesen. {why}',
  'What the address gave is too large: more than {size}.': 'Was unter der Adresse liegt, ist zu groß: mehr als {size}.',
  'There is no file at this address ({status}).': 'Unter dieser Adresse liegt keine Datei ({status}).',
  'The address does not let this browser in ({status}). A pack must be readable without signing in.':
    'Die Adresse lässt diesen Browser nicht ein ({status}). Ein Paket ist ohne Anmeldung lesbar abzulegen.',
  'The address asks to be left alone for a while (429).':
    'Die Adresse bittet darum, eine Weile in Ruhe gelassen zu werden (429).',
  'The server at this address has a trouble of its own ({status}).':
    'Der Server unter dieser Adresse hat selbst eine Störung ({status}).',
  'The address gave no file ({status}).': 'Von der Adresse kam keine Datei ({status}).',
  'The address leads on and on and never ends at a file.': 'Die Adresse führt immer weiter und nie zu einer Datei.',
  'The address could not be reached. You may be offline; the last good version stays in force.':
    'Die Adresse war nicht zu erreichen. Vielleicht sind Sie offline; die letzte gute Fassung gilt weiter.',
  'The browser has not been asked yet whether Evenkeel may read this address.':
    'Der Browser wurde noch nicht gefragt, ob Evenkeel diese Adresse lesen darf.',
  "The address in the browser's policy will not do: {why}": 'Die Adresse in der Richtlinie des Browsers taugt nicht: {why}',
  "The pack in the browser's policy cannot be read: {why}":
    'Das Paket in der Richtlinie des Browsers lässt sich nicht lesen: {why}',
  'What the address gave is no pack: {why}': 'Was unter der Adresse liegt, ist kein Paket: {why}',
  'The pack is damaged, line {line}: {why} The last good version stays in force.':
    'Das Paket ist beschädigt, Zeile {line}: {why} Die letzte gute Fassung gilt weiter.',
  'There is no earlier version to go back to.': 'Es gibt keine frühere Fassung, zu der es zurückgehen könnte.',

  // signatures
  'The key is set by your organisation.': 'Den Schlüssel legt Ihre Organisation fest.',
  'The key is set by your organisation: the pack must be saved anew and signed there.':
    'Den Schlüssel legt Ihre Organisation fest: Das Paket ist dort neu zu speichern und zu unterschreiben.',
  'The pack is not signed, although it must be. The last good version stays in force.':
    'Das Paket trägt keine Unterschrift, obwohl es eine braucht. Die letzte gute Fassung gilt weiter.',
  'The signature does not fit the pack and the key known here.{other} The last good version stays in force.':
    'Die Unterschrift passt nicht zum Paket und zum hier bekannten Schlüssel.{other} Die letzte gute Fassung gilt weiter.',
  ' It names another key ({key}).': ' Sie nennt einen anderen Schlüssel ({key}).',
  "The signed pack at the address {which}, and one made on {day} has been in use here. An older version may have been put in its place by somebody else, so it was not taken. Save the pack anew to give it today's date.":
    'Das unterschriebene Paket unter der Adresse {which}, und hier war schon eines vom {day} in Gebrauch. Vielleicht hat jemand anderes eine ältere Fassung an seine Stelle gesetzt, deshalb wurde es nicht genommen. Speichern Sie das Paket neu, damit es das heutige Datum trägt.',
  'says not when it was made': 'sagt nicht, wann es entstanden ist',
  'was made on {day}': 'ist vom {day}',
  'The signature file holds no Ed25519 signature (64 bytes as base64).':
    'Die Datei enthält keine Ed25519-Unterschrift (64 Byte als Base64).',
  'The second line of the signature file is no Ed25519 public key (32 bytes as base64).':
    'Die zweite Zeile der Unterschriftsdatei ist kein öffentlicher Ed25519-Schlüssel (32 Byte als Base64).',
  'The public key is not 32 bytes as base64.': 'Der öffentliche Schlüssel besteht nicht aus 32 Byte als Base64.',
  'This browser cannot check Ed25519 signatures. Update it and try again.':
    'Dieser Browser kann Ed25519-Unterschriften nicht prüfen. Aktualisieren Sie ihn und versuchen Sie es noch einmal.',

  // sites
  "Evenkeel can't read pages of {address}.": 'Seiten von {address} kann Evenkeel nicht lesen.',
  "The browser didn't allow Evenkeel on {address}.": 'Der Browser hat Evenkeel auf {address} nicht erlaubt.',
  'Your organisation keeps Evenkeel on at {address}.': 'Ihre Organisation lässt Evenkeel auf {address} eingeschaltet.',
  'That is not a way to read a site.': 'So lässt sich keine Website lesen.',
  'More than {n} taught sites.': 'Mehr als {n} gezeigte Websites.',
  ...deToldFiles,
} as const satisfies Record<string, string>;
