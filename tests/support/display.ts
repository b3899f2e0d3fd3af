import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { until } from './waits';

/**
 * A display of its own, for what a headless browser does not show: its permission prompt is in no document and takes real keys only. That
 * needs a window manager, xdotool and a look at the screen.
 */
const tools = ['Xvfb', 'openbox', 'xdotool', 'import'];
/** What of that is not on this machine; tests that need it are left out then. */
export const missingForDisplay =
  process.platform === 'linux' ? tools.filter((tool) => spawnSync('which', [tool]).status !== 0) : tools;

export interface Display {
  /** To be called once the window stands and no prompt is over it: its colours then are how a prompt is told. */
  settle(): void;
  /** Brings up the prompt by `ask` and presses keys in it, each again until something has come of it: it may take none in its first moment. */
  answer(ask: () => Promise<void>, keys: string[], done: () => Promise<boolean>): Promise<void>;
  close(): void;
}

/** Opens the display and makes it this process's own (DISPLAY): browsers started from now on are on it. */
export async function openDisplay(size: { width: number; height: number }): Promise<Display> {
  const started: ChildProcess[] = [];
  const screenOf = ['-screen', '0', `${size.width}x${size.height}x24`];
  const server = spawn('Xvfb', ['-displayfd', '1', ...screenOf], { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(server);
  const display = `:${await new Promise<string>((done) => server.stdout.once('data', (data) => done(String(data).trim())))}`;
  const before = process.env.DISPLAY;
  process.env.DISPLAY = display;
  const env = { ...process.env, DISPLAY: display };
  started.push(spawn('openbox', { stdio: 'ignore', env }));

  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, env }).stdout ?? '';
  const middle = Math.round(size.width / 2);
  const tabStrip = () => run('import', ['-window', 'root', '-crop', `1x1+${middle}+20`, 'txt:-']);
  /** The middle of the window, where the prompt stands; no caret blinks there. */
  const screen = () =>
    createHash('sha256')
      .update(run('import', ['-window', 'root', '-crop', `500x300+${middle - 250}+70`, 'txt:-']))
      .digest('hex');
  /** The colour of the tab strip with no prompt over the window. */
  let light = '';

  const again = async (name: string, done: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 10; tries++) {
      if (tabStrip() === light) break;
      run('xdotool', ['key', '--clearmodifiers', name]);
      if (await until(`what ${name} does`, done, 1500).catch(() => false)) return;
    }
    throw new Error(`The prompt took no ${name}.`);
  };

  return {
    settle: () => {
      light = tabStrip();
    },
    async answer(ask, keys, done) {
      // It is in no document: its sign is that the window behind it is dimmed, and it stands once nothing moves any more.
      await until('the prompt before to be gone', async () => tabStrip() === light);
      await ask();
      await until('the prompt', async () => tabStrip() !== light && screen() === screen());
      for (const name of keys.slice(0, -1)) {
        const shown = screen();
        await again(name, async () => screen() !== shown);
      }
      await again(keys.at(-1) ?? '', done);
    },
    close() {
      for (const child of started.reverse()) child.kill();
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
    },
  };
}
