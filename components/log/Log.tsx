import { useEffect } from 'react';
import { useMedia } from '@/components/panel/hooks';
import { t } from '@/components/strings';
import { toJsonAside } from './aside';
import { FILES, goTo, REPORT, useLog, useLogRoom } from './context';
import { EntryPane } from './EntryPane';
import { Files } from './Files';
import { Filters } from './Filters';
import { List } from './List';
import { Report } from './Report';

const NARROW = '(max-width: 70rem)';

/** The complaint log: its list with the entry that is open, its report, and its files. */
export function Log({ rest }: { rest: string }) {
  const status = useLog((s) => s.status);
  const on = useLog((s) => s.prefs?.on ?? false);
  const empty = useLog((s) => s.rows.length === 0);
  const tab = rest === REPORT ? REPORT : rest === FILES ? FILES : '';
  return (
    <div className="room wide log" data-tab={tab}>
      <header>
        <div className="row lg-title">
          <h1 className="grow">{t('log.title')}</h1>
          {status === 'ready' && <Switch />}
        </div>
        <p className="soft">{t('log.about')}</p>
      </header>
      {status === 'trouble' ? (
        <Broken />
      ) : status === 'loading' ? (
        <Busy title="log.loading" />
      ) : (
        <>
          {(on || !empty || tab !== '') && <Tabs tab={tab} />}
          <Notes />
          {tab === REPORT ? <Report /> : tab === FILES ? <Files /> : <Complaints open={rest} on={on} empty={empty} />}
        </>
      )}
      <Status />
    </div>
  );
}

function Switch() {
  const { store } = useLogRoom();
  const on = useLog((s) => s.prefs?.on ?? false);
  return (
    <button
      type="button"
      className="switch"
      role="switch"
      aria-checked={on}
      data-testid="log-switch"
      onClick={() => void store.getState().setOn(!on)}
    >
      <i />
      {t('log.on')}
    </button>
  );
}

function Tabs({ tab }: { tab: string }) {
  const tabs = [
    ['', t('log.tab.list')],
    [REPORT, t('log.tab.report')],
    [FILES, t('log.tab.files')],
  ] as const;
  return (
    <nav className="lg-tabs" aria-label={t('log.tabs')}>
      {tabs.map(([rest, words]) => (
        <a
          key={rest}
          href={rest ? `#/log/${encodeURIComponent(rest)}` : '#/log'}
          aria-current={tab === rest ? 'page' : undefined}
        >
          {words}
        </a>
      ))}
    </nav>
  );
}

function Complaints({ open, on, empty }: { open: string; on: boolean; empty: boolean }) {
  const narrow = useMedia(NARROW);
  if (empty && !on) return <Off />;
  if (empty) return <Empty />;
  // where there is room for one only, the open entry takes the list's place
  if (open && narrow) return <EntryPane key={open} id={open} />;
  return (
    <>
      <Filters />
      <div className="lg-two" data-open={open ? '' : undefined}>
        <div className="lg-side">
          <List open={open} />
          <p>
            <Add />
          </p>
        </div>
        {open && <EntryPane key={open} id={open} />}
      </div>
    </>
  );
}

function Off() {
  const { store } = useLogRoom();
  return (
    <section className="card" aria-labelledby="log-off">
      <h2 id="log-off">{t('log.off.title')}</h2>
      <p>{t('log.off.what')}</p>
      <p>{t('log.off.not')}</p>
      <div className="acts">
        <button type="button" className="btn main" onClick={() => void store.getState().setOn(true)}>
          {t('log.off.on')}
        </button>
        <a className="link" href={`#/log/${encodeURIComponent(FILES)}`}>
          {t('log.in.title')}
        </a>
      </div>
    </section>
  );
}

function Empty() {
  return (
    <section className="card" aria-labelledby="log-empty">
      <h2 id="log-empty">{t('log.empty.title')}</h2>
      <p>{t('log.empty.how')}</p>
      <div className="acts">
        <Add />
      </div>
    </section>
  );
}

function Add() {
  const { store } = useLogRoom();
  return (
    <button
      type="button"
      className="btn"
      onClick={async () => {
        const made = await store.getState().add();
        if (made) goTo(made.id);
      }}
    >
      {t('log.add')}
    </button>
  );
}

/** What the agent ought to know of the log as it lies. */
function Notes() {
  const { store, host } = useLogRoom();
  const aside = useLog((s) => s.aside);
  const newer = useLog((s) => s.newer);
  return (
    <>
      {newer > 0 && <p className="note">{t('log.newer', { n: newer })}</p>}
      {aside.length > 0 && (
        <div className="note acts" data-trouble="" data-testid="log-aside">
          <span className="grow">{t('log.aside', { n: aside.length })}</span>
          <button
            type="button"
            className="btn"
            onClick={() => host.save('evenkeel-log-set-aside.json', toJsonAside(aside), 'application/json')}
          >
            {t('log.aside.save')}
          </button>
          <button type="button" className="btn quiet" onClick={() => void store.getState().clearAside()}>
            {t('log.aside.clear')}
          </button>
        </div>
      )}
    </>
  );
}

function Broken() {
  const { store } = useLogRoom();
  const trouble = useLog((s) => s.trouble) ?? 'other';
  const { open, close, startAnew } = store.getState();
  return (
    <section className="card" aria-labelledby="log-broken" data-testid="log-broken">
      <h2 id="log-broken">{t('log.trouble.title')}</h2>
      <p>{t(`log.trouble.${trouble}`)}</p>
      <div className="acts">
        <button
          type="button"
          className="btn main"
          onClick={() => {
            close();
            open();
          }}
        >
          {t('log.trouble.again')}
        </button>
        {trouble === 'broken' && (
          <button type="button" className="btn" onClick={() => void startAnew()}>
            {t('log.trouble.anew')}
          </button>
        )}
      </div>
    </section>
  );
}

/** How far a long piece of work is, with a way to stop it. */
function Busy({ title }: { title: 'log.loading' | 'log.working' }) {
  const busy = useLog((s) => s.busy);
  if (!busy) return null;
  const { done, all } = busy;
  return (
    <div className="lg-busy" data-testid="log-busy">
      <progress value={all > 0 ? done : undefined} max={all > 0 ? all : undefined} aria-label={t(title)} />
      <span className="soft">
        {all > 0 ? t(title === 'log.loading' ? 'log.loading.n' : 'log.working.n', { done, n: all }) : t(title)}
      </span>
    </div>
  );
}

/** What came of the last press, and one press to take it back. The page's only live region of its own. */
function Status() {
  const { store } = useLogRoom();
  const said = useLog((s) => s.said);
  const busy = useLog((s) => s.busy !== null && s.status === 'ready');
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !store.getState().said) return;
      store.getState().dismiss();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [store]);
  return (
    <div role="status" className="room-said" data-testid="log-said">
      {busy && (
        <div className="lg-working">
          <Busy title="log.working" />
          <button type="button" className="btn" onClick={() => store.getState().stop()}>
            {t('log.stop')}
          </button>
        </div>
      )}
      {said && (
        <p key={said.id} data-trouble={said.trouble ? '' : undefined}>
          {t(said.key, said.fill)}{' '}
          {said.undo && (
            <button type="button" className="link" onClick={() => void said.undo?.()}>
              {t('notice.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
