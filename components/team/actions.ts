import type { Line } from '@/components/rooms/line';
import { t } from '@/components/strings';
import type { TeamState } from '@/entrypoints/background/bank/protocol';
import { permissionFor, whyNoAddress } from '@/entrypoints/background/team/fetch';

/** What the room needs of the browser; a test brings its own. */
export interface TeamHost {
  line: Line;
  /** Must be called straight from a press: the browser asks the agent. */
  askPermission(origin: string): Promise<boolean>;
  copy(text: string): Promise<void>;
  save(name: string, text: string): void;
  chromeId: string;
  firefoxId: string;
  /** ms since 1970 */
  now(): number;
}

/** What presses do. Each says what came of it. */
export function teamActions({ line, askPermission }: TeamHost) {
  /** The state in the answer goes before the push that follows, so that what is said and what is shown agree. */
  const adopt = (team: TeamState) => line.store.setState(({ state }) => ({ state: state && { ...state, team } }));
  const ask = async (
    question: 'team-check' | 'team-roll-back' | 'team-go-on' | 'team-trust-new-key' | 'team-take-older',
    words: string,
  ) => {
    const done = await line.run(() => line.ask(question));
    if (!done) return;
    adopt(done);
    // trouble is shown at the version in force, where it stays
    if (!done.trouble) line.say(words);
  };
  const setAddress = async (address: string | null, words: string) => {
    const done = await line.run(() => line.ask('team-address', { address }));
    if (!done) return;
    adopt(done);
    if (!done.trouble || address === null) line.say(words);
  };
  return {
    check: () => ask('team-check', t('team.checked')),
    rollBack: () => ask('team-roll-back', t('team.back.done')),
    goOn: () => ask('team-go-on', t('team.on.done')),
    trustNewKey: () => ask('team-trust-new-key', t('team.checked')),
    takeOlder: () => ask('team-take-older', t('team.older.done')),
    letGo: () => setAddress(null, t('team.address.gone')),
    /** @returns why the address will not do, in words, or null. Asks the browser before anything is awaited. */
    use(address: string): string | null {
      const why = whyNoAddress(address);
      if (why) return why;
      const asked = askPermission(permissionFor(address));
      void line.run(async () => {
        if (!(await asked)) throw new Error(t('team.refused'));
        await setAddress(address, t('team.address.used'));
      });
      return null;
    },
    permit(origin: string): void {
      const asked = askPermission(origin);
      void line.run(async () => {
        if (!(await asked)) throw new Error(t('team.refused'));
        await ask('team-check', t('team.checked'));
      });
    },
  };
}
export type TeamActions = ReturnType<typeof teamActions>;
