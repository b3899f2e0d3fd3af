import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Horizon, Icon } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import type { Play } from '@/rules/practice/play';
import type { Effect } from '@/rules/practice/table';
import { Curve } from './Curve';
import { addressOf, type Reviewed, reviewOf } from './model';
import type { PracticeStore } from './store';

/** How it went: the mood, what helped, what cost, the steps, and each reply with another way to say it. */
export function Review({ store, play }: { store: PracticeStore; play: Play }) {
  const { kept, keep, go } = useStore(store);
  const review = reviewOf(play);
  const { scenario, seed, start } = play;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="room wide review" data-testid="review" data-ended={review.ended}>
      <header data-band={review.end}>
        <h1 ref={heading} tabIndex={-1}>
          {t('practice.review')}
        </h1>
        <p className="verdict">
          <Horizon />{' '}
          {t(`practice.ended.${review.ended}`, {
            name: scenario.customer,
            start: t(`band.${review.start}`).toLowerCase(),
            end: t(`band.${review.end}`).toLowerCase(),
          })}
        </p>
        <p className="soft" lang="en">
          {scenario.title}
        </p>
      </header>
      <section className="card" aria-labelledby="practice-curve">
        <h2 id="practice-curve">{t('practice.curve')}</h2>
        <Curve moods={review.curve} />
      </section>
      <div className="two">
        <section className="card" aria-labelledby="practice-helped">
          <h2 id="practice-helped">{t('practice.helped')}</h2>
          <Effects effects={review.helped} none={t('practice.nothing.helped')} side="helped" />
        </section>
        <section className="card" aria-labelledby="practice-cost">
          <h2 id="practice-cost">{t('practice.cost')}</h2>
          <Effects effects={review.cost} none={t('practice.nothing.cost')} side="cost" />
        </section>
      </div>
      <section className="card" aria-labelledby="practice-steps">
        <h2 id="practice-steps">{t('practice.steps')}</h2>
        {review.steps.length > 0 ? (
          <ul className="chips">
            {review.steps.map((step) => (
              <li key={step} className="tag">
                {t(`step.${step}`)}
              </li>
            ))}
          </ul>
        ) : (
          <p className="soft">{t('practice.steps.none')}</p>
        )}
      </section>
      <ol className="rounds">
        {review.rounds.map((r, i) => (
          // A round's place is its identity.
          <RoundCard key={`${i}:${r.round.move}`} reviewed={r} n={i + 1} play={play} />
        ))}
      </ol>
      <div className="card">
        <div className="acts">
          <button type="button" className="btn main" onClick={() => go({ id: scenario.id, seed, start }, true)}>
            {t('practice.again')}
          </button>
          <a className="btn" href={addressOf({ id: scenario.id, seed: (seed % 999_999_999) + 1, start })}>
            {t('practice.other')}
          </a>
          <a className="btn" href="#/">
            {t('practice.back')}
          </a>
          <button type="button" className="btn" disabled={kept} onClick={() => void keep()}>
            {t('practice.keep')}
          </button>
        </div>
        <p className="soft small" role="status">
          {kept ? t('practice.kept') : ''}
        </p>
        <p className="soft small">{t('practice.replay.about', { n: `${seed}` })}</p>
      </div>
    </div>
  );
}

const effectWords = (e: Effect) => t(`practice.effect.${e.id}`, { words: e.words ?? '' });

function Effects({ effects, none, side }: { effects: readonly Effect[]; none: string; side: 'helped' | 'cost' }) {
  if (effects.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="effects" data-side={side}>
      {effects.map((e) => (
        <li key={`${e.id} ${e.words ?? ''}`}>
          <Icon name={side === 'helped' ? 'down' : 'up'} />
          <span>{effectWords(e)}</span>
        </li>
      ))}
    </ul>
  );
}

function RoundCard({ reviewed: r, n, play }: { reviewed: Reviewed; n: number; play: Play }) {
  const base = play.scenario.before.length + 2 * n - 1;
  const customer = play.turns[base + 1];
  return (
    <li className="card" data-testid="round">
      <h2>
        {t(r.before === r.after ? 'practice.turn.same' : 'practice.turn', {
          n,
          before: t(`band.${r.before}`).toLowerCase(),
          after: t(`band.${r.after}`).toLowerCase(),
        })}
      </h2>
      <blockquote lang="en" className="own">
        {r.round.reply}
      </blockquote>
      <div className="two">
        {r.helped.length > 0 && <Effects effects={r.helped} none="" side="helped" />}
        {r.cost.length > 0 && <Effects effects={r.cost} none="" side="cost" />}
      </div>
      {(r.better || r.instead.length > 0) && (
        <div className="better">
          <h3>{t('practice.better')}</h3>
          {r.instead.map(({ words, line }) => (
            <p key={words}>{t('practice.instead', { words, line: line === '' ? t('practice.leave-out') : `“${line}”` })}</p>
          ))}
          {r.better && (
            <p lang="en">
              <q>{r.better.text}</q>
            </p>
          )}
        </div>
      )}
      {customer && (
        <p className="then" lang="en">
          <b>{customer.name}</b> {customer.text}
        </p>
      )}
    </li>
  );
}
