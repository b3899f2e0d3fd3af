/** German for what is said of files that are taken in, of entries and of patterns: the second part of de-told.ts. */
export const deToldFiles = {
  // packs and backups
  'This file is too large: at most 32 MB can be taken.': 'Diese Datei ist zu groß: Höchstens 32 MB lassen sich einlesen.',
  'The file is empty.': 'Die Datei ist leer.',
  'There is more text after the end of the data; it was not read.':
    'Nach dem Ende der Daten steht noch Text; er wurde nicht gelesen.',
  'Brackets are nested deeper than {n}.': 'Klammern sind tiefer als {n} verschachtelt.',
  'The file breaks off here.': 'Die Datei bricht hier ab.',
  'The file breaks off in the middle of this entry.': 'Die Datei bricht mitten in diesem Eintrag ab.',
  '"{sign}" has no meaning here.': '„{sign}“ hat hier keine Bedeutung.',
  'The name "{name}" is not allowed.': 'Der Name „{name}“ ist nicht zulässig.',
  'The name "{name}" stands twice here; the last one counts.': 'Der Name „{name}“ steht hier zweimal; der letzte zählt.',
  'There is a comma too many here.': 'Hier steht ein Komma zu viel.',
  'This text has no closing quotation mark on its line.': 'Diesem Text fehlt das schließende Anführungszeichen in der Zeile.',
  'This text holds a character or a "\\" that JSON does not allow.':
    'Dieser Text enthält ein Zeichen oder einen „\\“, die JSON nicht zulässt.',
  'Here {what} is missing.': 'Hier fehlt {what}.',
  'a name in quotation marks': 'ein Name in Anführungszeichen',
  '":" after "{name}"': '„:“ nach „{name}“',
  'a comma or "{bracket}"': 'ein Komma oder „{bracket}“',
  'This was made by a newer Evenkeel (version {version}; this one reads up to {to}). Update Evenkeel and try again.':
    'Das stammt von einem neueren Evenkeel (Version {version}; dieses liest bis {to}). Aktualisieren Sie Evenkeel und versuchen Sie es noch einmal.',
  'Version {version} cannot be read any more.': 'Version {version} lässt sich nicht mehr lesen.',
  '"version" must be a whole number from 1.': '„version“ ist eine ganze Zahl ab 1.',
  'This is no pack: a pack is a group of fields in {}.': 'Das ist kein Paket: Ein Paket ist eine Gruppe von Feldern in {}.',
  'This is no pack: "format" must be "{format}".': 'Das ist kein Paket: „format“ lautet dort „{format}“.',
  '"{name}" means nothing here; it was left out.': '„{name}“ bedeutet hier nichts und wurde weggelassen.',
  '"{name}" means nothing in this kind of entry; it was left out.':
    '„{name}“ bedeutet in dieser Art von Eintrag nichts und wurde weggelassen.',
  '"{name}" must be a list; it was left out.': '„{name}“ ist sonst eine Liste und wurde weggelassen.',
  '"settings" must be a group of names and values; it was left out.':
    '„settings“ ist sonst eine Gruppe von Namen und Werten und wurde weggelassen.',
  'This must be a group of fields; it was left out.': 'Hier steht sonst eine Gruppe von Feldern; es wurde weggelassen.',
  'A setting is a name and a text, number, true or false, or a list of texts.':
    'Eine Einstellung ist ein Name und ein Text, eine Zahl, true oder false oder eine Liste von Texten.',
  '"{id}" is switched off and locked or required at once; it stays on.':
    '„{id}“ ist ausgeschaltet und zugleich gesperrt oder Pflicht; der Eintrag bleibt an.',
  'And {n} more that are not listed.': 'Und {n} weitere, die nicht aufgeführt sind.',
  'There are {n} entries; at most {most} are taken, the rest is left out.':
    'Es sind {n} Einträge; höchstens {most} werden genommen, die übrigen weggelassen.',
  'The id "{id}" stands twice; the entry on line {line} counts.':
    'Die Kennung „{id}“ steht zweimal; der Eintrag in Zeile {line} zählt.',
  'An id is 2 to 80 of a-z, 0-9, dot, dash.': 'Eine Kennung besteht aus 2 bis 80 der Zeichen a-z, 0-9, Punkt, Strich.',
  'This is no id: an id is 2 to 80 of a-z, 0-9, dot, dash.':
    'Das ist keine Kennung: Sie besteht aus 2 bis 80 der Zeichen a-z, 0-9, Punkt, Strich.',
  'The file is in UTF-16; it was read as that.': 'Die Datei ist in UTF-16 und wurde so gelesen.',
  'From here on the file is not in UTF-8. Save it as "CSV UTF-8" or "UTF-8" and try again; what could not be read is left out.':
    'Ab hier ist die Datei nicht in UTF-8. Speichern Sie sie als „CSV UTF-8“ oder „UTF-8“ und versuchen Sie es noch einmal; Unlesbares wurde weggelassen.',
  'This text is too long: {n} characters, at most {most}.': 'Dieser Text ist zu lang: {n} Zeichen, höchstens {most}.',
  'This text holds a character that could not be read.': 'Dieser Text enthält ein Zeichen, das sich nicht lesen ließ.',
  'This text holds a hidden control character (U+{code}).': 'Dieser Text enthält ein verborgenes Steuerzeichen (U+{code}).',
  'This text holds half a character.': 'Dieser Text enthält ein halbes Zeichen.',

  // entries
  'An entry must be a group of fields.': 'Ein Eintrag ist eine Gruppe von Feldern.',
  '"{kind}" is missing; it is one of: {kinds}.': '„{kind}“ fehlt; möglich ist: {kinds}.',
  '"{value}" is not one of: {choices}.': '„{value}“ ist nichts davon: {choices}.',
  'The pattern "{pattern}" cannot be read: {why}': 'Das Muster „{pattern}“ lässt sich nicht lesen: {why}',
  'This list has {n} items; at most {most}.': 'Diese Liste hat {n} Einträge; höchstens {most}.',

  // patterns
  'A pattern needs at least one word.': 'Ein Muster braucht mindestens ein Wort.',
  'This "{sign}" closes nothing.': 'Dieses „{sign}“ schließt nichts.',
  'Everything here is optional, so it would match nothing at all. Take one word out of the square brackets.':
    'Alles hier ist freigestellt, es fände also gar nichts. Nehmen Sie ein Wort aus den eckigen Klammern.',
  'A gap needs a word on both sides; put one {where} it.':
    'Eine Lücke braucht auf beiden Seiten ein Wort; setzen Sie eins {where}.',
  before: 'davor',
  after: 'dahinter',
  'Brackets are nested too deep to read; split this into two patterns.':
    'Die Klammern sind zu tief verschachtelt; machen Sie zwei Muster daraus.',
  'There is no word on one side of this "|".': 'Auf einer Seite dieses „|“ steht kein Wort.',
  'There is nothing inside these brackets.': 'In diesen Klammern steht nichts.',
  'This pattern is too long; split it into two.': 'Dieses Muster ist zu lang; machen Sie zwei daraus.',
  'This "{sign}" is never closed; add a "{other}".': 'Dieses „{sign}“ wird nie geschlossen; fügen Sie „{other}“ hinzu.',
  '"^" means the start of a sentence, so it goes first.': '„^“ meint den Anfang eines Satzes und steht deshalb vorn.',
  '"$" means the end of a sentence, so it goes last.': '„$“ meint das Ende eines Satzes und steht deshalb hinten.',
  'A gap is 1 to {n} words; "{digits}" is not.': 'Eine Lücke ist 1 bis {n} Wörter lang; „{digits}“ ist es nicht.',
  'Two gaps stand side by side; write one with a larger number.':
    'Zwei Lücken stehen nebeneinander; schreiben Sie eine mit einer größeren Zahl.',
  '"!" needs one word, class or (word | word) after it.': 'Nach „!“ steht ein Wort, eine Klasse oder (Wort | Wort).',
  'This quotation mark is never closed.': 'Dieses Anführungszeichen wird nie geschlossen.',
  'There is no word between these quotation marks.': 'Zwischen diesen Anführungszeichen steht kein Wort.',
  '"=" needs a word right after it.': 'Gleich nach „=“ steht ein Wort.',
  '"{text}" is not a word.': '„{text}“ ist kein Wort.',
  'There is no class called "{name}". There are: {all}.': 'Eine Klasse „{name}“ gibt es nicht. Es gibt: {all}.',

  // tables
  'From a table': 'Aus einer Tabelle',
  'There is no row in this file.': 'In dieser Datei ist keine Zeile.',
  'The id is missing.': 'Die Kennung fehlt.',
  '"{id}" is no id: 2 to 80 of a-z, 0-9, dot, dash.': '„{id}“ ist keine Kennung: 2 bis 80 der Zeichen a-z, 0-9, Punkt, Strich.',
  'The id "{id}" stands twice; the row on line {line} counts.': 'Die Kennung „{id}“ steht zweimal; die Zeile {line} zählt.',
  '"{value}" is not one of: {choices}; it was left out.': '„{value}“ ist nichts davon: {choices}; es wurde weggelassen.',
  'More than one step model is chosen; the first counts.': 'Es ist mehr als ein Schrittmodell gewählt; das erste zählt.',
  'A cell of this row is too long: at most {n} characters.': 'Eine Zelle dieser Zeile ist zu lang: höchstens {n} Zeichen.',
  '"{column}" means nothing in a row of kind "{kind}"; it was left out.':
    '„{column}“ bedeutet in einer Zeile der Art „{kind}“ nichts und wurde weggelassen.',
  'A quotation mark in this row is never closed, or stands in the middle of a cell; the row was left out.':
    'Ein Anführungszeichen in dieser Zeile wird nie geschlossen oder steht mitten in einer Zelle; die Zeile wurde weggelassen.',
  'There are more than {n} rows; from here on they were left out.':
    'Es sind mehr als {n} Zeilen; ab hier wurden sie weggelassen.',
  'This column means nothing here; it was left out.': 'Diese Spalte bedeutet hier nichts und wurde weggelassen.',
  'This column stands twice; the first counts.': 'Diese Spalte steht zweimal; die erste zählt.',
  'The first row must name the columns; "{column}" is missing.': 'Die erste Zeile nennt die Spalten; „{column}“ fehlt.',

  // styles and lists of other programs
  'There are more than {n} wordings; the rest is left out.':
    'Es sind mehr als {n} Formulierungen; die übrigen wurden weggelassen.',
  '"{pattern}" cannot be a pattern here: {why}': '„{pattern}“ kann hier kein Muster sein: {why}',
  'This cannot be an entry.': 'Das kann kein Eintrag sein.',
  'Imported words': 'Eingelesene Wörter',
  'Unnamed pack': 'Paket ohne Namen',
  'This file is too large for a style.': 'Für einen Stil ist diese Datei zu groß.',
  'This file is too large for a list of words.': 'Für eine Wortliste ist diese Datei zu groß.',
  'This is not YAML: {why}': 'Das ist kein YAML: {why}',
  'This is no style of Vale.': 'Das ist kein Stil von Vale.',
  'Only styles that extend "existence" or "substitution" can be taken over{other}.':
    'Nur Stile, die „existence“ oder „substitution“ erweitern, lassen sich übernehmen{other}.',
  ', not "{kind}"': ', nicht „{kind}“',
  '"{key}" has no counterpart here and was left out.': '„{key}“ hat hier keine Entsprechung und wurde weggelassen.',
  'The exception "{text}" was left out: {why}.': 'Die Ausnahme „{text}“ wurde weggelassen: {why}.',
  '"{text}" was not taken over: {why}.': '„{text}“ wurde nicht übernommen: {why}.',
  '"{text}" was not taken over: its replacement carries over a part of what was found.':
    '„{text}“ wurde nicht übernommen: Der Ersatz übernimmt einen Teil des Gefundenen.',
  '"{text}" {how}, because of its exceptions.': '„{text}“ {how}, wegen der Ausnahmen.',
  'is marked in exactly this form': 'wird genau in dieser Form markiert',
  'is marked in exactly this form, and not in its exceptions': 'wird genau in dieser Form markiert, in den Ausnahmen nicht',
  'There are no tokens in this style.': 'Dieser Stil enthält keine Wörter.',
  'This token is no text.': 'Dieses Wort ist kein Text.',
  'There is nothing to swap in this style.': 'In diesem Stil ist nichts zu ersetzen.',
  'This swap is not one text for another.': 'Hier wird nicht ein Text durch einen anderen ersetzt.',
  'There is no word in this file.': 'In dieser Datei ist kein Wort.',
  'This is neither a text nor a group with "inconsiderate".': 'Das ist weder ein Text noch eine Gruppe mit „inconsiderate“.',
  'What to write instead must be a text or a list of texts.': 'Was stattdessen steht, ist ein Text oder eine Liste von Texten.',
  'This is no list of words.': 'Das ist keine Wortliste.',
  'This group has no words.': 'Diese Gruppe enthält keine Wörter.',
  '"{word}": the condition "{text}" was left out.': '„{word}“: Die Bedingung „{text}“ wurde weggelassen.',
  '"{text}" holds signs that are not part of a word.': '„{text}“ enthält Zeichen, die zu keinem Wort gehören.',
  'There is no word here.': 'Hier steht kein Wort.',
} as const satisfies Record<string, string>;
