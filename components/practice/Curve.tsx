import { t } from '@/components/strings';
import { BANDS, bandOf } from '@/rules/bands';

const WIDTH = 560;
const HEIGHT = 160;
const LEFT = 84;
const TOP = 12;
const FOOT = 24;

/** How the mood went: a line over the five bands, each point with its band's shape of lean; the table beside it says the same. */
export function Curve({ moods }: { moods: readonly number[] }) {
  const x = (i: number) => LEFT + (WIDTH - LEFT - 16) * (moods.length < 2 ? 0.5 : i / (moods.length - 1));
  const y = (mood: number) => TOP + (HEIGHT - TOP - FOOT) * (1 - mood / 100);
  const at = moods.map((mood, i) => ({ x: x(i), y: y(mood), band: bandOf(mood), i }));
  const bands = moods.map((m) => t(`band.${bandOf(m)}`).toLowerCase());
  return (
    <figure className="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('practice.curve.say', { bands: bands.join(', ') })}>
        {BANDS.map((band, i) => (
          <g key={band} data-band={band}>
            <path className="floor-line" d={`M${LEFT} ${y(i * 20)}H${WIDTH}`} />
            <text x={LEFT - 8} y={y(i * 20 + 10) + 4} textAnchor="end">
              {t(`band.${band}`)}
            </text>
          </g>
        ))}
        <path className="way" d={`M${at.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join(' L')}`} />
        {at.map((p) => (
          <g key={p.i} data-band={p.band}>
            <circle className="point" cx={p.x} cy={p.y} r="5" />
            <text x={p.x} y={HEIGHT - 6} textAnchor="middle">
              {p.i}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{t('practice.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('practice.table.after')}</th>
              <th scope="col">{t('practice.table.mood')}</th>
            </tr>
          </thead>
          <tbody>
            {at.map((p) => (
              <tr key={p.i}>
                <th scope="row">{p.i === 0 ? t('practice.table.first') : t('practice.table.reply', { n: p.i })}</th>
                <td>{t(`band.${p.band}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
