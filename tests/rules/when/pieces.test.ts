import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIECES, type Piece, piecesIn } from '@/rules/when/pieces';

const shown = (p: Piece): unknown =>
  p.kind === 'day'
    ? p.day
    : p.kind === 'part'
      ? p.part
      : p.kind === 'clock'
        ? [p.hour, p.minute, p.sure]
        : p.kind === 'zone'
          ? p.zone
          : [p.n, p.unit, p.working];

describe('pieces of words for times', () => {
  const examples = PIECES.flatMap((row) => row.examples);
  it.each(examples)('%s', (sentence, wanted) => {
    expect(piecesIn(sentence).map((p) => JSON.stringify(shown(p.piece)))).toContain(wanted);
  });

  it.each([
    'I may be able to help.',
    'We march on.',
    'The sun is out and you will hear from us.',
    'I will send 5 items.',
    'It was lost for two days.',
    'You wrote 3 days ago.',
    'Order 10/11 of the list is A-1234567.',
    'I will refund 12.50 pounds.',
    'I will send the 2nd parcel.',
    'This is the 3rd time.',
  ])('has none: %s', (sentence) => expect(piecesIn(sentence)).toEqual([]));

  it('keeps to the text and apart, whatever it is given', () => {
    const word = fc.constantFrom(
      ...'I will call by at on before next this Friday monday 5 pm 17:00 12 June the 12th end of play day week within 24 hours a few half an hour 3/4 2-4 tomorrow morning tonight İ “ ’ , . \n'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 20 }), (words) => {
        const text = words.join(' ');
        let last = 0;
        for (const { start, end } of piecesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
