import { useState } from 'react';
import { t, told } from '@/components/strings';
import { fieldsBetween } from '@/phrasebank/layers';
import type { FieldChange } from '@/phrasebank/layers/types';
import type { Entry } from '@/phrasebank/schema';
import { useBankStore } from './context';
import { fieldName, shownValue } from './model/words';

/** What an entry stands in place of, field by field; asked for when it is opened. */
export function Differs({ id, entry }: { id: string; entry: Entry }) {
  const { ask } = useBankStore().getState();
  const [lower, setLower] = useState<{ layer: string; entry: Entry }[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const look = (open: boolean) => {
    if (!open) return;
    ask('versions', { entryId: id }).then(
      (found) => setLower(found.map((v) => ({ layer: v.layer, entry: v.row.entry }))),
      (e: unknown) => setFailed(e instanceof Error ? e.message : String(e)),
    );
  };
  const others = lower?.map((v) => ({ ...v, fields: fieldsBetween(v.entry, entry) })).filter((v) => v.fields.length > 0);
  return (
    <details onToggle={(e) => look(e.currentTarget.open)}>
      <summary className="link">{t('bank.differs')}</summary>
      {failed && <p className="bk-fault">{told(failed)}</p>}
      {others?.length === 0 && <p className="soft">{t('bank.differs.none')}</p>}
      {others?.map((v) => (
        <div key={v.layer}>
          <p className="small soft">{t('bank.differs.from', { layer: t(`bank.from.${v.layer as 'builtin'}`) })}</p>
          <FieldChanges fields={v.fields} />
        </div>
      ))}
    </details>
  );
}

/** Fields before and after. */
export function FieldChanges({ fields }: { fields: readonly FieldChange[] }) {
  return (
    <dl className="bk-diff">
      {fields.map((f) => (
        <div key={f.field}>
          <dt>{fieldName(f.field)}</dt>
          {Array.isArray(f.before) && Array.isArray(f.after) ? (
            <ListChange before={f.before as unknown[]} after={f.after as unknown[]} />
          ) : (
            <>
              <dd>
                <del>{shownValue(f.before)}</del>
              </dd>
              <dd>
                <ins>{shownValue(f.after)}</ins>
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Of lists only what came and what went. */
function ListChange({ before, after }: { before: readonly unknown[]; after: readonly unknown[] }) {
  const gone = before.filter((x) => !after.includes(x));
  const come = after.filter((x) => !before.includes(x));
  if (gone.length + come.length === 0) return <dd className="soft">{t('bank.differs.order')}</dd>;
  return (
    <>
      {gone.map((x) => (
        <dd key={`-${String(x)}`}>
          <del>{shownValue(x)}</del>
        </dd>
      ))}
      {come.map((x) => (
        <dd key={`+${String(x)}`}>
          <ins>{shownValue(x)}</ins>
        </dd>
      ))}
    </>
  );
}
