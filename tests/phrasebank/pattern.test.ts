import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASS_PATTERNS, compilePattern, matchSentence, PatternSet } from '@/phrasebank/pattern';
import { keysOf } from '@/phrasebank/pattern/inflect';
import { oneApart } from '@/phrasebank/pattern/set';
import { sentences } from '@/rules/text/sentences';

/** What a pattern finds in a text, as text. */
function found(source: string, text: string): string[] {
  const read = compilePattern(source);
  if (read.error) throw new Error(read.error.message);
  const { pattern } = read;
  return sentences(text).flatMap((s) => matchSentence(pattern, s).map((m) => text.slice(m.start, m.end)));
}

const problem = (source: string) => {
  const read = compilePattern(source);
  return read.error ?? null;
};

describe('what a pattern finds', () => {
  const cases: [pattern: string, text: string, finds: string[]][] = [
    ['policy', 'Our policies changed.', ['policies']],
    ['tell', 'We told you, we are telling you.', ['told', 'telling']],
    [
      'can not help',
      "I can't help. We cannot help. I cant help. You could not help.",
      ["can't help", 'cannot help', 'cant help', 'could not help'],
    ],
    ['it be late', "It's late. It was late. Its late", ["It's late", 'It was late', 'Its late']],
    ['apologise', 'We apologize for that.', ['apologize']],
    [
      'according to our policy',
      'Well, according to our company’s refund policy, no.',
      ['according to our company’s refund policy'],
    ],
    [
      'we can not (refund | pay back)',
      'We simply can’t refund it. We cannot pay back.',
      ['We simply can’t refund', 'We cannot pay back'],
    ],
    ['[very] sorry', 'I am very sorry. Sorry!', ['very sorry', 'Sorry']],
    ['you ... wrong', 'you got it all wrong', ['you got it all wrong']],
    ['you ... wrong', 'you said that the price on it was wrong', []],
    ['you ...8 wrong', 'you said that the price on it was wrong', ['you said that the price on it was wrong']],
    ['^ no $', 'No! No, thanks. I said no! No', ['No', 'No']],
    ['!not happy', "I am not happy. I'm happy", ['happy']],
    ['you must !be', 'You must be tired. You must wait.', ['You must']],
    ['=told', 'I told them to tell you.', ['told']],
    ['"as you know"', 'As you know, as you really know', ['As you know']],
    ['"DO NOT"', 'DO NOT shout. Do not whisper.', ['DO NOT']],
    ['=GDPR', 'It is GDPR, not gdpr.', ['GDPR']],
    ['<number> <period>', 'in two weeks or 3 working days', ['two weeks', '3 working days']],
    ['follow up', 'a follow-up on Monday', ['follow-up']],
    ['email', 'my e-mail', ['e-mail']],
    ['inconvenience', 'any inconveniance caused', ['inconveniance']],
    ['contact', 'the contract is here', []],
    ['sorry for the wait', 'Sorry (really) for the long wait.', ['Sorry (really) for the long wait']],
    ['calm down', 'calm. Down with it.', []],
    ['a | b c', 'b c a', ['b c', 'a']],
    ['<name>', 'I asked Kofi and Ms Abara on Monday.', ['Kofi', 'Abara']],
    ['<!!>', 'Done!!! Fine! What?!', ['!!!']],
    ['<?!>', 'Done!!! Fine! What?!', ['?!']],
  ];
  it.each(cases)('%s in %j', (pattern, text, finds) => {
    expect(found(pattern, text)).toEqual(finds);
  });

  it('gives places in the whole text', () => {
    const text = 'Hello Dana. 😀 We can’t help.';
    const read = compilePattern('can not help');
    const places = sentences(text).flatMap((s) => (read.pattern ? matchSentence(read.pattern, s) : []));
    expect(places).toEqual([{ start: text.indexOf('can’t'), end: text.indexOf('.', 20) }]);
  });
});

describe('what is wrong with a pattern', () => {
  const cases: [source: string, says: RegExp, at: string][] = [
    ['', /at least one word/, ''],
    ['(refund | credit', /never closed/, '('],
    ['[please wait', /never closed/, '['],
    ['wait )', /closes nothing/, ')'],
    ['wait |', /no word on one side/, '|'],
    ['( )', /nothing inside/, ')'],
    ['[please]', /optional/, '[please]'],
    ['... wait', /word on both sides/, '... wait'],
    ['wait ...', /word on both sides/, 'wait ...'],
    ['wait ... ... here', /side by side/, '...'],
    ['wait ...99 here', /1 to 12/, '...99'],
    ['<nonsense>', /no class called "nonsense"/, '<nonsense>'],
    ['<time', /never closed/, '<time'],
    ['"as you know', /never closed/, '"as you know'],
    ['wait ^ here', /goes first/, '^'],
    ['$ wait', /goes last/, '$'],
    ['you !', /needs one word/, '!'],
    ['= word', /right after it/, '='],
    ['((((((((a))))))))', /too deep/, '('],
  ];
  it.each(cases)('%j', (source, says, at) => {
    const error = problem(source);
    expect(error?.message).toMatch(says);
    expect(source.slice(error?.start, error?.end)).toBe(at);
  });

  it('every class reads', () => {
    for (const name of Object.keys(CLASS_PATTERNS)) expect([name, problem(`<${name}> here`)]).toEqual([name, null]);
  });
});

describe('properties', () => {
  const word = fc.constantFrom(
    'we',
    'can',
    'not',
    'refund',
    'the',
    'policy',
    'sorry',
    'wait',
    'please',
    'you',
    'must',
    "don't",
    'it’s',
    '🙂',
    '3',
    'é',
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '!! ', '\n', ' - ')))
    .map((parts) => parts.flat().join(''));
  const piece = fc.constantFrom('we', 'can', '(not | never)', '[the]', '...2', 'refund', '!please', '=you', '<word>', 'policy');
  const source = fc.array(piece, { minLength: 1, maxLength: 7 }).map((p) => p.join(' '));

  it('any string is read or refused in words, never thrown', () => {
    fc.assert(
      fc.property(fc.string(), (s) => {
        const read = compilePattern(s);
        if (!read.error) return read.pattern.source === s;
        return read.error.message.length > 0 && read.error.start >= 0 && read.error.end <= s.length;
      }),
      { numRuns: 500 },
    );
  });

  it('matches lie in their sentence, do not overlap, and begin and end at words', () => {
    fc.assert(
      fc.property(source, text, (s, t) => {
        const read = compilePattern(s);
        if (read.error) return;
        for (const sentence of sentences(t)) {
          let last = sentence.start;
          for (const m of matchSentence(read.pattern, sentence)) {
            expect(m.start).toBeGreaterThanOrEqual(last);
            expect(m.end).toBeLessThanOrEqual(sentence.end);
            expect(t.slice(m.start, m.end)).toMatch(/^\S(?:[^]*\S)?$/);
            last = m.end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a set finds what each of its patterns finds alone', () => {
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 6 }), text, (list, t) => {
        const patterns = list.flatMap((s) => {
          const read = compilePattern(s);
          return read.error ? [] : [read.pattern];
        });
        const set = new PatternSet(patterns);
        for (const sentence of sentences(t)) {
          const together = set.matches(sentence).map((m) => `${m.pattern} ${m.start} ${m.end}`);
          const alone = patterns.flatMap((p, i) => matchSentence(p, sentence).map((m) => `${i} ${m.start} ${m.end}`));
          expect(together.sort()).toEqual(alone.sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('work grows with the sentence, not with the ways to match it', () => {
    // what sends a backtracking matcher into exponential work
    const read = compilePattern('a [a] [a] [a] [a] [a] [a] [a] [a] [a] ...12 a ...12 a ...12 a ...12 b');
    const [sentence] = sentences('a '.repeat(400));
    expect(read.error).toBeUndefined();
    expect(read.pattern && sentence && matchSentence(read.pattern, sentence)).toEqual([]);
  });
});

describe('inflection', () => {
  const same: [string, string][] = [
    ['policies', 'policy'],
    ['making', 'make'],
    ['stopped', 'stop'],
    ['cancelled', 'cancel'],
    ['canceled', 'cancelling'],
    ['told', 'tell'],
    ['written', 'writing'],
    ['apologized', 'apologise'],
    ['went', 'gone'],
    ['boxes', 'box'],
    ['refunded', 'refunds'],
    ['tried', 'try'],
    ['agreed', 'agree'],
    ['paid', 'paying'],
    ['behaviour', 'behavior'],
  ];
  it.each(same)('%s and %s are one word', (a, b) => {
    expect(keysOf(a).some((k) => keysOf(b).includes(k))).toBe(true);
  });
  const apart: [string, string][] = [
    ['note', 'not'],
    ['using', 'us'],
    ['here', 'her'],
    ['news', 'new'],
    ['evening', 'even'],
    ['need', 'nee'],
    ['his', 'hi'],
    ['pleased', 'please'],
    ['this', 'thi'],
  ];
  it.each(apart)('%s and %s are two words', (a, b) => {
    expect(keysOf(a).some((k) => keysOf(b).includes(k))).toBe(false);
  });
  it('one letter apart', () => {
    expect([
      oneApart('policy', 'polcy'),
      oneApart('policy', 'ploicy'),
      oneApart('policy', 'pollicy'),
      oneApart('policy', 'palicy'),
    ]).toEqual([true, true, true, true]);
    expect([oneApart('policy', 'plocyi'), oneApart('policy', 'police!'), oneApart('refund', 'refined')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
