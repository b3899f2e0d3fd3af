/** Roundcube webmail from Debian's packages with Dovecot behind it, and an SMTP server that keeps what is sent. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Daemon, HERE, lay, own, ownRoom, REPOSITORY, room, run, STATE, STORY, WEB } from '../machine';
import { type Desk, PASSWORD } from '../shape';

const PORT = 8102;
const IMAP = 8143;
const SMTP = 8125;
const ROOM = join(STATE, 'roundcube');
/** Mails that have gone out through SMTP, one `.eml` each. */
export const SENT = join(ROOM, 'sent');
/** sam writes HTML, samplain plain text; each has a mailbox of his own with the same story in it. */
const AGENTS = ['sam', 'samplain'] as const;
export type Agent = (typeof AGENTS)[number];

const story = (name: string): string => readFileSync(join(STORY, name), 'utf8');

/** Message-ID of Sam's answer in the story. */
export const STORY_ANSWER = '<a1-48213@helpdesk.example>';

/** Sam's answer as it lies in his Sent folder. */
const answer = (): string =>
  `From: Sam Okafor <support@helpdesk.example>
To: Dana Whitfield <dana.whitfield@customer.example>
Subject: Re: Where is my order 48213?
Date: Mon, 02 Mar 2026 11:05:00 +0000
Message-ID: ${STORY_ANSWER}
In-Reply-To: <m1-48213@customer.example>
References: <m1-48213@customer.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${story('agent1.txt')}`;

async function prepare(): Promise<void> {
  ownRoom(WEB, 'roundcube');
  for (const name of ['temp', 'logs', 'sessions', 'mail']) ownRoom(WEB, 'roundcube', name);
  room('roundcube', 'sent');
  room('roundcube', 'dovecot');
  const config = room('roundcube', 'config');
  const fill = { ROOM, PASSWORD, IMAP: String(IMAP), SMTP: String(SMTP) };
  lay(join(HERE, 'roundcube', 'config.inc.php'), join(config, 'config.inc.php'), fill);
  lay(join(HERE, 'roundcube', 'dovecot.conf'), join(ROOM, 'dovecot.conf'), fill);
  lay(join(HERE, 'roundcube', 'accounts.php'), join(ROOM, 'accounts.php'));
  for (const name of ['defaults.inc.php', 'mimetypes.php'])
    if (!existsSync(join(config, name)) && existsSync(join('/etc/roundcube', name)))
      symlinkSync(join('/etc/roundcube', name), join(config, name));
  run('php', [join(ROOM, 'accounts.php'), ROOM, String(IMAP)], { as: WEB });
}

const imap = (): Daemon => ({
  name: 'dovecot',
  command: '/usr/sbin/dovecot',
  args: ['-F', '-c', join(ROOM, 'dovecot.conf')],
  port: IMAP,
});

const smtp = (): Daemon => ({
  name: 'smtp-sink',
  command: process.execPath,
  args: ['--import', 'tsx', join(HERE, 'roundcube', 'smtp-sink.ts'), String(SMTP), SENT],
  cwd: REPOSITORY,
  port: SMTP,
});

const pages = (): Daemon => ({
  name: 'roundcube',
  command: 'php',
  args: [
    ...['-d', 'session.gc_maxlifetime=86400', '-d', `session.save_path=${join(ROOM, 'sessions')}`],
    ...['-S', `127.0.0.1:${PORT}`, '-t', '/var/lib/roundcube/public_html'],
  ],
  as: WEB,
  env: { ROUNDCUBE_CONFIG_DIR: join(ROOM, 'config'), PHP_CLI_SERVER_WORKERS: '4', HOME: ROOM },
  port: PORT,
});

/** A Maildir folder holding exactly these mails, all read. Dovecot numbers them by the time their names begin with. */
function fill(folder: string, mails: string[]): void {
  for (const part of ['cur', 'new', 'tmp']) {
    mkdirSync(join(folder, part), { recursive: true });
    own(join(folder, part), WEB);
  }
  own(folder, WEB);
  for (const [place, text] of mails.entries()) {
    const file = join(folder, 'cur', `${1772900000 + place}.story.desk:2,S`);
    writeFileSync(file, text);
    chmodSync(file, 0o600);
    own(file, WEB);
  }
}

/** Each agent's mailbox as on the first day. Swapped whole under the running server, whose indexes lie in it and go with it. */
async function fresh(): Promise<void> {
  for (const name of readdirSync(SENT)) rmSync(join(SENT, name));
  for (const agent of AGENTS) {
    const box = join(ROOM, 'mail', agent);
    const [made, old] = [`${box}.new`, `${box}.old`];
    for (const left of [made, old]) rmSync(left, { recursive: true, force: true });
    fill(made, [story('m1.eml'), story('m2.eml')]);
    fill(join(made, '.Sent'), [answer()]);
    writeFileSync(join(made, 'subscriptions'), 'Sent\nDrafts\nTrash\n');
    own(join(made, 'subscriptions'), WEB);
    if (existsSync(box)) renameSync(box, old);
    renameSync(made, box);
    rmSync(old, { recursive: true, force: true });
  }
}

export const roundcube = {
  name: 'roundcube',
  title: 'Roundcube webmail',
  url: `http://127.0.0.1:${PORT}`,
  packages: [
    'roundcube-core',
    'roundcube-sqlite3',
    'php-cli',
    'php-sqlite3',
    'php-intl',
    'php-mbstring',
    'php-xml',
    'dovecot-imapd',
  ],
  debconf: [
    'roundcube-core roundcube/dbconfig-install boolean false',
    'roundcube-core roundcube/reconfigure-webserver multiselect',
  ],
  prepare,
  get daemons() {
    return [imap(), smtp(), pages()];
  },
  fresh,
} satisfies Desk;
