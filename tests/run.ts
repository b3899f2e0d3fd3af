import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBrowser } from './support/browser';
import { bin, root } from './support/build';

/**
 * `npm test`: everything that must hold, one stage after the other, every stage run even when one before it failed.
 * The last line is the sum: `N passed, N failed`.
 */
const vitest = bin('vitest');
const wxt = bin('wxt');
const temp = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));

interface Sum {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, with the first line of why: repeated at the end, where a cut log still shows it. */
  failures: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Runs a command with its output shown; true when it ended well. */
function run(args: string[], command = process.execPath): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}

async function single(title: string, args: string[], command?: string): Promise<Sum> {
  console.log(`\n== ${title}`);
  const ok = await run(args, command);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: ok ? [] : [title] };
}

async function tests(title: string, config: string, command = [vitest, 'run', '--config', config]): Promise<Sum> {
  console.log(`\n== ${title}`);
  const report = join(temp, `${config}.json`);
  const ok = await run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const made = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const failures = made.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults.filter((one) => one.status === 'failed');
      if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`];
      return failed.map((one) => `${file}: ${one.fullName}: ${firstLine(one.failureMessages[0])}`);
    });
    // A file that does not load has no failed test of its own, yet the run has failed.
    const failed = made.numFailedTests === 0 && !ok ? 1 : made.numFailedTests;
    return { passed: made.numPassedTests, failed, skipped: made.numPendingTests, failures };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: [`${title}: no report was written`] };
  }
}

const firstLine = (text = '') => text.split('\n', 1)[0];

const sums: [string, Sum][] = [];
const stage = async (title: string, made: Promise<Sum>) => sums.push([title, await made]);
try {
  await ensureBrowser();
  await stage('format and lint', single('Format and lint', [bin('@biomejs/biome', 'biome'), 'check', '.']));
  await stage('types', single('Types', [bin('typescript', 'tsc'), '--noEmit']));
  await stage('unit and component tests', tests('Unit and component tests', 'vitest.config.ts'));
  await stage('build for Chrome', single('Build for Chrome and Edge', [wxt, 'build']));
  await stage('build for Firefox', single('Build for Firefox', [wxt, 'build', '-b', 'firefox']));
  await stage('end to end in a real browser', tests('End to end in a real browser', 'vitest.e2e.config.ts'));
  // They install Debian packages: only where the machine is ours to change.
  if (process.env.CI)
    await stage(
      'real helpdesks',
      tests('Real helpdesks', 'vitest.desks.config.ts', ['--import', 'tsx', 'tests/desks/run.ts', 'rt', 'roundcube']),
    );
} finally {
  rmSync(temp, { recursive: true, force: true });
}
const total = { passed: 0, failed: 0 };
console.log('');
for (const [, { passed, failed, failures }] of sums) {
  total.passed += passed;
  total.failed += failed;
  for (const failure of failures) console.log(`failed: ${failure}`);
}
for (const [title, { passed, failed, skipped }] of sums)
  console.log(`${title}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
