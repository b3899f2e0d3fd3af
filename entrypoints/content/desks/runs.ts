import type { Row } from './rows';
import { directionOf } from './times';

/** Rows as a run: which are there twice, in which order they stand, which go on from the one before. */

/** Hidden copies and previews are gone by now; what is left twice is a mirror or the agent's own saved draft. */
export function withoutDoubles(rows: Row[], draft: string): Row[] {
  const seen = new Set<string>();
  const squeeze = (s: string): string => s.replace(/\s+/g, ' ').trim();
  const typed = squeeze(draft);
  return rows.filter((r) => {
    const text = squeeze(r.text);
    if (text && typed.length > 10 && (text === typed || (typed.startsWith(text) && text.length > typed.length * 0.8)))
      return false;
    if (/ (?:is draft|draft|unsent|autosave|autosaved) /.test(r.words) && !rows.every((o) => / draft /.test(o.words)))
      return false;
    const key = `${r.name ?? ''}|${r.time?.at ?? ''}|${text}`;
    if (text.length > 30 && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function draftOf(editor: Element | null): string {
  if (!editor) return '';
  return editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement
    ? editor.value
    : ((editor as HTMLElement).innerText ?? '');
}

/** Times decide; else numbers in the rows' ids; else a row that quotes another is the newer one; else oldest first. */
export function orderOf(rows: readonly Row[]): number {
  const byTime = directionOf(rows.map((r) => r.time));
  if (byTime !== 0) return byTime;
  const ids = rows
    .map((r) =>
      Number(
        /(\d+)\D*$/.exec(
          r.element.getAttribute('id') ?? r.element.getAttribute('data-id') ?? r.element.getAttribute('data-message-id') ?? '',
        )?.[1] ?? Number.NaN,
      ),
    )
    .filter((n) => !Number.isNaN(n));
  if (ids.length === rows.length && ids.length > 1) {
    const up = ids.every((n, i) => i === 0 || n > (ids[i - 1] as number));
    const down = ids.every((n, i) => i === 0 || n < (ids[i - 1] as number));
    if (up !== down) return down ? -1 : 1;
  }
  let vote = 0;
  rows.forEach((r, i) => {
    for (const q of r.quotes) {
      const start = q.text.slice(0, 40);
      const at = start.length > 12 ? rows.findIndex((o) => o !== r && o.text.startsWith(start)) : -1;
      if (at >= 0) vote += at < i ? 1 : -1;
    }
  });
  return vote < 0 ? -1 : 1;
}

/** A bubble without a name in a run goes on from the one that has it: the one before, in order of reading. */
export function fillBare(rows: Row[], direction: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row;
    const before = rows[direction < 0 ? i + 1 : i - 1];
    if (!row.bare || row.note || row.role === 'note' || !before || before.note) continue;
    if (row.side !== before.side || !sameMarks(row.words, before.words) || (row.time && !joins(before, row))) continue;
    row.name = before.name;
    row.email = before.email;
  }
}

const SIDE_WORDS =
  / (?:agent|operator|staff|customer|visitor|requester|guest|client|incoming|outgoing|inbound|outbound|me|them|mine|theirs|self|own|sent|received) /g;

/** Whether a bubble without a head bears no mark of a side that the one before has not: that one has its head's marks as well. */
function sameMarks(bare: string, before: string): boolean {
  const theirs = new Set(before.replaceAll(' ', '  ').match(SIDE_WORDS));
  return (bare.replaceAll(' ', '  ').match(SIDE_WORDS) ?? []).every((w) => theirs.has(w));
}

/** Two bubbles are one message when the second has no head of its own and follows within minutes. */
export function joins(before: Row, row: Row): boolean {
  const a = before.time;
  const b = row.time;
  if (!a || !b || a.order === null || b.order === null || a.kind !== b.kind) return true;
  return Math.abs(b.order - a.order) <= 5 * 60_000;
}
