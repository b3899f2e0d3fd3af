import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asMarkdown, asText, escaped } from '@/components/handover/format';

const ROWS = [
  { label: 'Customer', text: 'Dana, order HP-20471' },
  { label: 'In their words', text: '"*This* is the 3rd time. See <b>https://x.example</b> #12 _now_"' },
];

it('as text: a line each', () => {
  expect(asText(ROWS)).toBe(
    'Customer: Dana, order HP-20471\nIn their words: "*This* is the 3rd time. See <b>https://x.example</b> #12 _now_"',
  );
});

it('as Markdown: a list with bold labels, the words as they were said', () => {
  expect(asMarkdown(ROWS.slice(0, 1))).toBe('- **Customer:** Dana, order HP\\-20471');
  expect(asMarkdown(ROWS.slice(1))).toBe(
    '- **In their words:** "\\*This\\* is the 3rd time. See \\<b\\>https\\://x.example\\</b\\> \\#12 \\_now\\_"',
  );
});

it('nothing of a customer’s words is markup, and all of them are there', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'*_`[](){}<>#+-.!|~@^\\&;:/ a1\n'), maxLength: 40 }), (words) => {
      const out = escaped(words);
      expect(out).not.toMatch(/(?<!\\)(?:\\\\)*[`*_{}[\]<>()#+!|~@^-]/);
      expect(out).not.toContain('\n');
      expect(out.replace(/\\([\\`*_{}[\]<>()#+!|~@^.:&-])/g, '$1')).toBe(words.replace(/\s+/g, ' '));
    }),
  );
});
