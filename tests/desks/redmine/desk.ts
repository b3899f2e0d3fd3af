/** Redmine from Debian's packages, on sqlite under Puma, with a plain text field and `>` quotes. */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HERE, lay, ownRoom, type Run, run, STATE, STORY, WEB } from '../machine';
import { type Desk, PASSWORD } from '../shape';

const PORT = 8106;
const ROOM = join(STATE, 'redmine');
const DATABASE = join(ROOM, 'redmine.db');
const url = `http://127.0.0.1:${PORT}`;

/** Rails takes the database of this address instead of the one that the package was set up with. */
const rails = (database = DATABASE): Run => ({
  as: WEB,
  cwd: '/usr/share/redmine',
  env: {
    HOME: ROOM,
    RAILS_ENV: 'production',
    DATABASE_URL: `sqlite3:${database}`,
    SCHEMA: '/dev/null',
    EVENKEEL_PASSWORD: PASSWORD,
    EVENKEEL_HOST: `127.0.0.1:${PORT}`,
  },
});

async function prepare(): Promise<void> {
  ownRoom(WEB, 'redmine');
  lay(join(HERE, 'redmine', 'setup.rb'), join(ROOM, 'setup.rb'));
  if (existsSync(DATABASE)) return;
  // Set up aside and renamed at the end: one broken off half-way is not taken for a whole one.
  const part = `${DATABASE}.part`;
  rmSync(part, { force: true });
  run('bundle', ['exec', 'rake', 'db:migrate'], rails(part));
  run('bundle', ['exec', 'rails', 'runner', join(ROOM, 'setup.rb')], rails(part));
  renameSync(part, DATABASE);
}

/** Redmine's REST interface, as one of the two people. */
export async function rest<T>(login: 'sam' | 'dana', method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${url}/${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${login}:${PASSWORD}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`Redmine says ${answer.status} to ${method} ${path}: ${said.slice(0, 300)}`);
  return (said ? JSON.parse(said) : null) as T;
}

const story = (name: string): string => readFileSync(join(STORY, name), 'utf8');
/** A mail's own text, without its header; of one with an HTML part, the plain one. */
function plain(mail: string): string {
  const part = /8bit\n\n([\s\S]*?)\n--b1/.exec(mail)?.[1];
  return part ?? mail.slice(mail.indexOf('\n\n') + 2);
}

/** @returns the number of the new issue */
async function fresh(): Promise<number> {
  const { projects } = await rest<{ projects: { id: number; identifier: string }[] }>('sam', 'GET', 'projects.json');
  const project_id = projects.find(({ identifier }) => identifier === 'support')?.id;
  const made = await rest<{ issue: { id: number } }>('dana', 'POST', 'issues.json', {
    issue: { project_id, subject: 'Where is my order 48213?', description: plain(story('m1.eml')) },
  });
  const { id } = made.issue;
  const note = (login: 'sam' | 'dana', notes: string, private_notes = false) =>
    rest(login, 'PUT', `issues/${id}.json`, { issue: { notes, private_notes } });
  await note('sam', story('agent1.txt'));
  await note('sam', story('note1.txt'), true);
  await note('dana', plain(story('m2.eml')));
  return id;
}

export const redmine = {
  name: 'redmine',
  title: 'Redmine',
  url,
  packages: ['redmine', 'redmine-sqlite', 'puma'],
  debconf: ['redmine redmine/instances/default/dbconfig-install boolean false'],
  prepare,
  get daemons() {
    const args = ['-b', `tcp://127.0.0.1:${PORT}`, '-t', '2:4', '-w', '0', 'config.ru'];
    return [{ name: 'redmine', command: 'puma', args, port: PORT, ...rails() }];
  },
  fresh,
} satisfies Desk;
