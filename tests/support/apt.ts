/** Debian's package manager, driven without a question and without waiting for a person. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

type Say = (line: string) => void;

const QUIET_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', DEBIAN_PRIORITY: 'critical' };
/** Another apt-get may hold the lock: wait for it instead of failing. Files already changed by hand stay as they are. */
const OPTIONS = ['-y', '-q', '-o', 'DPkg::Lock::Timeout=900', '-o', 'Dpkg::Options::=--force-confold', '--no-install-recommends'];

export const isRoot = (): boolean => process.getuid?.() === 0;

export const haveApt = (): boolean => existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg');

/** Runs apt-get; on failure says the last lines of what it said. */
function apt(args: string[], say: Say): boolean {
  const run = spawnSync('apt-get', [...OPTIONS, ...args], { encoding: 'utf8', env: QUIET_ENV, maxBuffer: 1 << 26 });
  if (run.status === 0) return true;
  const tail = `${run.stdout}\n${run.stderr}`.trim().split('\n').slice(-6).join('\n  ');
  say(`apt-get ${args[0]} failed:\n  ${tail || run.error?.message}`);
  return false;
}

let refreshed = false;
function refresh(say: Say): void {
  if (refreshed) return;
  refreshed = true;
  say('Fetching the package lists (apt-get update) ...');
  apt(['update'], say);
}

/** A fresh container has no package lists at all. */
function haveLists(): boolean {
  try {
    return readdirSync('/var/lib/apt/lists').some((name) => name.includes('_Packages'));
  } catch {
    return false;
  }
}

/** The version apt would install, fetching the package lists when they are missing; null when it knows no such package. */
export function aptVersion(name: string, say: Say): string | null {
  if (!haveLists()) refresh(say);
  const said = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...QUIET_ENV, LC_ALL: 'C' } }).stdout ?? '';
  const version = /Candidate: (\S+)/.exec(said)?.[1];
  return version && version !== '(none)' ? version : null;
}

/** Those of `names` that are not installed. */
function notInstalled(names: string[]): string[] {
  return names.filter((name) => {
    const run = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Abbrev}', name], { encoding: 'utf8' });
    return !(run.status === 0 && run.stdout.startsWith('ii'));
  });
}

/**
 * Installs what is missing. Stale lists name versions that the mirror no longer has: then they are fetched once and it is tried again.
 * @returns false when it could not (what went wrong has been said)
 */
export function installPackages(names: string[], say: Say): boolean {
  const missing = notInstalled(names);
  if (missing.length === 0) return true;
  if (!haveLists()) refresh(say);
  say(`Installing ${missing.join(' ')} ...`);
  if (apt(['install', ...missing], refreshed ? say : () => {})) return true;
  if (refreshed) return false;
  refresh(say);
  return apt(['install', ...missing], say);
}

/** Answers debconf's questions for packages that are not installed yet; one that is keeps its owner's answers. */
export function preseed(answers: string[], names: string[]): void {
  const missing = notInstalled(names);
  const wanted = answers.filter((answer) => missing.includes(answer.split(' ')[0] ?? ''));
  if (wanted.length > 0) spawnSync('debconf-set-selections', { input: `${wanted.join('\n')}\n`, env: QUIET_ENV });
}

const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Installs without letting the packages start their services, which would listen on the machine's public addresses. Debian's
 * way to say so is a script that answers 101; one that is there already is left as it is.
 */
export function withoutServices<T>(work: () => T): T {
  if (existsSync(POLICY)) return work();
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return work();
  } finally {
    rmSync(POLICY, { force: true });
  }
}
