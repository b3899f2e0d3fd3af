import { useEffect, useRef, useState } from 'react';
import { dayAndTime, figure } from '@/components/rooms/locale';
import { t } from '@/components/strings';
import { BANDS } from '@/rules/bands';
import { cleanAddress, cleanTags, isDay, LIMITS, type LogEntry } from './model/entry';
import { ISSUES, OUTCOMES, RESOLUTIONS, STEPS, TROUBLES } from './model/words';
import { Curve, Field, orNone, Select } from './parts';
import type { Patch, Saved } from './saver';
import { bandWord, issueWord, outcomeWord } from './words';

/** Writes a change; `over` is what stands there and has been seen. Rejects where the disk refuses, which is said elsewhere. */
export type Change = (patch: Patch, over?: LogEntry | null) => Promise<Saved>;

/** Typing is written after this many ms of rest, and when the field is left. */
const REST = 600;

/**
 * An entry to look at and change; every change is written at once. When another window was first nothing is written over: what was typed
 * stays until the agent has chosen. `narrow`: in the panel, without what belongs to the page.
 */
export function EntryForm({
  entry,
  change,
  taken,
  narrow = false,
}: {
  entry: LogEntry;
  change: Change;
  /** The agent has taken what the other window wrote; null: it is gone there. */
  taken?(theirs: LogEntry | null): void;
  narrow?: boolean;
}) {
  const [conflict, setConflict] = useState<Extract<Saved, { ok: false }> | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  /** What has been typed or chosen and is not on the disk yet. */
  const [unsaved, setUnsaved] = useState<Patch>({});
  const [texts, setTexts] = useState(0);
  const waiting = useRef<Patch>({});
  const shown: LogEntry = { ...entry, ...(conflict ? conflict.mine : {}), ...unsaved };

  const write = async (patch: Patch, over?: LogEntry | null) => {
    try {
      const made = await change(patch, over);
      if (made.ok) {
        setConflict(null);
        setSaved(made.entry.changed);
        setUnsaved((now) => Object.fromEntries(Object.entries(now).filter(([k]) => !(k in patch))) as Patch);
      } else setConflict(made);
    } catch {
      // said in words by whoever writes; what was typed stays in the form
    }
  };
  const flush = () => {
    const patch = waiting.current;
    waiting.current = {};
    if (Object.keys(patch).length > 0) void write(patch);
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    const leave = () => flushNow.current();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(timer.current);
      leave();
    };
  }, []);
  const choose = (patch: Patch) => {
    setUnsaved((now) => ({ ...now, ...patch }));
    // while two versions stand side by side changes are gathered, not written
    if (!conflict) void write(patch);
  };
  const type = (patch: Patch) => {
    setUnsaved((now) => ({ ...now, ...patch }));
    if (conflict) return;
    waiting.current = { ...waiting.current, ...patch };
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, REST);
  };
  const keep = () => {
    if (!conflict) return;
    const { v: _v, id: _i, rev: _r, changed: _c, ...mine } = { ...conflict.mine, ...unsaved };
    void write(mine, conflict.theirs);
  };
  const take = () => {
    const theirs = conflict?.theirs ?? null;
    waiting.current = {};
    setUnsaved({});
    setConflict(null);
    // fields that hold their own text show it anew
    setTexts((n) => n + 1);
    taken?.(theirs);
  };
  const whole = (text: string, most: number): number | null => {
    const n = Number(text);
    return text !== '' && Number.isInteger(n) && n >= 1 && n <= most ? n : null;
  };

  return (
    <div className="lg-form" data-testid="log-form" onBlur={flush}>
      {conflict && (
        <div className="note" role="alert" data-trouble="" data-testid="log-conflict">
          <p>
            <b>{t('log.conflict.title')}</b>
          </p>
          <p>{t(conflict.theirs ? 'log.conflict.why' : 'log.conflict.gone')}</p>
          <div className="acts">
            <button type="button" className="btn main" onClick={keep}>
              {t('log.conflict.mine')}
            </button>
            <button type="button" className="btn" onClick={take}>
              {t(conflict.theirs ? 'log.conflict.theirs' : 'log.conflict.theirs.gone')}
            </button>
          </div>
        </div>
      )}
      <div className="lg-grid">
        <Select
          label={t('log.f.issue')}
          value={shown.issue ?? ''}
          choices={orNone(ISSUES, issueWord)}
          change={(issue) => choose({ issue: issue || null })}
        />
        <Select
          label={t('log.f.trouble')}
          value={shown.trouble ?? ''}
          choices={orNone(TROUBLES, (k) => t(`log.kind.${k}`))}
          change={(trouble) => choose({ trouble: trouble || null })}
        />
        <Select
          label={t('log.f.start')}
          value={shown.start ?? ''}
          choices={orNone(BANDS, bandWord)}
          change={(start) => choose({ start: start || null })}
        />
        <Select
          label={t('log.f.end')}
          value={shown.end ?? ''}
          choices={orNone(BANDS, bandWord)}
          change={(end) => choose({ end: end || null })}
        />
        <Select
          label={t('log.f.outcome')}
          value={shown.outcome ?? ''}
          choices={orNone(OUTCOMES, outcomeWord)}
          change={(outcome) => choose({ outcome: outcome || null })}
        />
        <Select
          label={t('log.f.resolution')}
          value={shown.resolution ?? ''}
          choices={orNone(RESOLUTIONS, (r) => t(`log.resolution.${r}`))}
          change={(resolution) => choose({ resolution: resolution || null })}
        />
        <Select
          label={t('log.f.rating')}
          value={shown.rating === null ? '' : String(shown.rating)}
          choices={[
            ['', t('log.notKnown')],
            ...['5', '4', '3', '2', '1'].map((n): [string, string] => [n, t('log.r.rating.of', { rating: n })]),
          ]}
          change={(rating) => choose({ rating: rating === '' ? null : Number(rating) })}
        />
        <Field label={t('log.f.followUp')}>
          {(id) => (
            <input
              id={id}
              type="date"
              className="field"
              value={shown.followUp ?? ''}
              onChange={(e) => {
                const { value } = e.currentTarget;
                if (value === '' || isDay(value)) choose({ followUp: value || null });
              }}
            />
          )}
        </Field>
        <Field label={t('log.f.contacts')}>
          {(id) => (
            <input
              id={id}
              key={texts}
              type="number"
              className="field"
              min={1}
              max={LIMITS.contacts}
              defaultValue={shown.contacts ?? ''}
              onChange={(e) => type({ contacts: whole(e.currentTarget.value, LIMITS.contacts) })}
            />
          )}
        </Field>
        <Field label={t('log.f.tags')} hint={t('log.f.tags.hint')}>
          {(id, hint) => (
            <input
              id={id}
              key={texts}
              className="field"
              autoComplete="off"
              aria-describedby={hint}
              defaultValue={shown.tags.join('; ')}
              onChange={(e) => type({ tags: cleanTags(e.currentTarget.value.split(';')) })}
            />
          )}
        </Field>
      </div>
      <Field label={t('log.f.note')} hint={t('log.f.note.hint')}>
        {(id, hint) => (
          <textarea
            id={id}
            key={texts}
            className="field"
            rows={3}
            maxLength={LIMITS.note}
            aria-describedby={hint}
            defaultValue={shown.note}
            onChange={(e) => type({ note: e.currentTarget.value })}
          />
        )}
      </Field>
      {!narrow && <More entry={shown} choose={choose} type={type} texts={texts} />}
      <p className="small soft" role="status" data-testid="log-saved">
        {saved ? t('log.entry.saved', { time: dayAndTime(saved) }) : t('log.entry.saves')}
      </p>
    </div>
  );
}

/** What the page shows beside: the course of the mood, the steps, where it was. */
function More({ entry, choose, type, texts }: { entry: LogEntry; choose(p: Patch): void; type(p: Patch): void; texts: number }) {
  return (
    <>
      {entry.curve.length > 0 && (
        <figure className="fs">
          <figcaption className="l">{t('log.f.curve')}</figcaption>
          <Curve points={entry.curve} />
        </figure>
      )}
      <fieldset>
        <legend>{t('log.f.steps')}</legend>
        <div className="lg-steps">
          {STEPS.map((step) => (
            <label className="choice" key={step}>
              <input
                type="checkbox"
                checked={entry.steps.includes(step)}
                onChange={(e) =>
                  choose({ steps: STEPS.filter((s) => (s === step ? e.currentTarget.checked : entry.steps.includes(s))) })
                }
              />
              {t(`step.${step}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={t('log.f.ticket')} hint={t('log.f.ticket.hint')}>
        {(id, hint) => (
          <input
            id={id}
            key={texts}
            type="url"
            className="field"
            spellCheck={false}
            autoComplete="off"
            aria-describedby={hint}
            defaultValue={entry.ticket}
            onChange={(e) => {
              const { value } = e.currentTarget;
              const ticket = cleanAddress(value.trim());
              if (ticket !== '' || value.trim() === '') type({ ticket });
            }}
          />
        )}
      </Field>
      <dl className="pairs">
        <dt>{t('log.f.at')}</dt>
        <dd>{dayAndTime(entry.at)}</dd>
        {entry.desk && (
          <>
            <dt>{t('log.f.desk')}</dt>
            <dd>
              {entry.desk}
              {entry.channel && `, ${t(`log.channel.${entry.channel}`)}`}
            </dd>
          </>
        )}
        {entry.lines.length > 0 && (
          <>
            <dt>{t('log.f.lines')}</dt>
            <dd>{figure(entry.lines.length)}</dd>
          </>
        )}
        {entry.ticket && (
          <>
            <dt>{t('log.f.ticket')}</dt>
            <dd>
              <a className="link" href={entry.ticket} target="_blank" rel="noreferrer">
                {t('log.f.ticket.open')}
              </a>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
