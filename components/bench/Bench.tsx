import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Status } from '@/components/rooms/Status';
import { Working } from '@/components/rooms/Working';
import { t } from '@/components/strings';
import { Examples } from './Examples';
import { Results } from './Results';
import { Source } from './Source';
import type { BenchHost, BenchStore } from './store';
import { Tour, type TourStep } from './Tour';

/** The bench: replies in, marks and differences out, corrections back into the bank. */
export function Bench({ store, host }: { store: BenchStore; host: BenchHost }) {
  const { name, progress, refresh, cancel } = useStore(store);
  const revision = useStore(host.line.store, (v) => v.state?.revision);
  const [step, setStep] = useState<TourStep | null>(null);
  const start = useRef<HTMLButtonElement>(null);
  // an edit here or in another window: what is shown is tried again
  useEffect(() => {
    if (revision !== undefined) void refresh();
  }, [revision, refresh]);
  const leave = () => {
    setStep(null);
    start.current?.focus();
  };
  return (
    <div className="room wide bench" data-tour-at={step ?? undefined}>
      <header className="acts">
        <div className="grow fs">
          <h1>{t('bench.title')}</h1>
          <p className="soft">{t('bench.about')}</p>
        </div>
        <button ref={start} type="button" className="btn" aria-expanded={step !== null} onClick={() => setStep(step ? null : 1)}>
          {t('bench.tour.start')}
        </button>
      </header>
      {step && <Tour step={step} go={setStep} leave={leave} />}
      {name === null ? <Source store={store} /> : <Results store={store} />}
      {name === null && progress && (
        <Working {...progress} words={t('bench.reading', { name: '' })} cancel={cancel} cancelWords={t('bench.cancel')} />
      )}
      <Examples store={store} />
      <Status line={host.line} quiet={progress !== null} />
    </div>
  );
}
