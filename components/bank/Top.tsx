import { useEffect } from 'react';
import { t, told } from '@/components/strings';
import { addressOf, useBank, useBankStore } from './context';
import { named, type Side } from './store';

const SIDES: readonly Side[] = ['mine', 'draft'];

/** Whose layer is edited, what can be taken back, and the ways to history, news and report. */
export function Top() {
  const store = useBankStore();
  const state = useBank((s) => s.state);
  const side = useBank((s) => s.side);
  const { undo, redo, show, publish, dropDraft } = store.getState();
  const pending = state?.draft?.pending ?? 0;
  const byPolicy = state?.team.source.startsWith('policy') ?? false;
  return (
    <header className="bk-top">
      <h1>{t('bank.heading')}</h1>
      <div className="bk-sides" role="group" aria-label={t('bank.side')}>
        {SIDES.map((s) => (
          <button key={s} type="button" className="btn" aria-pressed={side === s} onClick={() => show(s)}>
            {t(`bank.side.${s}`)}
          </button>
        ))}
      </div>
      <div className="bk-acts grow">
        <button
          type="button"
          className="btn"
          disabled={!state?.undo}
          title={named(state?.undo) ?? ''}
          onClick={() => void undo()}
        >
          {t('bank.undo')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={!state?.redo}
          title={named(state?.redo) ?? ''}
          onClick={() => void redo()}
        >
          {t('bank.redo')}
        </button>
      </div>
      <nav className="bk-acts" aria-label={t('bank.more')}>
        {state && state.news.length > 0 && (
          <a className="link" href={addressOf('~news')}>
            {t('bank.news.link', { n: state.news.length })}
          </a>
        )}
        <a className="link" href={addressOf('~report')}>
          {t('bank.report.link')}
        </a>
        <a className="link" href={addressOf('~history')}>
          {t('bank.history.link')}
        </a>
      </nav>
      {side === 'draft' && (
        <p className="bk-draft">
          <span className="grow">
            {state?.draft ? t('bank.draft.pending', { n: pending }) : t('bank.draft.none')}
            {state?.draft && state.news.some((item) => item.draft) && (
              <>
                {' '}
                <a className="link" href={addressOf('~news')} data-testid="draft-moved">
                  {t('bank.draft.moved')}
                </a>
              </>
            )}
          </span>
          {state?.draft && (
            <>
              <button type="button" className="btn" onClick={() => void dropDraft(t('bank.did.dropped'))}>
                {t('bank.draft.drop')}
              </button>
              {byPolicy ? (
                <span className="soft">{t('bank.draft.policy')}</span>
              ) : (
                <button
                  type="button"
                  className="btn main"
                  disabled={pending === 0}
                  onClick={() => void publish(t('bank.did.published'))}
                >
                  {t('bank.draft.publish')}
                </button>
              )}
            </>
          )}
        </p>
      )}
      {state?.trouble && <p className="bk-trouble">{told(state.trouble)}</p>}
    </header>
  );
}

/** How long a notice stays, in ms, unless it is pointed at. */
const STAYS = 8000;

/** What has just happened, with one press to take it back. */
export function Said() {
  const store = useBankStore();
  const notice = useBank((s) => s.notice);
  const failed = useBank((s) => s.failed);
  const busy = useBank((s) => s.busy);
  useEffect(() => {
    if (!notice || notice.left.length > 0) return;
    const over = setTimeout(() => {
      if (store.getState().notice?.id === notice.id && !document.querySelector('.bk-said:hover, .bk-said:focus-within'))
        store.getState().dismiss();
    }, STAYS);
    return () => clearTimeout(over);
  }, [notice, store]);
  return (
    <div role="status" className="bk-said">
      {busy && <p>{t('bank.busy')}</p>}
      {failed && <p className="bk-fault">{told(failed)}</p>}
      {notice && (
        <div className="bk-notice">
          {notice.words && <p>{notice.words}</p>}
          {notice.left.map((why) => (
            <p key={why} className="bk-warn">
              {told(why)}
            </p>
          ))}
          <p className="bk-acts">
            {notice.undo && (
              <button type="button" className="link" onClick={() => void store.getState().undo()}>
                {t('bank.undo')}
              </button>
            )}
            <button type="button" className="link" onClick={() => store.getState().dismiss()}>
              {t('bank.close')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
