import { useEffect } from 'react';
import type { TeachKey, TeachRole } from '@/entrypoints/background/lesson';
import type { SessionView } from '@/entrypoints/background/protocol';
import { Icon } from '../kit/Icon';
import { usePanel } from '../store';
import { t } from '../strings';
import { readOf } from './model-reads';

const ROLES: readonly TeachRole[] = ['customer', 'agent', 'note'];
const KEYS: ReadonlySet<string> = new Set<TeachKey>(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape']);

/** A lesson: whose message is pointed at next, what would be read with what is learnt so far, and whether to keep it. */
export function TeachBlock({ view }: { view: SessionView }) {
  const teach = usePanel((s) => s.teach);
  const lesson = view.teach;
  useTeachKeys(lesson?.choosing ?? null);
  if (!lesson) return null;
  return (
    <section className="teach" aria-labelledby="teach" data-testid="teach" data-choosing={lesson.choosing ?? 'none'}>
      <h2 id="teach">{t('teach.title')}</h2>
      <p className="soft">{t('teach.how')}</p>
      <div className="teach-roles">
        {ROLES.map((role) => (
          <button
            key={role}
            type="button"
            className="btn"
            data-testid="teach-role"
            data-role={role}
            aria-pressed={lesson.choosing === role}
            onClick={() => teach(lesson.choosing === role ? { do: 'stop' } : { do: 'choose', role })}
          >
            <Icon name={lesson.picked.includes(role) ? 'check' : 'empty'} />
            {t(`teach.role.${role}`)}
            {lesson.picked.includes(role) && <span className="vh">{t('teach.done')}</span>}
          </button>
        ))}
      </div>
      <div role="status">
        {lesson.choosing && <p className="teach-now">{t('teach.choosing', { enter: t('key.enter'), esc: t('key.esc') })}</p>}
        {lesson.problem && <p className="teach-now">{t(`teach.problem.${lesson.problem}`)}</p>}
        {lesson.ready && !lesson.choosing && !lesson.problem && <Preview view={view} />}
      </div>
      <div className="teach-end">
        {lesson.ready && (
          <>
            <button type="button" className="btn main" data-testid="teach-keep" onClick={() => teach({ do: 'keep' })}>
              {t('teach.keep')}
            </button>
            <button type="button" className="btn" data-testid="teach-again" onClick={() => teach({ do: 'reset' })}>
              {t('teach.again')}
            </button>
          </>
        )}
        <button type="button" className="link" data-testid="teach-leave" onClick={() => teach({ do: 'end' })}>
          {t('teach.leave')}
        </button>
      </div>
      <p className="fine">{t('teach.fine')}</p>
    </section>
  );
}

/** The page is read as taught already: this is how many messages of whom that gives. */
function Preview({ view }: { view: SessionView }) {
  const count = (from: TeachRole) => view.turns.filter((turn) => turn.from === from).length;
  const unsure = view.status === 'unsure';
  return (
    <p
      className="teach-now"
      data-testid="teach-preview"
      data-customer={unsure ? 0 : count('customer')}
      data-agent={unsure ? 0 : count('agent')}
      data-note={unsure ? 0 : count('note')}
    >
      {unsure ? t('teach.unsure', { n: view.turns.length }) : t('teach.preview', { what: readOf(view) })}
    </p>
  );
}

/** The way into a lesson, where a conversation was not found or not rightly read. */
export function TeachStart({ quiet = false }: { quiet?: boolean }) {
  const teach = usePanel((s) => s.teach);
  const begin = () => teach({ do: 'begin' });
  return quiet ? (
    <button type="button" className="link" data-testid="teach-start" onClick={begin}>
      {t('teach.offer')}
    </button>
  ) : (
    <>
      <p>{t('teach.why')}</p>
      <button type="button" className="btn" data-testid="teach-start" onClick={begin}>
        {t('teach.title')}
      </button>
    </>
  );
}

/** While a message is chosen, the arrows, Enter and Escape pressed in the panel work in the page: it does not have the focus. */
function useTeachKeys(choosing: TeachRole | null): void {
  const teach = usePanel((s) => s.teach);
  useEffect(() => {
    if (!choosing) return;
    const off = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (!KEYS.has(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        teach({ do: 'key', key: event.key as TeachKey });
      },
      { capture: true, signal: off.signal },
    );
    return () => off.abort();
  }, [choosing, teach]);
}

/** Says that what is shown is a selected text, and leads back. */
export function SelectionNote() {
  const back = usePanel((s) => s.endSelection);
  return (
    <section className="teach" aria-labelledby="selection" data-testid="selection">
      <h2 id="selection">{t('selection.title')}</h2>
      <p className="soft">{t('selection.note')}</p>
      <div className="teach-end">
        <button type="button" className="btn" data-testid="selection-end" onClick={back}>
          {t('selection.back')}
        </button>
      </div>
    </section>
  );
}
