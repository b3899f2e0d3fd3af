/** Request Tracker 5 from Debian's packages, on sqlite, with a rich editor in a frame. */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HERE, lay, ownRoom, type Run, run, STATE, STORY, WEB } from '../machine';
import { type Desk, PASSWORD } from '../shape';

const PORT = 8101;
const ROOM = join(STATE, 'rt');
/** Mails that it has sent, one `.eml` each. */
export const SENT = join(ROOM, 'sent');
const PROGRAMS = '/usr/share/request-tracker5/libexec';

/** Its own configuration instead of the one in /etc. */
const ENV = { RT_SITE_CONFIG: join(ROOM, 'site-config.pm'), RT_SITE_CONFIG_DIR: join(ROOM, 'no-more'), HOME: ROOM };
const asWeb = (): Run => ({ as: WEB, env: ENV, cwd: ROOM });

async function prepare(): Promise<void> {
  for (const name of ['.', 'mason', 'sessions', 'sent', 'no-more']) ownRoom(WEB, 'rt', name);
  const fill = { ROOM, PORT: String(PORT) };
  lay(join(HERE, 'rt', 'site-config.pm'), ENV.RT_SITE_CONFIG, fill);
  lay(join(HERE, 'rt', 'keep-mail.sh'), join(ROOM, 'keep-mail.sh'), fill, 0o755);
  lay(join(HERE, 'rt', 'seed.pl'), join(ROOM, 'seed.pl'));
  cpSync(STORY, join(ROOM, 'story'), { recursive: true });
  const database = join(ROOM, 'rt.db');
  if (!existsSync(database)) {
    // Set up aside and renamed at the end: one broken off half-way is not taken for a whole one.
    const part = `${database}.part`;
    rmSync(part, { force: true });
    run('/usr/sbin/rt-setup-database-5', ['--action', 'init'], { ...asWeb(), env: { ...ENV, RT_DATABASE: part } });
    renameSync(part, database);
  }
}

/** @returns the number of the new ticket */
async function fresh(): Promise<number> {
  const said = run('perl', [join(ROOM, 'seed.pl'), join(ROOM, 'story'), PASSWORD], asWeb());
  const number = Number(/^ticket (\d+)$/m.exec(said)?.[1]);
  if (!number) throw new Error(`RT's ticket was not made: ${said}`);
  return number;
}

export const rt = {
  name: 'rt',
  title: 'Request Tracker 5',
  url: `http://127.0.0.1:${PORT}`,
  packages: ['request-tracker5', 'rt5-standalone', 'rt5-db-sqlite', 'msmtp-mta', 'w3m'],
  debconf: ['request-tracker5 request-tracker5/dbconfig-install boolean false'],
  prepare,
  get daemons() {
    const args = ['--server', 'Starlet', '--host', '127.0.0.1', '--port', String(PORT), '--max-workers', '3'];
    return [{ name: 'rt', command: join(PROGRAMS, 'rt-server'), args, port: PORT, ...asWeb() }];
  },
  fresh,
} satisfies Desk;
