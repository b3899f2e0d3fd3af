import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { titleOf } from '@/components/bank/model/items';
import { SeverityMark } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import { type Compared, piecesOf } from './compare';
import type { Result } from './run';
import { type BenchStore, placeOf } from './store';

/** One reply with its marks, what has become of each, and the answers to "is that right?". */
export function ReplyRow({ result, store }: { result: Result; store: BenchStore }) {
  const { reply, marks } = result;
  const [missing, setMissing] = useState<string | null>(null);
  const last = reply.turns.findLast((turn) => turn.from === 'customer');
  return (
    <article className="reply" data-testid="reply">
      <div className="fs">
        {last && (
          <p className="soft small said-before">
            {t('bench.turn.customer')}
            {last.text}
          </p>
        )}
        <p className="text">
          {piecesOf(reply.text, marks).map(({ text, start, mark }) =>
            mark ? (
              <mark key={start} data-severity={mark.severity} data-what={mark.what}>
                {text}
              </mark>
            ) : (
              <span key={start}>{text}</span>
            ),
          )}
        </p>
        {missing === null && (
          <p>
            <button
              type="button"
              className="link small"
              // the selection is read at the press: pressing takes it away
              onMouseDown={() => setTaken(getSelection()?.toString() ?? '')}
              onClick={() => setMissing(taken)}
            >
              {t('bench.missed')}
            </button>
          </p>
        )}
        {missing !== null && <Missed reply={reply} words={missing} store={store} close={() => setMissing(null)} />}
      </div>
      {marks.length > 0 && (
        <ul className="verdicts">
          {marks.map((mark) => (
            <Verdict key={placeOf(reply, mark) + mark.what} mark={mark} result={result} store={store} />
          ))}
        </ul>
      )}
    </article>
  );
}

let taken = '';
const setTaken = (words: string) => {
  taken = words.trim().slice(0, 300);
};

function Verdict({ mark, result, store }: { mark: Compared; result: Result; store: BenchStore }) {
  const { judge, judged, entries, edited } = useStore(store);
  const { reply } = result;
  const entry = entries.get(mark.entryId);
  const title = entry ? titleOf(entry) : mark.entryId;
  const words = reply.text.slice(mark.start, mark.end);
  const done = judged.has(placeOf(reply, mark));
  const gone = mark.what === 'gone';
  return (
    <li data-what={mark.what}>
      <p className="row">
        <SeverityMark severity={mark.severity} />
        <span className="vh">{t(`rooms.severity.${mark.severity}`)}</span>
        <span className="grow">
          <a className="link" href={`#/bank/${mark.entryId}`} title={t('bench.entry.open')}>
            {title}
          </a>
        </span>
        {edited && (
          <span className="tag" data-what={mark.what}>
            {t(`bench.mark.${mark.what}`)}
          </span>
        )}
      </p>
      <p className="small soft">{mark.why}</p>
      <button type="button" className="btn" disabled={done} onClick={() => void judge(reply, mark, gone ? 'bad' : 'ok')}>
        {t(done ? 'bench.judge.done' : gone ? 'bench.judge.mark' : 'bench.judge.leave')}
        <span className="vh"> {t('bench.mark.words', { text: words })}</span>
      </button>
    </li>
  );
}

/** Names words that no entry marks, and the entry that should. */
function Missed({ reply, words, store, close }: { reply: Result['reply']; words: string; store: BenchStore; close(): void }) {
  const { entries, missed } = useStore(store);
  const id = useId();
  const [why, setWhy] = useState<string | null>(null);
  const titles = new Map([...entries.values()].map((e) => [`${titleOf(e)} (${t(`rooms.category.${e.category}`)})`, e.id]));
  const submit = async (form: FormData) => {
    const said = String(form.get('words') ?? '').trim();
    const entryId = titles.get(String(form.get('entry') ?? ''));
    if (said === '' || !reply.text.toLowerCase().includes(said.toLowerCase())) return setWhy(t('bench.missed.not'));
    if (!entryId) return setWhy(t('bench.missed.none'));
    if (await missed(reply, said, entryId, form.get('pattern') !== null)) close();
  };
  return (
    <form
      className="note fs missed"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <label className="fs">
        <span className="l">{t('bench.missed.words')}</span>
        {/* opened by a press that asks for it */}
        <input className="field" name="words" defaultValue={words} ref={focusFirst} autoComplete="off" />
      </label>
      <label className="fs">
        <span className="l">{t('bench.missed.entry')}</span>
        <input
          className="field"
          name="entry"
          list={`${id}entries`}
          placeholder={t('bench.missed.pick')}
          autoComplete="off"
          onFocus={(e) => e.currentTarget.select()}
        />
        <datalist id={`${id}entries`}>
          {[...titles.keys()].map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
      </label>
      <label className="choice">
        <input type="checkbox" name="pattern" defaultChecked />
        {t('bench.missed.pattern')}
      </label>
      {why && <p role="alert">{why}</p>}
      <div className="acts">
        <button type="submit" className="btn main">
          {t('bench.missed.save')}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {t('bench.missed.close')}
        </button>
      </div>
    </form>
  );
}

const focusFirst = (field: HTMLInputElement | null) => field?.focus();
