import { useStore } from 'zustand';
import { Status } from '@/components/rooms/Status';
import { t } from '@/components/strings';
import { Import } from './Import';
import { Aside, Backup, Export } from './Keep';
import type { PacksHost, PacksStore } from './store';

/** Files in and out: packs, tables, other tools' lists, backups, and what had to be set aside. */
export function Packs({ store, host }: { store: PacksStore; host: PacksHost }) {
  const { state } = useStore(host.line.store);
  const reading = useStore(store, (v) => v.progress !== null);
  return (
    <div className="room packs">
      <header>
        <h1>{t('packs.title')}</h1>
        <p className="soft">{t('packs.about')}</p>
      </header>
      {state && (
        <>
          <Import store={store} canTeam={state.team.source === 'none' || state.team.source === 'file'} />
          <Export store={store} state={state} today={host.today()} />
          <Backup store={store} />
          <Aside store={store} items={state.aside} />
        </>
      )}
      <Status line={host.line} quiet={reading} />
    </div>
  );
}
