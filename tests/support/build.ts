import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const DEMO_BUILD = `${root}.output/chrome-mv3-demo`;

/** The script behind a package's command, to run with this very Node (the machine's own may be too old for it). */
export function bin(name: string, command = name): string {
  const folder = `${root}node_modules/${name}/`;
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : bin[command];
  if (!path) throw new Error(`${name} has no command ${command}.`);
  return folder + path;
}

/** Builds the extension with loopback pages switched on, into `.output/chrome-mv3-demo`. Throws with WXT's own words when it fails. */
export function buildDemo(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin('wxt'), 'build', '--mode', 'demo'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension did not build:\n${stdout}${stderr}`);
  return DEMO_BUILD;
}

export interface OwnBuild {
  /** Folder of the unpacked extension. */
  dir: string;
  remove(): void;
}

/**
 * Builds any variant into a folder of its own, so that `.output` stays as it is. `store`: no site switched on; `demo`: loopback
 * pages switched on. Throws with WXT's own words when it fails.
 */
export function buildApart(kind: 'store' | 'demo', browser: 'chrome' | 'firefox' = 'chrome'): OwnBuild {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-build-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  // WXT's command has no option for the folder; its function has.
  const options = { root, browser, mode: kind === 'demo' ? 'demo' : 'production', outDir: folder, outDirTemplate: 'extension' };
  const script = `const { build } = await import('wxt'); await build(${JSON.stringify(options)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) {
    remove();
    throw new Error(`The extension did not build:\n${stdout}${stderr}`);
  }
  return { dir: join(folder, 'extension'), remove };
}
