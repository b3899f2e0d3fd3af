import { useId, useState } from 'react';
import { t } from '@/components/strings';
import { lateBy, NOTE_MOST, type Reminder } from '@/entrypoints/background/followups/reminder';
import { Icon } from '../kit/Icon';
import { useFollow } from './context';
import { Snooze } from './Due';
import { headOf, hostOf, whatOf } from './row-words';
import { fieldOf, ofField, spanWords, timeWords } from './times';

/** One follow-up with what can be done about it. */
export function Row({ reminder }: { reminder: Reminder }) {
  const now = useFollow((s) => s.now) ?? 0;
  const zone = useFollow((s) => s.zone) ?? 'UTC';
  const done = useFollow((s) => s.done);
  const again = useFollow((s) => s.again);
  const remove = useFollow((s) => s.remove);
  const openTicket = useFollow((s) => s.openTicket);
  const [open, setOpen] = useState<'edit' | 'snooze' | null>(null);
  const name = headOf(reminder);
  const late = lateBy(reminder, now);
  const isOpen = reminder.done === null;
  const elsewhere = reminder.zone !== zone;
  return (
    <article className="fu-row" data-testid="followup-row" data-id={reminder.id} aria-label={name}>
      <Icon name={isOpen ? 'clock' : 'check'} />
      <div className="grow fu-text">
        <p>
          <b>{name}</b> <span className="soft">{hostOf(reminder)}</span>
        </p>
        <p className="soft">{whatOf(reminder)}</p>
        <p data-part="time">
          {reminder.done !== null ? (
            t('followups.done.at', { time: timeWords(reminder.done, now, zone) })
          ) : (
            <>
              <time dateTime={new Date(reminder.at).toISOString()}>{timeWords(reminder.at, now, zone)}</time>
              {' · '}
              {late >= 60_000 ? (
                <b>{t('followups.late', { span: spanWords(late) })}</b>
              ) : reminder.at > now ? (
                t('followups.in', { span: spanWords(reminder.at - now) })
              ) : (
                t('followups.now')
              )}
              {reminder.due !== null && late < 60_000 && reminder.due !== reminder.at && (
                <> · {t('followups.due.row', { time: timeWords(reminder.due, now, zone) })}</>
              )}
              {elsewhere && (
                <span className="soft"> · {t('followups.set.in', { zone: reminder.zone.replaceAll('_', ' ') })}</span>
              )}
            </>
          )}
        </p>
        {open === 'edit' && <Edit reminder={reminder} close={() => setOpen(null)} />}
        {open === 'snooze' && <Snooze reminder={reminder} close={() => setOpen(null)} />}
      </div>
      <div className="fu-acts">
        {reminder.address !== null && (
          <Act act="open" label={t('followups.open.of', { name })} press={() => void openTicket?.(reminder)}>
            {t('followups.open')}
          </Act>
        )}
        {isOpen ? (
          <>
            <Act act="done" label={t('followups.done.of', { name })} press={() => void done?.(reminder)}>
              {t('followups.done')}
            </Act>
            <Act
              act="snooze"
              label={t('followups.snooze.of', { name })}
              expanded={open === 'snooze'}
              press={() => setOpen(open === 'snooze' ? null : 'snooze')}
            >
              {t('followups.snooze')}
            </Act>
            <Act
              act="edit"
              label={t('followups.edit.of', { name })}
              expanded={open === 'edit'}
              press={() => setOpen(open === 'edit' ? null : 'edit')}
            >
              {t('followups.edit')}
            </Act>
          </>
        ) : (
          <Act act="again" label={t('followups.again.of', { name })} press={() => void again?.(reminder)}>
            {t('followups.again')}
          </Act>
        )}
        <Act
          act="remove"
          label={t('followups.remove.of', { time: timeWords(reminder.at, now, zone) })}
          press={() => void remove?.([reminder])}
        >
          {t('followups.remove')}
        </Act>
      </div>
    </article>
  );
}

interface ActProps {
  /** Which of a row's controls it is: the arrow keys lead to the same one of the next row. */
  act: string;
  label: string;
  expanded?: boolean;
  press(): void;
  children: string;
}

function Act({ act, label, expanded, press, children }: ActProps) {
  return (
    <button type="button" className="btn" data-act={act} aria-label={label} aria-expanded={expanded} onClick={press}>
      {children}
    </button>
  );
}

/** Another time, and words of one's own. What another window wrote meanwhile is shown before anything is written over it. */
function Edit({ reminder, close }: { reminder: Reminder; close(): void }) {
  const id = useId();
  const zone = useFollow((s) => s.zone) ?? 'UTC';
  const now = useFollow((s) => s.now) ?? 0;
  const edit = useFollow((s) => s.edit);
  const settle = useFollow((s) => s.settle);
  const clash = useFollow((s) => (s.clash?.mine.id === reminder.id ? s.clash : null));
  // The version that was there when the form was opened is the one that is changed.
  const [seen] = useState(reminder);
  const [at, setAt] = useState(() => fieldOf(reminder.at, zone));
  const [note, setNote] = useState(reminder.note);
  const [amiss, setAmiss] = useState(false);
  const settled = (which: 'mine' | 'theirs') => {
    close();
    void settle?.(which);
  };
  return (
    <form
      className="fu-edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = at === fieldOf(seen.at, zone) ? seen.at : ofField(at, zone);
        setAmiss(chosen === null);
        if (chosen !== null) void edit?.(seen, { at: chosen, note }).then((written) => written && close());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div className="fs">
        <label className="l" htmlFor={`${id}-at`}>
          {t('followups.pick')}
        </label>
        <input
          id={`${id}-at`}
          className="field"
          type="datetime-local"
          value={at}
          aria-invalid={amiss}
          aria-describedby={`${id}-amiss`}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <p id={`${id}-amiss`} role="status" className="soft">
          {amiss && t('followups.pick.none')}
        </p>
      </div>
      <div className="fs">
        <label className="l" htmlFor={`${id}-note`}>
          {t('followups.note')}
        </label>
        <textarea
          id={`${id}-note`}
          className="field"
          rows={2}
          maxLength={NOTE_MOST}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      {clash ? (
        <div className="note" data-trouble="" data-testid="followup-clash">
          <p>
            {t('followups.theirs', {
              time: timeWords(clash.theirs.at, now, zone),
              note: clash.theirs.note ? `, “${clash.theirs.note}”` : '',
            })}
          </p>
          <div className="acts">
            <button type="button" className="btn" onClick={() => settled('theirs')}>
              {t('followups.theirs.take')}
            </button>
            <button type="button" className="btn" onClick={() => settled('mine')}>
              {t('followups.theirs.mine')}
            </button>
          </div>
        </div>
      ) : (
        <div className="acts">
          <button type="submit" className="btn main">
            {t('followups.save')}
          </button>
          <button type="button" className="link" onClick={close}>
            {t('followups.cancel')}
          </button>
        </div>
      )}
    </form>
  );
}
