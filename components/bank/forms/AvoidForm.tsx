import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Icon, SeverityMark } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import type { AvoidEntry } from '@/phrasebank/schema';
import { fillLine } from '@/rules/suggest/fill';
import type { Flag } from '@/rules/types';
import { tidied } from '../model/faults';
import { SAMPLE } from '../model/warnings';
import { Group, Many, Rows, Select, Text } from '../parts';
import * as choicesOf from './labels';
import { PatternRows } from './PatternRows';
import { SlotMenu } from './SlotMenu';
import type { FormProps } from './types';

type Engine = typeof import('../engine');
let engine: Engine | null = null;

/** The judgement, as soon as it is loaded. */
export function useEngine(): Engine | null {
  const [loaded, setLoaded] = useState(engine);
  useEffect(() => {
    if (engine) return;
    let gone = false;
    import('../engine').then(
      (m) => {
        engine = m;
        if (!gone) setLoaded(m);
      },
      () => undefined, // the page was left, or its extension updated
    );
    return () => {
      gone = true;
    };
  }, []);
  return loaded;
}

/** Wording to avoid: what it looks for, when, how strongly, why, and what to write instead; its examples run as one types. */
export function AvoidForm({ entry, change, faults, readOnly, flagged }: FormProps<AvoidEntry>) {
  const offered = entry.replacements.filter((r) => r !== '');
  const leaveOut = entry.replacements.includes('');
  const judged = useJudged(entry);
  const lastReplacement = useRef(0);
  const setOffered = (list: string[], out = leaveOut) => change({ replacements: out ? [...list, ''] : list });
  return (
    <>
      <PatternRows value={entry.patterns} faults={faults} readOnly={readOnly} change={(patterns) => change({ patterns })} />
      <Group label={t('bank.when.label')} hint={t('bank.when.hint')}>
        <div className="bk-two">
          <Select
            label={t('bank.when.anger')}
            value={entry.angerAtLeast ?? 'calm'}
            choices={choicesOf.bands()}
            disabled={readOnly}
            change={(band) => change({ angerAtLeast: band === 'calm' ? undefined : band })}
          />
          <Select
            label={t('bank.when.channel')}
            value={entry.channel ?? 'any'}
            choices={choicesOf.channels()}
            disabled={readOnly}
            change={(c) => change({ channel: c === 'any' ? undefined : c })}
          />
          <Select
            label={t('bank.when.position')}
            value={entry.position ?? 'any'}
            choices={choicesOf.positions()}
            disabled={readOnly}
            change={(p) => change({ position: p === 'any' ? undefined : p })}
          />
        </div>
        <Many
          label={t('bank.when.due')}
          hint={t('bank.when.due.hint')}
          value={entry.whileDue ?? []}
          choices={choicesOf.steps()}
          disabled={readOnly}
          change={(whileDue) => change({ whileDue })}
        />
        <Many
          label={t('bank.when.unless')}
          value={entry.unless ?? []}
          choices={choicesOf.unlesses()}
          disabled={readOnly}
          change={(unless) => change({ unless })}
        />
      </Group>
      <div className="bk-two">
        <Select
          label={t('bank.category')}
          value={entry.category}
          choices={choicesOf.categories()}
          disabled={readOnly}
          change={(category) => change({ category })}
        />
        <Group label={t('bank.severity')}>
          <div className="bk-pick" role="radiogroup" aria-label={t('bank.severity')}>
            {choicesOf.severities().map(({ value, label }) => (
              <label key={value} data-severity={value} className="bk-choice">
                <input
                  type="radio"
                  name={`${entry.id}-severity`}
                  checked={entry.severity === value}
                  disabled={readOnly}
                  onChange={() => change({ severity: value })}
                />
                <SeverityMark severity={value} />
                <mark>{label}</mark>
              </label>
            ))}
          </div>
        </Group>
      </div>
      <Text
        label={t('bank.why')}
        hint={t('bank.why.hint')}
        value={entry.why}
        fault={faults.why}
        long
        readOnly={readOnly}
        change={(why) => change({ why })}
      />
      <Rows
        label={t('bank.instead')}
        hint={t('bank.instead.hint')}
        name={(n) => t('bank.instead.name', { n })}
        value={offered}
        faults={(i) => faults[`replacements.${i}`]}
        readOnly={readOnly}
        add={t('bank.instead.add')}
        change={(list) => setOffered(list)}
        onFocus={(i) => {
          lastReplacement.current = i;
        }}
        after={(text) => <Flagged texts={flagged.get(text.trim())} />}
      />
      {!readOnly && (
        <div className="bk-acts">
          {offered.length > 0 && (
            <SlotMenu
              insert={(slot) =>
                setOffered(
                  offered.map((r, i) => (i === Math.min(lastReplacement.current, offered.length - 1) ? `${r}${slot}` : r)),
                )
              }
            />
          )}
          <label className="bk-tick">
            <input type="checkbox" checked={leaveOut} onChange={(e) => setOffered(offered, e.target.checked)} />
            {t('bank.instead.out')}
          </label>
          <label className="bk-tick">
            <input
              type="checkbox"
              checked={entry.stands === 'clause'}
              onChange={(e) => change({ stands: e.target.checked ? 'clause' : undefined })}
            />
            {t('bank.instead.clause')}
          </label>
        </div>
      )}
      <div className="bk-two">
        <Rows
          label={t('bank.bad')}
          hint={t('bank.bad.hint')}
          {...(faults['examples.bad'] ? { fault: faults['examples.bad'] } : {})}
          name={(n) => t('bank.bad.name', { n })}
          value={entry.examples.bad}
          readOnly={readOnly}
          add={t('bank.example.add')}
          change={(bad) => change({ examples: { ...entry.examples, bad } })}
          after={(text) => <Ran marks={judged?.(text)} want text={text} />}
        />
        <Rows
          label={t('bank.ok')}
          hint={t('bank.ok.hint')}
          {...(faults['examples.ok'] ? { fault: faults['examples.ok'] } : {})}
          name={(n) => t('bank.ok.name', { n })}
          value={entry.examples.ok}
          readOnly={readOnly}
          add={t('bank.example.add')}
          change={(ok) => change({ examples: { ...entry.examples, ok } })}
          after={(text) => <Ran marks={judged?.(text)} want={false} text={text} />}
        />
      </div>
      <TryIt entry={entry} judged={judged} />
    </>
  );
}

type Judge = (text: string) => readonly Flag[];

/** Runs the entry as it is in the form; null while the judgement loads or a pattern cannot be read. */
function useJudged(entry: AvoidEntry): Judge | null {
  const later = useDeferredValue(entry);
  const engine = useEngine();
  return useMemo(() => {
    if (!engine) return null;
    const tidy = tidied(later) as AvoidEntry;
    const known = new Map<string, readonly Flag[]>();
    return (text) => {
      const hit = known.get(text);
      if (hit) return hit;
      const made = engine.marksOf(tidy, text);
      known.set(text, made);
      return made;
    };
  }, [later, engine]);
}

/** Whether an example does what it stands for. */
function Ran({ marks, want, text }: { marks: readonly Flag[] | undefined; want: boolean; text: string }) {
  if (!text.trim() || !marks) return null;
  const ok = marks.length > 0 === want;
  const words = ok ? (want ? 'bank.ran.marked' : 'bank.ran.left') : want ? 'bank.ran.notMarked' : 'bank.ran.notLeft';
  return (
    <p className={`small bk-ran ${ok ? 'good' : 'bk-fault'}`}>
      <Icon name={ok ? 'check' : 'empty'} /> {t(words, { text: marks[0]?.text ?? '' })}
    </p>
  );
}

/** That the words would be marked themselves, each once. */
export function Flagged({ texts }: { texts: readonly string[] | undefined }) {
  if (!texts || texts.length === 0) return null;
  return <p className="small bk-warn">{t('bank.warn.flagged', { text: texts[0] ?? '' })}</p>;
}

/** A text to try the entry on, and the card that an agent would see. */
function TryIt({ entry, judged }: { entry: AvoidEntry; judged: Judge | null }) {
  const [text, setText] = useState(entry.examples.bad[0] ?? '');
  const later = useDeferredValue(text);
  const marks = judged?.(later) ?? [];
  const first = marks[0];
  const shown = first?.replacements ?? [];
  return (
    <div className="bk-two">
      <div>
        <Text label={t('bank.try')} hint={t('bank.try.hint')} value={text} long readOnly={false} change={setText} />
        <p className="bk-marked" data-testid="tried">
          <Marked text={later} marks={marks} />
        </p>
      </div>
      <Group label={t('bank.card')}>
        {first ? (
          <div className="bk-card" data-severity={entry.severity}>
            <p className="row">
              <SeverityMark severity={entry.severity} /> <b>{t(`bank.severity.${entry.severity}`)}</b>
            </p>
            <p>{entry.why}</p>
            {shown.map((r) => (
              <p key={r} className="bk-swap">
                <Icon name="arrow" /> {r === '' ? t('bank.instead.left') : r}
              </p>
            ))}
            {shown.length === 0 &&
              entry.replacements.slice(0, 2).map((r) => {
                const filled = fillLine(r, SAMPLE)?.text;
                return filled ? (
                  <p key={r} className="soft small">
                    {t('bank.card.notHere', { text: filled })}
                  </p>
                ) : null;
              })}
          </div>
        ) : (
          <p className="soft">{t('bank.card.none')}</p>
        )}
      </Group>
    </div>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly Flag[] }) {
  let at = 0;
  const parts = marks.map((m) => {
    const before = text.slice(at, m.start);
    at = m.end;
    return (
      <span key={m.start}>
        {before}
        <mark data-severity={m.severity}>{text.slice(m.start, m.end)}</mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
