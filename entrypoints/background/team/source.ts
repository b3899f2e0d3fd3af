import { layerOf, type Pack, readPack, type SettingValue } from '@/phrasebank/packs';
import type { TeamState } from '../bank/protocol';
import type { BankService } from '../bank/service';
import { NO_TEAM, type TeamPart } from '../bank/steps';
import { type FixedSettings, fixedBy } from '../fixed';
import { permissionFor, whyNoAddress } from './fetch';
import { type Kept, NOTHING } from './kept';
import { NO_POLICY, type Policy, readPolicy } from './policy';
import { sha256 } from './signature';
import { type Surroundings, theBrowser } from './surroundings';
import { takeFrom } from './take';

const KEPT = 'of:team';
const BEFORE = 'of:team-before';
const MOST_PROBLEMS = 50;

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
    const { canRollBack, pinned: _, policyPack: __, newest: ___, ...kept } = this.#kept;
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

  /** What the organisation and the team fix, by name; also names that mean nothing here. */
  settings(): Readonly<Record<string, SettingValue>> {
    return { ...this.#part.settings, ...this.#policy.settings };
  }

  /** Those that mean something, with who says so. */
  fixed(): FixedSettings {
    return fixedBy(this.#part.settings, this.#policy.settings);
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

  /** The older pack at the address is meant: it is taken, and counts as the newest. Not where the organisation names the key. */
  async takeOlder(): Promise<void> {
    await this.ready;
    if (this.#policy.packKey)
      throw new Error('The key is set by your organisation: the pack must be saved anew and signed there.');
    await this.#keep({ newest: null, older: null, etag: null });
    await this.check();
  }

  /** The policy as it is now; called at the start and whenever the browser says that it has changed. */
  async policyChanged(): Promise<void> {
    const s = await this.service;
    const was = this.#policy;
    this.#policy = readPolicy(await this.around.managed().catch(() => ({})));
    const { pack, packAddress, sites } = this.#policy;
    this.#part = s.holdings.team;
    this.#spread();
    await this.around.sites(sites).catch(() => undefined);
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
      if (this.#part === s.holdings.team) return;
      this.#part = s.holdings.team;
      this.#spread();
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
    const { etag, pinned, newest } = this.#kept;
    const { limits } = this.around;
    const taken = await takeFrom({ address, etag, pinned, newest, policyKey: this.#policy.packKey, now: this.now(), limits });
    const lastTried = this.now();
    if (taken.kind === 'refused') return this.#keep({ lastTried, trouble: taken.why, older: taken.older ?? null });
    if (taken.kind === 'same') return this.#keep({ lastTried, lastGood: lastTried, trouble: null, older: null });
    const { pack, problems, kind: _, ...known } = taken;
    try {
      const changed = await this.#takePack(pack, this.#policy.packAddress === null ? 'address' : 'policy-address');
      await this.#keep({
        ...known,
        lastTried,
        lastGood: lastTried,
        ...(changed ? { lastChanged: lastTried } : {}),
        trouble: null,
        older: null,
        problems: problems.slice(0, MOST_PROBLEMS),
      });
    } catch (error) {
      await this.#keep({ lastTried, trouble: error instanceof Error ? error.message : String(error) });
    }
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
    this.#spread();
    return s.holdings.team !== before;
  }

  /** What is fixed, and how the team has sites read, for the rest of the extension. What cannot be written is written at the next start. */
  #spread(): void {
    const fixed = { settings: this.fixed(), sites: this.#policy.sites };
    void this.around.fix(fixed).catch(() => undefined);
    void this.around.recipes(this.#part.recipes).catch(() => undefined);
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
