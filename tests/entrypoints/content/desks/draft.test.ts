import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DraftSplitter, splitDraft } from '../../../../entrypoints/content/desks/draft';
import type { EditorText } from '../../../../entrypoints/content/editors/types';

const held = (text: string, quoted: EditorText['quoted'] = []): EditorText => ({ text, caret: null, quoted });

describe('the draft without what is not the agent', () => {
  test('plain mail: own words above, quote, signature below', () => {
    const text =
      'Dear Nadia,\nI have rung the depot.\n\nOn Sat, 7 Mar 2026 at 18:40, Nadia Brandt\n<n@c.example> wrote:\n> Where is it?\n> \n> On Mon, 2 Mar 2026 at 11:05, Tom Verhoeven <help@desk.example> wrote:\n>> Thank you for your message.\n\n-- \nTom Verhoeven\nCustomer Support';
    const words = splitDraft(held(text), { agent: { names: ['Tom Verhoeven'] } });
    expect(words.text.trim()).toBe('Dear Nadia,\nI have rung the depot.');
    expect(words.quoted.map((t) => [t.from, t.name, t.text])).toEqual([
      ['agent', 'Tom Verhoeven', 'Thank you for your message.'],
      ['customer', 'Nadia Brandt', 'Where is it?'],
    ]);
  });

  test('rich text: words typed at the caret before and behind the header line', () => {
    const quote = 'Where is it?\nI am furious.';
    for (const [line, own] of [
      ['I rang them.On 2026-03-07 18:40, Nadia Brandt wrote:', 'I rang them.'],
      ['On 2026-03-07 18:40, Nadia Brandt wrote:I rang them.', 'I rang them.'],
    ] as const) {
      const text = `${line}\n${quote}\n`;
      const words = splitDraft(held(text, [{ start: line.length + 1, end: text.length - 1 }]));
      expect(words.text.trim()).toBe(own);
      expect(words.quoted).toMatchObject([{ from: 'customer', name: 'Nadia Brandt', text: quote }]);
      const at = words.text.indexOf('rang');
      expect(text.slice(words.toEditor(at), words.toEditor(at) + 4)).toBe('rang');
    }
  });

  test('a note that quotes another', () => {
    const text = 'Nadia Brandt wrote in #note-3:\n> Nobody came.\n\nWe are looking for it.';
    const words = splitDraft(held(text));
    expect(words.text.trim()).toBe('We are looking for it.');
    expect(words.quoted).toEqual([{ from: 'customer', name: 'Nadia Brandt', text: 'Nobody came.' }]);
  });

  test('stock text of a ticket system with a header that has no "On"', () => {
    const text =
      'Dear Nadia,\n\nThank you for your request.\n\n\n\n--\n Fern Desk\n Tel. 0123 456789\n--\n\n03/07/2026 18:40 - Nadia Brandt wrote:\n> Nobody came.\n';
    const words = splitDraft(held(text));
    expect(words.text.trim()).toBe('Dear Nadia,\n\nThank you for your request.');
    expect(words.quoted).toMatchObject([{ from: 'customer', text: 'Nobody came.' }]);
  });

  test('an empty quote above leaves an empty draft', () => {
    const words = splitDraft(held('\n\nOn 2026-03-07 18:40, Nadia wrote:\n> Hello\n'));
    expect(words.text.trim()).toBe('');
    expect(words.fromEditor(0)).toBe(0);
    expect(words.fromEditor(8)).toBeNull();
  });

  test('zero-width characters vanish, hard blanks become blanks, offsets hold', () => {
    const text = '\u2060We\u00a0rang\u200b them';
    const words = splitDraft(held(text));
    expect(words.text).toBe('We rang them');
    expect(text.slice(words.toEditor(3), words.toEditor(6) + 1)).toBe('rang');
    expect(words.fromEditor(0)).toBe(0);
    expect(words.fromEditor(text.length)).toBe(words.text.length);
  });

  test('words on both sides of a blank that is left out do not run together', () => {
    const text = 'We rang them';
    expect(splitDraft(held(text, [{ start: 2, end: 3 }])).text).toBe('We\nrang them');
  });

  test('an emoji joined by a zero-width joiner stays whole', () => {
    expect(splitDraft(held('Hi 👩‍💻')).text).toBe('Hi 👩‍💻');
  });
});

describe('offsets both ways', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '> quoted',
      '-- ',
      'On 2 Mar 2026 at 11:05, Ann <a@b.example> wrote:',
      'Sorry.On 2 Mar 2026 at 11:05, Ann wrote:',
      'Kind regards,',
      '',
      'a\u2060b',
      '\u00a0',
      '\ufeff',
    ),
  );
  const editor = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.array(fc.tuple(fc.nat(150), fc.nat(150)), { maxLength: 2 }))
    .map(([lines, cuts]) => {
      const text = lines.join('\n');
      return held(
        text,
        cuts
          .map(([a, b]) => ({ start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }))
          .filter((q) => q.end > q.start),
      );
    });
  const plain = (c: string): string => (c === '\u00a0' ? ' ' : c);

  test('each character of the words is that character of the editor, and comes back', () => {
    fc.assert(
      fc.property(editor, (e) => {
        const words = splitDraft(e);
        let at = 0;
        for (const span of words.own) {
          for (let i = span.start; i < span.end; i++) {
            const o = words.fromEditor(i) as number;
            expect(o).not.toBeNull();
            expect(words.text.charAt(o)).toBe(plain(e.text.charAt(i)));
            expect(words.toEditor(o)).toBe(i);
            expect(o).toBeGreaterThanOrEqual(at);
            at = o;
          }
        }
        for (let o = 0; o <= words.text.length; o++) {
          const i = words.toEditor(o);
          expect(i).toBeGreaterThanOrEqual(0);
          expect(i).toBeLessThanOrEqual(e.text.length);
        }
      }),
    );
  });

  test('never throws and never invents words', () => {
    fc.assert(
      fc.property(editor, (e) => {
        const words = splitDraft(e);
        for (const w of words.text.split(/\s+/))
          expect(e.text.replaceAll('\u00a0', ' ').replace(/[\u2060\u200b\ufeff\u00ad]/g, '')).toContain(w);
      }),
    );
  });
});

describe('a draft while it is written in', () => {
  const line = fc.constantFrom(
    '',
    'Dear Nadia,',
    'I have rung the depot and they will call you',
    'We look at order 48213 today.',
    'Here is what I found:',
    'On Sat, 7 Mar 2026 at 18:40, Nadia Brandt',
    '<n@c.example> wrote:',
    'On 2026-03-07 18:40, Nadia Brandt wrote:',
    '> Where is it?',
    'Kind regards,',
    'Tom Verhoeven',
    'Customer Support',
    '--',
    'Sent from my phone',
    'From: Nadia Brandt',
    'Sent: 7 March 2026',
    'Subject: Re: desk',
    'some\u00a0words with\u2060 joiners',
  );
  const change = fc.record({
    at: fc.nat(400),
    gone: fc.nat(3),
    put: fc.constantFrom('a', ' ', 'word ', ':', '>', '\n', '\u00a0', '-', '7', ''),
    again: fc.nat(3),
  });
  const quote = fc.option(fc.tuple(fc.nat(300), fc.nat(80)));

  test('is taken apart as if it had been met as it is', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 9 }),
        quote,
        fc.array(change, { maxLength: 8 }),
        (lines, cut, changes) => {
          let text = lines.join('\n');
          let span = cut && { start: Math.min(cut[0], text.length), end: Math.min(cut[0] + cut[1], text.length) };
          const splitter = new DraftSplitter();
          const check = (caret: number | null) => {
            const quoted = span && span.end > span.start ? [{ ...span }] : [];
            const now = { text, caret, quoted };
            const words = splitter.split(now, {});
            const fresh = splitDraft(now);
            expect(words.text).toBe(fresh.text);
            expect(words.own).toEqual(fresh.own);
            expect(words.quoted).toEqual(fresh.quoted);
            for (let i = 0; i <= words.text.length; i += 3) expect(words.toEditor(i)).toBe(fresh.toEditor(i));
            for (let i = 0; i <= text.length; i += 3) expect(words.fromEditor(i)).toBe(fresh.fromEditor(i));
          };
          check(null);
          for (const { at, gone, put, again } of changes) {
            for (let k = 0; k <= again; k++) {
              const from = Math.min(at + k * put.length, text.length);
              const to = Math.min(from + gone, text.length);
              text = text.slice(0, from) + put + text.slice(to);
              const by = put.length - (to - from);
              if (span && to <= span.start) span = { start: span.start + by, end: span.end + by };
              else if (span && from < span.end)
                span = { start: Math.min(span.start, from), end: Math.max(from, Math.min(text.length, span.end + by)) };
              check(from + put.length);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
