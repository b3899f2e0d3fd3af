import { useMemo } from 'react';
import { t } from '@/components/strings';
import { addressOf, useBank, useBankStore } from './context';
import { titleOf } from './model/items';
import { countsCsv, type Report as Made, reportOf } from './model/usage';

/** What works, by numbers kept on this machine alone: noisy entries, lines that get used, lines that never are. */
export function Report() {
  const { countsOn, clearCounts } = useBankStore().getState();
  const counts = useBank((s) => s.counts);
  const rows = useBank((s) => s.rows);
  const on = useBank((s) => s.state?.counts.on ?? true);
  const fixed = useBank((s) => s.state?.fixed.counts?.by);
  const entries = useMemo(() => new Map(rows.map((r) => [r.entry.id, r.entry])), [rows]);
  const report = useMemo(() => reportOf(counts, (id) => entries.has(id)), [counts, entries]);
  const title = (id: string) => {
    const entry = entries.get(id);
    return entry ? titleOf(entry) : id;
  };
  const save = () => {
    const url = URL.createObjectURL(new Blob([countsCsv(counts, title)], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'evenkeel-counts.csv';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className="bk-start">
      <h2>{t('bank.report.title')}</h2>
      <p className="soft">{t('bank.report.about')}</p>
      <p className="bk-acts">
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-disabled={fixed ? true : undefined}
          className="switch"
          onClick={() => !fixed && countsOn(!on)}
        >
          <i /> {t('bank.report.switch')}
        </button>
        {fixed && <span className="soft">{t(`fixed.by.${fixed}`)}</span>}
        <button type="button" className="btn" disabled={report.counted === 0} onClick={save}>
          {t('bank.report.export')}
        </button>
        <button type="button" className="btn" disabled={report.counted === 0} onClick={clearCounts}>
          {t('bank.report.clear')}
        </button>
      </p>
      {report.counted === 0 ? (
        <p>{t(on ? 'bank.report.none' : 'bank.report.off')}</p>
      ) : (
        <>
          <Table
            heading={t('bank.report.noisy', { n: report.noisy.length })}
            hint={t('bank.report.noisy.hint')}
            list={report.noisy}
            title={title}
            columns={['fired', 'replaced', 'ignored']}
          />
          <Table
            heading={t('bank.report.useful', { n: report.useful.length })}
            hint={t('bank.report.useful.hint')}
            list={report.useful}
            title={title}
            columns={['offered', 'inserted']}
          />
          <Table
            heading={t('bank.report.unused', { n: report.unused.length })}
            hint={t('bank.report.unused.hint')}
            list={report.unused}
            title={title}
            columns={['offered', 'inserted']}
          />
        </>
      )}
    </div>
  );
}

interface TableProps {
  heading: string;
  hint: string;
  list: Made['noisy'];
  title(id: string): string;
  columns: readonly ('fired' | 'replaced' | 'ignored' | 'offered' | 'inserted')[];
}

function Table({ heading, hint, list, title, columns }: TableProps) {
  return (
    <section>
      <h3>{heading}</h3>
      <p className="soft small">{hint}</p>
      {list.length > 0 && (
        <table className="bk-table">
          <thead>
            <tr>
              <th scope="col">{t('bank.report.entry')}</th>
              {columns.map((c) => (
                <th key={c} scope="col">
                  {t(`bank.count.${c}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.map(({ id, counts }) => (
              <tr key={id}>
                <th scope="row">
                  <a className="link" href={addressOf(id)}>
                    {title(id)}
                  </a>
                </th>
                {columns.map((c) => (
                  <td key={c}>{counts[c]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
