import { useState } from 'react';
import { t } from '@/components/strings';
import { lateBy, placeOf, type Reminder } from '@/entrypoints/background/followups/reminder';
import { Icon } from '../kit/Icon';
import { usePanel } from '../store';
import { useFollow } from './context';
import { linesFor } from './lines';
import { headOf, whatOf } from './row-words';
import { TimePick } from './TimePick';
import { nextMorning, spanWords, timeWords } from './times';

/** So many are shown, so that the mood stays in sight; the rest are in the list. */
const SHOWN = 1;

/** What has come due, above everything else; absent while nothing is. The conversation that is shown comes first. */
export function DueBlock() {
  const near = useFollow((s) => s.near) ?? [];
  const now = useFollow((s) => s.now) ?? 0;
  const place = useFollow((s) => s.place);
  const openAll = useFollow((s) => s.openList);
  const due = near.filter((r) => r.at <= now);
  if (due.length === 0) return null;
  const isHere = (r: Reminder) => placeOf(r) === place;
  const sorted = [...due.filter(isHere), ...due.filter((r) => !isHere(r))];
  const more = due.length - SHOWN;
  return (
    <section className="fu-due" aria-label={t('followups.now')}>
      <h2 className="vh">{t('followups.now')}</h2>
      <ul>
        {sorted.slice(0, SHOWN).map((reminder) => (
          <DueRow key={reminder.id} reminder={reminder} here={isHere(reminder)} />
        ))}
      </ul>
      {more > 0 && openAll && (
        <button type="button" className="link" onClick={() => void openAll()}>
          {t('followups.now.more', { n: more })}
        </button>
      )}
    </section>
  );
}

function DueRow({ reminder, here }: { reminder: Reminder; here: boolean }) {
  const now = useFollow((s) => s.now) ?? 0;
  const zone = useFollow((s) => s.zone) ?? 'UTC';
  const done = useFollow((s) => s.done);
  const openTicket = useFollow((s) => s.openTicket);
  const insert = usePanel((s) => s.insert);
  const [later, setLater] = useState(false);
  const late = lateBy(reminder, now);
  const name = reminder.name ?? t('followups.who.none');
  const [line] = linesFor(reminder, now);
  return (
    <li data-testid="followup-due" data-id={reminder.id}>
      <p className="fu-head">
        <Icon name="clock" />
        <span className="grow">
          <b>{headOf(reminder)}</b>{' '}
          <span className="soft">
            {late >= 60_000
              ? t('followups.late', { span: spanWords(late) })
              : t('followups.due.at', { time: timeWords(reminder.due ?? reminder.at, now, zone) })}
          </span>
        </span>
      </p>
      <p className="fu-what">{whatOf(reminder)}</p>
      {here && line && (
        <button type="button" className="line" data-testid="followup-line" onClick={() => insert(line.text, line.id)}>
          <span className="say" lang="en">
            <span className="vh">{t('followups.line')} </span>
            {line.text}
          </span>
          <Icon name="insert" />
        </button>
      )}
      <div className="fu-acts">
        {!here && (
          <button
            type="button"
            className="btn"
            aria-label={t('followups.open.of', { name })}
            onClick={() => void openTicket?.(reminder)}
          >
            {t('followups.open')}
          </button>
        )}
        <button type="button" className="btn" aria-label={t('followups.done.of', { name })} onClick={() => void done?.(reminder)}>
          <Icon name="check" />
          {t('followups.done')}
        </button>
        <button
          type="button"
          className="btn quiet"
          aria-label={t('followups.snooze.of', { name })}
          aria-expanded={later}
          onClick={() => setLater(!later)}
        >
          {t('followups.snooze')}
        </button>
      </div>
      {later && <Snooze reminder={reminder} close={() => setLater(false)} />}
    </li>
  );
}

const HOUR = 3_600_000;

/** When to come back instead. */
export function Snooze({ reminder, close }: { reminder: Reminder; close(): void }) {
  const now = useFollow((s) => s.now) ?? 0;
  const zone = useFollow((s) => s.zone) ?? 'UTC';
  const snooze = useFollow((s) => s.snooze);
  const clock = useFollow((s) => s.clock);
  const [picking, setPicking] = useState(false);
  const to = (at: number) => {
    close();
    void snooze?.(reminder, at);
  };
  if (picking) return <TimePick at={now + HOUR} now={now} zone={zone} pick={to} leave={() => setPicking(false)} />;
  return (
    <div className="chips">
      <button type="button" className="chip" onClick={() => to((clock?.() ?? now) + HOUR)}>
        {t('followups.snooze.hour')}
      </button>
      <button type="button" className="chip" onClick={() => to(nextMorning(now, zone))}>
        {t('followups.snooze.morning')}
      </button>
      <button type="button" className="chip" onClick={() => setPicking(true)}>
        {t('followups.check.pick')}
      </button>
    </div>
  );
}
