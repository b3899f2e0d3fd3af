import type { LogEntry } from '@/components/log/model/entry';
import { ISSUES, OUTCOMES, type Trouble } from '@/components/log/model/words';
import { BANDS } from '@/rules/bands';
import type { Issue } from '@/rules/types';

const KINDS: Partial<Record<Issue, readonly Trouble[]>> = {
  billing: ['double-charge', 'refund-late', 'unexpected-charge'],
  delivery: ['late', 'marked-delivered', 'damaged'],
  defect: ['stopped-working', 'missing-part'],
  outage: ['down'],
  'account-access': ['locked-out'],
  cancellation: ['charged-after-cancel', 'cancel-hard'],
  'agent-conduct': ['rude'],
  wait: ['missed-call', 'no-show'],
};
const LINES = ['empathy.heard.all', 'step.commit.by-when', 'empathy.sting', 'step.resolve.now'];

/** Made-up complaints, the same for the same numbers: some issues more than others, most of them back to calm. @param now ms since 1970 */
export function sampleLog(count: number, now: number, days = 70): LogEntry[] {
  let seed = 7;
  const next = (n: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 4_294_967_296) * n);
  };
  return Array.from({ length: count }, (_, i): LogEntry => {
    const issue = ISSUES[Math.min(next(10), next(10))] ?? 'other';
    const start = 2 + next(3);
    const lines = LINES.filter((_l, k) => next(4) > k % 2);
    const stays = issue === 'wait' ? 2 : 0;
    const end = Math.max(0, Math.min(4, start - 1 - next(3) + stays - (lines.includes('empathy.heard.all') ? 1 : 0)));
    const kinds = KINDS[issue];
    const at = new Date(now - next(days * 24) * 3_600_000 - i).toISOString();
    const curve = Array.from({ length: 3 + next(4) }, (_p, k) =>
      Math.max(0, Math.min(99, start * 20 + 12 - k * 6 + next(20) - 10)),
    );
    return {
      v: 1,
      id: `s${String(i).padStart(6, '0')}-${next(1e6).toString(36)}`,
      rev: 1,
      at,
      changed: at,
      channel: next(3) === 0 ? 'email' : 'chat',
      issue: next(20) === 0 ? null : issue,
      trouble: kinds && next(3) > 0 ? (kinds[next(kinds.length)] ?? null) : null,
      start: BANDS[start] ?? null,
      end: BANDS[end] ?? null,
      curve: [...curve, end * 20 + 5],
      contacts: next(4) === 0 ? 2 + next(3) : 1,
      steps: ['acknowledge', 'apologise', ...(next(2) ? (['resolve', 'commit'] as const) : [])],
      resolution: next(2) ? 'refund' : null,
      outcome: end < 2 ? 'settled' : (OUTCOMES[next(OUTCOMES.length)] ?? null),
      rating: next(3) ? null : 5 - Math.min(4, end + next(2)),
      followUp: next(6) ? null : '2026-12-01',
      tags: [...(next(3) ? [] : ['vip']), ...(next(5) ? [] : ['winter sale'])],
      desk: next(5) ? 'desk.example.com' : 'chat.example.com',
      ref: String(20_000 + next(count * 2)),
      ticket: `https://desk.example.com/tickets/${20_000 + i}`,
      lines,
      note: next(4)
        ? ''
        : (['Rang first, then wrote.', 'Courier asked for the door code.', 'Asked for a call back.'][next(3)] ?? ''),
    };
  });
}
