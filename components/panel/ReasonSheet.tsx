import { useState } from 'react';
import type { Assessment, Band, Evidence } from '@/rules/types';
import { Icon } from '../kit/Icon';
import { usePanel } from '../store';
import { t } from '../strings';
import { OPENER_OF } from './Footer';
import { quoted } from './Mood';
import { byWeight, peakOf, quoteOf } from './model';

const FIRST = 4;
/** Longest bar in rem, for the weightiest signal. */
const LONGEST_BAR = 3.4;

/** Why this band: the score, where it peaked, and each signal with its words, its reason and its weight. */
export function ReasonSheet({ id, assessment, band }: { id: string; assessment: Assessment; band: Band }) {
  const [all, setAll] = useState(false);
  const showSheet = usePanel((s) => s.showSheet);
  const { anger } = assessment;
  const rows = byWeight(anger.evidence).filter((e) => e.weight !== 0);
  const most = Math.max(1, ...rows.map((e) => Math.abs(e.weight)));
  const word = t(`band.${band}`);
  const peak = peakOf(assessment);
  return (
    <section className="toast whyc" id={id} aria-label={t('reason.label', { band: word.toLowerCase() })}>
      <div className="grow">
        <p>
          <b>{t('reason.score', { band: word, score: Math.round(anger.score) })}</b>{' '}
          {peak.ago > 0
            ? t('reason.peak', { peak: Math.round(peak.score), n: peak.ago })
            : anger.perTurn.length > 1 && t('reason.peak.now')}
        </p>
        {rows.length === 0 ? (
          <p className="why">{t('reason.none')}</p>
        ) : (
          <ul className="reasons">
            {(all ? rows : rows.slice(0, FIRST)).map((e) => (
              <Reason key={`${e.turn}:${e.start}:${e.end}:${e.signal}`} of={e} most={most} />
            ))}
          </ul>
        )}
        <div className="row">
          {rows.length > FIRST && (
            <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('reason.fewer') : t('reason.all', { n: rows.length })}
            </button>
          )}
          <button
            type="button"
            className="link"
            onClick={() => {
              showSheet(null);
              document.querySelector<HTMLElement>(OPENER_OF.reason)?.focus();
            }}
          >
            {t('reason.close')}
          </button>
        </div>
      </div>
    </section>
  );
}

/** The customer's words, why they count, and how much, as a bar beside the others. */
function Reason({ of: e, most }: { of: Evidence; most: number }) {
  const turns = usePanel((s) => s.view?.turns) ?? [];
  const reveal = usePanel((s) => s.reveal);
  const up = e.weight > 0;
  return (
    <li data-testid="reason">
      <button
        type="button"
        className="said"
        title={t('mood.chip', { why: e.why.replace(/\.$/, '') })}
        onClick={() => reveal(e.turn, e.start, e.end)}
      >
        <Icon name={up ? 'up' : 'down'} />
        <span className="vh">{t(up ? 'mood.raised' : 'mood.lowered')}</span>
        <span className="grow" lang="en">
          {e.text.trim() ? quoted(quoteOf(e, turns)) : e.why}
          {e.text.trim() && <span className="why">{e.why}</span>}
        </span>
      </button>
      <span className={up ? 'bar' : 'bar less'}>
        <span className="vh">{t('reason.points', { n: Math.round(Math.abs(e.weight)) })}</span>
        <i data-nt="bg" style={{ inlineSize: `${((Math.abs(e.weight) / most) * LONGEST_BAR).toFixed(2)}rem` }} />
      </span>
    </li>
  );
}
