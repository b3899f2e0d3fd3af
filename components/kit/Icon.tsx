import type { ReactNode } from 'react';
import type { Severity } from '@/rules/types';

/** Paths of the signs, 16 by 16, drawn as strokes of the text's colour (`.i` in kit.css). */
const PATHS = {
  check: <path d="M3.5 8.5l3 3 6-7" />,
  empty: <circle cx="8" cy="8" r="5.25" strokeDasharray="2.2 1.92" />,
  up: <path d="M8 13V3.5M4 7.5l4-4 4 4" />,
  down: <path d="M8 3v9.5M4 8.5l4 4 4-4" />,
  level: <path d="M3 8h10" />,
  note: <path d="M4 14V2.5h8L10 6l2 3.5H4" />,
  insert: <path d="M13 3v5.5H4M7 5.5l-3 3 3 3" />,
  arrow: <path d="M3 8h9.5M9 4.5L12.5 8 9 11.5" />,
  chev: <path d="M6 4l4 4-4 4" />,
  more: (
    <g className="f">
      <circle cx="3.5" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="12.5" cy="8" r="1.3" />
    </g>
  ),
  eye: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5" r="2.75" />
      <path d="M2.75 14c.5-3 2.5-4.5 5.25-4.5s4.75 1.5 5.25 4.5" />
    </>
  ),
  home: <path d="M2 10.5h12M3.5 3h9v7.5h-9zM6 13.5h4" />,
  hand: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M3.8 12.2l8.4-8.4" />
    </>
  ),
  keys: (
    <>
      <rect x="1.5" y="4" width="13" height="8.5" rx="1.5" />
      <path d="M4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 10h6" />
    </>
  ),
  gear: (
    <>
      <path d="M2 5h6M12 5h2M2 11h2M8 11h6" />
      <circle cx="10" cy="5" r="2" />
      <circle cx="6" cy="11" r="2" />
    </>
  ),
  x: <path d="M4 4l8 8M12 4l-8 8" />,
  clip: (
    <>
      <rect x="3" y="3" width="10" height="11" rx="1.5" />
      <path d="M6 3V1.8h4V3" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** A sign beside words that say the same; never alone. */
export function Icon({ name, className = 'i' }: { name: IconName; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 16 16" aria-hidden="true">
      {PATHS[name]}
    </svg>
  );
}

const SEVERITY_SIGN: Record<Severity, ReactNode> = {
  hint: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  warn: (
    <>
      <path d="M8 1.75L14.25 8 8 14.25 1.75 8z" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinejoin="round" />
      <circle cx="8" cy="8" r="1.4" fill="currentColor" />
    </>
  ),
  stop: (
    <>
      <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2L1.5 10.8V5.2z" fill="currentColor" />
      <path d="M4.8 8h6.4" stroke="var(--surface)" strokeWidth="2" />
    </>
  ),
};

/** Ring = consider, diamond = reword, octagon with a bar = change first. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className="sev" data-severity={severity}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {SEVERITY_SIGN[severity]}
      </svg>
    </span>
  );
}

/** The level line: water in a circle that leans with the band of the nearest `data-band`. */
export function Horizon() {
  return (
    <svg className="horizon" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      <path d="M1 8a7 7 0 0 0 14 0z" />
    </svg>
  );
}
