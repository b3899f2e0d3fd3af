import { describe, expect, test } from 'vitest';
import { isTime, parseShown, timeIn } from '@/entrypoints/content/desks/times';

describe('times in the languages of desks', () => {
  test.each([
    'Montag, 4. Mai 2026 09:14',
    'heute um 09:14 Uhr',
    'Gestern 17:42',
    'vor 2 Stunden',
    'vor einer Minute',
    '4 mai 2026 à 09:14',
    'il y a 3 jours',
    'hier à 17h42',
    'aujourd’hui',
    '4 de mayo de 2026, 09:14',
    'hace 5 minutos',
    'ayer 17:42',
    'vandaag om 09:14',
    '3 dagen geleden',
    '4 maggio 2026 alle 09:14',
    '2 ore fa',
    '4 de maio de 2026 às 09:14',
    'há 2 horas',
    'ontem às 17:42',
    '4 maja 2026 09:14',
    '2 godz. temu'.replace('.', ''),
    'igår 17:42',
    'för 2 timmar sedan',
    'i går kl. 17:42',
    '7. März 2026',
    '12 févr. 2026',
  ])('%s is one', (text) => expect(isTime(text)).toBe(true));

  test.each([
    ['4. Mai 2026 09:14', '5. Mai 2026 08:00'],
    ['4 août 2026', '12 septembre 2026'],
    ['4 de enero de 2026', '2 de febrero de 2026'],
    ['vor 2 Stunden', 'vor 5 Minuten'],
    ['il y a 3 jours', 'il y a 2 heures'],
    ['gestern 17:42', 'heute 09:14'],
    ['3 dagen geleden', '1 dag geleden'],
    ['2 ore fa', '5 minuti fa'],
  ])('%s is before %s', (a, b) => {
    const [x, y] = [parseShown(a), parseShown(b)];
    expect(x.kind).toBe(y.kind);
    expect(x.order as number).toBeLessThan(y.order as number);
  });

  test.each(['We had 4 set of chairs', 'Mir fehlt ein Teil', 'I may call', 'The set is fine', 'hier', 'Nous sommes 4 ici'])(
    'no date is read into "%s"',
    (text) => expect(/\d/.test(timeIn(text)?.text ?? '')).toBe(false),
  );
});
