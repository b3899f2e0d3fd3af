/** What Evenkeel keeps, found by looking and not by a list: things that nobody here knows of are shown as well. */

/** Storage areas of the extension, then databases, the page's own storage and caches. `managed` is the browser's policy. */
export type Place = 'local' | 'session' | 'sync' | 'managed' | 'database' | 'page' | 'cache';

/** One thing that is kept: a value of a storage area (several keys where they are one thing), or a whole database. */
export interface Item {
  /** `place:name`; unique. */
  readonly id: string;
  readonly place: Place;
  readonly name: string;
  /** As JSON in UTF-8. */
  readonly bytes: number;
  /** `bytes` was worked out from the first records. */
  readonly about: boolean;
  /** Entries in it: of a list, a table, a database; 1 for a single value. */
  readonly count: number;
}

/** A place where things are kept. All calls may throw what the browser throws. */
export interface Keeper {
  readonly place: Place;
  list(): Promise<Item[]>;
  /** As it is shown. `most`: no more records than that of each table. */
  read(name: string, most?: number): Promise<unknown>;
  wipe(name: string): Promise<void>;
  /** Everything that `put` needs to bring it back. Missing: what is wiped here is gone. */
  copy?(name: string): Promise<unknown>;
  put?(name: string, copy: unknown): Promise<void>;
  /** Nobody but the organisation can change what is here. */
  readonly fixed?: boolean;
}

export const idOf = (place: Place, name: string): string => `${place}:${name}`;

/** Bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** How many things a value holds: entries of a list or a table (also of one called so within it), else 1. */
export function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  const { entries } = value as { entries?: unknown };
  return typeof entries === 'object' && entries !== null ? countOf(entries) : Object.keys(value).length;
}

/** Characters that a page would not show as they are, or that would turn the order of others round. */
const UNSEEN = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A value as text to read: JSON, with what JSON has no words for described, and with unseen characters spelt out.
 * Never throws.
 */
export function textOf(value: unknown): string {
  try {
    const text = JSON.stringify(value, described, 2) ?? String(value);
    return text.replace(UNSEEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function described(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { Map: [...value] };
  if (value instanceof Set) return { Set: [...value] };
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (typeof Blob !== 'undefined' && value instanceof Blob) return `[${value.type || 'file'}, ${value.size} bytes]`;
  return typeof value === 'bigint' ? `${value}n` : value;
}
