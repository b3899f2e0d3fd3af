import { Fragment } from 'react';

export interface Bar {
  key: string;
  name: string;
  /** Length as a share 0..1 of the longest or of the whole. */
  share: number;
  /** A lighter bar behind it, as a share. */
  of?: number;
  value: string;
  /** Words that are in English whatever the interface speaks. */
  lang?: string;
}

/** Bars that lie, each with its value in figures beside it. @param say the whole chart in words */
export function Bars({ bars, say, long = false }: { bars: readonly Bar[]; say: string; long?: boolean }) {
  return (
    <div className="lg-bars" data-long={long ? '' : undefined} role="img" aria-label={say}>
      {bars.map((b) => (
        <Fragment key={b.key}>
          <span className="lg-name" lang={b.lang}>
            {b.name}
          </span>
          <span className="lg-track">
            {b.of !== undefined && <i className="lg-bar of" style={{ inlineSize: `${100 * b.of}%` }} />}
            <i className="lg-bar" style={{ inlineSize: `${100 * b.share}%` }} />
          </span>
          <span className="lg-value">{b.value}</span>
        </Fragment>
      ))}
    </div>
  );
}
