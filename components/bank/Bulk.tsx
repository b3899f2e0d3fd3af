import { t } from '@/components/strings';
import type { Command, Row } from '@/phrasebank/layers/types';
import type { AvoidEntry } from '@/phrasebank/schema';
import { useBank, useBankStore } from './context';
import * as choicesOf from './forms/labels';
import { copies, removal } from './model/commands';
import { Select } from './parts';

/** What can be done with all ticked entries at once. Each press is one change, to be taken back with one press. */
export function Bulk() {
  const store = useBankStore();
  const picked = useBank((s) => s.picked);
  const rows = useBank((s) => s.rows);
  const side = useBank((s) => s.side);
  const { edit, pick } = store.getState();
  const ids = [...picked];
  const n = ids.length;
  const of = (): Row[] => rows.filter((r) => picked.has(r.entry.id));
  const change = (fields: Partial<AvoidEntry>, what: string) => {
    const entries = of().flatMap(({ entry }) => (entry.kind === 'avoid' ? [{ ...entry, ...fields }] : []));
    void edit({ do: 'put', layer: side, entries }, what);
  };
  const simple = (does: 'lock' | 'unlock' | 'require' | 'unrequire') =>
    void edit({ do: does, layer: 'draft', ids }, t(`bank.many.${does}`, { n }));
  const remove = async () => {
    const command: Command = removal(of(), side);
    if (await edit(command, t('bank.many.deleted', { n }))) pick(new Set());
  };
  return (
    <div className="bk-bulk" role="group" aria-label={t('bank.bulk')}>
      <p className="small">
        <b>{t('bank.bulk.n', { n })}</b>{' '}
        <button type="button" className="link" onClick={() => pick(new Set())}>
          {t('bank.bulk.clear')}
        </button>
      </p>
      <div className="bk-acts">
        <button
          type="button"
          className="btn"
          onClick={() => void edit({ do: 'off', layer: side, ids }, t('bank.many.off', { n }))}
        >
          {t('bank.turnOff')}
        </button>
        <button type="button" className="btn" onClick={() => void edit({ do: 'on', layer: side, ids }, t('bank.many.on', { n }))}>
          {t('bank.turnOn')}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => void edit({ do: 'put', layer: side, entries: copies(of(), rows, side) }, t('bank.many.copied', { n }))}
        >
          {t('bank.duplicate')}
        </button>
        <button type="button" className="btn" onClick={() => void remove()}>
          {t('bank.delete')}
        </button>
        <Select
          bare
          label={t('bank.severity')}
          value={'' as AvoidEntry['severity'] | ''}
          choices={[{ value: '', label: t('bank.severity') }, ...choicesOf.severities()]}
          change={(severity) => severity && change({ severity }, t('bank.many.severity', { n }))}
        />
        <Select
          bare
          label={t('bank.category')}
          value={'' as AvoidEntry['category'] | ''}
          choices={[{ value: '', label: t('bank.category') }, ...choicesOf.categories()]}
          change={(category) => category && change({ category }, t('bank.many.category', { n }))}
        />
        {side === 'draft' &&
          (['lock', 'unlock', 'require', 'unrequire'] as const).map((does) => (
            <button key={does} type="button" className="btn" onClick={() => simple(does)}>
              {t(`bank.${does}`)}
            </button>
          ))}
      </div>
    </div>
  );
}
