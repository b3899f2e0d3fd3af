import { useEffect, useState } from 'react';
import { dateOf, t } from '@/components/strings';
import type { SessionView } from '@/entrypoints/background/protocol';
import { Icon } from '../../kit/Icon';
import { EntryForm } from '../EntryForm';
import { moodWords, titleWords } from '../words';
import { useLogPanel } from './context';

/** Logging this complaint: one press, then its entry to look at and change. Absent while the log is off. */
export function LogBlock({ view }: { view: SessionView }) {
  const look = useLogPanel((s) => s.look);
  useEffect(() => look?.(view), [look, view]);
  const there = useLogPanel((s) => s.on && s.conversation !== '');
  return there && !view.selection ? <Block /> : null;
}

function Block() {
  const entry = useLogPanel((s) => s.entry);
  const busy = useLogPanel((s) => s.busy) ?? false;
  const log = useLogPanel((s) => s.log);
  const said = useLogPanel((s) => s.said);
  const trouble = useLogPanel((s) => s.trouble);
  const undo = useLogPanel((s) => s.undo);
  return (
    <section className="lg-block" aria-label={t('log.p.label')} data-testid="log-block">
      {entry ? (
        <Logged />
      ) : (
        <button type="button" className="btn" aria-disabled={busy} data-testid="log-this" onClick={() => void log?.()}>
          <Icon name="note" />
          {t('log.p.do')}
        </button>
      )}
      <div role="status" data-testid="log-p-said">
        {trouble && <p className="lg-p-trouble">{t(`log.trouble.${trouble}`)}</p>}
        {said && (
          <p className="why" key={said.id}>
            {t(said.key)}{' '}
            {said.undo && (
              <button type="button" className="link" onClick={() => void undo?.()}>
                {t('notice.undo')}
              </button>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

function Logged() {
  const entry = useLogPanel((s) => s.entry);
  const fresh = useLogPanel((s) => s.fresh);
  const adopted = useLogPanel((s) => s.adopted);
  const again = useLogPanel((s) => s.again);
  const log = useLogPanel((s) => s.log);
  const change = useLogPanel((s) => s.change);
  const taken = useLogPanel((s) => s.taken);
  const remove = useLogPanel((s) => s.remove);
  const openLog = useLogPanel((s) => s.openLog);
  const [open, setOpen] = useState(false);
  if (!entry || !change) return null;
  const gist = [titleWords(entry), moodWords(entry).toLowerCase()].filter(Boolean).join(', ');
  return (
    <div data-log-entry={entry.id}>
      <details data-testid="log-logged" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          <Icon name="check" />
          <span className="grow">
            {fresh ? t('log.p.logged') : t('log.p.before', { date: dateOf(entry.at) })}
            <span className="soft">{gist}</span>
          </span>
          <span className="link" aria-hidden="true">
            {!open && t('log.p.edit')}
          </span>
          <Icon name="chev" className="i chev" />
        </summary>
        {open && (
          <>
            <EntryForm key={`${entry.id}:${adopted}`} entry={entry} narrow change={change} taken={(theirs) => taken?.(theirs)} />
            <div className="rid">
              <button type="button" className="link" onClick={() => openLog?.()}>
                {t('log.p.open')}
              </button>
              <button type="button" className="link" onClick={() => void remove?.()}>
                {t('log.entry.remove')}
              </button>
            </div>
          </>
        )}
      </details>
      <div className="lg-p-acts">
        <button type="button" className="link" onClick={() => void again?.()}>
          {t('log.p.again')}
        </button>
        {!fresh && (
          <button type="button" className="link" onClick={() => void log?.()}>
            {t('log.p.new')}
          </button>
        )}
      </div>
    </div>
  );
}
