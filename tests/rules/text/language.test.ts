import { describe, expect, it } from 'vitest';
import { detectLanguage } from '@/rules/text/language';

describe('the language of a text', () => {
  it.each([
    ['pt', 'Olá, ainda não recebi a minha encomenda e ninguém me responde. Quero o meu dinheiro de volta.'],
    ['de', 'Guten Tag, meine Bestellung ist immer noch nicht da. Ich warte seit drei Wochen und niemand antwortet.'],
    ['es', 'Hola, todavía no he recibido mi pedido y nadie me contesta. Quiero que me devuelvan el dinero.'],
    ['fr', "Bonjour, je n'ai toujours pas reçu ma commande et personne ne me répond. C'est inadmissible."],
    ['it', 'Buongiorno, non ho ancora ricevuto il mio ordine e nessuno mi risponde. Vorrei un rimborso.'],
    ['nl', 'Hallo, ik heb mijn bestelling nog steeds niet ontvangen en niemand geeft antwoord. Ik wil mijn geld terug.'],
    ['pl', 'Dzień dobry, nadal nie otrzymałem zamówienia i nikt mi nie odpowiada. Proszę o zwrot pieniędzy.'],
    ['tr', 'Merhaba, siparişim hâlâ gelmedi ve kimse cevap vermiyor. Paramı geri istiyorum.'],
    ['sv', 'Hej, jag har fortfarande inte fått min beställning och ingen svarar. Jag vill ha pengarna tillbaka.'],
    ['ru', 'Здравствуйте, мой заказ до сих пор не пришёл, и никто не отвечает.'],
    ['uk', 'Доброго дня, моє замовлення досі не прийшло, ніхто не відповідає.'],
    ['ja', '注文した商品がまだ届いていません。どうなっていますか。'],
    ['zh', '我的订单还没有到,没有人回复我。'],
    ['ko', '주문한 상품이 아직 도착하지 않았습니다.'],
    ['ar', 'مرحبا، لم يصل طلبي حتى الآن ولا أحد يرد'],
    ['el', 'Γεια σας, η παραγγελία μου δεν έχει έρθει ακόμα.'],
  ])('%s', (language, text) => expect(detectLanguage(text)).toBe(language));

  it.each([
    'Hi, where is my order? It should have come on Monday.',
    'still wating on my parcl, nobody ansers teh phone',
    'Respected sir, kindly do the needful and revert at the earliest',
    'Since two weeks I am calling and every time different person say different thing',
    'pls i am waiting 3 week for my money',
    'REFUND MY MONEY NOW',
    'The Müller café in München was lovely, can I book again?',
    'wheres my cashbck its ben 90 days u siad 60',
  ])('stays English: %s', (text) => expect(detectLanguage(text)).toBe('en'));

  it.each(['', '4471', '🙂', 'x'])('cannot be told: "%s"', (text) => expect(detectLanguage(text)).toBe('und'));

  it.each(['ok', 'REFUND NOW', 'thanks', 'hola', 'malaysia and london', 'Rossi'])(
    'is English or untold, never another language: %s',
    (text) => expect(['en', 'und']).toContain(detectLanguage(text)),
  );
});
