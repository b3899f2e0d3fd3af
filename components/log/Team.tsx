import { useRef, useState } from 'react';
import { t } from '@/components/strings';
import { useLogRoom } from './context';
import type { LogEntry } from './model/entry';
import { type Found, readLog } from './model/files';
import { mergeLogs } from './model/merge';

/** Several logs put together for a report; kept in this page only. */
export interface TeamLog {
  entries: LogEntry[];
  files: number;
  double: number;
  /** Rows that could not be read. */
  left: number;
  /** Files that are no log, and why. */
  not: { name: string; why: NonNullable<Found['trouble']> }[];
}

/** A place to drop the exports of several agents: one report from all of them, each complaint once. */
export function Team({ team, take }: { team: TeamLog | null; take(team: TeamLog | null): void }) {
  const { store } = useLogRoom();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const [not, setNot] = useState<TeamLog['not']>([]);
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setReading(true);
    const logs: LogEntry[][] = team ? [team.entries] : [];
    const bad: TeamLog['not'] = [];
    let [left, good] = [team?.left ?? 0, team?.files ?? 0];
    for (const file of files) {
      // a file that cannot be read any more is damaged as far as anybody can tell
      const text = await file.text().catch(() => null);
      const found: Found = text === null ? { entries: [], left: [], odd: [], trouble: 'broken' } : readLog(text);
      if (found.trouble) {
        bad.push({ name: file.name, why: found.trouble });
        continue;
      }
      good++;
      left += found.left.length;
      logs.push(found.entries);
      // the page stays quick between two large files
      await new Promise((go) => setTimeout(go));
    }
    setNot(bad);
    setReading(false);
    if (good === (team?.files ?? 0)) return;
    const { entries, double } = mergeLogs(logs);
    store.getState().narrow({ tag: '', desk: '' });
    take({ entries, files: good, double: (team?.double ?? 0) + double, left, not: bad });
  };
  return (
    <section className="card lg-team" aria-labelledby="log-team">
      <h2 id="log-team">{t('log.r.team')}</h2>
      <p className="soft">{t('log.r.team.about')}</p>
      <fieldset
        className="drop"
        data-over={over || undefined}
        aria-label={t('log.r.team.choose')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void read([...event.dataTransfer.files]);
        }}
      >
        <button type="button" className="btn" disabled={reading} onClick={() => input.current?.click()}>
          {t('log.r.team.choose')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".json,.csv,application/json,text/csv"
          aria-label={t('log.r.team.choose')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void read(files);
          }}
        />
        {reading && <span className="soft">{t('log.working')}</span>}
        {team && (
          <button type="button" className="btn quiet" onClick={() => take(null)}>
            {t('log.r.team.back')}
          </button>
        )}
      </fieldset>
      <div role="status" data-testid="log-team-said">
        {team && (
          <p>
            {t('log.r.team.sum', { files: t('log.r.files', { n: team.files }), n: team.entries.length, double: team.double })}{' '}
            {team.left > 0 && t('log.r.team.left', { n: team.left })}
          </p>
        )}
        {not.map(({ name, why }) => (
          <p key={name}>{t(`log.in.file.${why}`, { name })}</p>
        ))}
      </div>
    </section>
  );
}
