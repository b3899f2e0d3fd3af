/** What every real desk looks like to the tests: one shape, so that a new one is a folder with a `desk.ts`. */
import type { Daemon } from './machine';

export interface Desk {
  /** Also the name of its folder here and of its room under the state folder. */
  name: string;
  /** What a person would call it. */
  title: string;
  /** Its address on this machine only. */
  url: string;
  /** Debian packages it needs. */
  packages: string[];
  /** Answers for debconf before the packages are installed, so that they set up nothing of their own. */
  debconf?: string[];
  /** Writes configuration and database into its room. Called on every start; must leave what is right alone. */
  prepare(): Promise<void>;
  /** Started in this order. */
  daemons: Daemon[];
  /** Puts Dana's story there once more, untouched. Called after the daemons run, and by each test that wants a clean ticket. */
  fresh(): Promise<unknown>;
}

/** Every login on every desk. */
export const PASSWORD = 'deskdesk1';
export const AGENT = 'Sam Okafor';
const CUSTOMER = 'Dana Whitfield';
