import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDisk } from '@/entrypoints/background/bank/disk';
import { BankService } from '@/entrypoints/background/bank/service';
import type { Fixed } from '@/entrypoints/background/fixed';
import { permissionFor, whyNoAddress } from '@/entrypoints/background/team/fetch';
import { TeamSource } from '@/entrypoints/background/team/source';
import type { Surroundings } from '@/entrypoints/background/team/surroundings';
import { EMPTY } from '@/phrasebank/layers';
import { type PackMeta, packOf, packText } from '@/phrasebank/packs';
import { serve } from './server';

let server: Awaited<ReturnType<typeof serve>>;
let disk: ReturnType<typeof memoryDisk>;
let managed: unknown;
let allowed: boolean;
let scheduled: boolean | null;
let fixed: Fixed | null;
let recipes: readonly unknown[];
const now = () => '2026-11-22T00:00:00.000Z';
const around = (limits: Surroundings['limits'] = {}): Surroundings => ({
  managed: async () => managed,
  allowed: async () => allowed,
  schedule: async (on) => {
    scheduled = on;
  },
  sites: async () => undefined,
  fix: async (now) => {
    fixed = now;
  },
  recipes: async (now) => {
    recipes = now;
  },
  limits,
});
const open = async (limits?: Surroundings['limits']) => {
  const service = await BankService.open({ disk, builtin: { entries: [], model: '' }, version: '1', now });
  const source = new TeamSource(Promise.resolve(service), now, around(limits));
  await source.ready;
  return { service, source };
};
const pack = (edition: string) =>
  packText(
    packOf({ ...EMPTY, entries: [{ kind: 'empathy', id: 'team.line', text: `Edition ${edition}.` }] }, { name: 'Team', edition }),
  );
const give = (text: string, etag?: string, type = 'application/json') =>
  server.answers.set('/pack.json', (request, response) => {
    if (etag && request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': type, ...(etag ? { etag } : {}) }).end(text);
  });
const address = () => `${server.url}/pack.json`;
const inForce = (s: BankService) => s.bank.entries.map((e) => ('text' in e ? e.text : ''));

beforeEach(async () => {
  server = await serve();
  disk = memoryDisk();
  managed = {};
  allowed = true;
  scheduled = null;
  fixed = null;
  recipes = [];
});
afterEach(() => server.close());

describe('an address of the team', () => {
  it('is asked once, then only whether it is still the same; kept over a restart', async () => {
    give(pack('1'), '"one"');
    const { source, service } = await open();
    expect(scheduled).toBe(false);
    await source.setAddress(address());
    expect(scheduled).toBe(true);
    expect(inForce(service)).toEqual(['Edition 1.']);
    expect(source.state()).toMatchObject({
      source: 'address',
      name: 'Team',
      edition: '1',
      entries: 1,
      etag: '"one"',
      trouble: null,
      lastGood: now(),
      signature: { kind: 'unsigned' },
    });
    const again = await open();
    const before = server.asked.length;
    await again.source.checkBySchedule();
    // 304: the signature is not even asked for
    expect(server.asked.length).toBe(before + 1);
    expect(inForce(again.service)).toEqual(['Edition 1.']);
  });

  it('goes back to the version before, rests, and goes on', async () => {
    give(pack('1'));
    const { source, service } = await open();
    await source.setAddress(address());
    give(pack('2'));
    await source.check();
    expect(inForce(service)).toEqual(['Edition 2.']);
    await source.rollBack();
    expect(inForce(service)).toEqual(['Edition 1.']);
    await source.checkBySchedule();
    expect(inForce(service)).toEqual(['Edition 1.']);
    expect(source.state().heldBack).toBe(true);
    await source.goOn();
    expect(inForce(service)).toEqual(['Edition 2.']);
  });

  it('stays with the last good version whatever the server does', async () => {
    give(pack('1'));
    const { source, service } = await open({ timeout: 400, most: 200_000 });
    await source.setAddress(address());
    let sent = 0;
    const hostile: Record<string, [RegExp, Parameters<typeof server.answers.set>[1]]> = {
      gone: [/no file at this address \(404\)/, (_, r) => void r.writeHead(404).end()],
      'signed out': [/does not let this browser in \(401\)/, (_, r) => void r.writeHead(401).end()],
      broken: [/trouble of its own \(503\)/, (_, r) => void r.writeHead(503).end()],
      'a page': [/text\/html and not a pack/, (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<p>sign in')],
      'no pack': [/no pack: /, (_, r) => void r.writeHead(200).end('{"a":1}')],
      'cut off': [/no pack: |could not be reached/, (_, r) => void r.writeHead(200).end('{"format":')],
      'half a pack': [/damaged, line \d+: The file breaks off/, (_, r) => void r.writeHead(200).end(pack('2').slice(0, -40))],
      'a redirect loop': [/on and on/, (_, r) => void r.writeHead(302, { location: '/pack.json' }).end()],
      'a redirect to elsewhere without encryption': [
        /not secure/,
        (_, r) => void r.writeHead(302, { location: `http://0.0.0.0:${server.port}/other.json` }).end(),
      ],
      'a slow drip': [
        /took longer/,
        (_, r) => {
          r.writeHead(200);
          const timer = setInterval(() => r.write(' '), 20);
          r.on('close', () => clearInterval(timer));
        },
      ],
      silence: [/took longer/, () => undefined],
      'too large, and says so': [/too large/, (_, r) => void r.writeHead(200, { 'content-length': '1073741824' }).flushHeaders()],
      'a gigabyte without saying so': [
        /too large/,
        (_, r) => {
          r.writeHead(200);
          const block = Buffer.alloc(65_536, 32);
          const more = () => {
            while (sent < 1_073_741_824 && !r.destroyed) {
              sent += block.length;
              if (!r.write(block)) return;
            }
          };
          r.on('drain', more);
          more();
        },
      ],
      'a dropped line': [/could not be reached/, (_, r) => void r.destroy()],
    };
    server.answers.set('/other.json', (_, r) => void r.writeHead(200).end(pack('stolen')));
    for (const [what, [why, answer]] of Object.entries(hostile)) {
      server.answers.set('/pack.json', answer);
      await source.check();
      expect(source.state().trouble, what).toMatch(why);
      expect(inForce(service), what).toEqual(['Edition 1.']);
    }
    expect(sent).toBeLessThan(50_000_000);
    give(pack('2'), undefined, 'application/octet-stream');
    // on a busy machine the short time given here may pass before a good answer is there
    await vi.waitFor(
      async () => {
        await source.check();
        expect(source.state().trouble).toBeNull();
      },
      { timeout: 30_000 },
    );
    expect(inForce(service)).toEqual(['Edition 2.']);
  });

  it('is not asked before the browser allows it', async () => {
    allowed = false;
    give(pack('1'));
    const { source, service } = await open();
    await source.setAddress(address());
    expect(server.asked).toEqual([]);
    expect(source.state().needsPermission).toBe('http://127.0.0.1/*');
    allowed = true;
    await source.check();
    expect(inForce(service)).toEqual(['Edition 1.']);
    expect(source.state().needsPermission).toBeNull();
  });

  it('is https, without names and passwords; let go of, its bank stays as a file', async () => {
    expect(whyNoAddress('http://team.example/p.json')).toContain('https');
    expect(whyNoAddress('javascript:alert(1)')).toContain('https');
    expect(whyNoAddress('https://me:secret@team.example/p.json')).toContain('password');
    expect(whyNoAddress('https://team.example:8443/p.json')).toBeNull();
    expect(permissionFor('https://team.example:8443/p.json')).toBe('https://team.example/*');
    give(pack('1'));
    const { source, service } = await open();
    await expect(source.setAddress('ftp://x')).rejects.toThrow('https');
    await source.setAddress(address());
    await source.setAddress(null);
    expect(source.state()).toMatchObject({ source: 'file', address: null });
    expect(inForce(service)).toEqual(['Edition 1.']);
    expect(scheduled).toBe(false);
  });
});

describe('what a pack and a policy fix', () => {
  const with_ = (settings: PackMeta['settings'], more: Partial<PackMeta> = {}) =>
    packText(
      packOf(
        { ...EMPTY, entries: [{ kind: 'empathy', id: 'team.line', text: 'Edition 1.' }] },
        { name: 'Team', settings: settings ?? {}, ...more },
      ),
    );

  it('is told with who says so, the organisation first, and what means nothing is left out', async () => {
    give(with_({ beforeSending: true, counts: false, pill: 'yes', colour: 'blue', language: 'de' }));
    managed = { settings: '{"beforeSending":false,"offers":false,"language":"klingon"}', sites: ['https://desk.example/*'] };
    const { source } = await open();
    await source.setAddress(address());
    const settings = {
      offers: { value: false, by: 'policy' },
      beforeSending: { value: false, by: 'policy' },
      language: { value: 'de', by: 'team' },
      counts: { value: false, by: 'team' },
    };
    expect(source.fixed()).toEqual(settings);
    expect(fixed).toEqual({ settings, sites: ['https://desk.example/*'] });
    expect(source.settings()).toMatchObject({ colour: 'blue' });
    managed = {};
    await source.policyChanged();
    expect(fixed).toMatchObject({ settings: { beforeSending: { value: true, by: 'team' } }, sites: [] });
    await source.setAddress(null);
    give(with_({}));
    await source.setAddress(address());
    expect(fixed).toEqual({ settings: {}, sites: [] });
  });

  it('goes when the pack goes back, and brings the way sites are read', async () => {
    const site = { site: 'https://desk.example/*' };
    give(with_({ pill: false }, { recipes: [site] }));
    const { source, service } = await open();
    await source.setAddress(address());
    expect(recipes).toEqual([site]);
    give(with_({ pill: true }));
    await source.check();
    expect([fixed?.settings.pill?.value, recipes]).toEqual([true, []]);
    await source.rollBack();
    expect([fixed?.settings.pill?.value, recipes]).toEqual([false, [site]]);
    const again = await BankService.open({ disk, builtin: { entries: [], model: '' }, version: '1', now });
    expect(again.holdings.team.recipes).toEqual([site]);
    expect(service.holdings.team.recipes).toEqual([site]);
  });
});

describe('a signed pack', () => {
  const pair = () => generateKeyPairSync('ed25519');
  const raw = (key: KeyObject) => key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
  const giveSigned = (text: string, by: ReturnType<typeof pair>, named = raw(by.publicKey)) => {
    give(text);
    const signature = sign(null, Buffer.from(text), by.privateKey).toString('base64');
    server.answers.set('/pack.json.sig', (_, r) => void r.writeHead(200).end(`${signature}\n${named}\n`));
  };

  const dated = (edition: string, made?: string) =>
    packText(
      packOf(
        { ...EMPTY, entries: [{ kind: 'empathy', id: 'team.line', text: `Edition ${edition}.` }] },
        { name: 'Team', edition, ...(made ? { made } : {}) },
      ),
    );

  it('is not taken when it is older than one that has been in use, unless the lead means it', async () => {
    const key = pair();
    giveSigned(dated('1', '2026-11-10T09:00:00.000Z'), key);
    const { source, service } = await open();
    await source.setAddress(address());
    giveSigned(dated('2', '2026-11-20T09:00:00.000Z'), key);
    await source.check();
    expect(inForce(service)).toEqual(['Edition 2.']);
    for (const [replayed, when, why] of [
      [
        dated('1', '2026-11-10T09:00:00.000Z'),
        '2026-11-10T09:00:00.000Z',
        /was made on 2026-11-10 09:00, and one made on 2026-11-20/,
      ],
      [dated('0', '2026-11-19'), '2026-11-19', /was made on 2026-11-19, /],
      [dated('0'), '', /says not when it was made/],
    ] as const) {
      giveSigned(replayed, key);
      await source.check();
      expect(source.state()).toMatchObject({ older: when, trouble: expect.stringMatching(why), edition: '2' });
      expect(inForce(service)).toEqual(['Edition 2.']);
    }
    // neither going back on purpose nor a restart opens the door
    giveSigned(dated('1', '2026-11-10T09:00:00.000Z'), key);
    await source.rollBack();
    expect(inForce(service)).toEqual(['Edition 1.']);
    await source.goOn();
    expect(source.state().older).toBe('2026-11-10T09:00:00.000Z');
    const again = await open();
    await again.source.check();
    expect(again.source.state().older).toBe('2026-11-10T09:00:00.000Z');
    // the same day saved anew is newer
    giveSigned(dated('3', '2026-11-20T09:00:01.000Z'), key);
    await again.source.check();
    expect(again.source.state()).toMatchObject({ older: null, trouble: null, edition: '3' });
    giveSigned(dated('1', '2026-11-10T09:00:00.000Z'), key);
    await again.source.check();
    await again.source.takeOlder();
    expect(inForce(again.service)).toEqual(['Edition 1.']);
    expect(again.source.state()).toMatchObject({ older: null, trouble: null });
  });

  it('dated ahead by a wrong clock does not keep the next ones out', async () => {
    const key = pair();
    giveSigned(dated('1', '2036-01-01T00:00:00.000Z'), key);
    const { source, service } = await open();
    await source.setAddress(address());
    giveSigned(dated('2', '2026-11-22T00:00:01.000Z'), key);
    await source.check();
    expect(inForce(service)).toEqual(['Edition 2.']);
  });

  it('pins the key at the first use and takes nothing signed with another, or not at all', async () => {
    const [first, second] = [pair(), pair()];
    giveSigned(pack('1'), first);
    const { source, service } = await open();
    await source.setAddress(address());
    expect(source.state().signature).toMatchObject({ kind: 'signed', pinnedBy: 'first-use' });
    const refusals = [
      () => giveSigned(pack('2'), second),
      () => giveSigned(pack('2'), second, raw(first.publicKey)),
      () => server.answers.delete('/pack.json.sig'),
      () => server.answers.set('/pack.json.sig', (_, r) => void r.writeHead(200).end('rubbish')),
      () => server.answers.set('/pack.json.sig', (_, r) => void r.writeHead(503).end()),
    ];
    for (const refuse of refusals) {
      give(pack('2'));
      refuse();
      await source.check();
      expect(source.state().trouble).toMatch(/signature|signed/);
      expect(inForce(service)).toEqual(['Edition 1.']);
    }
    giveSigned(pack('3'), first);
    await source.check();
    expect(inForce(service)).toEqual(['Edition 3.']);
    giveSigned(pack('4'), second);
    await source.trustNewKey();
    expect(inForce(service)).toEqual(['Edition 4.']);
  });

  it('follows the key of the policy alone', async () => {
    const [right, wrong] = [pair(), pair()];
    giveSigned(pack('1'), wrong);
    managed = { packAddress: address(), packKey: raw(right.publicKey) };
    const { source, service } = await open();
    await source.check();
    expect(source.state().trouble).toContain('does not fit');
    expect(inForce(service)).toEqual([]);
    giveSigned(pack('2'), right);
    await source.check();
    expect(inForce(service)).toEqual(['Edition 2.']);
    expect(source.state()).toMatchObject({ fixed: true, source: 'policy-address', signature: { pinnedBy: 'policy' } });
    await expect(source.setAddress(null)).rejects.toThrow('organisation');
  });
});

describe("the browser's policy", () => {
  it('brings the pack itself, changes it live, and takes it away', async () => {
    managed = { pack: pack('1'), settings: { counts: false } };
    const { source, service } = await open();
    expect(inForce(service)).toEqual(['Edition 1.']);
    expect(source.state()).toMatchObject({ source: 'policy', fixed: true });
    expect(source.settings()).toEqual({ counts: false });
    // the same again is not read again, also by the next worker
    const { source: next } = await open();
    expect(next.state()).toMatchObject({ source: 'policy', edition: '1', trouble: null });
    managed = { pack: JSON.parse(pack('2')), settings: '{"counts":true}' };
    await source.policyChanged();
    expect(source.settings()).toEqual({ counts: true });
    expect(inForce(service)).toEqual(['Edition 2.']);
    managed = { pack: '{"format"' };
    await source.policyChanged();
    expect(inForce(service)).toEqual(['Edition 2.']);
    expect(source.state().trouble).toContain("browser's policy cannot be read");
    managed = {};
    await source.policyChanged();
    expect(inForce(service)).toEqual([]);
    expect(source.state()).toMatchObject({ source: 'none', fixed: false });
    expect(server.asked).toEqual([]);
  });

  it('may hold any rubbish', async () => {
    for (const rubbish of [null, 7, [], { packAddress: 7, sites: 'x', settings: [1] }, { packAddress: 'ftp://x' }]) {
      managed = rubbish;
      const { source } = await open();
      expect(source.state().source).toBe('none');
    }
  });
});
