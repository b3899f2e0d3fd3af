import { useState } from 'react';
import { FileDrop } from '@/components/rooms/FileDrop';
import { t } from '@/components/strings';
import { useLog, useLogRoom } from './context';
import { type Found, readLog, toCsv, toJson } from './model/files';
import { dayOf } from './model/report-time';
import { Select } from './parts';
import { KEEP_DAYS } from './prefs';

/** How long complaints are kept, files out and in, and the way to remove everything. */
export function Files() {
  return (
    <div className="lg-files">
      <Out />
      <In />
      <Keep />
      <Wipe />
    </div>
  );
}

function Keep() {
  const { store } = useLogRoom();
  const days = useLog((s) => s.prefs?.keepDays ?? null);
  const known: readonly number[] = KEEP_DAYS;
  const own = days !== null && !known.includes(days) ? [days] : [];
  return (
    <section className="card" aria-labelledby="log-keep">
      <h2 id="log-keep">{t('log.keep.title')}</h2>
      <Select
        label={t('log.keep.label')}
        value={days === null ? '' : String(days)}
        choices={[
          ['', t('log.keep.never')],
          ...own.map((n): [string, string] => [String(n), t('log.keep.days', { n })]),
          ...KEEP_DAYS.map((n): [string, string] => [String(n), t(`log.keep.${n}`)]),
        ]}
        change={(value) => void store.getState().keepFor(value === '' ? null : Number(value))}
      />
      <p className="small soft">{t('log.keep.hint')}</p>
    </section>
  );
}

function Out() {
  const { store, host } = useLogRoom();
  const n = useLog((s) => s.rows.length);
  const out = (kind: 'json' | 'csv') => {
    const { rows, tell } = store.getState();
    const entries = rows.map((r) => r.entry);
    const name = `evenkeel-log-${dayOf(host.now())}.${kind}`;
    if (kind === 'json') host.save(name, toJson(entries, new Date(host.now()).toISOString()), 'application/json');
    else host.save(name, toCsv(entries), 'text/csv');
    tell('log.said.file', { name });
  };
  return (
    <section className="card" aria-labelledby="log-out">
      <h2 id="log-out">{t('log.out.title')}</h2>
      <p className="soft">{t('log.out.about', { n })}</p>
      <div className="acts">
        <button type="button" className="btn main" disabled={n === 0} onClick={() => out('json')}>
          {t('log.out.json')}
        </button>
        <button type="button" className="btn" disabled={n === 0} onClick={() => out('csv')}>
          {t('log.out.csv')}
        </button>
      </div>
    </section>
  );
}

/** Rows that are named; the others are counted. */
const NAMED = 5;

function In() {
  const { store } = useLogRoom();
  const [look, setLook] = useState<{ name: string; found: Found } | null>(null);
  const [reading, setReading] = useState(false);
  const take = async (file: File) => {
    setReading(true);
    const text = await file.text().catch(() => null);
    // a large file holds the page up: that is said first
    await new Promise((go) => setTimeout(go));
    setReading(false);
    setLook({
      name: file.name,
      found: text === null ? { entries: [], left: [], odd: [], trouble: 'broken' } : readLog(text),
    });
  };
  return (
    <section className="card" aria-labelledby="log-in">
      <h2 id="log-in">{t('log.in.title')}</h2>
      <p className="soft">{t('log.in.about')}</p>
      <FileDrop label={t('log.in.choose')} accept=".json,.csv,application/json,text/csv" take={(file) => void take(file)} />
      <div aria-live="polite" data-testid="log-found">
        {reading && <p className="soft">{t('log.working')}</p>}
        {!reading &&
          look &&
          (look.found.trouble ? (
            <p className="note" data-trouble="">
              {t(`log.in.file.${look.found.trouble}`, { name: look.name })}
            </p>
          ) : (
            <Look
              name={look.name}
              found={look.found}
              drop={() => setLook(null)}
              take={() => {
                setLook(null);
                void store.getState().takeIn(look.found.entries);
              }}
            />
          ))}
      </div>
    </section>
  );
}

/** What a file holds, before any of it is taken in. */
function Look({ name, found, take, drop }: { name: string; found: Found; take(): void; drop(): void }) {
  const { store } = useLogRoom();
  const { fresh, newer, known } = store.getState().intake(found.entries);
  const more = found.left.length - NAMED;
  return (
    <div className="note fs">
      <p>
        <b>{t('log.in.found', { name, n: found.entries.length })}</b>
      </p>
      <p>{t('log.in.split', { fresh, newer, known })}</p>
      {found.left.length > 0 && (
        <>
          <p>{t('log.in.left', { n: found.left.length })}</p>
          <ul>
            {found.left.slice(0, NAMED).map(({ line, why }) => (
              <li key={line}>{t('log.in.left.row', { line, why: t(`log.in.why.${why}`) })}</li>
            ))}
            {more > 0 && <li>{t('log.in.left.more', { n: more })}</li>}
          </ul>
        </>
      )}
      {found.odd.length > 0 && <p>{t('log.in.odd', { n: found.odd.length })}</p>}
      {fresh + newer === 0 && <p>{t('log.in.nothing')}</p>}
      <div className="acts">
        {fresh + newer > 0 && (
          <button type="button" className="btn main" onClick={take}>
            {t('log.in.take', { n: fresh + newer })}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={drop}>
          {t('log.in.not')}
        </button>
      </div>
    </div>
  );
}

function Wipe() {
  const { store } = useLogRoom();
  const n = useLog((s) => s.rows.length);
  const aside = useLog((s) => s.aside.length);
  const [sure, setSure] = useState(false);
  return (
    <section className="card" aria-labelledby="log-wipe">
      <h2 id="log-wipe">{t('log.wipe.title')}</h2>
      <p className="soft">{t('log.wipe.about')}</p>
      {sure ? (
        <div className="note acts">
          <span className="grow">{t('log.wipe.sure', { n })}</span>
          <button
            type="button"
            className="btn"
            onClick={() => {
              setSure(false);
              void store.getState().wipe();
            }}
          >
            {t('log.wipe.yes')}
          </button>
          <button type="button" className="btn quiet" onClick={() => setSure(false)}>
            {t('log.wipe.no')}
          </button>
        </div>
      ) : (
        <div className="acts">
          <button type="button" className="btn" disabled={n + aside === 0} onClick={() => setSure(true)}>
            {t('log.wipe.do')}
          </button>
        </div>
      )}
    </section>
  );
}
