import { type ReactNode, useId } from 'react';
import { t } from '@/components/strings';
import { BANDS, bandOf } from '@/rules/bands';
import type { Band } from '@/rules/types';
import { Horizon } from '../kit/Icon';
import { bandWord } from './words';

/** A named field: its label above it, what helps below. */
export function Field({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string;
  children(id: string, hintId?: string): ReactNode;
}) {
  const id = useId();
  return (
    <div className="fs">
      <label className="l" htmlFor={id}>
        {label}
      </label>
      {children(id, hint ? `${id}h` : undefined)}
      {hint && (
        <p className="small soft" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function Select<T extends string>({
  label,
  value,
  choices,
  change,
}: {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  change(value: T): void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} className="field" value={value} onChange={(e) => change(e.currentTarget.value as T)}>
          {choices.map(([v, words]) => (
            <option key={v} value={v}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The closed list with "Not known" before it; '' stands for null. */
export const orNone = <T extends string>(list: readonly T[], say: (value: T) => string): [T | '', string][] => [
  ['', t('log.notKnown')],
  ...list.map((value): [T, string] => [value, say(value)]),
];

/** A band as its leaning horizon and its word. */
export function Mood({ band, word = bandWord(band) }: { band: Band | null; word?: string }) {
  return (
    <span className="lg-mood" data-band={band ?? 'unknown'}>
      <Horizon /> {word}
    </span>
  );
}

/** The course of the mood, 0 at the foot and 100 at the top, with a line for each band. */
export function Curve({ points }: { points: readonly number[] }) {
  if (points.length === 0) return null;
  const [w, h] = [320, 80];
  const x = (i: number) => (points.length < 2 ? w / 2 : 6 + ((w - 12) * i) / (points.length - 1));
  const y = (score: number) => 6 + ((h - 12) * (100 - score)) / 100;
  const last = points.length - 1;
  const say = t('log.curve.say', { n: points.length, bands: points.map((p) => t(`band.${bandOf(p)}`).toLowerCase()).join(', ') });
  return (
    <svg className="lg-curve" viewBox={`0 0 ${w} ${h}`} role="img" aria-label={say}>
      {BANDS.map((b, i) => (
        <path key={b} className="ax" d={`M0 ${y(i * 20)}H${w}`} />
      ))}
      {points.length > 1 && (
        <path className="go" d={`M${points.map((p, i) => `${x(i).toFixed(1)} ${y(p).toFixed(1)}`).join('L')}`} />
      )}
      {points.map((p, i) => (
        <circle
          key={`${i}:${p}`}
          data-band={bandOf(p)}
          data-end={i === 0 || i === last ? '' : undefined}
          cx={x(i)}
          cy={y(p)}
          r={i === 0 || i === last ? 5 : 2.5}
        />
      ))}
    </svg>
  );
}
