/** The demo build of the extension: the one that tests and `npm start` load. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const DEMO_EXTENSION = join(ROOT, '.output', 'chrome-mv3-demo');

/**
 * Builds it and gives its folder. EVENKEEL_EXTENSION names a folder that is built already, to be taken as it is.
 * @throws with what the build said
 */
export function buildDemoExtension(): string {
  const built = process.env.EVENKEEL_EXTENSION;
  if (built) {
    if (!existsSync(join(built, 'manifest.json')))
      throw new Error(`EVENKEEL_EXTENSION is "${built}", which holds no manifest.json.`);
    return built;
  }
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '--mode', 'demo'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status !== 0 || !existsSync(join(DEMO_EXTENSION, 'manifest.json')))
    throw new Error(`The demo build failed:\n${run.stdout}\n${run.stderr || (run.error?.message ?? '')}`);
  return DEMO_EXTENSION;
}
