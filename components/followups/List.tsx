import { useMemo, useRef, useState } from 'react';
import { t } from '@/components/strings';
import type { Reminder } from '@/entrypoints/background/followups/reminder';
import { saveAs } from '../rooms/files';
import { LongList } from '../rooms/LongList';
import { useFollow } from './context';
import { calendarOf } from './ics';
import { type Side, shownOf } from './model';
import { Row } from './Row';
import { headOf, whatOf } from './row-words';
import { saidWords, troubleWords } from './Said';
import type { Trouble } from './store';

const FILE = 'evenkeel-follow-ups.ics';
const ASIDE_FILE = 'evenkeel-follow-ups-damaged.json';
const SIDES = ['open', 'done'] as const;

/** Everything to come back to, and what was ticked off. `notify`: notifications are switched on. */
export function List({ notify }: { notify: boolean }) {
  const all = useFollow((s) => s.all);
  const trouble = useFollow((s) => s.trouble);
  const now = useFollow((s) => s.now) ?? 0;
  const remove = useFollow((s) => s.remove);
  const saved = useFollow((s) => s.saved);
  const [side, setSide] = useState<Side>('open');
  const [search, setSearch] = useState('');
  const shown = useMemo(() => shownOf(all ?? [], side, search), [all, side, search]);
  const open = useMemo(() => (all ?? []).filter((r) => r.done === null), [all]);
  const counts = { open: open.length, done: (all?.length ?? 0) - open.length };
  const save = (reminders: readonly Reminder[]) => {
    const words = (r: Reminder) => ({ title: `${headOf(r)}: ${t(`followups.kind.${r.kind}`)}`, about: whatOf(r) });
    saveAs(FILE, calendarOf(reminders, words, now), 'text/calendar');
    saved?.(FILE);
  };
  return (
    <div className="room fu">
      <header>
        <h1>{t('followups.title')}</h1>
        <p className="soft">{t('followups.about')}</p>
        {!notify && (
          <p className="soft">
            {t('followups.notify.off')}{' '}
            <a className="link" href="#/settings">
              {t('followups.settings')}
            </a>
          </p>
        )}
      </header>
      {trouble?.whole ? <Unreadable trouble={trouble} /> : null}
      <Aside />
      {!trouble?.whole && (
        <section className="card" aria-label={t(`followups.list.${side}`)}>
          <div className="acts">
            <fieldset className="fu-sides">
              <legend className="vh">{t('followups.side')}</legend>
              {SIDES.map((name) => (
                <button
                  type="button"
                  className="btn"
                  key={name}
                  aria-pressed={side === name}
                  data-testid={`side-${name}`}
                  onClick={() => setSide(name)}
                >
                  {t(`followups.side.${name}`, { n: counts[name] })}
                </button>
              ))}
            </fieldset>
            <input
              className="field grow"
              type="search"
              value={search}
              placeholder={t('followups.search')}
              aria-label={t('followups.search')}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          </div>
          {shown.length === 0 ? (
            <Empty side={side} search={search.trim()} />
          ) : (
            <Rows reminders={shown} label={t(`followups.list.${side}`)} />
          )}
          <div className="acts">
            {side === 'open' ? (
              <button type="button" className="btn" disabled={counts.open === 0} onClick={() => save(open)}>
                {t('followups.export')}
              </button>
            ) : (
              <button
                type="button"
                className="btn"
                disabled={counts.done === 0}
                onClick={() => void remove?.((all ?? []).filter((r) => r.done !== null))}
              >
                {t('followups.clear')}
              </button>
            )}
          </div>
        </section>
      )}
      <Status />
    </div>
  );
}

/** The rows; the arrow keys go from row to row, at the same control. */
function Rows({ reminders, label }: { reminders: readonly Reminder[]; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={box}
      role="presentation"
      onKeyDown={(event) => {
        const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        const from = event.target instanceof HTMLButtonElement ? event.target : null;
        if (down === 0 || !from?.dataset.act) return;
        const same = [...(box.current?.querySelectorAll<HTMLButtonElement>(`button[data-act="${from.dataset.act}"]`) ?? [])];
        const to = same[same.indexOf(from) + down];
        if (!to) return;
        event.preventDefault();
        to.focus();
        to.scrollIntoView?.({ block: 'nearest' });
      }}
    >
      <LongList items={reminders} label={label} keyOf={(r) => r.id} height={84}>
        {(reminder) => <Row reminder={reminder} />}
      </LongList>
    </div>
  );
}

function Empty({ side, search }: { side: Side; search: string }) {
  const loading = useFollow((s) => s.all === null);
  if (loading) return <p className="soft">{t('followups.loading')}</p>;
  if (search !== '') return <p className="note">{t('followups.none.found', { words: search })}</p>;
  if (side === 'done') return <p className="note">{t('followups.none.done')}</p>;
  return (
    <div className="note">
      <h2>{t('followups.none.open')}</h2>
      <p>{t('followups.none.open.how')}</p>
    </div>
  );
}

/** The whole list cannot be read: what to do about it. */
function Unreadable({ trouble }: { trouble: Trouble }) {
  const refresh = useFollow((s) => s.refresh);
  const beginAnother = useFollow((s) => s.beginAnother);
  return (
    <section className="card" aria-label={t('followups.title')}>
      <p className="note" data-trouble="" data-testid="followups-trouble">
        {troubleWords(trouble)}
      </p>
      <div className="acts">
        <button type="button" className="btn" onClick={() => void refresh?.()}>
          {t('followups.trouble.again')}
        </button>
        {trouble.kind === 'broken' && (
          <button type="button" className="btn" onClick={() => void beginAnother?.()}>
            {t('followups.trouble.begin')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Damaged records, kept as they are until the agent does without them. */
function Aside() {
  const aside = useFollow((s) => s.aside) ?? [];
  const clearAside = useFollow((s) => s.clearAside);
  const saved = useFollow((s) => s.saved);
  if (aside.length === 0) return null;
  return (
    <section className="card" aria-label={t('followups.aside', { n: aside.length })}>
      <p className="note" data-trouble="">
        {t('followups.aside', { n: aside.length })}
      </p>
      <div className="acts">
        <button
          type="button"
          className="btn"
          onClick={() => {
            saveAs(ASIDE_FILE, JSON.stringify(aside, null, 1));
            saved?.(ASIDE_FILE);
          }}
        >
          {t('followups.aside.save')}
        </button>
        <button type="button" className="btn" onClick={() => void clearAside?.()}>
          {t('followups.aside.remove')}
        </button>
      </div>
    </section>
  );
}

/** The section's live region. */
function Status() {
  const said = useFollow((s) => s.said);
  const trouble = useFollow((s) => s.trouble);
  const undo = useFollow((s) => s.undo);
  return (
    <div role="status" className="room-said" data-testid="followup-said">
      {trouble && !trouble.whole && <p data-trouble="">{troubleWords(trouble)}</p>}
      {said && (
        <p key={said.id}>
          {saidWords(said)}{' '}
          {said.undo && (
            <button type="button" className="link" onClick={() => void undo?.()}>
              {t('notice.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
