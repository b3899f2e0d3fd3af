import type { Facts } from '@/rules/types';
import { FACT_ID, usePanel } from '../store';
import { nth, t } from '../strings';
import { type FactChip, factsOf, missingFact } from './model';

/** What the conversation has told so far; a press inserts the value. */
export function KnownBlock({ facts }: { facts: Facts }) {
  const insert = usePanel((s) => s.insert);
  const known = factsOf(facts);
  const missing = missingFact(facts);
  if (known.length === 0 && !missing) return null;
  return (
    <section className="facts" aria-label={t('facts.label')}>
      <div className="head">
        <h2>{t('facts.label')}</h2>
        {known.length > 0 && <p className="sum">{t('facts.sum')}</p>}
      </div>
      <div className="chips">
        {known.map((fact) => {
          const value = wording(fact);
          return (
            <button
              key={`${fact.key}:${fact.value}`}
              type="button"
              className="chip"
              data-testid="fact"
              data-fact={fact.key}
              data-value={fact.value}
              title={t('facts.insert', { value })}
              onClick={() => insert(value, `${FACT_ID}${fact.key}`)}
            >
              <span>
                <b>{t(`fact.${fact.key}`)}</b> {value}
              </span>
            </button>
          );
        })}
        {missing && (
          <span className="chip none" data-missing={missing}>
            <span>
              {t(`fact.${missing}`)} {t('fact.missing')}
            </span>
          </span>
        )}
      </div>
    </section>
  );
}

/** A fact as it is read and inserted. */
function wording({ key, value }: FactChip): string {
  if (key === 'contacts') return nth(Number(value));
  if (key === 'issue') return t(`issue.${value as NonNullable<Facts['issue']>['value']}`);
  if (key === 'wants') return t(`want.${value as NonNullable<Facts['wants']>['value']}`);
  return String(value);
}
