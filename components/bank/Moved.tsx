import { t } from '@/components/strings';
import { combine, fieldsBetween, same } from '@/phrasebank/layers';
import type { Entry } from '@/phrasebank/schema';
import { useBank } from './context';
import { FieldChanges } from './Differs';
import { fromKey } from './store';

interface MovedOf {
  formKey: string;
  /** The entry as it is now, and as it stands in the form. */
  now: Entry;
  mine: Entry;
  keep(entry: Entry | null, anew?: boolean): void;
}

/** Says when an entry has been changed elsewhere (a new team version, another window) while a form on it is not saved yet. */
export function Moved({ formKey, now, mine, keep }: MovedOf) {
  const from = useBank((s) => s.unsaved[fromKey(formKey)]);
  if (!from || same(from, now)) return null;
  const both = combine(from, now, mine);
  return (
    <div className="bk-note" data-testid="moved">
      <p>{t('bank.moved')}</p>
      <FieldChanges fields={fieldsBetween(from, now)} />
      {both.clashes.length > 0 && <p className="soft">{t('bank.moved.clash')}</p>}
      <p className="bk-acts">
        {!same(both.entry, mine) && (
          <button type="button" className="btn" onClick={() => keep(both.entry, true)}>
            {t('bank.moved.both')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => keep(mine, true)}>
          {t('bank.moved.mine')}
        </button>
        <button type="button" className="btn" onClick={() => keep(null)}>
          {t('bank.moved.theirs')}
        </button>
      </p>
    </div>
  );
}
