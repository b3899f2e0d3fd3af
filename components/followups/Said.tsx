import { useEffect, useState } from 'react';
import { t } from '@/components/strings';
import { Icon } from '../kit/Icon';
import { useFollow } from './context';
import type { Said, Trouble } from './store';

/** How long a notice stays, in ms, as in the panel's own. */
const NOTICE_TIME = 6000;

/** What came of the last press. A name that nobody knows is said in general. */
export const saidWords = ({ key, fill }: Said): string =>
  t(key, { ...fill, ...(fill.name === '' ? { name: t('followups.who.none') } : {}) });

export const troubleWords = ({ kind, why }: Trouble): string => t(`followups.trouble.${kind}`, { why });

/** The panel's notice of what came of the last press on a follow-up, with one press to take it back. The region is always there. */
export function FollowNotice() {
  const said = useFollow((s) => s.said);
  const trouble = useFollow((s) => s.trouble);
  return (
    <div className="notices" role="status" aria-label={t('followups.title')} data-testid="followup-said">
      {trouble && <Toast key={trouble.kind} icon="note" words={troubleWords(trouble)} stays />}
      {said && <Toast key={said.id} icon="check" words={saidWords(said)} undo={said.undo !== null} />}
    </div>
  );
}

interface ToastProps {
  icon: 'note' | 'check';
  words: string;
  undo?: boolean;
  /** Until it is closed: it says what was not done. */
  stays?: boolean;
}

function Toast({ icon, words, undo = false, stays = false }: ToastProps) {
  const dismiss = useFollow((s) => s.dismiss);
  const takeBack = useFollow((s) => s.undo);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || stays) return;
    const timer = setTimeout(() => dismiss?.(), NOTICE_TIME);
    return () => clearTimeout(timer);
  }, [held, stays, dismiss]);
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icon} />
      <p className="grow">{words}</p>
      {undo && (
        <button type="button" className="link" onClick={() => void takeBack?.()}>
          {t('notice.undo')}
        </button>
      )}
      {stays && (
        <button type="button" className="link" onClick={() => dismiss?.()}>
          {t('notice.close')}
        </button>
      )}
    </div>
  );
}
