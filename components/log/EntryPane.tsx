import { useEffect, useRef, useState } from 'react';
import { dateOf, t } from '@/components/strings';
import { goTo, useLog, useLogRoom } from './context';
import { EntryForm } from './EntryForm';
import type { LogEntry } from './model/entry';
import type { Saver } from './saver';
import { titleWords } from './words';

/** One complaint, to look at and change. */
export function EntryPane({ id }: { id: string }) {
  const entry = useLog((s) => s.rows.find((r) => r.entry.id === id)?.entry);
  /** Stays on show when another window removes it: what was typed must not go with it. */
  const last = useRef<LogEntry | undefined>(entry);
  if (entry) last.current = entry;
  const shown = entry ?? (last.current?.id === id ? last.current : undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!shown)
    return (
      <section className="card lg-pane" aria-label={t('log.entry')}>
        <p>{t('log.entry.gone')}</p>
        <p>
          <button type="button" className="btn" onClick={() => goTo('')}>
            {t('log.entry.back')}
          </button>
        </p>
      </section>
    );
  return (
    <section className="card lg-pane" aria-label={t('log.entry')} data-testid="log-entry">
      <div className="row">
        <div className="grow">
          <h2 ref={heading} tabIndex={-1}>
            {titleWords(shown)}
          </h2>
          <p className="soft">{t('log.entry.of', { date: dateOf(shown.at) })}</p>
        </div>
        <Close id={id} />
      </div>
      <Editing key={id} entry={shown} />
    </section>
  );
}

function Close({ id }: { id: string }) {
  const { store } = useLogRoom();
  return (
    <div className="acts">
      <button
        type="button"
        className="btn quiet"
        onClick={() => {
          goTo('');
          void store.getState().remove([id]);
        }}
      >
        {t('log.entry.remove')}
      </button>
      <button type="button" className="btn" onClick={() => goTo('')}>
        {t('log.entry.back')}
      </button>
    </div>
  );
}

/** The form with its own writer; what another window wrote is taken over where nothing has been typed here. */
function Editing({ entry }: { entry: LogEntry }) {
  const { store } = useLogRoom();
  const [saver] = useState<Saver>(() => store.getState().saver(entry));
  const [dirty, setDirty] = useState(false);
  const [fresh, setFresh] = useState(0);
  const pending = useRef(0);
  /** Counts what is typed: a write that began before the last key leaves something unsaved. */
  const typed = useRef(0);
  useEffect(() => {
    if (dirty || pending.current > 0 || entry.rev <= saver.entry.rev) return;
    saver.adopt(entry);
    setFresh((n) => n + 1);
  }, [entry, dirty, saver]);
  return (
    <div
      onChange={() => {
        typed.current++;
        setDirty(true);
      }}
    >
      <EntryForm
        key={fresh}
        entry={saver.entry}
        change={async (patch, over) => {
          pending.current++;
          const upTo = typed.current;
          try {
            const saved = await store.getState().change(saver, patch, over);
            if (saved.ok && typed.current === upTo) setDirty(false);
            return saved;
          } finally {
            pending.current--;
          }
        }}
        taken={(theirs) => {
          setDirty(false);
          if (!theirs) return goTo('');
          saver.adopt(theirs);
          setFresh((n) => n + 1);
        }}
      />
    </div>
  );
}
