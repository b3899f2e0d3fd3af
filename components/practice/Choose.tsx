import { useState } from 'react';
import { useStore } from 'zustand';
import { Horizon } from '@/components/kit/Icon';
import { FileDrop } from '@/components/rooms/FileDrop';
import { dateOf, t } from '@/components/strings';
import type { Scenario } from '@/phrasebank/scenarios';
import { startsOf } from '@/rules/practice/play';
import type { Band } from '@/rules/types';
import { addressOf, type Narrow, narrowed } from './model';
import type { From, PracticeStore } from './store';

const DIFFICULTIES = ['1', '2', '3'] as const;
const CHANNELS = ['chat', 'email'] as const;
const KINDS = ['quiet', 'expressive', 'premium', 'demanding', 'repeat'] as const;
const ISSUES = [
  'delivery',
  'billing',
  'defect',
  'outage',
  'wait',
  'agent-conduct',
  'cancellation',
  'account-access',
  'information',
  'other',
] as const;

/** The list: whom to talk to, and how upset they shall be at first. */
export function Choose({ store }: { store: PracticeStore }) {
  const { scenarios, from, narrow, narrowTo, faults } = useStore(store);
  const shown = narrowed(scenarios, narrow);
  const choices: [keyof Narrow, string, [string, string][]][] = [
    ['difficulty', t('practice.filter.difficulty'), DIFFICULTIES.map((d) => [d, t(`practice.difficulty.${d}`)])],
    ['channel', t('practice.filter.channel'), CHANNELS.map((c) => [c, t(`practice.channel.${c}`)])],
    ['kind', t('practice.filter.kind'), KINDS.map((k) => [k, t(`practice.kind.${k}`)])],
    ['issue', t('practice.filter.issue'), ISSUES.map((i) => [i, t(`issue.${i}`)])],
  ];
  return (
    <div className="room wide">
      <header>
        <h1>{t('practice.title')}</h1>
        <p className="soft">{t('practice.about')}</p>
        <p className="soft">{t('practice.english')}</p>
      </header>
      <fieldset className="narrow">
        <legend className="vh">{t('practice.filter')}</legend>
        {choices.map(([key, label, options]) => (
          <label key={key} className="fs">
            <span className="l">{label}</span>
            <select
              className="field"
              value={narrow[key]}
              data-testid={`narrow-${key}`}
              onChange={(event) => narrowTo({ [key]: event.currentTarget.value })}
            >
              <option value="">{t('practice.filter.any')}</option>
              {options.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p className="soft count" role="status" data-testid="count">
          {shown.length === 0 ? t('practice.none') : t('practice.count', { n: shown.length })}
        </p>
      </fieldset>
      <ul className="cases">
        {shown.map((s) => (
          <Case key={s.id} scenario={s} from={from.get(s.id) ?? 'builtin'} />
        ))}
      </ul>
      {faults.length > 0 && (
        <details className="card" data-testid="faults">
          <summary>{t('practice.faults', { n: new Set(faults.map((f) => f.at.split(':')[0])).size })}</summary>
          <Faults faults={faults} />
        </details>
      )}
      <Results store={store} />
      <Import store={store} />
    </div>
  );
}

export function Faults({ faults }: { faults: readonly { at: string; why: string }[] }) {
  return (
    <ul className="faults">
      {faults.map(({ at, why }) => (
        <li key={`${at} ${why}`}>
          {at && <b>{at} </b>}
          <span lang="en">{why}</span>
        </li>
      ))}
    </ul>
  );
}

function Case({ scenario: s, from }: { scenario: Scenario; from: From }) {
  const starts = startsOf(s);
  const [start, setStart] = useState<Band>(s.start);
  const tags = [
    t(`practice.channel.${s.channel}`),
    t(`practice.difficulty.${s.difficulty}`),
    t(`practice.kind.${s.kind}`),
    ...s.traits.map((trait) => t(`practice.trait.${trait}`)),
  ];
  return (
    <li className="card case" data-testid="case" data-id={s.id}>
      <div className="fs">
        <h2 lang="en">
          {s.title}
          {from !== 'builtin' && <span className="tag">{t(from === 'team' ? 'practice.from.team' : 'practice.from.mine')}</span>}
        </h2>
        <p lang="en">{s.about}</p>
        <p className="soft small">{tags.join(' · ')}</p>
      </div>
      <div className="acts">
        <label className="start" data-band={start}>
          <Horizon />
          <span className="soft">{t('practice.starts')}</span>
          <select
            className="field"
            value={start}
            aria-label={`${t('practice.starts')}: ${s.title}`}
            onChange={(event) => setStart(event.currentTarget.value as Band)}
          >
            {starts.map((band) => (
              <option key={band} value={band}>
                {t(`band.${band}`)}
              </option>
            ))}
          </select>
        </label>
        <a className="btn main" href={addressOf({ id: s.id, seed: 1, start })} aria-label={`${t('practice.go')}: ${s.title}`}>
          {t('practice.go')}
        </a>
      </div>
    </li>
  );
}

function Results({ store }: { store: PracticeStore }) {
  const { results, forgotten, forget, bringBack } = useStore(store);
  if (results.length === 0 && forgotten.length === 0) return null;
  return (
    <section className="card" aria-labelledby="practice-results">
      <h2 id="practice-results">{t('practice.results')}</h2>
      {results.length > 0 ? (
        <>
          <ul className="results" data-testid="results">
            {results.map((r) => (
              <li key={`${r.at} ${r.id}`}>
                <a className="link" href={addressOf({ id: r.id, seed: r.seed, start: r.start })}>
                  {t('practice.results.row', {
                    title: r.title,
                    start: t(`band.${r.start}`).toLowerCase(),
                    end: t(`band.${r.end}`).toLowerCase(),
                    replies: t('practice.results.replies', { n: r.replies }),
                  })}
                </a>{' '}
                <span className="soft small">{dateOf(r.at)}</span>
              </li>
            ))}
          </ul>
          <div className="acts">
            <button type="button" className="btn" onClick={() => void forget()}>
              {t('practice.results.forget')}
            </button>
          </div>
        </>
      ) : (
        <p role="status">
          {t('practice.results.forgotten')}{' '}
          <button type="button" className="link" onClick={() => void bringBack()}>
            {t('notice.undo')}
          </button>
        </p>
      )}
    </section>
  );
}

function Import({ store }: { store: PracticeStore }) {
  const { taken, take } = useStore(store);
  return (
    <div className="fs">
      <FileDrop
        label={t('practice.import')}
        accept=".json,application/json"
        take={async (file) => take(file.name, await file.text())}
      >
        <span className="soft">{t('practice.drop')}</span>
        <a className="link" href="options.html#/practice">
          {t('practice.write')}
        </a>
      </FileDrop>
      <div role="status" data-testid="taken">
        {taken && (
          <>
            <p>{taken.n > 0 ? t('practice.imported', { n: taken.n }) : t('practice.imported.none', { name: taken.name })}</p>
            <Faults faults={taken.faults} />
          </>
        )}
      </div>
    </div>
  );
}
