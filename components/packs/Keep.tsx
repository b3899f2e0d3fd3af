import { type FormEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Card } from '@/components/rooms/Card';
import { FileDrop } from '@/components/rooms/FileDrop';
import { FixedChoices, type FixedValues } from '@/components/rooms/FixedChoices';
import { dayAndTime } from '@/components/rooms/locale';
import { t, told } from '@/components/strings';
import type { AsideItem, BankState } from '@/entrypoints/background/bank/protocol';
import type { PacksStore } from './store';

/** Saving a layer for others, as a pack or a table. */
export function Export({ store, state, today }: { store: PacksStore; state: BankState; today: string }) {
  const { saveLayer, carried, readCarried } = useStore(store);
  const [fixed, setFixed] = useState<FixedValues | null>(null);
  const [taught, setTaught] = useState(false);
  const [scenarios, setScenarios] = useState(false);
  useEffect(() => {
    void readCarried();
  }, [readCarried]);
  const settings = fixed ?? carried?.settings ?? {};
  const [which, setWhich] = useState<'team' | 'draft' | 'mine'>(state.draft ? 'draft' : state.team.entries > 0 ? 'team' : 'mine');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    const names = {
      name: String(data.get('name') || t('packs.out.defaultName')).trim(),
      edition: String(data.get('edition') ?? '').trim(),
      settings,
      taught,
      scenarios,
    };
    void saveLayer(which, data.get('as') === 'csv' ? 'csv' : 'pack', names);
  };
  return (
    <Card id="packs-out" title={t('packs.out')} about={t('packs.out.about')}>
      <form className="fs out" onSubmit={submit}>
        <fieldset>
          <legend>{t('packs.out.which')}</legend>
          {(['team', 'draft', 'mine'] as const).map((layer) => (
            <label key={layer} className="choice">
              <input
                type="radio"
                name="which"
                value={layer}
                checked={which === layer}
                disabled={layer === 'draft' && !state.draft}
                onChange={() => setWhich(layer)}
              />
              {t(`packs.out.${layer}`)}
            </label>
          ))}
        </fieldset>
        <div className="two">
          <label className="fs">
            <span className="l">{t('packs.out.name')}</span>
            <input
              className="field"
              name="name"
              maxLength={120}
              defaultValue={state.team.name ?? t('packs.out.defaultName')}
              key={state.team.name}
            />
          </label>
          <label className="fs">
            <span className="l">{t('packs.out.edition')}</span>
            <input className="field" name="edition" maxLength={120} defaultValue={today} />
          </label>
        </div>
        <details>
          <summary>{t('packs.out.more')}</summary>
          <div className="fs">
            <FixedChoices value={settings} change={setFixed} />
            {carried !== null && carried.scenarios > 0 && (
              <label className="choice">
                <input type="checkbox" checked={scenarios} onChange={(e) => setScenarios(e.target.checked)} />
                {t('packs.out.scenarios', { n: carried.scenarios })}
              </label>
            )}
            {carried !== null && carried.sites > 0 && (
              <label className="choice">
                <input type="checkbox" checked={taught} onChange={(e) => setTaught(e.target.checked)} />
                {t('packs.out.taught', { n: carried.sites })}
              </label>
            )}
          </div>
        </details>
        <div className="acts">
          <button type="submit" className="btn main" name="as" value="pack">
            {t('packs.out.pack')}
          </button>
          <button type="submit" className="btn" name="as" value="csv">
            {t('packs.out.csv')}
          </button>
        </div>
      </form>
    </Card>
  );
}

/** Everything in one file, and back. */
export function Backup({ store }: { store: PacksStore }) {
  const { backup, saveBackup, offerBackup, restore } = useStore(store);
  return (
    <Card id="packs-backup" title={t('packs.backup')} about={t('packs.backup.about')}>
      <div className="acts">
        <button type="button" className="btn main" onClick={() => void saveBackup()}>
          {t('packs.backup.save')}
        </button>
      </div>
      <FileDrop
        label={t('packs.backup.restore')}
        accept=".json,application/json"
        take={async (file) => offerBackup({ name: file.name, data: new Uint8Array(await file.arrayBuffer()) })}
      >
        <span className="soft">{t('packs.drop')}</span>
      </FileDrop>
      {backup && (
        <div className="note fs" data-testid="restore">
          <p>
            {t('packs.backup.ask', {
              name: backup.name,
              made: backup.made ? dayAndTime(backup.made) : t('packs.backup.unknown'),
            })}
          </p>
          <div className="acts">
            <button type="button" className="btn main" onClick={() => void restore(true)}>
              {t('packs.backup.yes')}
            </button>
            <button type="button" className="btn" onClick={() => void restore(false)}>
              {t('packs.backup.no')}
            </button>
          </div>
        </div>
      )}
    </Card>
  );
}

/** Stored data that could not be read. */
export function Aside({ store, items }: { store: PacksStore; items: readonly AsideItem[] }) {
  const { saveAside, dropAside } = useStore(store);
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Card id="packs-aside" title={t('packs.aside')} about={t(items.length > 0 ? 'packs.aside.about' : 'packs.aside.none')}>
      <ul className="long-list">
        {items.map(({ key, at, why, bytes }) => (
          <li key={key} className="fs">
            <p>{told(why)}</p>
            <p className="soft small">
              {t('packs.aside.item', { at: dayAndTime(at), size: t('packs.size', { n: Math.max(1, Math.round(bytes / 1024)) }) })}
            </p>
            {asked === key && <p>{t('packs.aside.ask')}</p>}
            <div className="acts">
              <button type="button" className="btn" onClick={() => void saveAside(key)}>
                {t('packs.aside.save')}
              </button>
              {asked === key ? (
                <button type="button" className="btn" onClick={() => void dropAside(key)}>
                  {t('packs.aside.yes')}
                </button>
              ) : (
                <button type="button" className="btn quiet" onClick={() => setAsked(key)}>
                  {t('packs.aside.drop')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
