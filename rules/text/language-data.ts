/** Scripts that tell the language by themselves, more telling ones first, with the least share of the letters. */
export const SCRIPTS: readonly (readonly [string, RegExp, number])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 0.1],
  ['ko', /\p{sc=Hangul}/gu, 0.3],
  ['zh', /\p{sc=Han}/gu, 0.3],
  ['uk', /[іїєґ]/giu, 0.02],
  ['ru', /\p{sc=Cyrillic}/gu, 0.3],
  ['el', /\p{sc=Greek}/gu, 0.3],
  ['he', /\p{sc=Hebrew}/gu, 0.3],
  ['fa', /[پچژگ]/gu, 0.02],
  ['ar', /\p{sc=Arabic}/gu, 0.3],
  ['hi', /\p{sc=Devanagari}/gu, 0.3],
  ['bn', /\p{sc=Bengali}/gu, 0.3],
  ['ta', /\p{sc=Tamil}/gu, 0.3],
  ['te', /\p{sc=Telugu}/gu, 0.3],
  ['th', /\p{sc=Thai}/gu, 0.3],
  ['ka', /\p{sc=Georgian}/gu, 0.3],
  ['hy', /\p{sc=Armenian}/gu, 0.3],
];

/** Letters that among the Latin-script languages below belong to one or few. */
export const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['de', /[ßäöü]/],
  ['pl', /[ąęłśżźćń]/],
  ['cs', /[ěřů]/],
  ['tr', /[ığş]/],
  ['pt', /[ãõ]/],
  ['es', /[ñ¿¡]/],
  ['fr', /[œç]|[aei]u[xt]$|^[ldjnmtcqs]'[aeiouhé]/],
  ['sv', /[åäö]/],
  ['da', /[æøå]/],
  ['no', /[æøå]/],
  ['fi', /ää|öö|yy|[aou]ssa$|[äöy]ssä$/],
  ['ro', /[țșăț]/],
  ['hu', /[őű]/],
  ['vi', /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/],
];

/** Function words and the commonest words of support messages, by language. Words that English has too are left out or shared. */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: "the a an and or but if of to in on at for with from by about as is are was were be been am i i'm im i've ive you your u ur my me we our us it its it's he she they them their his her this that these those there here what when where why how who which not no don't dont can't cant won't didn't didnt doesn't doesnt isn't do does did done have has had having will would could should can may must get got getting still yet again never ever just only very so too more most any some all every nothing nobody please pls thanks thank thx hello hi hey ok okay yes now today tomorrow yesterday tonight refund order help need want want's service customer account money back call phone time day days week weeks hour hours month months work working worked back up out down off over after before then than because really already sent send told said say paid pay waiting wait flight delivery delivered email emails late lost great good bad worst terrible awful",
  de: 'der die das den dem des und oder aber nicht kein keine ich du er sie wir ihr mir mich uns euch ihnen mein meine meinen ihre ihren ist sind war waren bin habe hat haben hatte wird werden wurde kann können muss müssen soll sollte ein eine einen einem einer zu zum zur mit von vom für auf aus bei nach über unter seit noch schon immer wieder auch nur sehr mehr wie was wann warum wo wer bitte danke hallo guten tag jetzt heute gestern morgen bestellung lieferung geld zurück warte wochen keiner niemand antwort rechnung leider dass wenn weil doch mal nie nichts alles paket',
  fr: "le la les un une des du de et ou mais donc je tu il elle nous vous ils elles mon ma mes votre vos notre nos ce cette ces est sont suis été être avoir ai as avez avons ont pas ne plus jamais rien pour par avec sans sur dans chez en au aux que qui quoi quand comment pourquoi où bonjour merci s'il plaît toujours encore aussi très bien mal commande colis livraison remboursement argent jours semaines depuis j'ai c'est n'ai n'est d'une qu'il l'argent personne réponse toute tout tous fait veux voudrais",
  es: 'el la los las un una unos unas de del y o pero yo tu él ella nosotros ustedes usted mi mis su sus este esta esto es son fue soy estoy está están estaba ser estar he ha han hemos tengo tiene no ni nunca nada nadie para por con sin sobre en al que qué quién cuando cuándo cómo dónde porque hola gracias favor todavía aún también muy bien mal más pedido paquete entrega reembolso dinero días semanas desde hace quiero quisiera necesito ayuda cuenta me se lo le les ya si sí ahora mismo funciona devolucion devolución cancelar donde llegó',
  pt: 'o a os as um uma uns umas de do da dos das no na nos nas e ou mas eu você vocês ele ela nós meu minha meus minhas seu sua este esta isso isto é são foi era sou estou está estão estava ser estar tenho tem não nem nunca nada ninguém para por pelo pela com sem sobre em ao que quem quando como onde porque olá oi obrigado obrigada favor ainda também muito bem mal mais pedido encomenda entrega reembolso dinheiro dias semanas desde há quero queria preciso ajuda conta me se já sim até bom boa tarde nao voce ja ate funciona cancelar devolução devolver chegou cade',
  it: "il lo la i gli le un uno una di del della dei delle e o ma io tu lui lei noi voi loro mio mia miei vostro vostra questo questa è sono era sei siamo siete essere avere ho ha hanno abbiamo avete non né mai niente nulla nessuno per con senza su in nel nella al alla che chi quando come dove perché ciao buongiorno salve grazie favore ancora anche molto bene male più ordine pacco consegna rimborso soldi giorni settimane da voglio vorrei aiuto conto mi si ci già sì c'è dell'ordine",
  nl: 'de het een en of maar ik jij je hij zij wij we jullie u mijn uw onze dit dat deze die is zijn was waren ben heb heeft hebben had wordt worden kan kunnen moet moeten zal niet geen nooit niets niemand voor met zonder van op in aan bij naar uit over sinds nog al weer ook heel erg meer hoe wat wanneer waarom waar wie alstublieft dank bedankt hallo goedendag nu vandaag gisteren morgen bestelling pakket levering geld terug dagen weken wacht omdat als dan er maar toch mij ons',
  pl: 'i w na z do nie się że to jest są był była być mam ma mamy mnie mi moje mój moja pan pani państwo wasz wasza ten ta te co kto kiedy jak gdzie dlaczego dla od po przez bez przy za o ale lub czy już jeszcze znowu też bardzo proszę dziękuję dzień dobry cześć teraz dzisiaj wczoraj zamówienie paczka dostawa zwrot pieniądze pieniędzy dni tygodni nikt nic nigdy tylko żeby',
  tr: 've bir bu şu o ben sen biz siz benim sizin ne nasıl neden niye nerede kim ile için gibi daha çok en değil yok var mi mı mu mü da de ama veya hala hâlâ henüz lütfen teşekkürler teşekkür merhaba selam bugün dün yarın sipariş siparişim kargo para iade gün hafta bekliyorum istiyorum hiç kimse her şey olarak kadar sonra önce geldi gelmedi param paramı edilmedi kargo kargom nerede',
  sv: 'och att det som en ett är jag du han hon vi ni de den inte på i av för med till från om men eller har hade var blir kan ska skulle min mitt mina er ert vår detta denna vad när varför hur var vem tack hej snälla fortfarande igen aldrig ingen inget också mycket beställning paket leverans pengar tillbaka dagar veckor nu idag igår sedan efter utan',
  da: 'og at det som en et er jeg du han hun vi i de den ikke på af for med til fra om men eller har havde var bliver kan skal ville min mit mine jeres vores dette denne hvad hvornår hvorfor hvordan hvor hvem tak hej venligst stadig igen aldrig ingen intet også meget bestilling pakke levering penge tilbage dage uger nu idag siden efter uden',
  no: 'og at det som en et er jeg du han hun vi dere de den ikke på av for med til fra om men eller har hadde var blir kan skal ville min mitt mine deres vår dette denne hva når hvorfor hvordan hvor hvem takk hei vennligst fortsatt igjen aldri ingen ingenting også mye veldig bestilling pakke levering penger tilbake dager uker nå siden etter uten',
  fi: 'ja ei se on en olen olet ovat oli että mutta tai kun jos niin myös vain vielä jo minun minulle teidän tämä mitä milloin miksi miten missä kuka kiitos hei moi tilaus paketti rahat takaisin päivää viikkoa nyt tänään eilen ole olla voi haluan kanssa ilman en',
  cs: 'a i v na se že to je jsem jsou byl byla být mám má nás mi můj moje vaše ten ta co kdo kdy jak kde proč pro od po bez za ale nebo už ještě zase také velmi prosím děkuji dobrý den ahoj teď dnes včera objednávka balík peníze zpět dní týdnů nikdo nic nikdy není',
  ro: 'și în la de cu pe nu este sunt era am ai are avem mi îmi meu mea dumneavoastră acest această ce cine când cum unde pentru din fără dar sau mai încă deja foarte vă rog mulțumesc bună ziua acum azi ieri comanda coletul banii zile săptămâni nimeni nimic niciodată că să',
  hu: 'a az és nem van volt hogy egy ez én te mi ti nekem kérem köszönöm jó napot még már csak is de vagy mert ha mikor miért hol ki mit rendelés csomag pénz vissza nap hét soha senki semmi nagyon',
  id: 'yang dan di ke dari untuk dengan tidak ini itu saya kamu anda kami kita belum sudah masih lagi juga sangat apa siapa kapan bagaimana dimana mengapa kenapa tolong terima kasih halo pesanan paket uang kembali hari minggu sekarang kemarin bisa mau ada tapi atau karena',
  vi: 'và là của có không tôi bạn cho với này đã đang sẽ được rất cũng nhưng hoặc khi nào tại sao như thế ở đâu ai xin cảm ơn chào đơn hàng tiền ngày tuần vẫn chưa',
};
