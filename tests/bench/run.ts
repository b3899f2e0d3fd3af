import { statSync } from 'node:fs';
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
import { FILES } from '@/entrypoints/background/data/load';
import { builtinBank } from '@/phrasebank/builtin';
import { parsePack } from '@/phrasebank/packs';
import type { Bank, Entry } from '@/phrasebank/schema';
import { assess } from '@/rules/assess';
import { compileBank } from '@/rules/bank';
import { PEERS } from '../eval/peers';
import { buildApart } from '../support/build';
import { inBankPage, manyEntries, packTextOf } from './bank-page';
import { inChromium } from './chromium';
import { inLogPage } from './log-page';
import { customer, input, KEYS, keystrokes } from './sample';

/**
 * `npm run bench`, or `npm run bench -- bank` (`log`) for the phrase bank's pages (the complaint log) alone: the judgement beside its peers on the same text, in one run. Times are milliseconds a call on this
 * machine; the ratios are what carries over to another. Every keystroke changes the draft, as typing does. What has a figure to
 * reach is measured in Chromium, in processor time of its one thread, so that a busy machine does not blur it.
 */
const CALLS = keystrokes();

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

const figure = (name: string, value: number, most: number | null, unit = 'ms') =>
  console.log(`${name.padEnd(70)}${value.toFixed(1).padStart(11)}${String(most ?? '').padStart(11)} ${unit}`);

/** The phrase bank's pages and its files at 10,000 entries. */
async function bankRows(): Promise<void> {
  console.log('\nThe phrase bank at 10,000 entries, ms                                          took    at most');
  const many = manyEntries(10_000);
  const text = packTextOf(many);
  const once = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  figure(
    'Reading a pack of them (Node)',
    once(() => parsePack(text)),
    2000,
  );
  const avoid = bankOf(10_000);
  figure(
    'Compiling a bank with 10,000 of wording to avoid, ready for a draft (Node)',
    once(() => compileBank(avoid).avoidPatterns()),
    null,
  );
  figure(
    '  and reading every pattern of it, as when all are met at once',
    once(() => compileBank(avoid).avoidPatterns().unread()),
    null,
  );
  const build = buildApart('demo');
  const page = await inBankPage(build.dir, 10_000);
  build.remove();
  figure('A pack of them chosen, until what it would change is shown, by the clock', page.read, 2000);
  figure('  and from the yes until all is stored', page.taken, 2000);
  figure('The list opened, by the clock', page.opened, null);
  figure('A key in the search, processor time, 95th percentile', page.key.p95, 50);
  figure('  by the clock until its answer is painted, median', page.painted.median, null);
  figure('  the same, 95th percentile', page.painted.p95, 50);
  figure('A frame of the list scrolled 900 px, processor time, 95th percentile', page.scroll.p95, null);
  figure('  from one frame to the next by the clock, median', page.frame.median, null);
  figure('  the same, 95th percentile', page.frame.p95, null);
}

/** The complaint log at 100,000 entries. */
async function logRows(): Promise<void> {
  console.log('\nThe complaint log at 100,000 entries, ms                                       took    at most');
  const build = buildApart('demo');
  const page = await inLogPage(build.dir, 100_000);
  build.remove();
  figure('A search with its order, processor time, 95th percentile (Node)', page.search.p95, 50);
  figure('All figures of the report, processor time (Node)', page.report, 1000);
  figure('A file of them taken in, from the yes until all is stored, by the clock', page.taken, null);
  figure('The log opened, until its list is there, by the clock', page.opened, null);
  figure('A key in the search, processor time, 95th percentile', page.key.p95, 50);
  figure('  by the clock until its answer is painted, median', page.painted.median, null);
  figure('  the same, 95th percentile', page.painted.p95, null);
  figure('The report opened until its charts are painted, processor time', page.drawn, 1000);
  figure('  the same by the clock', page.shown, null);
}

if (process.argv.includes('log')) {
  await logRows();
  process.exit(0);
}
if (process.argv.includes('bank')) {
  await bankRows();
  process.exit(0);
}

console.log('In Chromium, processor time in ms                                              took    at most');
const chromium = await inChromium();
figure('Start of the engine: bundle and data read and run, the bank compiled', chromium.start, 150);
figure('First assessment straight after it, 30 turns and a draft of 2,000 characters', chromium.cold, 40);
figure('The same once the worker has had an idle moment to warm up', chromium.warmed, 40);
console.log(
  `  the warming takes ${chromium.warming.toFixed(0)} ms while nothing is to do, at most ${chromium.longest.toFixed(0)} ms at a time`,
);
figure('A keystroke after that, 95th percentile', chromium.key, 2);
const build = buildApart('store');
const kB = (file: string) => statSync(`${build.dir}/${file}`).size / 1000;
figure("The worker's bundle", kB('background.js'), 700, 'kB');
for (const file of FILES)
  console.log(`${`  beside it, read as data at its start: ${file}`.padEnd(70)}${kB(file).toFixed(1).padStart(11)}            kB`);
build.remove();

console.log('\nA keystroke in a 2,000-character draft with a 30-turn conversation       median      p95   ratio of p95');
const ours = await measure(CALLS, (t) => assess(input(t), builtinBank));
row('Evenkeel: whole assessment', ours, ours);

const harper = new LocalLinter({ binary, dialect: Dialect.British });
await harper.setup();
row('Harper: lint of the draft', await measure(CALLS, (t) => harper.lint(t)), ours);
row('write-good', await measure(CALLS, (t) => writeGood(t)), ours);
const equality = unified().use(retextEnglish).use(retextEquality).use(retextStringify);
row('retext-equality', await measure(CALLS, (t) => equality.process(t)), ours);
const alex = unified().use(retextEnglish).use(retextEquality).use(retextProfanities).use(retextStringify);
row('retext-equality and -profanities (what alex runs)', await measure(CALLS, (t) => alex.process(t)), ours);
const require = createRequire(import.meta.url);
const kernel = new TextlintKernel();
const options = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: require('@textlint/textlint-plugin-text').default }],
  rules: [{ ruleId: 'write-good', rule: require('textlint-rule-write-good').default }],
};
row('textlint with its write-good rule', await measure(CALLS, (t) => kernel.lintText(t, options)), ours);

console.log('\nA keystroke with a larger bank of avoid entries');
const small = bankOf(200);
const large = bankOf(10_000);

const few = await measure(CALLS, (t) => assess(input(`${t} few`), small));
row('200 entries', few, few);
row('10,000 entries', await measure(CALLS, (t) => assess(input(`${t} many`), large)), few);

console.log('\nMood of one new customer message (the other tools read words only)');
const messages = Array.from({ length: KEYS }, (_, i) => customer(1000 + i).text);
const mood = await measure(messages, (t) =>
  assess({ channel: 'chat', turns: [{ from: 'customer', text: t }], draft: '' }, builtinBank),
);
row('Evenkeel: whole assessment', mood, mood);
for (const { name, score } of PEERS) row(name, await measure(messages, score), mood);

await bankRows();
await logRows();
