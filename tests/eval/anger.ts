/** The figures of the anger score, beside four lexicons on the same rows. */
import { scoreAnger } from '@/rules/anger';
import { gradeOf } from '@/rules/bands';
import type { Anger } from '@/rules/types';
import { calmMessages, type GradedMessage, realMessages, writtenConversations, writtenMessages } from './data';
import { auroc, quadraticKappa, share, spearman } from './metrics';
import { PEERS } from './peers';

const one = (text: string): Anger => scoreAnger([{ from: 'customer', text }]);
const f3 = (x: number) => (Number.isFinite(x) ? x.toFixed(3) : '  -  ');
const pct = (x: number) => `${(100 * x).toFixed(2)} %`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const wide = head.map((h, i) => Math.max(h.length, ...rows.map((r) => (r[i] ?? '').length)));
  const line = (r: readonly string[]) =>
    `  ${r.map((c, i) => (i === 0 ? c.padEnd(wide[i] ?? 0) : c.padStart(wide[i] ?? 0))).join('  ')}`;
  return [line(head), ...rows.map(line)].join('\n');
}

function ranking(title: string, rows: readonly GradedMessage[]): string {
  const grades = rows.map((r) => r.grade);
  const line = (name: string, z: readonly number[], kappa: string) => [
    name,
    f3(
      auroc(
        z,
        grades.map((g) => g >= 2),
      ),
    ),
    f3(
      auroc(
        z,
        grades.map((g) => g >= 3),
      ),
    ),
    f3(spearman(z, grades)),
    kappa,
  ];
  const ours = rows.map((r) => one(r.text));
  const kappa = f3(
    quadraticKappa(
      ours.map((a) => gradeOf(a.band)),
      grades,
    ),
  );
  const out = [
    line(
      'Evenkeel',
      ours.map((a) => a.score),
      kappa,
    ),
  ];
  for (const p of PEERS)
    out.push(
      line(
        p.name,
        rows.map((r) => p.score(r.text)),
        '',
      ),
    );
  return `${title} (${rows.length})\n${table(['', 'AUROC grade >= 2', '>= 3', 'Spearman', 'quadratic kappa'], out)}`;
}

/** How well the rows of one kind are told apart from the plain calm and angry ones: which kinds are weak. */
function byKind(rows: readonly GradedMessage[]): string {
  const read = rows.map((r) => ({ ...r, anger: one(r.text) }));
  const cells = [...new Set(rows.map((r) => r.kind ?? ''))].sort().map((kind) => {
    const own = read.filter((r) => r.kind === kind);
    // a kind is often all of one side, so the other side is every row that is on it
    const beside = read.filter((r) => r.kind !== kind && (own.every((o) => o.grade >= 2) ? r.grade < 2 : r.grade >= 2));
    const mixed = own.some((r) => r.grade >= 2) && own.some((r) => r.grade < 2);
    const all = mixed ? own : [...own, ...beside];
    const off = own.map((r) => gradeOf(r.anger.band) - r.grade);
    return [
      kind,
      String(own.length),
      f3(
        auroc(
          all.map((r) => r.anger.score),
          all.map((r) => r.grade >= 2),
        ),
      ),
      pct(share(off, (d) => Math.abs(d) <= 1)),
      (off.reduce((sum, d) => sum + d, 0) / own.length).toFixed(2),
    ];
  });
  const head = ['kind', 'rows', 'AUROC grade >= 2', 'band within one', 'mean of band less grade'];
  return `Anger on written messages by kind (where a kind is all on one side: against the other side of the rest)\n${table(head, cells)}`;
}

/** The anger section as text, or null when the sets are not there. */
export function section(): string | null {
  const real = realMessages();
  const written = writtenMessages();
  const calm = calmMessages();
  const conversations = writtenConversations();
  if (!real || !written || !calm || !conversations) return null;
  const out = [ranking('Anger on real messages', real), '', ranking('Anger on written messages', written), ''];
  out.push(byKind(written), '');
  const heldOut = calm.filter((_, i) => i % 2 === 1);
  const wrong = (rows: readonly { text: string }[]) => share(rows, (r) => one(r.text).score >= 40);
  out.push(
    `Calm real customers called frustrated or worse: ${pct(wrong(calm))} of ${calm.length}; of the half not trained on: ${pct(wrong(heldOut))}`,
  );
  const read = conversations.map((c) => ({ gold: c.gold, anger: scoreAnger(c.turns) }));
  const off = (r: (typeof read)[number]) => Math.abs(gradeOf(r.anger.band) - r.gold.anger);
  out.push(
    `Conversations (${read.length}): band within one ${pct(share(read, (r) => off(r) <= 1))}, exact ${pct(share(read, (r) => off(r) === 0))}, trend right ${pct(share(read, (r) => r.anger.trend === r.gold.trend))}`,
  );
  return out.join('\n');
}
