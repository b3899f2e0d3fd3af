/**
 * `npm run test:desks [-- DESK ...] [--keep] [--start] [--stop]`: installs the desks' packages, starts the desks on the
 * loopback, puts the story there, runs `tests/e2e/desks` against them and stops them.
 *
 *   DESK     only these (rt, roundcube, ...); default: all that have a test
 *   --keep   leave them running afterwards
 *   --start  start them and run no test
 *   --stop   stop what was left running
 *   --reporter=..., --outputFile...   go to vitest
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { haveApt, installPackages, isRoot, preseed, withoutServices } from '../support/apt';
import { bin, root } from '../support/build';
import { DESKS } from './desks';
import { start, stop } from './machine';
import type { Desk } from './shape';

const say = (line: string): void => console.log(`desks: ${line}`);

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const begun = performance.now();
  const got = await work();
  say(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return got;
}

async function up(desk: Desk): Promise<void> {
  await timed(`${desk.title}: packages`, () =>
    withoutServices(() => {
      preseed(desk.debconf ?? [], desk.packages);
      if (!installPackages(desk.packages, say)) throw new Error(`The packages of ${desk.title} could not be installed.`);
    }),
  );
  await timed(`${desk.title}: set up and started`, async () => {
    await desk.prepare();
    for (const daemon of desk.daemons) await start(daemon);
  });
  await timed(`${desk.title}: story put there`, () => desk.fresh());
  say(`${desk.title} is at ${desk.url}`);
}

async function down(desks: Desk[]): Promise<void> {
  for (const desk of desks) for (const { name } of [...desk.daemons].reverse()) await stop(name);
}

/** The test files of these desks: `rt.test.ts`, `roundcube-plain.test.ts`, ... */
function testFiles(desks: Desk[]): string[] {
  const folder = join(root, 'tests', 'e2e', 'desks');
  return readdirSync(folder)
    .filter(
      (file) => file.endsWith('.test.ts') && desks.some(({ name }) => file.startsWith(`${name}.`) || file.startsWith(`${name}-`)),
    )
    .map((file) => join('tests', 'e2e', 'desks', file));
}

const forVitest = (args: string[]): string[] => args.filter((arg) => /^--(reporter|outputFile)/.test(arg));

function test(files: string[], args: string[]): number {
  const run = spawnSync(
    process.execPath,
    [bin('vitest'), 'run', '--config', 'vitest.desks.config.ts', ...forVitest(args), ...files],
    { cwd: root, stdio: 'inherit' },
  );
  return run.status ?? 1;
}

/** Says that nothing was run, also in the report that was asked for. */
function skip(files: string[], args: string[]): void {
  say(
    'The real helpdesks are Debian packages, and installing them needs root: run this as root on Debian (a container will do).',
  );
  const report = args.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1];
  if (report) writeFileSync(report, JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: files.length }));
  console.log(`0 passed, 0 failed, ${files.length} skipped`);
}

async function main(args: string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = names.filter((name) => !DESKS.some((desk) => desk.name === name));
  if (unknown.length > 0)
    throw new Error(`No desk is called ${unknown.join(', ')}; there are ${DESKS.map((d) => d.name).join(', ')}.`);
  const desks = DESKS.filter((desk) => (names.length === 0 ? testFiles([desk]).length > 0 : names.includes(desk.name)));
  const files = testFiles(desks);
  if (!isRoot() || !haveApt() || process.platform !== 'linux') {
    skip(files, args);
    return 0;
  }
  if (args.includes('--stop')) {
    await down(desks);
    return 0;
  }
  // Ctrl+C ends the tests; the desks are then stopped as ever.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const keep = args.includes('--keep') || args.includes('--start');
  try {
    // Left running by an earlier run, perhaps with an earlier configuration.
    if (!keep) await down(desks);
    for (const desk of desks) await up(desk);
    return args.includes('--start') ? 0 : await timed('tests', () => test(files, args));
  } finally {
    if (!keep) await down(desks);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
