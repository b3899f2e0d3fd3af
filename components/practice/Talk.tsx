import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { PanelContext } from '@/components/store';
import { t } from '@/components/strings';
import type { Play } from '@/rules/practice/play';
import { Beside } from './Beside';
import type { PracticeDesk } from './desk';
import { hintOf } from './model';
import type { PracticeStore } from './store';

/** The made-up desk: what was said, the reply, and the panel beside it. */
export function Talk({ store, play }: { store: PracticeStore; play: Play }) {
  const { desk, send } = useStore(store);
  const own = desk();
  const reply = useRef<HTMLTextAreaElement>(null);
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    if (reply.current && own) {
      own.attach(reply.current, (n) => log.current?.querySelector(`[data-turn="${n}"] .said`) ?? null, stop.signal);
      reply.current.focus({ preventScroll: true });
    }
    return () => stop.abort();
  }, [own]);
  // The newest message is in sight.
  const count = play.turns.length;
  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight * Math.sign(count);
  }, [count]);
  if (!own) return null;
  const { scenario } = play;
  const chat = scenario.channel === 'chat';
  const submit = () => {
    const field = reply.current;
    if (!field || field.value.trim() === '') return;
    const text = field.value;
    field.value = '';
    // The marks hear of it as they would from any desk that empties its field.
    field.dispatchEvent(new Event('input', { bubbles: true }));
    send(text);
    field.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.altKey || event.shiftKey) return;
    const withCtrl = event.ctrlKey || event.metaKey;
    if (chat || withCtrl) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <div className="talk">
      <section className="desk" aria-label={t('practice.talk', { name: scenario.customer })}>
        <div className="head">
          <h1 lang="en">{scenario.title}</h1>
          <p className="soft" lang="en">
            {scenario.about}
          </p>
          <details className="brief" open>
            <summary>{t('practice.brief')}</summary>
            <ul lang="en">
              {scenario.desk.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        </div>
        {/* It scrolls: keys must reach it. */}
        <div
          className={`log ${chat ? 'chat' : 'mail'}`}
          ref={log}
          role="log"
          aria-label={t('practice.talk', { name: scenario.customer })}
          tabIndex={0}
          lang="en"
        >
          <ol>
            {play.turns.map((turn, i) => (
              // The index is the turn's identity: the judgement names turns by it.
              <li key={`${i}:${turn.from}`} data-turn={i} data-from={turn.from}>
                <b>{turn.from === 'agent' ? `${turn.name} (${t('practice.you')})` : turn.name}</b>
                <p className="said">{turn.text}</p>
              </li>
            ))}
          </ol>
        </div>
        <form
          className="composer"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <label htmlFor="practice-reply">{t('practice.reply', { name: scenario.customer })}</label>
          <textarea
            id="practice-reply"
            className="field"
            ref={reply}
            rows={chat ? 4 : 8}
            lang="en"
            spellCheck
            aria-describedby="practice-reply-keys"
            onKeyDown={onKeyDown}
          />
          <div className="acts">
            <button type="submit" className="btn main">
              {t('practice.send')}
            </button>
            <span id="practice-reply-keys" className="soft small">
              {t(chat ? 'practice.reply.chat' : 'practice.reply.email')}
            </span>
            <span className="grow" />
            <HintButton store={store} />
            <EndButton store={store} play={play} />
          </div>
          <HintNote store={store} play={play} desk={own} />
        </form>
      </section>
      <PanelContext value={own.panel}>
        <Beside />
      </PanelContext>
    </div>
  );
}

function HintButton({ store }: { store: PracticeStore }) {
  const { hint, hinted } = useStore(store);
  return (
    <button type="button" className="btn" aria-expanded={hinted} aria-controls="practice-hint" onClick={hint}>
      {t('practice.hint')}
    </button>
  );
}

function EndButton({ store, play }: { store: PracticeStore; play: Play }) {
  const { end } = useStore(store);
  if (play.rounds.length === 0) return null;
  return (
    <button type="button" className="btn" onClick={end}>
      {t('practice.end')}
    </button>
  );
}

/** What the reply had best do next, and a line for the first of it; the line follows the draft. */
function HintNote({ store, play, desk }: { store: PracticeStore; play: Play; desk: PracticeDesk }) {
  const { hinted } = useStore(store);
  const assessment = useStore(desk.panel, (s) => s.view?.assessment ?? null);
  const insert = useStore(desk.panel, (s) => s.insert);
  const { lacks, line } = hintOf(play, assessment);
  return (
    <div id="practice-hint" role="status">
      {hinted && (
        <section className="hint note" aria-label={t('practice.hint.label')} data-testid="hint">
          <ul>
            {lacks.length > 0 ? (
              lacks.map((lack) => <li key={lack}>{t(`practice.hint.${lack}`)}</li>)
            ) : (
              <li>{t('practice.hint.none')}</li>
            )}
          </ul>
          {line && (
            <p>
              {t('practice.hint.line')} <q lang="en">{line.text}</q>{' '}
              <button type="button" className="link" onClick={() => insert(line.text, line.id)}>
                {t('practice.hint.use')}
              </button>
            </p>
          )}
        </section>
      )}
    </div>
  );
}
