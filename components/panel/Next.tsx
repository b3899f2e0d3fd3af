import { Fragment } from 'react';
import type { Assessment } from '@/rules/types';
import { Icon } from '../kit/Icon';
import { usePanel } from '../store';
import { KEY, listedParts, t, tx } from '../strings';
import { LineList } from './LineButton';
import { type Numbered, type Track, trackOf } from './model';

/** The one thing to do: the step, its reason, lines to insert, and where it stands in the whole. */
export function NextBlock({ assessment, lines, more }: { assessment: Assessment; lines: readonly Numbered[]; more: boolean }) {
  const otherLines = usePanel((s) => s.otherLines);
  const { next, title, why } = assessment.steps;
  return (
    <section className="next" aria-label={t('next.label')}>
      <h2>
        <em>{t('next.next')}</em>
        <span data-testid="step" data-step={next} lang={title ? 'en' : undefined}>
          {title || t(`step.${next}`)}
        </span>
      </h2>
      {why && (
        <p className="why" lang="en">
          {why}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <LineList lines={lines} kind="line" />
          <div className="row foot">
            <span className="keys">{tx('next.keys', { key: <kbd>{KEY.alt}</kbd> })}</span>
            <span className="grow" />
            {more && (
              <button type="button" className="link" onClick={otherLines}>
                {t('next.other')}
              </button>
            )}
          </div>
        </>
      )}
      <Tracker track={trackOf(assessment)} />
    </section>
  );
}

function Tracker({ track }: { track: Track }) {
  const all = track.done.length + 1 + track.ahead.length;
  return (
    <>
      <ol className="steps" aria-label={t('next.tracker', { n: track.done.length + 1, all })}>
        {track.done.map((step) => (
          <li key={step} className="done" title={t('next.done', { step: t(`step.${step}`) })}>
            <Icon name="check" />
            <span className="vh">{t('next.done.say', { step: t(`step.${step}`) })}</span>
          </li>
        ))}
        <li className="now" aria-current="step">
          {t(`step.${track.now}`)}
        </li>
        {track.ahead.map((step) => (
          <li key={step}>{t(`step.${step}`)}</li>
        ))}
      </ol>
      {track.hold.length > 0 && (
        <p className="hold">
          {t('next.hold')}
          {listedParts(track.hold.map((step) => t(`hold.${step}`))).map((part) => (
            // Quoted words stand out by their marks already.
            <Fragment key={part.text}>{part.item && !/^[“„]/.test(part.text) ? <b>{part.text}</b> : part.text}</Fragment>
          ))}
        </p>
      )}
    </>
  );
}

/** Safe lines while there is nothing to go by; `unread`: since nothing could be read at all. */
export function Openers({ lines, unread }: { lines: readonly Numbered[]; unread: boolean }) {
  return (
    <section className="next" aria-label={t('openers.label')}>
      <h2>{t('openers.title')}</h2>
      {unread && <p className="why">{t('openers.why')}</p>}
      <LineList lines={lines} kind="line" />
    </section>
  );
}

export const OPENERS: readonly Numbered[] = ([1, 2] as const).map((number) => ({
  number,
  line: { id: `opener.${number}`, text: t(`openers.${number}`), fills: {} },
}));

/** What is worth asking: only what is missing. */
export function AskBlock({ questions }: { questions: readonly Numbered[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="ask" aria-label={t('ask.label')}>
      <div className="head">
        <h2>{t('ask.label')}</h2>
        <p className="sum">{t('ask.sum')}</p>
      </div>
      <LineList lines={questions} kind="question" />
    </section>
  );
}
