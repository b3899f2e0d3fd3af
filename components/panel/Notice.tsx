import { type ReactNode, useEffect, useState } from 'react';
import { Icon, type IconName } from '../kit/Icon';
import { type Notice, usePanel } from '../store';
import { KEY, t, told, tx } from '../strings';

/** How long a notice stays, in ms; as long as it is pointed at or has the focus it stays on. */
export const NOTICE_TIME = 6000;

/** What has just happened, one thing at a time, above the footer. The region is always there so that it is spoken. */
export function Notices() {
  const notice = usePanel((s) => s.notice);
  return (
    <div className="notices" role="status" aria-label={t('notice.label')}>
      {notice && <Toast key={notice.id} notice={notice} />}
    </div>
  );
}

function Toast({ notice }: { notice: Notice }) {
  const dismiss = usePanel((s) => s.dismiss);
  const undo = usePanel((s) => s.undo);
  const unmute = usePanel((s) => s.unmute);
  const copy = usePanel((s) => s.copy);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  // The only copy of a text must not vanish by itself.
  const stays = pointed || focused || notice.kind === 'kept';
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(dismiss, NOTICE_TIME);
    return () => clearTimeout(timer);
  }, [stays, dismiss]);
  const { icon, words } = wordsOf(notice);
  return (
    <div
      className="toast"
      data-testid="notice"
      data-kind={notice.kind}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Icon name={icon} />
      <p className="grow">{words}</p>
      {UNDOABLE.has(notice.kind) && (
        <button
          type="button"
          className="link"
          onClick={() => {
            dismiss();
            undo();
          }}
        >
          {t('notice.undo')}
        </button>
      )}
      {notice.kind === 'ignored' && (
        <button type="button" className="link" onClick={() => unmute(notice.entryId, notice.text)}>
          {t('notice.undo')}
        </button>
      )}
      {notice.kind === 'kept' && (
        <>
          <button type="button" className="link" onClick={() => copy(notice.text)}>
            {t('notice.copy')}
          </button>
          <button type="button" className="link" onClick={dismiss}>
            {t('notice.close')}
          </button>
        </>
      )}
    </div>
  );
}

const UNDOABLE: ReadonlySet<Notice['kind']> = new Set(['inserted', 'added', 'replaced', 'left-out']);

function wordsOf(notice: Notice): { icon: IconName; words: ReactNode } {
  const ctrl = <kbd>{KEY.ctrl}</kbd>;
  const said = (title: string, body: ReactNode) => (
    <>
      <b>{title}</b> {body}
    </>
  );
  switch (notice.kind) {
    case 'inserted':
      return { icon: 'check', words: t('notice.inserted') };
    case 'added':
      return { icon: 'check', words: t('notice.fact') };
    case 'replaced':
      return { icon: 'check', words: t('notice.replaced') };
    case 'left-out':
      return { icon: 'check', words: t('notice.leftOut') };
    case 'undone':
      return { icon: 'check', words: t('notice.undone') };
    case 'copied': {
      const v = <kbd>V</kbd>;
      return notice.noEditor
        ? { icon: 'clip', words: said(t('notice.noEditor.title'), tx('notice.noEditor.copied', { ctrl, v })) }
        : { icon: 'clip', words: said(t('notice.copied.title'), tx('notice.copied.body', { ctrl, v })) };
    }
    case 'taken':
      return notice.noNote
        ? { icon: 'clip', words: said(t('handover.noNote'), t('handover.noNote.copied')) }
        : { icon: 'clip', words: t('handover.copied') };
    case 'kept':
      return { icon: 'clip', words: said(t('notice.kept.title'), t('notice.kept.body', { text: notice.text })) };
    case 'moved':
      return { icon: 'note', words: said(t('notice.moved.title'), t('notice.moved.body')) };
    case 'not-undone':
      return { icon: 'note', words: said(t('notice.notUndone.title'), tx('notice.notUndone.body', { ctrl, z: <kbd>Z</kbd> })) };
    case 'ignored':
      return {
        icon: 'check',
        words: t(notice.scope === 'here' ? 'notice.ignoredHere' : 'notice.ignoredAlways', { text: notice.text }),
      };
    case 'refused':
      return { icon: 'note', words: t('off.refused') };
    case 'interrupted':
      return { icon: 'note', words: said(t('notice.interrupted.title'), t('notice.interrupted.body')) };
    case 'failed':
      return { icon: 'note', words: said(t('notice.failed'), told(notice.why)) };
  }
}
