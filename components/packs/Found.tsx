import { useStore } from 'zustand';
import { titleOf } from '@/components/bank/model/items';
import { LongList } from '@/components/rooms/LongList';
import { figure } from '@/components/rooms/locale';
import { t, told } from '@/components/strings';
import type { EntryChange } from '@/phrasebank/layers';
import type { Problem } from '@/phrasebank/packs';
import { type Into, isNothing, type Preview, valueText } from './preview';
import type { PacksStore, Read } from './store';

/** What a file held, what of it cannot be taken and why, what would change; and the buttons that do it. */
export function Found({ read, store, canTeam }: { read: Read; store: PacksStore; canTeam: boolean }) {
  const { into, how, choose, accept, putAway } = useStore(store);
  const { parsed, preview, kind } = read;
  const n = parsed.pack?.entries.length ?? 0;
  const scenarios = parsed.pack?.scenarios.length ?? 0;
  const errors = parsed.problems.filter((p) => p.level === 'error');
  const notes = parsed.problems.filter((p) => p.level === 'note');
  const layers: Into[] = canTeam ? ['draft', 'mine', 'team'] : ['draft', 'mine'];
  return (
    <div className="fs found" data-testid="found">
      <h3>
        {parsed.pack && kind !== 'backup' ? t('packs.found', { n, kind: t(`packs.kind.${kind}`) }) : t('packs.none')}
        {parsed.left > 0 && `. ${t('packs.left', { n: parsed.left })}`}
      </h3>
      {scenarios > 0 && <p>{t('packs.found.scenarios', { n: scenarios })}</p>}
      {parsed.migratedFrom !== null && <p className="soft">{t('packs.migrated', { n: parsed.migratedFrom })}</p>}
      {errors.length > 0 && <Problems title={t('packs.problems')} problems={errors} open />}
      {notes.length > 0 && <Problems title={t('packs.notes')} problems={notes} />}
      {parsed.pack && preview && (
        <>
          <fieldset>
            <legend>{t('packs.into')}</legend>
            {layers.map((layer) => (
              <label key={layer} className="choice">
                <input type="radio" name="into" checked={into === layer} onChange={() => void choose({ into: layer })} />
                {t(`packs.into.${layer}`)}
              </label>
            ))}
          </fieldset>
          {into !== 'team' && (
            <fieldset>
              <legend>{t('packs.how')}</legend>
              {(['add', 'replace'] as const).map((each) => (
                <label key={each} className="choice">
                  <input type="radio" name="how" checked={how === each} onChange={() => void choose({ how: each })} />
                  {t(`packs.how.${each}`)}
                </label>
              ))}
            </fieldset>
          )}
          <Diff preview={preview} />
        </>
      )}
      <div className="acts">
        {parsed.pack && (
          <button type="button" className="btn main" onClick={() => void accept()}>
            {n === 0 && scenarios > 0 && errors.length === 0
              ? t('packs.take.scenarios', { n: scenarios })
              : t(errors.length > 0 ? 'packs.takeGood' : 'packs.take', { n })}
          </button>
        )}
        <button type="button" className="btn" onClick={putAway}>
          {t('packs.drop.it')}
        </button>
      </div>
    </div>
  );
}

function Problems({ title, problems, open = false }: { title: string; problems: readonly Problem[]; open?: boolean }) {
  return (
    <details open={open}>
      <summary>
        <b>{title}</b> <span className="soft">{figure(problems.length)}</span>
      </summary>
      <LongList items={problems} label={title} height={36} keyOf={(_, i) => i}>
        {(p) => (
          <p className="problem">
            <b>{p.line > 0 ? t('packs.at.line', { line: p.line }) : p.at === '' ? t('packs.at.file') : ''}</b>{' '}
            {p.at !== '' && <code>{p.at}</code>} <span>{told(p.why)}</span>
            {p.id && <span className="soft"> {p.id}</span>}
          </p>
        )}
      </LongList>
    </details>
  );
}

function Diff({ preview }: { preview: Preview }) {
  const { changes, added, changed, removed, same, off, locked, required, model } = preview;
  return (
    <div className="fs" data-testid="diff">
      <h3>{t('packs.diff')}</h3>
      <p>{isNothing(preview) ? t('packs.diff.nothing') : t('packs.diff.sum', { added, changed, removed, same })}</p>
      {(off > 0 || locked > 0 || required > 0 || model) && (
        <ul className="soft">
          {off > 0 && <li>{t('packs.diff.off', { n: off })}</li>}
          {locked > 0 && <li>{t('packs.diff.locked', { n: locked })}</li>}
          {required > 0 && <li>{t('packs.diff.required', { n: required })}</li>}
          {model && <li>{t('packs.diff.model', model)}</li>}
        </ul>
      )}
      {changes.length > 0 && (
        <LongList items={changes} label={t('packs.diff.list')} height={64} keyOf={(c) => c.id}>
          {(change) => <Change change={change} />}
        </LongList>
      )}
    </div>
  );
}

function Change({ change }: { change: EntryChange }) {
  const entry = change.what === 'removed' ? change.before : change.after;
  return (
    <div className="change">
      <p className="row">
        <span className="tag" data-what={change.what}>
          {t(`packs.what.${change.what}`)}
        </span>
        <b>{titleOf(entry)}</b>
        <span className="soft small">{change.id}</span>
      </p>
      {change.what === 'changed' && (
        <dl>
          {change.fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{t('packs.field', { field })}</dt>
              <dd>
                <del aria-label={t('packs.before')}>{valueText(before) || t('packs.empty')}</del>{' '}
                <ins aria-label={t('packs.after')}>{valueText(after) || t('packs.empty')}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
