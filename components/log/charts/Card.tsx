import { type ReactNode, useId } from 'react';
import { t } from '@/components/strings';

export interface Table {
  head: readonly string[];
  /** First cell of a row is its name. */
  rows: readonly (readonly string[])[];
}

/** A chart headed by what it shows; the same as a table below it, or in its place. */
export function Card({
  title,
  about,
  table,
  asTable,
  wide = false,
  testId,
  children,
}: {
  title: string;
  about?: string;
  table: Table | null;
  asTable: boolean;
  wide?: boolean;
  testId: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="card lg-card" data-wide={wide ? '' : undefined} aria-labelledby={id} data-testid={testId}>
      <h2 id={id}>{title}</h2>
      {about && <p className="soft">{about}</p>}
      {table === null ? (
        children
      ) : asTable ? (
        <TableOf table={table} label={title} />
      ) : (
        <>
          {children}
          <details>
            <summary>{t('log.r.table')}</summary>
            <TableOf table={table} label={title} />
          </details>
        </>
      )}
    </section>
  );
}

function TableOf({ table, label }: { table: Table; label: string }) {
  return (
    // scrolls where it is too wide, by keyboard as well
    <div className="lg-scrollx" tabIndex={0} role="group" aria-label={label}>
      <table className="lg-table">
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={table.head[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
