import { LIMITS } from '@/phrasebank/packs';

/** How long an answer may take in all, in ms: a server that drips a byte now and then does not keep us. */
const MOST_TIME = 30_000;
const MOST_SIGNATURE = 4096;

export type Fetched =
  | { kind: 'same' }
  /** `from`: the host at which a redirect has ended, when it is another than the address's own. */
  | { kind: 'new'; bytes: Uint8Array; etag: string | null; from: string | null }
  /** `missing`: the server says there is no such file (some say "not allowed" for that). */
  | { kind: 'failed'; why: string; missing?: boolean };

interface FetchOptions {
  etag: string | null;
  /** In ms. */
  timeout?: number;
  /** Bytes. */
  most?: number;
}

/**
 * Whether an address can be a team's pack address. Without encryption only this machine itself will do, for trying things out.
 * @returns why not, in words, or null
 */
export function whyNoAddress(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'This is not an address. It starts with https://';
  }
  const here = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) return 'The address must start with https://';
  if (url.username || url.password) return 'Take the name and password out of the address.';
  if (address.length > 2000) return 'This address is too long.';
  return null;
}

/** The match pattern of an address's origin, for the browser's permission. Ports are not part of it. */
export function permissionFor(address: string): string {
  const url = new URL(address);
  return `${url.protocol}//${url.hostname}/*`;
}

/**
 * Gets a file from a team's address. Sends no cookies and nothing about who asks; gives up when it takes too long or grows too large, while
 * it streams. A redirect is followed by the browser only as far as the permission given for the origin reaches; where it ends is checked.
 * Never throws.
 */
export async function fetchPack(address: string, options: FetchOptions): Promise<Fetched> {
  const { etag, timeout = MOST_TIME, most = LIMITS.bytes } = options;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('slow')), timeout);
  try {
    const answer = await fetch(address, {
      signal: stop.signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      headers: { Accept: 'application/json, text/plain;q=0.9, */*;q=0.1', ...(etag ? { 'If-None-Match': etag } : {}) },
    });
    const end = answer.url || address;
    const wrongEnd = whyNoAddress(end);
    if (wrongEnd) return failed(`The address leads on to ${hostOf(end)}, which is not secure. Nothing was taken from there.`);
    if (answer.status === 304) return { kind: 'same' };
    if (!answer.ok) return { ...failed(inWords(answer.status)), missing: [401, 403, 404, 410].includes(answer.status) };
    const type = answer.headers.get('content-type') ?? '';
    if (/^(image|audio|video|font)\/|text\/html/i.test(type))
      return failed(
        `The address gave a ${type.split(';')[0]} and not a pack. Is it the address of a page about the file, or of a sign-in?`,
      );
    const told = Number(answer.headers.get('content-length') ?? '0');
    if (told > most) return failed(tooLarge(most));
    const bytes = await readAtMost(answer, most);
    if (bytes === null) return failed(tooLarge(most));
    const from = hostOf(end) === hostOf(address) ? null : hostOf(end);
    return { kind: 'new', bytes, etag: answer.headers.get('etag'), from };
  } catch (error) {
    if (stop.signal.aborted) return failed(`The address took longer than ${Math.round(timeout / 1000)} seconds to answer.`);
    return failed(whyFailed(error));
  } finally {
    clearTimeout(timer);
    // a body that was refused is not read on in the background
    stop.abort();
  }
}

/**
 * The detached signature beside a pack (`address.sig`).
 * @returns the file's text, or null when there is none
 * @throws Error in words when it cannot be had
 */
export async function fetchSignature(address: string, options: Omit<FetchOptions, 'etag'> = {}): Promise<string | null> {
  const url = new URL(address);
  url.pathname += '.sig';
  const got = await fetchPack(url.href, { ...options, etag: null, most: MOST_SIGNATURE });
  if (got.kind === 'new') return new TextDecoder().decode(got.bytes).trim();
  if (got.kind === 'failed' && got.missing) return null;
  throw new Error(`The signature could not be read. ${got.kind === 'failed' ? got.why : ''}`);
}

/** The body, or null as soon as it grows beyond `most` bytes. */
async function readAtMost(answer: Response, most: number): Promise<Uint8Array | null> {
  const reader = answer.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const failed = (why: string) => ({ kind: 'failed', why }) as const;
const hostOf = (address: string) => {
  try {
    return new URL(address).host;
  } catch {
    return 'another place';
  }
};
const tooLarge = (most: number) =>
  `What the address gave is too large: more than ${most >= 1_048_576 ? `${Math.round(most / 1_048_576)} MB` : `${Math.round(most / 1024)} kB`}.`;

function inWords(status: number): string {
  if (status === 404 || status === 410) return `There is no file at this address (${status}).`;
  if (status === 401 || status === 403)
    return `The address does not let this browser in (${status}). A pack must be readable without signing in.`;
  if (status === 429) return 'The address asks to be left alone for a while (429).';
  if (status >= 500) return `The server at this address has a trouble of its own (${status}).`;
  return `The address gave no file (${status}).`;
}

function whyFailed(error: unknown): string {
  const text =
    error instanceof Error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}` : String(error);
  if (/redirect/i.test(text)) return 'The address leads on and on and never ends at a file.';
  return 'The address could not be reached. You may be offline; the last good version stays in force.';
}
