import Papa from 'papaparse';
import { decode, withoutMark } from '@/phrasebank/packs/text';
import type { Channel, Turn } from '@/rules/types';
import { channelNamed } from './channel';

/** A reply to try, with what was said before it. */
export interface Reply {
  /** Its number in what was read, from 0. */
  n: number;
  text: string;
  /** Before the reply, oldest first; empty where only replies were given. */
  turns: readonly Turn[];
  /** As the file says; null: it does not. */
  channel: Channel | null;
}

type WhyNot = 'json' | 'shape' | 'long' | 'column' | 'many';

export interface ReadReplies {
  replies: Reply[];
  /** Lines that could not be read, from 1; 0 is the file as a whole. */
  problems: { line: number; why: WhyNot }[];
}

/** As many replies are tried at once. */
export const MOST_REPLIES = 20_000;
const MOST_TEXT = 20_000;
const MOST_PROBLEMS = 200;
/** Lines between two breaths. */
const SLICE = 500;

const REPLY_COLUMNS = ['reply', 'draft', 'answer', 'response', 'text', 'message', 'body'];
const CHANNEL_COLUMNS = ['channel'];
const CUSTOMER_COLUMNS = ['customer', 'question', 'complaint'];
const SPEAKER = /^\s*(customer|client|visitor|user|caller|agent|support|advisor|adviser|rep|me)\s*:\s*/i;
const CUSTOMER = /^(customer|client|visitor|user|caller)$/i;

/** Reads replies or conversations from a text, in whichever of the forms they come. Yields lines done of all, for progress and a breath. */
export function* replySteps(name: string, data: Uint8Array | string): Generator<readonly [number, number], ReadReplies> {
  const text = (typeof data === 'string' ? withoutMark(data) : decode(data).text).replace(/\r\n?/g, '\n');
  const collecting = new Collecting();
  yield [0, 1];
  if (/^\s*[[{]/.test(text)) yield* jsonSteps(text, collecting);
  else if (/\.(csv|tsv)$/i.test(name)) yield* csvSteps(text, collecting);
  else plain(text, collecting);
  return collecting.result();
}

class Collecting {
  readonly replies: Reply[] = [];
  readonly problems: ReadReplies['problems'] = [];

  add(text: string, turns: readonly Turn[], line: number, channel: Channel | null = null): void {
    const clean = text.trim();
    if (clean === '') return;
    if (clean.length > MOST_TEXT) this.refuse(line, 'long');
    else if (this.replies.length < MOST_REPLIES) this.replies.push({ n: this.replies.length, text: clean, turns, channel });
    else if (this.problems.at(-1)?.why !== 'many') this.refuse(0, 'many');
  }

  /** Each of the agent's turns is a reply to what stands before it; `draft` one more, to all of it. */
  conversation(turns: readonly Turn[], draft: string, line: number, channel: Channel | null = null): void {
    turns.forEach((turn, i) => {
      if (turn.from === 'agent') this.add(turn.text, turns.slice(0, i), line, channel);
    });
    this.add(draft, turns, line, channel);
  }

  refuse(line: number, why: WhyNot): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ line, why });
  }

  result(): ReadReplies {
    return { replies: this.replies, problems: this.problems };
  }
}

function* jsonSteps(text: string, collecting: Collecting): Generator<readonly [number, number]> {
  const list = text.trimStart().startsWith('[') ? parsed(text) : undefined;
  if (Array.isArray(list)) {
    for (const [i, item] of list.entries()) {
      if (i % SLICE === 0) yield [i, list.length];
      fromJson(item, i + 1, collecting);
    }
    return;
  }
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (i % SLICE === 0) yield [i, lines.length];
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value === undefined) collecting.refuse(i + 1, 'json');
    else fromJson(value, i + 1, collecting);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromJson(value: unknown, line: number, collecting: Collecting): void {
  if (typeof value === 'string') return collecting.add(value, [], line);
  const row = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const channel = channelNamed(row.channel);
  const told = REPLY_COLUMNS.map((c) => row[c]).find((x): x is string => typeof x === 'string' && x.trim() !== '') ?? '';
  if (Array.isArray(row.turns)) {
    const turns = row.turns.flatMap((t) => (turnOf(t) ? [turnOf(t) as Turn] : []));
    if (told === '' && !turns.some((t) => t.from === 'agent')) return collecting.refuse(line, 'shape');
    return collecting.conversation(turns, told, line, channel);
  }
  if (told === '') return collecting.refuse(line, 'shape');
  collecting.add(told, before(CUSTOMER_COLUMNS.map((c) => row[c]).find((x) => typeof x === 'string')), line, channel);
}

function turnOf(value: unknown): Turn | null {
  const { from, text } = (typeof value === 'object' && value !== null ? value : {}) as { from?: unknown; text?: unknown };
  if (typeof text !== 'string' || (from !== 'customer' && from !== 'agent' && from !== 'note')) return null;
  return { from, text };
}

const before = (customer: unknown): Turn[] =>
  typeof customer === 'string' && customer.trim() !== '' ? [{ from: 'customer', text: customer }] : [];

function* csvSteps(text: string, collecting: Collecting): Generator<readonly [number, number]> {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const head = (data[0] ?? []).map((c) => c.trim().toLowerCase());
  const at = (names: readonly string[]) => head.findIndex((c) => names.includes(c));
  const reply = at(REPLY_COLUMNS);
  // one column without a name for it: then it is the replies
  const only = reply < 0 && head.length === 1;
  if (reply < 0 && !only) return collecting.refuse(1, 'column');
  const customer = at(CUSTOMER_COLUMNS);
  const channel = at(CHANNEL_COLUMNS);
  for (let i = only ? 0 : 1; i < data.length; i++) {
    if (i % SLICE === 0) yield [i, data.length];
    const cells = data[i] ?? [];
    collecting.add(cells[only ? 0 : reply] ?? '', before(cells[customer]), i + 1, channelNamed(cells[channel]));
  }
}

function plain(text: string, collecting: Collecting): void {
  const lines = text.split('\n');
  if (lines.some((l) => SPEAKER.test(l))) return transcripts(lines, collecting);
  if (!/\n[ \t]*\n/.test(text.trim())) {
    // no empty line anywhere: a reply a line
    lines.forEach((line, i) => {
      collecting.add(line, [], i + 1);
    });
    return;
  }
  blocks(lines, /^\s*$/).forEach(({ text: block, line }) => {
    collecting.add(block, [], line);
  });
}

/** Conversations are parted by a line of dashes; who speaks begins a turn, and lines after it belong to it. */
function transcripts(lines: readonly string[], collecting: Collecting): void {
  for (const { text, line } of blocks(lines, /^\s*[-=*_]{3,}\s*$/)) {
    const turns: { from: Turn['from']; text: string }[] = [];
    for (const each of text.split('\n')) {
      const who = SPEAKER.exec(each);
      if (who) turns.push({ from: CUSTOMER.test(who[1] ?? '') ? 'customer' : 'agent', text: each.slice(who[0].length) });
      else {
        const last = turns.at(-1);
        if (last) last.text += `\n${each}`;
      }
    }
    collecting.conversation(
      turns.map((t) => ({ ...t, text: t.text.trim() })),
      '',
      line,
    );
  }
}

function blocks(lines: readonly string[], between: RegExp): { text: string; line: number }[] {
  const made: { text: string; line: number }[] = [];
  let begun: { rows: string[]; line: number } | null = null;
  lines.forEach((row, i) => {
    if (between.test(row)) {
      if (begun) made.push({ text: begun.rows.join('\n'), line: begun.line });
      begun = null;
    } else if (begun) begun.rows.push(row);
    else begun = { rows: [row], line: i + 1 };
  });
  const last = begun as { rows: string[]; line: number } | null;
  if (last) made.push({ text: last.rows.join('\n'), line: last.line });
  return made;
}
