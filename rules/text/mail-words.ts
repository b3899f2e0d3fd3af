/**
 * Words by which mail programs in many languages mark what is not the writer's own. Data only: regular-expression
 * sources, matched without regard to case. Gathered from the reply headers of common mail programs and desks.
 */

/** "wrote" as reply headers say it, with what may stand between it and the colon ("in #note-3"). */
export const WROTE = [
  'wrote', 'writes', 'said', 'replied', 'responded',
  'schrieb', 'hat (?:am .{4,40} )?geschrieben', 'schreibt',
  'a écrit', 'a ecrit', 'écrivait', 'écrit',
  'escribió', 'escribio', 'ha escrito', 'va escriure', 'ha escrit',
  'ha scritto', 'scrive', 'escreveu', 'schreef', 'heeft (?:het volgende )?geschreven',
  'skrev', 'kirjoitti', 'napisał(?:\\(a\\)|a)?', 'pisze', 'napsal(?:\\(a\\)|a)?', 'napísal(?:\\(a\\)|a)?',
  'ezt írta', 'írta', 'a scris', 'yazdı', 'şunu yazdı',
  'написал(?:\\(а\\)|а)?', 'пишет', 'написав(?:\\(ла\\)|ла)?', 'пише', 'написа',
  'έγραψε', 'je napisao(?:/la)?', 'je napisala', 'je napisal(?:/a)?', 'kirjutas', 'rašė', 'rakstīja', 'đã viết', 'menulis', 'skrifaði',
  'כתב(?:ה|/ה)?', 'كتب(?:ت)?', '写道', '寫道', '書きました', '書き込みました', 'のメール', '님이 작성', '작성', 'เขียน(?:ว่า)?',
];

/** First words of a reply header that puts the date first. */
export const ON = [
  'on', 'am', 'le', 'el', 'il', 'em', 'op', 'den', 'dnia', 'w dniu', 'dne', 'dňa', 'på', 'в', 'pe', 'în data de', 'στις', 'ng[aà]y', 'pada', 'tanggal', 'no dia', 'em data de',
];

/** Reply headers without a verb: "Quoting Dana <...>:" */
export const QUOTING = ['quoting', 'zitat von', 'citation de', 'en réponse à', 'citando(?: a)?', 'citeren', 'citat od', 'quota di', 'in reply to'];

/** First field of a mail-program header block. */
export const FROM = ['from', 'von', 'de', 'da', 'van', 'fra', 'från', 'od', 'от', 'від', 'kimden', 'gönderen', 'lähettäjä', 'feladó', 'expéditeur', 'de la', '差出人', '发件人', '寄件者', '보낸 사람', 'από', 'מאת', 'من'];
/** Fields that may follow it. */
export const FIELDS = [
  'sent', 'date', 'to', 'cc', 'bcc', 'subject', 'reply-to', 'importance', 'attachments', 'gesendet', 'datum', 'an', 'betreff', 'antwort an', 'envoyé', 'à', 'a', 'objet', 'enviado(?: el| em)?', 'fecha', 'para', 'asunto', 'data', 'assunto', 'inviato',
  'oggetto', 'verzonden', 'aan', 'onderwerp', 'sendt', 'dato', 'til', 'emne', 'skickat', 'till', 'ämne', 'wysłano', 'do', 'dw', 'temat', 'odesláno', 'komu', 'kopie', 'předmět', 'predmet', 'lähetetty', 'päivämäärä', 'vastaanottaja', 'kopio', 'aihe', 'elküldve', 'dátum', 'címzett', 'tárgy',
  'gönderildi', 'tarih', 'kime', 'konu', 'отправлено', 'дата', 'кому', 'копия', 'тема', 'надіслано', 'trimis', 'către', 'subiect', 'ημερομηνία', 'προς', 'θέμα', '送信日時', '宛先', '件名', '发送时间', '收件人', '主题', '寄件日期', '收件者', '主旨', '보낸 날짜', '받는 사람', '제목', 'נשלח', 'אל', 'נושא',
];

/** Between dashes: what follows is another mail. */
export const ORIGINAL = [
  'original message', 'original e-?mail', 'forwarded (?:message|mail|e-?mail)', 'begin forwarded message', 'reply message', 'ursprüngliche (?:nachricht|mail)', 'originalnachricht', 'weitergeleitete nachricht',
  "message d['’]origine", 'message original', 'message transféré', 'mensaje original', 'mensaje reenviado', 'messaggio originale', 'messaggio inoltrato', 'mensagem original', 'mensagem encaminhada', 'oorspronkelijk bericht', 'doorgestuurd bericht',
  'oprindelig meddelelse', 'opprinnelig melding', 'ursprungligt meddelande', 'ursprungsmeddelande', 'alkuperäinen viesti', 'wiadomość oryginalna', 'oryginalna wiadomość', 'původní zpráva', 'eredeti üzenet', 'orijinal ileti', 'исходное сообщение', 'пересылаемое сообщение', '原始邮件', '原始郵件', '元のメッセージ', '원본 메시지',
];

/** A helpdesk's own line: below it (or above, when it comes first) stands the history. */
export const REPLY_LINE = ['(?:please )?(?:type|enter|write|add) your (?:reply|response) (?:above|below)', '(?:please )?(?:reply|respond|write|answer) (?:above|below) (?:this|the) (?:line|dashes)', 'antwort(?:en sie)? (?:bitte )?(?:oberhalb|über) dieser (?:zeile|linie)', 'bitte (?:antworten|schreiben) sie oberhalb'];

/** Lines that a telephone or a mail program adds. */
export const SENT_FROM = [
  'sent (?:from|via|with|using) (?:my |the |a )?(?:mobile|phone|cell|i-?phone|i-?pad|i-?pod|android|samsung|galaxy|huawei|xiaomi|pixel|blackberry|windows phone|smartphone|tablet|outlook|yahoo|gmail|proton|mail|handheld|device|nokia|motorola|oneplus|lg|htc|sony|verizon|t-mobile|at&t|o2|ee|three|vodafone|fairphone|nothing|bluemail|spark|aqua mail|k-9|fairemail)',
  'get outlook for', 'sent with (?:proton|tuta|spark|mailbird)', 'sent in (?:proton|outlook)', 'typed (?:on|with) (?:my|one) ', 'please excuse (?:any |my )?(?:typos|brevity|the brevity)', 'excuse (?:my )?brevity', 'von meinem .{2,30} gesendet', 'gesendet (?:von|mit) ', 'diese nachricht wurde von meinem',
  'envoyé (?:de|depuis) (?:mon|ma|mes|yahoo|outlook)', 'enviado desde (?:mi|mi |el)', 'enviado (?:do|de) meu', 'inviato da(?:l|l mio)? ', 'verzonden (?:vanaf|met|via) (?:mijn|outlook)', 'skickat från min', 'sendt fra min', 'lähetetty ', 'wysłane z (?:mojego|iphone)', 'odesláno z', 'отправлено (?:с|из) ', 'iphoneから送信', '发自我的', '나의 .{2,12}에서 보냄',
];

/** Openings of legal footers: from there to the end nothing is the writer's own. */
export const DISCLAIMER = [
  '(?:this|the) (?:e-?mail|message|communication|transmission)(?:,? (?:and|including|together with) (?:any|all|its) (?:files?|attachments?)[^.]{0,60})? (?:(?:is|are|may be|may contain|contains?)\\b[^.]{0,80})?(?:confidential|privileged|intended (?:solely|only|for))',
  'the information (?:contained )?in this (?:e-?mail|message|communication)', '(?:confidentiality|privacy|legal) (?:notice|statement|disclaimer)\\b', 'disclaimer\\s*:', 'if you (?:are not|have received this|received this) (?:the (?:intended|named) (?:recipient|addressee)|(?:e-?mail|message|communication) (?:in|by) (?:error|mistake))',
  '(?:please )?(?:consider|think of) the environment before printing', 'please do not print this', 'diese (?:e-?mail|nachricht) (?:enthält|kann) vertraulich', 'ce (?:message|courriel) (?:et|est|peut)[^.]{0,40}confidentiel', 'este (?:mensaje|correo)[^.]{0,40}confidencial', 'virus-free\\b', 'this (?:e-?mail|message) (?:has been|was) (?:scanned|checked) (?:for|by)',
  'unsubscribe\\b', 'you (?:are receiving|received) this (?:e-?mail|message) because', '(?:company|co\\.?) (?:registered|registration) (?:in|no|number)', 'registered (?:in|office|address)\\b[^.]{0,40}(?:england|wales|scotland|ireland|no\\.?|number|:)', 'handelsregister', 'geschäftsführer(?:in)?\\s*:',
];

/** Closings after which a name and a block of contact lines may follow. */
export const SIGN_OFF = [
  '(?:kind(?:est)?|best|warm(?:est)?|with (?:kind|best|warm)) (?:regards|wishes)', '(?:kindest|best|warmly|cheers|regards|rgds|br|kr|sincerely|cordially|respectfully)', 'yours (?:sincerely|faithfully|truly)', 'sincerely yours', 'many thanks(?: and (?:kind|best) regards)?', 'thanks(?: (?:again|in advance|so much|and (?:kind |best )?regards))?',
  'thank you(?: (?:again|in advance|very much|and (?:kind |best )?regards))?', 'all the best', 'take care', 'with thanks', 'mit freundlichen grüßen', 'freundliche grüße', '(?:viele|liebe|beste) grüße', 'mfg', 'lg', 'cordialement', 'bien à vous', 'salutations', 'saludos(?: cordiales)?', 'atentamente', 'un saludo', 'cordiali saluti', 'distinti saluti',
  'atenciosamente', 'met vriendelijke groet(?:en)?', 'groeten', 'med vänliga hälsningar', 'vänliga hälsningar', 'med venlig hilsen', 'vennlig hilsen', 'ystävällisin terveisin', 'pozdrawiam', 's pozdravem', 'üdvözlettel', 'saygılarımla', 'с уважением',
];

/** Warnings that mail gateways put on top of a message. */
export const GATEWAY = ['\\[?(?:external|caution|warning|attention|extern)\\b\\W{0,3}[^.]{0,40}(?:e-?mail|message|sender)[^.]{0,60}(?:outside|external|unknown|unfamiliar)', 'you don\'t often get (?:e-?mail|mail) from'];
