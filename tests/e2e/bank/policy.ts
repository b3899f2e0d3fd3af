import { createHash, generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const POLICIES = '/etc/chromium/policies/managed';

/** Whether this machine lets us give its Chromium a policy. */
export function mayWritePolicy(browserPath: string): boolean {
  try {
    mkdirSync(POLICIES, { recursive: true });
    accessSync(POLICIES, constants.W_OK);
    return browserPath.includes('chromium');
  } catch {
    return false;
  }
}

/** A policy file of our own, to be removed at the end. @param name tells it from those of other tests */
export function policyFile(name: string) {
  const path = join(POLICIES, `evenkeel-e2e-${name}-${process.pid}.json`);
  return {
    path,
    write: (policy: object) => writeFileSync(path, JSON.stringify(policy)),
    remove: () => rmSync(path, { force: true }),
  };
}

/** A copy of a build with a key, so that its id is known and a policy can name it. */
export function extensionWithKey(extensionDir: string) {
  const dir = mkdtempSync(join(tmpdir(), 'evenkeel-policy-'));
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
  // the browser's own way from a key to an id: the first 16 bytes of its hash, each half byte a letter from a to p
  const id = [...createHash('sha256').update(key).digest('hex').slice(0, 32)]
    .map((c) => String.fromCharCode(97 + Number.parseInt(c, 16)))
    .join('');
  cpSync(extensionDir, dir, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as object;
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ ...manifest, key: key.toString('base64') }));
  return { dir, id, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
