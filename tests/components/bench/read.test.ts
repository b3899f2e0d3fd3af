import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_REPLIES, replySteps } from '@/components/bench/read';

function read(data: string, name = 'pasted') {
  const steps = replySteps(name, data);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const texts = (data: string, name?: string) => read(data, name).replies.map((r) => r.text);

describe('replies to try', () => {
  it('are a line each, or a block each where empty lines part them', () => {
    expect(texts('One.\nTwo.')).toEqual(['One.', 'Two.']);
    expect(texts('One\nmore.\n\n\nTwo.')).toEqual(['One\nmore.', 'Two.']);
  });

  it('are the agent’s turns of a conversation, with what was said before', () => {
    const { replies } = read('Customer: Where is it?\nI wait.\nAgent: On its way.\n---\nCUSTOMER: Hm\nAgent: Yes.');
    expect(replies.map((r) => [r.text, r.turns.map((t) => t.text)])).toEqual([
      ['On its way.', ['Where is it?\nI wait.']],
      ['Yes.', ['Hm']],
    ]);
  });

  it('come from JSONL in several shapes, and a line that cannot be read is named', () => {
    const lines = [
      '"Just words."',
      '{"reply":"R","customer":"C"}',
      '{',
      '{"id":1}',
      '{"turns":[{"from":"customer","text":"c"},{"from":"agent","text":"a"}],"draft":"d"}',
    ];
    // the first line of a JSONL file opens an object, as such files do
    const { replies, problems } = read([lines[1], lines[0], ...lines.slice(2)].join('\n'), 'x.jsonl');
    expect(replies.map((r) => r.text)).toEqual(['R', 'Just words.', 'a', 'd']);
    expect(replies[0]?.turns).toEqual([{ from: 'customer', text: 'C' }]);
    expect(problems).toEqual([
      { line: 3, why: 'json' },
      { line: 4, why: 'shape' },
    ]);
  });

  it('come from a table by the name of its column', () => {
    expect(texts('id,Reply,customer\n1,"a, b",c\n2,,x', 'x.csv')).toEqual(['a, b']);
    expect(read('id,other\n1,2', 'x.csv').problems).toEqual([{ line: 1, why: 'column' }]);
  });

  it('are bounded, and what is too long is said', () => {
    const many = read(`${'a\n'.repeat(MOST_REPLIES + 5)}`);
    expect(many.replies).toHaveLength(MOST_REPLIES);
    expect(many.problems).toEqual([{ line: 0, why: 'many' }]);
    expect(read('x'.repeat(20_001)).problems).toEqual([{ line: 1, why: 'long' }]);
  });

  it('never fail, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('a.txt', 'a.csv', 'a.jsonl'), (text, name) => {
        for (const r of read(text, name).replies) expect(r.text.trim()).not.toBe('');
      }),
    );
  });
});
