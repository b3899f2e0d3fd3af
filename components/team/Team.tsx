import { useState } from 'react';
import { useStore } from 'zustand';
import { settingName, settingWords } from '@/components/rooms/FixedChoices';
import { Status } from '@/components/rooms/Status';
import { t } from '@/components/strings';
import type { FixedSettings, Lockable } from '@/entrypoints/background/fixed';
import type { SettingValue } from '@/phrasebank/packs/types';
import { Address } from './Address';
import { type TeamHost, teamActions } from './actions';
import { InForce } from './InForce';
import { Policies } from './Policies';

/** Where the team's bank comes from, how that goes, and how to bring it to everybody. */
export function Team({ host }: { host: TeamHost }) {
  const { state } = useStore(host.line.store);
  const [act] = useState(() => teamActions(host));
  return (
    <div className="room team">
      <header>
        <h1>{t('team.title')}</h1>
        <p className="soft">{t('team.about')}</p>
      </header>
      {state && (
        <>
          <InForce team={state.team} now={host.now()} act={act} />
          <Address team={state.team} act={act} />
          <section className="card" aria-labelledby="team-settings">
            <h2 id="team-settings">{t('team.settings')}</h2>
            {Object.keys(state.settings).length === 0 ? (
              <p className="soft">{t('team.settings.none')}</p>
            ) : (
              <dl className="pairs">
                {Object.entries(state.settings).map(([name, value]) => (
                  <Fixed key={name} name={name} value={value} fixed={state.fixed} />
                ))}
              </dl>
            )}
          </section>
          <Policies key={state.team.address} address={state.team.address} host={host} />
        </>
      )}
      <Status line={host.line} />
    </div>
  );
}

/** One fixed setting, and who says so; a name that this version does not know is shown as it is. */
function Fixed({ name, value, fixed }: { name: string; value: SettingValue; fixed: FixedSettings }) {
  const known = Object.hasOwn(fixed, name) ? fixed[name as Lockable] : undefined;
  return (
    <>
      <dt>{settingName(name)}</dt>
      <dd>
        {settingWords(name, known?.value ?? value)}
        {known && <span className="soft">{`, ${t(`fixed.by.${known.by}`)}`}</span>}
      </dd>
    </>
  );
}
