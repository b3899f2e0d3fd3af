import { useState } from 'react';
import { useStore } from 'zustand';
import { Card } from '@/components/rooms/Card';
import { FileDrop } from '@/components/rooms/FileDrop';
import { Working } from '@/components/rooms/Working';
import { t } from '@/components/strings';
import { categorySchema, severitySchema } from '@/phrasebank/schema';
import { Found } from './Found';
import type { PacksStore } from './store';

const ACCEPT = '.json,.csv,.tsv,.yml,.yaml,.txt,application/json,text/csv,text/plain';

/** Taking a file in: choose, drop or paste; look; then say yes. */
export function Import({ store, canTeam }: { store: PacksStore; canTeam: boolean }) {
  const { read, progress, take, cancel } = useStore(store);
  const [pasted, setPasted] = useState('');
  return (
    <Card id="packs-in" title={t('packs.in')} about={t('packs.in.about')}>
      <FileDrop
        label={t('packs.choose')}
        accept={ACCEPT}
        take={async (file) => take({ name: file.name, data: new Uint8Array(await file.arrayBuffer()) })}
      >
        <span className="soft">{t('packs.drop')}</span>
      </FileDrop>
      <details>
        <summary className="link">{t('packs.paste')}</summary>
        <div className="fs">
          <textarea
            className="field"
            rows={6}
            spellCheck={false}
            aria-label={t('packs.paste')}
            value={pasted}
            onChange={(e) => setPasted(e.target.value)}
          />
          <div className="acts">
            <button
              type="button"
              className="btn"
              disabled={pasted.trim() === ''}
              onClick={() => void take({ name: t('packs.pasted'), data: pasted })}
            >
              {t('packs.paste.read')}
            </button>
          </div>
        </div>
      </details>
      {progress && <Working {...progress} words={t('packs.reading', progress)} cancel={cancel} cancelWords={t('packs.cancel')} />}
      {read && (
        <>
          {(read.kind === 'vale' || read.kind === 'words') && <Foreign store={store} />}
          <Found read={read} store={store} canTeam={canTeam && read.kind === 'pack'} />
        </>
      )}
    </Card>
  );
}

/** A list of another tool does not say what kind of wording it is about. */
function Foreign({ store }: { store: PacksStore }) {
  const { category, severity, choose } = useStore(store);
  return (
    <div className="acts">
      <label className="fs">
        <span className="l">{t('packs.foreign.category')}</span>
        <select className="field" value={category} onChange={(e) => void choose({ category: e.target.value as typeof category })}>
          {categorySchema.options.map((c) => (
            <option key={c} value={c}>
              {t(`rooms.category.${c}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="fs">
        <span className="l">{t('packs.foreign.severity')}</span>
        <select className="field" value={severity} onChange={(e) => void choose({ severity: e.target.value as typeof severity })}>
          {severitySchema.options.map((s) => (
            <option key={s} value={s}>
              {t(`rooms.severity.${s}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
