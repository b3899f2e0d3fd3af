import { browser } from 'wxt/browser';
import { layerOf, type Pack, type Problem, readPack, type SettingValue } from '@/phrasebank/packs';
import type { TeamState } from '../bank/protocol';
import type { BankService } from '../bank/service';
import { NO_TEAM, type TeamPart } from '../bank/steps';
import { sitesOn, switchSite } from '../sites';
import { fetchPack, fetchSignature, permissionFor, whyNoAddress } from './fetch';
import { NO_POLICY, type Policy, readPolicy } from './policy';
import { fingerprint, readSignature, sha256, verify } from './signature';

/** What is kept of the source between two tries. */
interface Kept {
  address: string | null;
  etag: string | null;
  lastTried: string | null;
  lastGood: string | null;
  lastChanged: string | null;
  trouble: string | null;
  problems: Problem[];
  /** Public key pinned at the first signed pack from this address. */
  pinned: string | null;
  signature: TeamState['signature'];
  heldBack: boolean;
  canRollBack: boolean;
  /** SHA-256 of the policy's pack as it was last taken in: read anew only when it is another. */
  policyPack: string | null;
}

const NOTHING: Kept = {
  address: null,
  etag: null,
  lastTried: null,
  lastGood: null,
  lastChanged: null,
  trouble: null,
  problems: [],
  pinned: null,
  signature: { kind: 'unsigned' },
  heldBack: false,
  canRollBack: false,
  policyPack: null,
};
const KEPT = 'of:team';
const BEFORE = 'of:team-before';
const ALARM = 'team-bank';
const EVERY_MINUTES = 60;
const MOST_PROBLEMS = 50;

/** What the source needs of the browser; a test brings its own. */
export interface Surroundings {
  managed(): Promise<unknown>;
  allowed(origin: string): Promise<boolean>;
  /** On: `check` is called now and then; off: nothing runs. */
  schedule(on: boolean): Promise<void>;
  /** Switches on sites the policy names. */
  sites(patterns: readonly string[]): Promise<void>;
  /** Bounds for the fetch, for tests. */
  limits?: { timeout?: number; most?: number };
}

/**
 * Where the team's bank comes from: the browser's policy, or an address that is asked now and then and on demand. Whatever goes wrong is
 * said in words and leaves the last good version in force.
 */
export class TeamSource {
  #kept: Kept = NOTHING;
  #policy: Policy = NO_POLICY;
  #allowed = true;
  #checking: Promise<void> | null = null;
  readonly #told = new Set<() => void>();
  #part: TeamPart = NO_TEAM;
  readonly ready: Promise<void>;

  constructor(
    private readonly service: Promise<BankService>,
    private readonly now: () => string,
    private readonly around: Surroundings = theBrowser(
      () => this.checkBySchedule(),
      () => this.policyChanged(),
    ),
  ) {
    this.ready = this.#start().catch(() => undefined);
  }

  state(): TeamState {
    const { name, edition, layer, source } = this.#part;
    const { canRollBack, pinned: _, policyPack: __, ...kept } = this.#kept;
    return {
      ...kept,
      source,
      name,
      edition,
      entries: layer.entries.length,
      fixed: this.#policy.pack !== null || this.#policy.packAddress !== null,
      canRollBack: canRollBack && this.#policy.pack === null,
      needsPermission: this.#kept.address !== null && !this.#allowed ? permissionFor(this.#kept.address) : null,
      checking: this.#checking !== null,
    };
  }

  /** What the organisation and the team fix, by name. */
  settings(): Readonly<Record<string, SettingValue>> {
    return { ...this.#part.settings, ...this.#policy.settings };
  }

  listen(told: () => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  /** @throws Error in words when it is no address we would ask */
  async setAddress(address: string | null): Promise<void> {
    await this.ready;
    if (this.#policy.packAddress !== null || this.#policy.pack !== null)
      throw new Error('The team bank is set by your organisation and cannot be changed here.');
    const why = address === null ? null : whyNoAddress(address);
    if (why) throw new Error(why);
    if (address === this.#kept.address) return this.check();
    await this.#begin(address);
    // what came from the address stays as if it had come as a file
    if (address === null && this.#part.source === 'address')
      await this.#take({ ...this.#part, source: 'file' }, 'Let go of the team address');
    if (address !== null) await this.check();
  }

  /** Asks the address now. Resolves when that is done, well or not. */
  check(): Promise<void> {
    this.#checking ??= this.ready
      .then(() => this.#check())
      .finally(() => {
        this.#checking = null;
        this.#tell();
      });
    this.#tell();
    return this.#checking;
  }

  async checkBySchedule(): Promise<void> {
    await this.ready;
    if (!this.#kept.heldBack) await this.check();
  }

  /** Back to the version before this one; the schedule rests until `goOn`. */
  async rollBack(): Promise<void> {
    await this.ready;
    const s = await this.service;
    const before = (await s.part(BEFORE)) as TeamPart | undefined;
    if (!before || !this.#kept.canRollBack) throw new Error('There is no earlier version to go back to.');
    const now = this.#part;
    await this.#take(before, `Went back to an earlier team bank${before.edition ? `, ${before.edition}` : ''}`);
    await s.storePart(BEFORE, now);
    await this.#keep({ heldBack: true, etag: null, lastChanged: this.now() });
  }

  async goOn(): Promise<void> {
    await this.ready;
    await this.#keep({ heldBack: false, etag: null });
    await this.check();
  }

  async trustNewKey(): Promise<void> {
    await this.ready;
    if (this.#policy.packKey) throw new Error('The key is set by your organisation.');
    await this.#keep({ pinned: null, etag: null });
    await this.check();
  }

  /** The policy as it is now; called at the start and whenever the browser says that it has changed. */
  async policyChanged(): Promise<void> {
    const s = await this.service;
    const was = this.#policy;
    this.#policy = readPolicy(await this.around.managed().catch(() => ({})));
    const { pack, packAddress, sites } = this.#policy;
    await this.around.sites(sites).catch(() => undefined);
    this.#part = s.holdings.team;
    if (pack !== null) await this.#takePolicyPack(pack);
    else if (packAddress !== null) {
      const why = whyNoAddress(packAddress);
      if (why) await this.#keep({ trouble: `The address in the browser's policy will not do: ${why}` });
      else if (packAddress !== this.#kept.address) {
        await this.#begin(packAddress);
        void this.check();
      } else if (this.#policy.packKey !== was.packKey) void this.check();
    } else if (this.#part.source === 'policy' || this.#part.source === 'policy-address') {
      // the organisation has let go: its bank goes with it
      await this.#begin(null);
      await this.#take(NO_TEAM, 'The organisation took its bank away');
    }
    this.#tell();
  }

  async #start(): Promise<void> {
    const s = await this.service;
    s.listen(() => {
      this.#part = s.holdings.team;
    });
    await this.readAgain();
  }

  /** What is kept of the source, as it is on the disk now; then the policy, which goes before it. */
  async readAgain(): Promise<void> {
    const s = await this.service;
    const kept = await s.part(KEPT);
    this.#kept = typeof kept === 'object' && kept !== null ? { ...NOTHING, ...(kept as Partial<Kept>) } : NOTHING;
    this.#part = s.holdings.team;
    await this.policyChanged();
    await this.around.schedule(this.#kept.address !== null);
  }

  async #check(): Promise<void> {
    const { address } = this.#kept;
    if (address === null || this.#policy.pack !== null) return;
    this.#allowed = await this.around.allowed(permissionFor(address));
    if (!this.#allowed)
      return this.#keep({
        lastTried: this.now(),
        trouble: 'The browser has not been asked yet whether Evenkeel may read this address.',
      });
    const got = await fetchPack(address, { etag: this.#kept.etag, ...this.around.limits });
    const lastTried = this.now();
    if (got.kind === 'failed') return this.#keep({ lastTried, trouble: got.why });
    if (got.kind === 'same') return this.#keep({ lastTried, lastGood: lastTried, trouble: null });
    try {
      const { signature, pinned } = await this.#checkSignature(address, got.bytes);
      const { pack, problems } = await readPack(got.bytes);
      if (!pack) throw new Error(`What the address gave is no pack: ${problems[0]?.why ?? ''}`);
      // half a file would take half the entries away from everybody
      const damage = problems.find((p) => p.level === 'error' && p.at === '' && p.line > 0);
      if (damage)
        throw new Error(`The pack is damaged, line ${damage.line}: ${damage.why} The last good version stays in force.`);
      const more: Problem[] = got.from
        ? [{ at: '', line: 0, column: 0, level: 'note', why: `The address leads on to ${got.from}.` }, ...problems]
        : [...problems];
      const changed = await this.#takePack(pack, this.#policy.packAddress === null ? 'address' : 'policy-address');
      await this.#keep({
        etag: got.etag,
        lastTried,
        lastGood: lastTried,
        ...(changed ? { lastChanged: lastTried } : {}),
        trouble: null,
        problems: more.slice(0, MOST_PROBLEMS),
        signature,
        pinned,
      });
    } catch (error) {
      await this.#keep({ lastTried, trouble: error instanceof Error ? error.message : String(error) });
    }
  }

  /** @throws Error in words when the pack must not be taken */
  async #checkSignature(
    address: string,
    bytes: Uint8Array,
  ): Promise<{ signature: TeamState['signature']; pinned: string | null }> {
    const must = this.#policy.packKey ?? this.#kept.pinned;
    const text = await fetchSignature(address, this.around.limits);
    if (text === null) {
      if (must) throw new Error('The pack is not signed, although it must be. The last good version stays in force.');
      return { signature: { kind: 'unsigned' }, pinned: null };
    }
    const signature = readSignature(text);
    const key = must ?? signature.key;
    if (key === null) return { signature: { kind: 'unsigned' }, pinned: null };
    if (await verify(bytes, signature, key)) {
      const pinnedBy = this.#policy.packKey ? ('policy' as const) : ('first-use' as const);
      return { signature: { kind: 'signed', key: await fingerprint(key), pinnedBy }, pinned: this.#policy.packKey ? null : key };
    }
    const other = signature.key && signature.key !== key ? ` It names another key (${await fingerprint(signature.key)}).` : '';
    throw new Error(`The signature does not fit the pack and the key known here.${other} The last good version stays in force.`);
  }

  async #takePolicyPack(text: string): Promise<void> {
    const digest = await sha256(new TextEncoder().encode(text));
    if (this.#part.source === 'policy' && this.#kept.policyPack === digest) return;
    const { pack, problems } = await readPack(text);
    const at = this.now();
    if (!pack)
      return this.#keep({ lastTried: at, trouble: `The pack in the browser's policy cannot be read: ${problems[0]?.why ?? ''}` });
    const changed = await this.#takePack(pack, 'policy');
    await this.#keep({
      lastTried: at,
      lastGood: at,
      ...(changed ? { lastChanged: at } : {}),
      trouble: null,
      problems: problems.slice(0, MOST_PROBLEMS),
      signature: { kind: 'unsigned' },
      policyPack: digest,
    });
  }

  /** @returns whether the version in force is another now */
  async #takePack(pack: Pack, source: TeamPart['source']): Promise<boolean> {
    const s = await this.service;
    const before = this.#part;
    const next: TeamPart = {
      layer: layerOf(pack),
      source,
      name: pack.name,
      edition: pack.edition ?? null,
      settings: pack.settings,
      recipes: pack.recipes,
      scenarios: pack.scenarios,
    };
    const changed = await this.#take(next, `The team bank "${pack.name}" was updated`);
    if (changed && before.source === source) {
      await s.storePart(BEFORE, before);
      await this.#keep({ canRollBack: true });
    }
    return changed;
  }

  async #take(team: TeamPart, what: string): Promise<boolean> {
    const s = await this.service;
    const before = s.holdings.team;
    await s.takeTeam(team, 'team', what);
    this.#part = s.holdings.team;
    return s.holdings.team !== before;
  }

  /** Another address: nothing known of the old one holds for it. */
  async #begin(address: string | null): Promise<void> {
    this.#kept = { ...NOTHING, address };
    this.#allowed = true;
    await this.#keep({});
    await this.around.schedule(address !== null);
  }

  async #keep(change: Partial<Kept>): Promise<void> {
    this.#kept = { ...this.#kept, ...change };
    const s = await this.service;
    // what cannot be stored is asked for again by the next worker
    await s.storePart(KEPT, this.#kept).catch(() => undefined);
    this.#tell();
  }

  #tell(): void {
    for (const told of this.#told) told();
  }
}

/** The browser's own policy, permissions and alarms. Listeners are set at once, as a worker must. */
function theBrowser(check: () => Promise<void>, policyChanged: () => Promise<void>): Surroundings {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void policyChanged();
  });
  browser.alarms?.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void check();
  });
  return {
    managed: async () => browser.storage.managed.get(null),
    allowed: (origin) => browser.permissions.contains({ origins: [origin] }),
    schedule: async (on) => {
      if (!on) await browser.alarms?.clear(ALARM);
      else if (!(await browser.alarms?.get(ALARM)))
        await browser.alarms?.create(ALARM, { delayInMinutes: EVERY_MINUTES, periodInMinutes: EVERY_MINUTES });
    },
    sites: async (patterns) => {
      const on = await sitesOn();
      for (const pattern of patterns) {
        if (!on.has(pattern) && (await browser.permissions.contains({ origins: [pattern] }))) await switchSite(pattern, true);
      }
    },
  };
}
