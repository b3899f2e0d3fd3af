import { BANDS } from '@/rules/bands';
import { bandNear } from '../model/findings';
import { bandWord } from '../words';

export interface Way {
  key: string;
  name: string;
  note: string;
  /** Grades 0..4. */
  start: number;
  end: number;
}

const [LEFT, W, ROW, TOP] = [130, 800, 36, 24];
const x = (grade: number) => LEFT + 20 + ((W - LEFT - 60) * grade) / 4;

/** From where customers started (ring) to where they were at the end (disc), over the five bands. @param say the whole chart in words */
export function Recovery({ ways, say }: { ways: readonly Way[]; say: string }) {
  const h = TOP + ways.length * ROW + 8;
  return (
    <svg className="lg-chart lg-recovery" viewBox={`0 0 ${W} ${h}`} role="img" aria-label={say}>
      {BANDS.map((b, i) => (
        <g key={b}>
          <text x={x(i)} y={14} textAnchor="middle">
            {bandWord(b)}
          </text>
          <path className="ax" d={`M${x(i)} ${TOP}V${h - 4}`} />
        </g>
      ))}
      {ways.map((w, i) => {
        const y = TOP + i * ROW + ROW / 2;
        const [a, b] = [x(w.start), x(w.end)];
        const to = b < a ? 1 : -1;
        return (
          <g key={w.key}>
            <text className="t" x={0} y={y - 1}>
              {w.name}
            </text>
            <text x={0} y={y + 13}>
              {w.note}
            </text>
            {Math.abs(a - b) > 20 && (
              <path className="go" d={`M${a - 8 * to} ${y}H${b + 12 * to}m${6 * to} -4l${-6 * to} 4l${6 * to} 4`} />
            )}
            <circle className="st" data-band={bandNear(w.start)} cx={a} cy={y} r={6} />
            <circle className="en" data-band={bandNear(w.end)} cx={b} cy={y} r={6.5} />
          </g>
        );
      })}
    </svg>
  );
}
