import { useMemo, useState } from 'react';
import { t } from '@/components/strings';
import { BANDS } from '@/rules/bands';
import { useLog, useLogRoom } from './context';
import { ANY, type Filter, isAny, usedIn } from './model/find';
import { dayOf } from './model/report-time';
import { ISSUES, OUTCOMES } from './model/words';
import { Field, Select } from './parts';
import { bandWord, issueWord, outcomeWord } from './words';

const PERIODS = ['', '30', '56', '365', 'own'] as const;
type Period = (typeof PERIODS)[number];
const DAY = 86_400_000;

/** What the list and the report look at. */
export function Filters() {
  const { store, host } = useLogRoom();
  const { narrow } = store.getState();
  const filter = useLog((s) => s.filter);
  const rows = useLog((s) => s.rows);
  const { tags, desks } = useMemo(() => usedIn(rows), [rows]);
  const [own, setOwn] = useState(filter.from !== '' || filter.to !== '');
  const since = (days: number) => dayOf(host.now() - (days - 1) * DAY);
  const known = (['30', '56', '365'] as const).find((p) => filter.to === '' && filter.from === since(Number(p)));
  const period: Period = own ? 'own' : (known ?? (filter.from || filter.to ? 'own' : ''));
  const set = (change: Partial<Filter>) => narrow(change);
  return (
    <section className="lg-filters" aria-label={t('log.filters')}>
      <Select
        label={t('log.period')}
        value={period}
        choices={PERIODS.map((p) => [p, t(`log.period.${p === '' ? 'all' : p}`)])}
        change={(p) => {
          setOwn(p === 'own');
          if (p !== 'own') set({ from: p === '' ? '' : since(Number(p)), to: '' });
        }}
      />
      {period === 'own' &&
        (['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(`log.${end}`)}>
            {(id) => (
              <input
                id={id}
                type="date"
                className="field"
                value={filter[end]}
                onChange={(e) => set({ [end]: e.currentTarget.value })}
              />
            )}
          </Field>
        ))}
      <Select
        label={t('log.f.issue')}
        value={filter.issue}
        choices={[
          ['', t('log.any')],
          ...ISSUES.map((i): [Filter['issue'], string] => [i, issueWord(i)]),
          ['none', t('log.notKnown')],
        ]}
        change={(issue) => set({ issue })}
      />
      <Select
        label={t('log.f.outcome')}
        value={filter.outcome}
        choices={[
          ['', t('log.any')],
          ...OUTCOMES.map((o): [Filter['outcome'], string] => [o, outcomeWord(o)]),
          ['none', t('log.notKnown')],
        ]}
        change={(outcome) => set({ outcome })}
      />
      <Select
        label={t('log.filter.start')}
        value={filter.start}
        choices={[['', t('log.any')], ...BANDS.map((b): [Filter['start'], string] => [b, bandWord(b)])]}
        change={(start) => set({ start })}
      />
      {(tags.length > 0 || filter.tag) && (
        <Select
          label={t('log.filter.tag')}
          value={filter.tag}
          choices={[['', t('log.any')], ...tags.slice(0, 200).map((x): [string, string] => [x, x])]}
          change={(tag) => set({ tag })}
        />
      )}
      {(desks.length > 1 || filter.desk) && (
        <Select
          label={t('log.filter.desk')}
          value={filter.desk}
          choices={[['', t('log.any')], ...desks.slice(0, 200).map((x): [string, string] => [x, x])]}
          change={(desk) => set({ desk })}
        />
      )}
      {!isAny({ ...filter, text: '' }) && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            setOwn(false);
            set({ ...ANY, text: filter.text });
          }}
        >
          {t('log.filter.clear')}
        </button>
      )}
    </section>
  );
}
