import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { dateOf, t, told } from '@/components/strings';
import { type FromTaught, TAUGHT_PORT, type TaughtView, type ToTaught } from '@/entrypoints/background/taught-view';
import type { TaughtSite } from '@/phrasebank/taught';

/** What of `runtime.Port` is used; a stand-in suffices in tests. */
interface TaughtPort {
  postMessage(message: FromTaught): void;
  disconnect(): void;
  onMessage: { addListener(on: (message: ToTaught) => void): void };
  onDisconnect: { addListener(on: () => void): void };
}

const toWorker = (): TaughtPort => browser.runtime.connect({ name: TAUGHT_PORT }) as unknown as TaughtPort;

const hostOf = (pattern: string) => pattern.replace(/^\w+:\/\/|\/\*$/g, '');

type Said = { what: 'forgot'; site: TaughtSite } | { what: 'words'; words: string };

/** Sites that were taught to be read, to look at, take off, export and import; and the agent's own name. */
export function TaughtSites({ connect = toWorker }: { connect?: () => TaughtPort }) {
  const [view, setView] = useState<TaughtView | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [line] = useState(() => new Line(connect, setView, (words) => setSaid({ what: 'words', words })));
  const file = useRef<HTMLInputElement>(null);
  const ids = useId();
  const send = (message: FromTaught) => {
    setSaid(null);
    line.send(message);
  };
  useEffect(() => {
    line.open();
    return () => line.close();
  }, [line]);

  if (!view) return null;
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send({ type: 'name', name: String(new FormData(event.currentTarget).get('name') ?? '') });
    setSaid({ what: 'words', words: t('taught.name.kept') });
  };
  return (
    <>
      <section aria-labelledby={`${ids}t`} data-testid="taught">
        <h2 id={`${ids}t`}>{t('taught.title')}</h2>
        <p className="soft">{t('taught.about')}</p>
        {view.sites.length === 0 ? (
          <p className="none">{t('taught.none')}</p>
        ) : (
          <ul>
            {view.sites.map((site) => (
              <li key={site.site} data-testid="taught-site">
                <span>
                  <b>{hostOf(site.site)}</b>
                  <small className="soft">{t('taught.when', { day: dateOf(site.taughtAt) })}</small>
                </span>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    send({ type: 'forget', site: site.site });
                    setSaid({ what: 'forgot', site });
                  }}
                >
                  {t('taught.forget')} <span className="vh">{hostOf(site.site)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {view.team.length > 0 && (
          <>
            <p className="none">{t('taught.team')}</p>
            <ul data-testid="taught-team">
              {view.team.map(({ site }) => (
                <li key={site}>
                  <b>{hostOf(site)}</b>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="taught-files">
          {view.sites.length > 0 && (
            <button type="button" className="btn" onClick={() => send({ type: 'export' })}>
              {t('taught.export')}
            </button>
          )}{' '}
          <button type="button" className="btn" onClick={() => file.current?.click()}>
            {t('taught.import')}
          </button>
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label={t('taught.import')}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              void chosen?.text().then((text) => send({ type: 'import', text }));
            }}
          />
        </p>
        <div role="status">
          {said && (
            <p className="none">
              {said.what === 'words' ? said.words : t('taught.forgot', { host: hostOf(said.site.site) })}{' '}
              {said.what === 'forgot' && (
                <button type="button" className="link" onClick={() => send({ type: 'put', site: said.site })}>
                  {t('notice.undo')}
                </button>
              )}
            </p>
          )}
        </div>
      </section>
      <section aria-labelledby={`${ids}n`} data-testid="own-name">
        <h2 id={`${ids}n`}>{t('taught.name')}</h2>
        <p className="soft" id={`${ids}a`}>
          {t('taught.name.about')}
        </p>
        <form onSubmit={rename} className="none">
          <input
            name="name"
            key={view.name}
            defaultValue={view.name}
            maxLength={60}
            autoComplete="name"
            aria-labelledby={`${ids}n`}
            aria-describedby={`${ids}a`}
            placeholder={view.seen[0]?.name ?? ''}
          />{' '}
          <button type="submit" className="btn">
            {t('taught.name.keep')}
          </button>
        </form>
        {view.seen.length > 0 && (
          <ul>
            {view.seen.map(({ site, name }) => (
              <li key={site}>
                <span>
                  <b>{name}</b>
                  <small className="soft">{t('taught.name.seen', { host: hostOf(site) })}</small>
                </span>
                <button type="button" className="link" onClick={() => send({ type: 'forget-name', site })}>
                  {t('taught.forget')} <span className="vh">{name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** The section's line to the worker, opened again by the next press when the worker has idled out. */
class Line {
  #port: TaughtPort | null = null;

  constructor(
    private readonly connect: () => TaughtPort,
    private readonly show: (view: TaughtView) => void,
    private readonly say: (words: string) => void,
  ) {}

  send(message: FromTaught): void {
    this.open()?.postMessage(message);
  }

  /** null where there is no extension around the page (a preview): the section stays empty. */
  open(): TaughtPort | null {
    if (this.#port) return this.#port;
    try {
      const port = this.connect();
      port.onMessage.addListener((message) => this.#take(message));
      port.onDisconnect.addListener(() => {
        if (this.#port === port) this.#port = null;
      });
      this.#port = port;
      return port;
    } catch {
      return null;
    }
  }

  close(): void {
    this.#port?.disconnect();
    this.#port = null;
  }

  #take(message: ToTaught): void {
    if (message.type === 'view') this.show(message.view);
    else if (message.type === 'file') save(message.text);
    else if (message.type === 'failed') this.say(told(message.why));
    else if (message.taken === null) this.say(t('taught.import.none'));
    else
      this.say(
        [
          t('taught.imported', { n: message.taken }),
          ...(message.refused > 0 ? [t('taught.refused', { n: message.refused })] : []),
        ].join(' '),
      );
  }
}

/** Hands a text to the browser as a file to keep. */
function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'evenkeel-taught-sites.json';
  link.click();
  URL.revokeObjectURL(url);
}
