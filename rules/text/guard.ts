import { code, type Lock, lockOf, SIGNS, signs } from './lock';

/**
 * A cheap look before a regular expression runs. The tables of cues, acts and wishes hold hundreds of expressions of which a sentence meets
 * few, and the engine compiles each at its first run (a third of a millisecond and more). So each is first asked for the letters that any
 * match of it must hold: what cannot match is never run, and mostly never compiled.
 *
 * Method: required trigrams of the expression, after R. Cox, "Regular Expression Matching with a Trigram Index" (2012), over letters, digits and
 * one sign for all else. It may say yes for nothing, and never no for a match.
 */

const locks = new WeakMap<RegExp, Lock>();

/** Locks by the source of their expression, as text: a sign that is no letter or digit is a blank. */
export type LockTable = Readonly<Record<string, readonly (readonly string[])[]>>;

let known: LockTable = {};
const made = new Map<string, Lock>();

/** Takes in locks that were worked out at build time; only the time that the first look takes depends on them. */
export function useLocks(table: LockTable): void {
  known = table;
}

/** All locks worked out so far, to be kept: each expression that was asked about and was in no table. */
export function locksMade(): LockTable {
  const text = (s: string) => Array.from(s, (c) => SIGN_TEXT[c.charCodeAt(0)] ?? ' ').join('');
  return Object.fromEntries([...made].map(([source, lock]) => [source, lock.map((clause) => clause.map(text))]));
}
const SIGN_TEXT = ' abcdefghijklmnopqrstuvwxyz0123456789_';

function newLock(source: string): Lock {
  const kept = Object.hasOwn(known, source) ? known[source] : undefined;
  if (kept) return kept.map((clause) => clause.map(signs));
  const lock = lockOf(source);
  made.set(source, lock);
  return lock;
}

/** In which text each trigram was last seen; texts are numbered. */
const seen = new Uint32Array(SIGNS ** 3);
let number = 0;
let current: string | null = null;
/** The text holds a letter that case folding may turn into a plain one: nothing is ruled out. */
let folding = false;

function look(text: string): void {
  current = text;
  number = (number + 1) >>> 0;
  if (number === 0) {
    seen.fill(0);
    number = 1;
  }
  folding = false;
  let a = 0;
  let b = 0;
  const n = text.length;
  for (let i = 0; i <= n + 1; i++) {
    const unit = i < n ? text.charCodeAt(i) : 32;
    if (unit === 0x17f || unit === 0x212a) folding = true;
    const c = code(unit);
    seen[(a * SIGNS + b) * SIGNS + c] = number;
    a = b;
    b = c;
  }
}

/** Whether the expression can match anywhere in the text; false is certain. */
export function mayMatch(pattern: RegExp, text: string): boolean {
  let lock = locks.get(pattern);
  if (!lock) {
    lock = newLock(pattern.source);
    locks.set(pattern, lock);
  }
  if (text !== current) look(text);
  return folding || opens(lock);
}

/** Whether the text looked at holds all trigrams of a string. */
function holds(s: string): boolean {
  let a = s.charCodeAt(0);
  let b = s.charCodeAt(1);
  for (let i = 2; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (seen[(a * SIGNS + b) * SIGNS + c] !== number) return false;
    a = b;
    b = c;
  }
  return true;
}

function opens(lock: Lock): boolean {
  for (const clause of lock) {
    let any = false;
    for (const s of clause) {
      if (holds(s)) {
        any = true;
        break;
      }
    }
    if (!any) return false;
  }
  return true;
}

/** `pattern.test(text)` for patterns without the flags g and y, which is quick to say no. */
export function tests(pattern: RegExp, text: string): boolean {
  return mayMatch(pattern, text) && pattern.test(text);
}
