import { useId, useState } from 'react';
import { t } from '@/components/strings';
import { useLog, useLogRoom } from './context';
import { cleanTags } from './model/entry';

/** What can be done with all that are selected. */
export function Bulk() {
  const { store } = useLogRoom();
  const { pick, remove, tag } = store.getState();
  const picked = useLog((s) => s.picked);
  const [text, setText] = useState('');
  const id = useId();
  const [first] = cleanTags([text]);
  const set = (on: boolean) => first && void tag([...picked], first, on);
  return (
    <div className="lg-bulk" data-testid="log-bulk">
      <b>{t('log.bulk', { n: picked.size })}</b>
      <label className="vh" htmlFor={id}>
        {t('log.bulk.tag')}
      </label>
      <input
        id={id}
        className="field"
        placeholder={t('log.filter.tag')}
        autoComplete="off"
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter') set(true);
        }}
      />
      <button type="button" className="btn" disabled={!first} onClick={() => set(true)}>
        {t('log.bulk.add')}
      </button>
      <button type="button" className="btn" disabled={!first} onClick={() => set(false)}>
        {t('log.bulk.off')}
      </button>
      <button type="button" className="btn" onClick={() => void remove([...picked])}>
        {t('log.bulk.remove')}
      </button>
      <button type="button" className="btn quiet" onClick={() => pick(new Set())}>
        {t('log.bulk.none')}
      </button>
    </div>
  );
}
