import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { figure } from '@/components/rooms/locale';
import { dateOf, listed, t } from '@/components/strings';
import type { Band } from '@/rules/types';
import { Bars } from './charts/Bars';
import { Card } from './charts/Card';
import { Columns } from './charts/Columns';
import { Recovery } from './charts/Recovery';
import { useLog, useLogRoom } from './context';
import { Filters } from './Filters';
import type { LogEntry } from './model/entry';
import { findRows, rowOf } from './model/find';
import { bandNear, cameFinding, issueFinding, recoveryFinding, returningFinding, timeFinding } from './model/findings';
import { type Came, type Report as Figures, reportOf } from './model/report';
import { shownLine } from './model/used-lines';
import type { Outcome, Resolution, Trouble } from './model/words';
import { Team, type TeamLog } from './Team';
import { bandWord, issueWord, outcomeWord, sayEntry } from './words';

/** What the log shows, each chart headed by its finding; of this log, or of several dropped here. */
export function Report() {
  const { host } = useLogRoom();
  const own = useLog((s) => s.rows);
  const filter = useLog((s) => s.filter);
  const [team, setTeam] = useState<TeamLog | null>(null);
  const [asTable, setAsTable] = useState(false);
  const [lines, setLines] = useState<Record<string, string>>({});
  const rows = useMemo(() => (team ? team.entries.map((e) => rowOf(e, sayEntry)) : own), [team, own]);
  const later = useDeferredValue(filter);
  const now = host.now();
  const shown = useMemo(() => findRows(rows, { ...later, text: '' }).map((r) => r.entry), [rows, later]);
  const report = useMemo(() => reportOf(shown, now), [shown, now]);
  const anyLine = report.lines.length > 0;
  useEffect(() => {
    if (!anyLine) return;
    let gone = false;
    host.lines().then(
      (known) => !gone && setLines(known),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [anyLine, host]);
  return (
    <div className="lg-report" data-testid="log-report">
      <Filters />
      <div className="row lg-bar-top">
        <p className="grow soft" data-testid="log-r-what">
          {team ? t('log.r.files', { n: team.files }) : t('log.r.own')}
          {shown.length > 0 && `, ${t('log.r.of', { from: dateOf(shown[0]?.at ?? ''), to: dateOf(shown.at(-1)?.at ?? '') })}`}
        </p>
        <button type="button" className="btn" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'log.r.charts' : 'log.r.tables')}
        </button>
        <button type="button" className="btn" onClick={() => host.print()}>
          {t('log.r.print')}
        </button>
      </div>
      {report.n === 0 ? (
        <section className="card" aria-labelledby="log-r-empty">
          <h2 id="log-r-empty">{t('log.r.empty')}</h2>
          <p>{t('log.r.empty.why')}</p>
        </section>
      ) : (
        <Charts report={report} asTable={asTable} lines={lines} />
      )}
      <Team team={team} take={setTeam} />
      <p className="soft small">{t('log.r.fine')}</p>
    </div>
  );
}

const many = (n: number, all: number) => t('log.r.n.of', { n, all });
const percent = (n: number, all: number) => (all > 0 ? `${figure(Math.round((100 * n) / all))} %` : '');
const oneDigit = (n: number) => figure(Math.round(n * 10) / 10);
const issueOf = (key: string) => issueWord(key as LogEntry['issue'] | 'none');

interface Part {
  report: Figures;
  asTable: boolean;
}

function Charts({ report: r, asTable, lines }: Part & { lines: Record<string, string> }) {
  const lineWords = (id: string) => (lines[id] ? shownLine(lines[id]) : id);
  return (
    <>
      <dl className="lg-sums">
        <Sum name={t('log.r.k.n')} value={figure(r.n)} />
        {r.ended > 0 && <Sum name={t('log.r.k.ended')} value={many(r.endedWell, r.ended)} />}
        <Sum name={t('log.r.k.returned')} value={figure(r.returned)} />
        {r.returnedSoon > 0 && <Sum name={t('log.r.k.soon')} value={figure(r.returnedSoon)} />}
        {r.rated > 0 && (
          <Sum name={t('log.r.k.rating', { n: r.rated })} value={t('log.r.rating.of', { rating: oneDigit(r.rating) })} />
        )}
      </dl>
      <div className="lg-cards">
        <Issues report={r} asTable={asTable} />
        <Time report={r} asTable={asTable} />
        <Moods report={r} asTable={asTable} />
        <Returning report={r} asTable={asTable} />
        <Counted
          testId="log-r-outcome"
          title={t('log.r.outcome.title')}
          list={r.byOutcome}
          say={(key) => outcomeWord(key as Outcome | 'none')}
          all={r.n}
          asTable={asTable}
        />
        <Lines report={r} asTable={asTable} words={lineWords} />
        {r.steps.length > 0 && (
          <CameCard
            testId="log-r-steps"
            title={t('log.r.steps.title')}
            list={r.steps}
            say={(key) => t(`step.${key as LogEntry['steps'][number]}`)}
            asTable={asTable}
          />
        )}
        {r.resolutions.length > 0 && (
          <CameCard
            testId="log-r-resolutions"
            title={t('log.r.resolutions.title')}
            list={r.resolutions}
            say={(key) => t(`log.resolution.${key as Resolution}`)}
            asTable={asTable}
          />
        )}
        {r.byTrouble.length > 0 && (
          <Counted
            testId="log-r-trouble"
            title={t('log.r.trouble.title')}
            list={r.byTrouble}
            say={(key) => t(`log.kind.${key as Trouble}`)}
            all={r.n}
            asTable={asTable}
          />
        )}
      </div>
    </>
  );
}

function Sum({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Issues({ report, asTable }: Part) {
  const { key, fill } = issueFinding(report);
  const title = t(`log.r.issue.${key}`, {
    ...fill,
    ...(fill.issue ? { issue: issueOf(String(fill.issue)) } : {}),
    ...(fill.other ? { other: issueOf(String(fill.other)) } : {}),
  });
  return <Counted testId="log-r-issue" title={title} list={report.byIssue} say={issueOf} all={report.n} asTable={asTable} />;
}

/** Most that a chart shows; its table has them all. */
const MOST = 10;

function Counted({
  title,
  list,
  say,
  all,
  asTable,
  testId,
}: {
  title: string;
  list: readonly { key: string; n: number }[];
  say(key: string): string;
  all: number;
  asTable: boolean;
  testId: string;
}) {
  const most = Math.max(1, ...list.map((i) => i.n));
  const bars = list.slice(0, MOST).map((i) => ({ key: i.key, name: say(i.key), share: i.n / most, value: figure(i.n) }));
  return (
    <Card
      testId={testId}
      title={title}
      asTable={asTable}
      table={{
        head: [t('log.r.t.what'), t('log.r.t.n'), t('log.r.t.share')],
        rows: list.map((i) => [say(i.key), figure(i.n), percent(i.n, all)]),
      }}
    >
      <Bars bars={bars} say={t('log.r.issue.say', { list: listed(bars.map((b) => `${b.name} ${b.value}`)) })} />
    </Card>
  );
}

function Time({ report, asTable }: Part) {
  const { span, buckets } = report.time;
  const name = t(`log.r.span.${span}`);
  const { key, fill } = timeFinding(report);
  const form: Intl.DateTimeFormatOptions =
    span === 'year'
      ? { year: 'numeric' }
      : span === 'month'
        ? { month: 'short', year: '2-digit' }
        : { day: 'numeric', month: 'short' };
  const date = (day: string) => dateOf(`${day}T12:00:00`, form);
  const every = Math.ceil(buckets.length / 6);
  const columns = buckets.map((b, i) => ({
    key: b.from,
    label: i % every === 0 ? date(b.from) : '',
    n: b.n,
    value: figure(b.n),
    open: b.open,
  }));
  const value = (b: Figures['time']['buckets'][number]) => (b.open ? t('log.r.time.open', { n: b.n }) : figure(b.n));
  return (
    <Card
      testId="log-r-time"
      title={t(`log.r.time.${key}`, { ...fill, span: name, date: fill.at ? date(String(fill.at)) : '' })}
      asTable={asTable}
      table={{
        head: [t('log.r.t.from'), t('log.r.t.n'), t('log.r.t.well')],
        rows: buckets.map((b) => [dateOf(`${b.from}T12:00:00`), value(b), figure(b.well)]),
      }}
    >
      <Columns
        columns={columns}
        say={t('log.r.time.say', { span: name, list: listed(buckets.map((b) => `${date(b.from)}: ${value(b)}`)) })}
      />
    </Card>
  );
}

function Moods({ report, asTable }: Part) {
  const { key, fill } = recoveryFinding(report);
  const title = t(`log.r.recovery.${key}`, {
    ...(fill.issue ? { issue: issueOf(String(fill.issue)) } : {}),
    ...(fill.band ? { band: t(`band.${fill.band as Band}`).toLowerCase() } : {}),
  });
  const ways = report.recovery.slice(0, MOST).map((w) => ({
    key: w.key,
    name: issueOf(w.key),
    note: t('log.r.logged', { n: w.n }),
    start: w.start,
    end: w.end,
  }));
  const band = (grade: number) => bandWord(bandNear(grade));
  if (ways.length === 0)
    return (
      <Card testId="log-r-recovery" title={title} about={t('log.r.recovery.few.why')} table={null} asTable={asTable} wide>
        {null}
      </Card>
    );
  return (
    <Card
      testId="log-r-recovery"
      title={title}
      about={t('log.r.recovery.about')}
      asTable={asTable}
      wide
      table={{
        head: [t('log.r.t.what'), t('log.r.t.n'), t('log.r.t.start'), t('log.r.t.end')],
        rows: report.recovery.map((w) => [issueOf(w.key), figure(w.n), band(w.start), band(w.end)]),
      }}
    >
      {/* scrolls where it is too wide, by keyboard as well */}
      <div className="lg-scrollx" tabIndex={0} role="group" aria-label={title}>
        <Recovery
          ways={ways}
          say={listed(
            ways.map((w) =>
              t('log.r.recovery.row', {
                issue: w.name,
                start: band(w.start).toLowerCase(),
                end: band(w.end).toLowerCase(),
                n: w.note,
              }),
            ),
          )}
        />
      </div>
      <p className="lg-key soft small" aria-hidden="true">
        <span>
          <svg width="14" height="14">
            <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          {t('log.r.start')}
        </span>
        <span>
          <svg width="14" height="14">
            <circle cx="7" cy="7" r="6" fill="currentColor" />
          </svg>
          {t('log.r.end')}
        </span>
      </p>
    </Card>
  );
}

function Returning({ report, asTable }: Part) {
  const { key, fill } = returningFinding(report);
  const title = t(`log.r.returning.${key}`, { ...fill, ...(fill.issue ? { issue: issueOf(String(fill.issue)) } : {}) });
  const most = Math.max(1, ...report.returning.map((i) => i.of));
  const bars = report.returning.slice(0, MOST).map((i) => ({
    key: i.key,
    name: issueOf(i.key),
    share: i.n / most,
    of: i.of / most,
    value: many(i.n, i.of),
  }));
  return (
    <Card
      testId="log-r-returning"
      title={title}
      about={t('log.r.returning.about')}
      asTable={asTable}
      table={
        bars.length === 0
          ? null
          : {
              head: [t('log.r.t.what'), t('log.r.t.before'), t('log.r.t.all'), t('log.r.t.share')],
              rows: report.returning.map((i) => [issueOf(i.key), figure(i.n), figure(i.of), percent(i.n, i.of)]),
            }
      }
    >
      {bars.length > 0 && (
        <Bars bars={bars} say={t('log.r.returning.say', { list: listed(bars.map((b) => `${b.name} ${b.value}`)) })} />
      )}
    </Card>
  );
}

function Lines({ report, asTable, words }: Part & { words(id: string): string }) {
  const { key, fill } = cameFinding(report.lines, report.hard);
  return (
    <CameCard
      testId="log-r-lines"
      title={t(`log.r.lines.${key}`, fill)}
      about={
        report.lines.length > 0
          ? t('log.r.lines.about', { n: report.hard.n, recovered: report.hard.recovered })
          : t('log.r.lines.none')
      }
      list={report.lines}
      say={words}
      asTable={asTable}
      wide
      lang="en"
    />
  );
}

function CameCard({
  title,
  about,
  list,
  say,
  asTable,
  wide = false,
  lang,
  testId,
}: {
  title: string;
  about?: string;
  list: readonly Came[];
  say(key: string): string;
  asTable: boolean;
  wide?: boolean;
  lang?: string;
  testId: string;
}) {
  const bars = list.slice(0, MOST).map((c) => ({
    key: c.key,
    name: say(c.key),
    share: c.recovered / c.n,
    of: 1,
    value: many(c.recovered, c.n),
    lang,
  }));
  return (
    <Card
      testId={testId}
      title={title}
      about={about}
      wide={wide}
      asTable={asTable}
      table={
        list.length === 0
          ? null
          : {
              head: [t('log.r.t.what'), t('log.r.t.recovered'), t('log.r.t.all'), t('log.r.t.share')],
              rows: list.map((c) => [say(c.key), figure(c.recovered), figure(c.n), percent(c.recovered, c.n)]),
            }
      }
    >
      {bars.length > 0 && (
        <Bars
          bars={bars}
          long={wide}
          say={listed(list.slice(0, MOST).map((c) => t('log.r.came.say', { what: say(c.key), n: c.recovered, all: c.n })))}
        />
      )}
    </Card>
  );
}
