/** Converse.js (npm) in front of Prosody (Debian): a live chat in which Enter sends. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HERE, lay, ownRoom, REPOSITORY, room, run, STATE } from '../machine';
import { type Desk, PASSWORD } from '../shape';

const PORT = 8107;
const HTTP = 8528;
const XMPP = 8522;
const ROOM = join(STATE, 'converse');
const DIST = join(ROOM, 'converse.js', 'dist');

/** Fetched by npm when the desk is first set up, not with every `npm ci`: it is 40 MB that only this desk needs. */
const PACKAGE = {
  spec: 'converse.js@14.0.0',
  sha512: 'LFUg030jDalV47vI/vyVPqYPZfJYXFbubq8v0cFDe2zXNeeGEk3Up0Fj/WTzT6t+6do+cAIToy73eAj7RNDj2Q==',
};

function fetchConverse(): void {
  if (existsSync(DIST)) return;
  const part = join(ROOM, 'part');
  rmSync(part, { recursive: true, force: true });
  room('converse', 'part');
  const file = join(part, run('npm', ['pack', PACKAGE.spec, '--silent', '--pack-destination', part]).trim());
  const sum = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (sum !== PACKAGE.sha512)
    throw new Error(`${PACKAGE.spec} from the registry is not the one that was tried: its sum is ${sum}.`);
  run('tar', ['-xzf', file, '-C', part, 'package/dist']);
  renameSync(join(part, 'package'), join(ROOM, 'converse.js'));
  rmSync(part, { recursive: true, force: true });
}

async function prepare(): Promise<void> {
  room('converse', 'prosody', 'modules');
  for (const name of ['.', 'data']) ownRoom('prosody', 'converse', 'prosody', name);
  const fill = { ROOM, PASSWORD, HTTP: String(HTTP), XMPP: String(XMPP) };
  lay(join(HERE, 'converse', 'prosody.cfg.lua'), join(ROOM, 'prosody.cfg.lua'), fill);
  lay(join(HERE, 'converse', 'index.html'), join(ROOM, 'index.html'), fill);
  cpSync(join(HERE, 'converse', 'mod_story.lua'), join(ROOM, 'prosody', 'modules', 'mod_story.lua'));
  fetchConverse();
}

/** One message of the chat. `at`: seconds since 1970. */
export interface Said {
  from: 'sam' | 'dana';
  at: number;
  body: string;
}

async function story(path: string, body?: unknown): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${HTTP}/story/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`Prosody says ${answer.status} to ${path}`);
  return answer.text();
}

/** What the server has stored of the conversation, oldest first; `xml` is the whole message. */
export const stored = async (): Promise<(Said & { xml: string })[]> => JSON.parse(await story('stored'));

/** Dana writes something now. */
export const danaSays = (body: string): Promise<string> => story('say', { from: 'dana', body });

const day = Date.UTC(2026, 2, 2, 9, 12) / 1000;
/** The story as one tells it in a chat: Dana's last turn is two messages in a row. */
const STORY: Said[] = [
  {
    from: 'dana',
    at: day,
    body: 'Hello, I ordered a standing desk from you two weeks ago (order 48213) and it still has not arrived. Could you please tell me when it will be delivered?',
  },
  {
    from: 'sam',
    at: day + 300,
    body: 'Hello Dana, thank you for getting in touch. Your desk left our warehouse today and the courier will deliver it by Friday at the latest.',
  },
  {
    from: 'dana',
    at: day + 5 * 86_400,
    body: 'This is the THIRD time I am writing to you people. You PROMISED the desk would be here by Friday. I took an unpaid day off work and nobody came, nobody called, nothing.',
  },
  {
    from: 'dana',
    at: day + 5 * 86_400 + 40,
    body: 'I am absolutely furious. I want my 649 euros back by tomorrow or I am going to my bank and to the consumer office.',
  },
];

async function fresh(): Promise<void> {
  await story('fresh', STORY);
}

export const converse = {
  name: 'converse',
  title: 'Converse.js chat with Prosody',
  url: `http://127.0.0.1:${PORT}`,
  packages: ['prosody'],
  prepare,
  get daemons() {
    return [
      {
        name: 'prosody',
        command: 'prosody',
        args: ['-F', '--config', join(ROOM, 'prosody.cfg.lua')],
        as: 'prosody',
        port: HTTP,
      },
      {
        name: 'converse',
        command: process.execPath,
        args: ['--import', 'tsx', join(HERE, 'converse', 'serve.ts'), String(PORT), join(ROOM, 'index.html'), DIST],
        cwd: REPOSITORY,
        port: PORT,
      },
    ];
  },
  fresh,
} satisfies Desk;
