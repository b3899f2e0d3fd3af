import * as v from 'valibot';
import { settingsSchema } from '@/phrasebank/packs/schema';
import type { SettingValue } from '@/phrasebank/packs/types';

/** What an organisation fixes by the browser's own policy (`storage.managed`; for Chrome described in `public/managed_schema.json`). */
export interface Policy {
  /** Address of the team's pack. */
  packAddress: string | null;
  /** The pack itself, as its text; goes before the address. */
  pack: string | null;
  /** Public key of whoever signs the pack: 32 bytes as base64. */
  packKey: string | null;
  /** Match patterns of sites switched on wherever the browser lets us read them. */
  sites: string[];
  settings: Record<string, SettingValue>;
}

export const NO_POLICY: Policy = { packAddress: null, pack: null, packKey: null, sites: [], settings: {} };

/** Reads a policy as far as it makes sense: one wrong value does not cost the others. Never throws. */
export function readPolicy(value: unknown): Policy {
  const p = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const text = (x: unknown) => (typeof x === 'string' && x.trim() !== '' ? x.trim() : null);
  // Chrome's schema cannot say "any value", so there it is JSON text
  const settings = v.safeParse(settingsSchema, typeof p.settings === 'string' ? parsed(p.settings) : (p.settings ?? {}));
  return {
    packAddress: text(p.packAddress),
    // Firefox's policy files may hold it as it is, Chrome's schema has it as text
    pack: typeof p.pack === 'object' && p.pack !== null ? JSON.stringify(p.pack) : text(p.pack),
    packKey: text(p.packKey),
    sites: Array.isArray(p.sites) ? p.sites.filter((x) => typeof x === 'string') : [],
    settings: settings.success ? settings.output : {},
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
