export interface Column {
  key: string;
  /** Below it; '' where there is no room for one. */
  label: string;
  n: number;
  value: string;
  /** Not over yet: drawn as an outline. */
  open: boolean;
}

const [W, H, FOOT, HEAD] = [424, 152, 130, 20];

/** Columns over time, each with its number above it. @param say the whole chart in words */
export function Columns({ columns, say }: { columns: readonly Column[]; say: string }) {
  const most = Math.max(1, ...columns.map((c) => c.n));
  const step = W / Math.max(columns.length, 6);
  const width = Math.min(32, step * 0.62);
  return (
    <svg className="lg-chart" viewBox={`0 0 ${W} ${H}`} role="img" aria-label={say}>
      {columns.map((c, i) => {
        const x = i * step + step / 2;
        const tall = ((FOOT - HEAD) * c.n) / most;
        return (
          <g key={c.key}>
            {c.n > 0 && (
              <rect
                className={c.open ? 'col out' : 'col'}
                x={x - width / 2}
                y={FOOT - tall}
                width={width}
                height={tall}
                rx={Math.min(3, tall / 2)}
              />
            )}
            <text className="t" x={x} y={FOOT - tall - 6} textAnchor="middle">
              {c.value}
            </text>
            <text
              x={x}
              y={H - 4}
              textAnchor={i === 0 && columns.length > 8 ? 'start' : 'middle'}
              dx={i === 0 && columns.length > 8 ? -width / 2 : 0}
            >
              {c.label}
            </text>
          </g>
        );
      })}
      <path className="ax" d={`M0 ${FOOT + 0.5}H${W}`} />
    </svg>
  );
}
