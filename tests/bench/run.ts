import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { TextlintKernel } from '@textlint/kernel';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextProfanities from 'retext-profanities';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import writeGood from 'write-good';
import { builtinBank } from '@/phrasebank/builtin';
import type { Bank, Entry } from '@/phrasebank/schema';
import { assess } from '@/rules/assess';
import type { AssessInput, Turn } from '@/rules/types';
import { PEERS } from '../eval/peers';

/**
 * `npm run bench`: the judgement beside its peers on the same text, in one run. Times are milliseconds a call on this
 * machine; the ratios are what carries over to another. Every keystroke changes the draft, as typing does.
 */
const SENTENCES = [
  'Hi Dana, thank you for writing and I am sorry that you had to do it three times. ',
  'I have looked at your order and I can see both payments on the card. ',
  'According to our policy refunds can take up to ten days, but I have asked billing to release yours today. ',
  'You should have told us earlier, although I understand why you did not. ',
  'The parcel left the depot on Monday and it will be with you by Thursday. ',
  'Please calm down while I check this for you. ',
];
const text = (length: number) =>
  SENTENCES.join('')
    .repeat(Math.ceil(length / SENTENCES.join('').length))
    .slice(0, length);
const customer = (i: number): Turn => ({
  from: 'customer',
  name: 'Dana',
  text: `This is message ${i} about order HP-${20471 + i}. I was charged TWICE and it has been nine days. Why is nobody answering me?`,
});
const agent = (i: number): Turn => ({
  from: 'agent',
  name: 'Mara',
  text: `Thanks Dana, I am looking into point ${i} now and will write back by tomorrow noon.`,
});
const turns = Array.from({ length: 30 }, (_, i) => (i % 2 ? agent(i) : customer(i)));
const input = (draft: string): AssessInput => ({ channel: 'chat', turns, draft, now: '2026-11-21T10:00:00Z' });

const KEYS = 200;
/** Every draft as it stands after each of KEYS keystrokes in its middle. */
const keystrokes = Array.from({ length: KEYS }, (_, i) => {
  const base = text(2000 - KEYS);
  const typed = SENTENCES.join('').slice(0, i + 1);
  return `${base.slice(0, 900)}${typed}${base.slice(900)}`;
});

interface Times {
  median: number;
  p95: number;
}

async function measure(calls: readonly string[], call: (text: string) => unknown): Promise<Times> {
  const times: number[] = [];
  for (const one of calls) {
    const start = performance.now();
    await call(one);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

const ms = (n: number) => n.toFixed(n < 1 ? 3 : 1).padStart(9);
const row = (name: string, { median, p95 }: Times, base: Times) =>
  console.log(`${name.padEnd(52)}${ms(median)}${ms(p95)}   ${(p95 / base.p95).toFixed(2)}`);

/** The built-in bank with made-up entries added: same shape, other words. */
function bankOf(size: number): Bank {
  const avoid = builtinBank.entries.filter((e): e is Extract<Entry, { kind: 'avoid' }> => e.kind === 'avoid');
  const rest = builtinBank.entries.filter((e) => e.kind !== 'avoid');
  const made = Array.from({ length: size }, (_, i): Entry => {
    const like = avoid[i % avoid.length];
    if (!like) throw new Error('The built-in bank has no avoid entries.');
    if (i < avoid.length) return like;
    return { ...like, id: `bench.${i}`, patterns: [`the w${i.toString(36)}x clause of form q${(i * 7919).toString(36)}`] };
  });
  return { ...builtinBank, entries: [...rest, ...made] };
}

const coldStart = performance.now();
assess(input(keystrokes[0] ?? ''), builtinBank);
const cold = performance.now() - coldStart;

console.log('A keystroke in a 2,000-character draft with a 30-turn conversation       median      p95   ratio of p95');
const ours = await measure(keystrokes, (t) => assess(input(t), builtinBank));
row('Evenkeel: whole assessment', ours, ours);

const harper = new LocalLinter({ binary, dialect: Dialect.British });
await harper.setup();
row('Harper: lint of the draft', await measure(keystrokes, (t) => harper.lint(t)), ours);
row('write-good', await measure(keystrokes, (t) => writeGood(t)), ours);
const equality = unified().use(retextEnglish).use(retextEquality).use(retextStringify);
row('retext-equality', await measure(keystrokes, (t) => equality.process(t)), ours);
const alex = unified().use(retextEnglish).use(retextEquality).use(retextProfanities).use(retextStringify);
row('retext-equality and -profanities (what alex runs)', await measure(keystrokes, (t) => alex.process(t)), ours);
const require = createRequire(import.meta.url);
const kernel = new TextlintKernel();
const options = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: require('@textlint/textlint-plugin-text').default }],
  rules: [{ ruleId: 'write-good', rule: require('textlint-rule-write-good').default }],
};
row('textlint with its write-good rule', await measure(keystrokes, (t) => kernel.lintText(t, options)), ours);

console.log(`\nFirst call in a fresh process, bank compiled: ${cold.toFixed(1)} ms`);

console.log('\nA keystroke with a larger bank of avoid entries');
const small = bankOf(200);
const large = bankOf(10_000);
for (const bank of [small, large]) assess(input(keystrokes[0] ?? ''), bank);
const few = await measure(keystrokes, (t) => assess(input(`${t} few`), small));
row('200 entries', few, few);
row('10,000 entries', await measure(keystrokes, (t) => assess(input(`${t} many`), large)), few);

console.log('\nMood of one new customer message (the other tools read words only)');
const messages = Array.from({ length: KEYS }, (_, i) => customer(1000 + i).text);
const mood = await measure(messages, (t) =>
  assess({ channel: 'chat', turns: [{ from: 'customer', text: t }], draft: '' }, builtinBank),
);
row('Evenkeel: whole assessment', mood, mood);
for (const { name, score } of PEERS) row(name, await measure(messages, score), mood);
