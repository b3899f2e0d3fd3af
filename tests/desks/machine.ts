/**
 * What the desks need from this machine: a state folder, commands run as the web server's user, and daemons that can be
 * left running between test runs and are stopped by nobody but us. Linux and root only; `run.ts` checks that first.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../support/waits';

/** Folder of the desks' own files in the repository. */
export const HERE = dirname(fileURLToPath(import.meta.url));
export const REPOSITORY = join(HERE, '..', '..');
/** Not in the checkout: the desks run as www-data, which may not be able to look into it. */
export const STATE = process.env.EVENKEEL_DESKS_STATE ?? '/tmp/evenkeel-desks';
export const STORY = join(HERE, 'story');

interface Account {
  uid: number;
  gid: number;
}

/** An account of this machine by name. */
function account(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith(`${name}:`));
  if (!line) throw new Error(`This machine has no account "${name}".`);
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function identity(name: string | undefined): { uid?: number; gid?: number } {
  if (name === undefined) return {};
  const { uid, gid } = account(name);
  return { uid, gid };
}

/** The account that Debian's web programs run as. */
export const WEB = 'www-data';

/** A desk's room under the state folder, made if need be and owned by `owner`. */
export function room(...path: string[]): string {
  const folder = join(STATE, ...path);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function own(path: string, owner: string): void {
  const { uid, gid } = account(owner);
  chownSync(path, uid, gid);
}

/** A room that `owner` may write to. */
export function ownRoom(owner: string, ...path: string[]): string {
  const folder = room(...path);
  own(folder, owner);
  return folder;
}

/** Copies one of the repository's files into a room, with `@NAME@` filled in. Readable by everyone unless `mode` says otherwise. */
export function lay(from: string, to: string, fill: Record<string, string> = {}, mode = 0o644): void {
  const text = readFileSync(from, 'utf8').replace(/@([A-Z]+)@/g, (whole, name: string) => fill[name] ?? whole);
  writeFileSync(to, text);
  chmodSync(to, mode);
}

export interface Run {
  /** The account to run as. Default: ours, root. */
  as?: string;
  env?: Record<string, string>;
  cwd?: string;
  input?: string;
}

/** Runs a command to its end and gives its standard output. Throws with what it said when it fails. */
export function run(command: string, args: string[], options: Run = {}): string {
  const { as, env, cwd = '/', input } = options;
  const done = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
    ...identity(as),
  });
  if (done.status === 0) return done.stdout;
  throw new Error(`${command} ${args.join(' ')} failed:\n${done.stdout}\n${done.stderr || (done.error?.message ?? '')}`);
}

export interface Daemon {
  name: string;
  command: string;
  args: string[];
  /** The account to run as; it may come with the desk's packages. Default: ours, root. */
  as?: string;
  env?: Record<string, string>;
  cwd?: string;
  /** The loopback port on which it answers once it is up. */
  port: number;
}

const pidFile = (name: string): string => join(room('run'), `${name}.pid`);
const logFile = (name: string): string => join(room('log'), `${name}.log`);

/** What the kernel says of a process, from its state on (proc_pid_stat(5), field 3). Null: there is none. */
function fieldsOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** When a process was started, in the kernel's ticks: tells it from a later one with the same number. Null: not running. */
function startOf(pid: number): string | null {
  const fields = fieldsOf(pid);
  return fields && fields[0] !== 'Z' ? (fields[19] ?? null) : null;
}

function runningPid(name: string): number | null {
  if (!existsSync(pidFile(name))) return null;
  const [pid, start] = readFileSync(pidFile(name), 'utf8').split(' ');
  return startOf(Number(pid)) === start ? Number(pid) : null;
}

/** Whether something answers on a loopback port. */
export function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

/** Starts it unless it runs already, and waits until it answers. */
export async function start(daemon: Daemon): Promise<void> {
  const { name, port } = daemon;
  if (runningPid(name) === null) {
    if (await answers(port)) throw new Error(`Port ${port}, which ${name} needs, is taken by another program.`);
    const log = openSync(logFile(name), 'w');
    const child = spawn(daemon.command, daemon.args, {
      cwd: daemon.cwd ?? '/',
      env: { ...process.env, ...daemon.env },
      detached: true,
      stdio: ['ignore', log, log],
      ...identity(daemon.as),
    });
    await new Promise<void>((started, failed) => {
      child.once('spawn', started);
      child.once('error', failed);
    });
    child.unref();
    writeFileSync(pidFile(name), `${child.pid} ${startOf(child.pid ?? 0)}`);
  }
  try {
    await until(
      `${name} to answer on port ${port}`,
      async () => {
        if (await answers(port)) return true;
        if (runningPid(name) === null) throw new Error(`${name} has ended.`);
        return false;
      },
      120_000,
    );
  } catch (error) {
    const said = existsSync(logFile(name)) ? readFileSync(logFile(name), 'utf8').trim().split('\n').slice(-12).join('\n') : '';
    throw new Error(`${name} did not start. Its log (${logFile(name)}) ends:\n${said}`, { cause: error });
  }
}

/** Whether any process of a group still runs. A child may outlive its parent by a moment, and still write. */
function groupAlive(group: number): boolean {
  return readdirSync('/proc').some((entry) => {
    const fields = /^\d+$/.test(entry) ? fieldsOf(Number(entry)) : null;
    return fields !== null && Number(fields[2]) === group && fields[0] !== 'Z';
  });
}

/** Stops what `start` started, its children too, and waits until the last of them is gone. */
export async function stop(name: string): Promise<void> {
  const pid = runningPid(name);
  if (pid !== null) {
    // Its own process group: it was started detached.
    process.kill(-pid, 'SIGTERM');
    await until(`${name} to end`, async () => !groupAlive(pid)).catch(() => process.kill(-pid, 'SIGKILL'));
  }
  rmSync(pidFile(name), { force: true });
}
