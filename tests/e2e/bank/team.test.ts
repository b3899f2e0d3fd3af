import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BankState, TeamState } from '@/entrypoints/background/bank/protocol';
import { serve } from '../../entrypoints/background/team/server';
import { type Launched, launch, until } from '../../support/browser';
import { extensionWithKey, mayWritePolicy, policyFile } from './policy';
import { askIn } from './worker';

/** A team's bank in the real browser: from an address, signed; and from the browser's policy, where this machine lets us write one. */
const pack = (edition: string) =>
  JSON.stringify({
    format: 'evenkeel-pack',
    version: 1,
    name: 'Team',
    edition,
    entries: [{ kind: 'empathy', id: 'team.e2e', text: `Edition ${edition}.` }],
    locked: ['team.e2e'],
  });

describe('an address', () => {
  let launched: Launched;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
    launched = await launch({ extensionDir: inject('extensionDir') });
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  test('is fetched by the worker, its signature checked, and asked again only for what is new', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const named = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
    const give = (text: string, etag: string) => {
      server.answers.set('/pack.json', (request, response) => {
        if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
        else response.writeHead(200, { 'content-type': 'application/json', etag }).end(text);
      });
      const signature = sign(null, Buffer.from(text), privateKey).toString('base64');
      server.answers.set('/pack.json.sig', (_, response) => void response.writeHead(200).end(`${signature}\n${named}\n`));
    };
    give(pack('1'), '"1"');
    const ask = askIn(await launched.extensionPage('options.html'));
    const state = (await ask('team-address', { address: `${server.url}/pack.json` })).gives as TeamState;
    expect(state).toMatchObject({ trouble: null, source: 'address', edition: '1', etag: '"1"', signature: { kind: 'signed' } });
    expect((await ask('open')).rows.find((r) => r.entry.id === 'team.e2e')).toMatchObject({
      entry: { text: 'Edition 1.' },
      origin: { layer: 'team', locked: true },
    });
    const before = server.asked.length;
    expect((await ask('team-check')).gives).toMatchObject({ trouble: null });
    expect(server.asked.length).toBe(before + 1);
    server.answers.set('/pack.json', (_, response) => void response.writeHead(200).end(pack('forged')));
    expect((await ask('team-check')).gives).toMatchObject({ trouble: expect.stringContaining('does not fit'), edition: '1' });
    give(pack('2'), '"2"');
    expect((await ask('team-check')).gives).toMatchObject({ trouble: null, edition: '2', canRollBack: true });
  });
});

describe.skipIf(!mayWritePolicy(inject('browser').path))("the browser's policy", () => {
  let launched: Launched;
  const keyed = extensionWithKey(inject('extensionDir'));
  const file = policyFile('team');
  const policy = (edition: string) =>
    file.write({ '3rdparty': { extensions: { [keyed.id]: { pack: pack(edition), settings: '{"counts":false}' } } } });

  beforeAll(async () => {
    policy('1');
    launched = await launch({ extensionDir: keyed.dir });
  });
  afterAll(async () => {
    await launched?.close();
    file.remove();
    keyed.remove();
  });

  test('brings the pack and fixed settings, and cannot be changed here', async () => {
    expect(launched.id).toBe(keyed.id);
    const ask = askIn(await launched.extensionPage('options.html'));
    const state = async () => (await ask('state')).gives as BankState;
    // the browser hands a policy over a moment after the start
    await until('the policy', async () => (await state()).team.source === 'policy');
    expect(await state()).toMatchObject({
      team: { fixed: true, edition: '1' },
      settings: { counts: false },
      counts: { on: false },
      fixed: { counts: { value: false, by: 'policy' } },
    });
    await expect(ask('counts-switch', { on: true })).rejects.toThrow('fixed by your organisation');
    await expect(ask('team-address', { address: 'https://other.example/p.json' })).rejects.toThrow('organisation');
    policy('2');
    await until('the changed policy', async () => (await state()).team.edition === '2');
  });
});
