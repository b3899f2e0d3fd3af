import { useContext, useEffect, useId, useRef, useState } from 'react';
import type { SessionView } from '@/entrypoints/background/protocol';
import type { Handover } from '@/rules/suggest';
import { type HandoverReason, handoverLine, handoverTo } from '@/rules/suggest/handover-line';
import { Icon } from '../kit/Icon';
import { firstNameOf } from '../panel/model';
import { usePanel } from '../store';
import { t } from '../strings';
import { type AskHandover, HandoverContext } from './ask';
import { asMarkdown, asText } from './format';

/** The summary for a colleague, and the line that tells the customer. Closed until it is wanted, or handing over is the next step. */
export function HandOver({ view }: { view: SessionView }) {
  const ask = useContext(HandoverContext);
  const due = view.assessment?.steps.next === 'hand-over';
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? due;
  if (!ask || view.tabId === null || view.selection) return null;
  return (
    <section className="more handover" aria-label={t('handover.label')}>
      <details
        open={open}
        data-testid="handover"
        onToggle={(e) => e.currentTarget.open !== open && setOpened(e.currentTarget.open)}
      >
        <summary>
          <Icon name="arrow" />
          <span className="grow">
            {t('handover.title')}
            <span className="soft">{t('handover.gist')}</span>
          </span>
          <Icon name="chev" className="i chev" />
        </summary>
        {open && <Made ask={ask} view={view} tabId={view.tabId} />}
      </details>
    </section>
  );
}

type Answer = Handover | 'waiting' | null;

function Made({ ask, view, tabId }: { ask: AskHandover; view: SessionView; tabId: number }) {
  const [made, setMade] = useState<Answer>('waiting');
  // What there is an answer for. A new message changes the summary; a key in the reply does not. While there is none (the worker has just woken
  // and has not read the page yet, or died over the question), whatever is new of the tab is a reason to ask again.
  const answered = useRef('');
  useEffect(() => {
    const said = JSON.stringify([tabId, view.desk?.ticket, view.turns.length, view.turns.at(-1)?.text]);
    if (answered.current === said) return;
    let current = true;
    const take = (answer: Handover | null) => {
      if (!current) return;
      if (answer) answered.current = said;
      setMade(answer);
    };
    ask(tabId).then(take, () => take(null));
    return () => {
      current = false;
    };
  }, [ask, tabId, view]);
  if (made === 'waiting') return <p className="fine">{t('rooms.busy')}</p>;
  if (!made) return <p className="fine">{t('handover.none')}</p>;
  return (
    <>
      <Summary made={made} view={view} />
      <Tell made={made} view={view} />
    </>
  );
}

function Summary({ made, view }: { made: Handover; view: SessionView }) {
  const take = usePanel((s) => s.take);
  const insertNote = usePanel((s) => s.insertNote);
  const note = view.draft?.mode === 'note';
  return (
    <>
      <dl className="deal" lang="en" data-testid="handover-summary">
        {made.rows.map((row, i) => (
          // One label may stand more than once (two promises): its place tells them apart.
          <div key={`${i}:${row.label}`}>
            <dt>{row.label}</dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
      <div className="row acts">
        {note && (
          <button type="button" className="btn" data-testid="handover-note" onClick={() => insertNote(asText(made.rows))}>
            {t('handover.insert')}
          </button>
        )}
        <button type="button" className="btn" data-testid="handover-text" onClick={() => take(asText(made.rows))}>
          {t('handover.text')}
        </button>
        <button type="button" className="btn" data-testid="handover-markdown" onClick={() => take(asMarkdown(made.rows))}>
          {t('handover.markdown')}
        </button>
      </div>
      {!note && <p className="fine">{t('handover.noteHint')}</p>}
    </>
  );
}

function Tell({ made, view }: { made: Handover; view: SessionView }) {
  const insert = usePanel((s) => s.insert);
  const take = usePanel((s) => s.take);
  const id = useId();
  const [to, setTo] = useState('');
  const [chosen, setChosen] = useState<HandoverReason | null>(null);
  const reason = chosen && made.reasons.includes(chosen) ? chosen : (made.reasons[0] ?? 'away');
  const parts = { ...made.fills, to, reason };
  const line = handoverLine(parts);
  const note = view.draft?.mode === 'note';
  const name = firstNameOf(view) ?? t('who.mid');
  return (
    <>
      <h3>{t('handover.tell', { name })}</h3>
      <div className="fields">
        <label htmlFor={`${id}to`}>{t('handover.to')}</label>
        <input
          id={`${id}to`}
          value={to}
          maxLength={80}
          placeholder={handoverTo(parts)}
          data-testid="handover-to"
          onChange={(e) => setTo(e.currentTarget.value)}
        />
        <label htmlFor={`${id}why`}>{t('handover.why')}</label>
        <select
          id={`${id}why`}
          value={reason}
          data-testid="handover-why"
          onChange={(e) => setChosen(made.reasons.find((r) => r === e.currentTarget.value) ?? null)}
        >
          {made.reasons.map((r) => (
            <option key={r} value={r}>
              {t(`handover.why.${r}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="lines">
        <button
          type="button"
          className="line"
          data-testid="handover-line"
          onClick={() => (note ? take(line) : insert(line, 'hand-over'))}
        >
          <span className="say" lang="en">
            {line}
          </span>
          <Icon name={note ? 'clip' : 'insert'} />
        </button>
      </div>
      {note && <p className="fine">{t('handover.lineHint', { name })}</p>}
    </>
  );
}
