import { useEffect, useRef } from 'react';
import { t } from '@/components/strings';
import { SAMPLES } from './samples';

const TOUR_STEPS = [1, 2, 3, 4, 5, 6] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The tour's card beside the page: one thing to try a step. Esc leaves it, the arrow keys go through it. */
export function Tour({ step, go, leave }: { step: TourStep; go(step: TourStep): void; leave(): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // a screen reader reads the heading at each step
  useEffect(() => {
    if (step) heading.current?.focus();
  }, [step]);
  const next = TOUR_STEPS.find((s) => s === step + 1);
  const back = TOUR_STEPS.find((s) => s === step - 1);
  return (
    <aside
      className="tour"
      aria-label={t('bench.tour.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        if (event.key === 'ArrowRight' && next) go(next);
        if (event.key === 'ArrowLeft' && back) go(back);
      }}
    >
      <p className="small soft">{t('bench.tour.step', { n: step, all: TOUR_STEPS.length })}</p>
      <h2 tabIndex={-1} ref={heading}>
        {t(`bench.tour.title.${step}`)}
      </h2>
      <p>{t(`bench.tour.text.${step}`, { n: SAMPLES.length })}</p>
      <div className="acts">
        {back && (
          <button type="button" className="btn" onClick={() => go(back)}>
            {t('bench.tour.back')}
          </button>
        )}
        <button type="button" className="btn main" onClick={() => (next ? go(next) : leave())}>
          {t(next ? 'bench.tour.next' : 'bench.tour.end')}
        </button>
        {next && (
          <button type="button" className="btn quiet" onClick={leave}>
            {t('bench.tour.close')}
          </button>
        )}
      </div>
    </aside>
  );
}
