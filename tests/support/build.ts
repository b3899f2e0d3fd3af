import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const DEMO_BUILD = `${root}.output/chrome-mv3-demo`;

/** Builds the extension with loopback pages switched on, into `.output/chrome-mv3-demo`. Throws with WXT's own words when it fails. */
export function buildDemo(): string {
  const wxt = createRequire(import.meta.url).resolve('wxt/package.json').replace(/package\.json$/, 'bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '--mode', 'demo'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension did not build:\n${stdout}${stderr}`);
  return DEMO_BUILD;
}
