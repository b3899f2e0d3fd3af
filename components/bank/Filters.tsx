import { useMemo } from 'react';
import { t } from '@/components/strings';
import { useBank, useBankStore } from './context';
import * as choicesOf from './forms/labels';
import { STATUSES, tally } from './model/choose';
import { itemOf, KINDS } from './model/items';
import { Select } from './parts';

const LAYERS = ['builtin', 'team', 'mine'] as const;

/** What the list is narrowed to: kind and category as presses with their counts, the rest as choices. */
export function Filters() {
  const { narrow } = useBankStore().getState();
  const rows = useBank((s) => s.rows);
  const filter = useBank((s) => s.filter);
  const side = useBank((s) => s.side);
  const { kind, category } = useMemo(() => tally(rows.map(itemOf)), [rows]);
  return (
    <aside className="bk-box bk-filters" aria-label={t('bank.filters')}>
      <h2>{t('bank.kind')}</h2>
      <ul>
        <li>
          <button
            type="button"
            aria-pressed={filter.kind === null}
            onClick={() => narrow({ kind: null, category: null, severity: null })}
          >
            {t('bank.kinds.all')} <span>{rows.length}</span>
          </button>
        </li>
        {KINDS.map((k) => (
          <li key={k}>
            <button
              type="button"
              aria-pressed={filter.kind === k}
              onClick={() =>
                narrow(
                  filter.kind === k
                    ? { kind: null, category: null, severity: null }
                    : { kind: k, category: null, severity: null },
                )
              }
            >
              {t(`bank.kinds.${k}`)} <span>{kind[k]}</span>
            </button>
          </li>
        ))}
      </ul>
      {filter.kind === 'avoid' && (
        <>
          <Select
            label={t('bank.category')}
            value={filter.category ?? ''}
            choices={[
              { value: '', label: t('bank.any') },
              ...choicesOf.categories().map((c) => ({ ...c, label: `${c.label} (${category[c.value] ?? 0})` })),
            ]}
            change={(c) => narrow({ category: c || null })}
          />
          <Select
            label={t('bank.severity')}
            value={filter.severity ?? ''}
            choices={[{ value: '', label: t('bank.any') }, ...choicesOf.severities()]}
            change={(s) => narrow({ severity: s || null })}
          />
        </>
      )}
      <Select
        label={t('bank.status')}
        value={filter.status ?? ''}
        choices={[{ value: '', label: t('bank.any') }, ...STATUSES.map((s) => ({ value: s, label: t(`bank.status.${s}`) }))]}
        change={(s) => narrow({ status: s || null })}
      />
      <Select
        label={t('bank.layer')}
        value={filter.layer ?? ''}
        choices={[
          { value: '', label: t('bank.any') },
          ...LAYERS.filter((l) => side === 'mine' || l !== 'mine').map((l) => ({ value: l, label: t(`bank.layer.${l}`) })),
        ]}
        change={(l) => narrow({ layer: l || null })}
      />
    </aside>
  );
}
