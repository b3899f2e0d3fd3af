import { type FormEvent, useState } from 'react';
import { Card } from '@/components/rooms/Card';
import { Field } from '@/components/rooms/Field';
import { t, told } from '@/components/strings';
import type { TeamState } from '@/entrypoints/background/bank/protocol';
import type { TeamActions } from './actions';

/** The address the team's pack is read from: given here, or said by the browser's policy and then only shown. */
export function Address({ team, act }: { team: TeamState; act: TeamActions }) {
  const [why, setWhy] = useState<string | null>(null);
  /** Let go of a moment ago: one press brings it back. */
  const [was, setWas] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWhy(act.use(String(new FormData(event.currentTarget).get('address') ?? '').trim()));
  };
  return (
    <Card id="team-address" title={t('team.address')} about={t('team.address.about')}>
      {team.fixed ? (
        <p className="note">{t('team.address.fixed')}</p>
      ) : (
        <form className="fs" onSubmit={submit} noValidate>
          <Field
            id="team-address-field"
            label={t('team.address.label')}
            hint={why ? told(why) : t('team.address.hint')}
            name="address"
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            key={team.address}
            defaultValue={team.address ?? ''}
            aria-invalid={why !== null}
          />
          <div className="acts">
            <button type="submit" className="btn main">
              {t('team.address.use')}
            </button>
            {team.address && (
              <button
                type="button"
                className="btn"
                onClick={() => {
                  setWas(team.address);
                  void act.letGo();
                }}
              >
                {t('team.address.let')}
              </button>
            )}
            {!team.address && was && (
              <button type="button" className="link" onClick={() => setWhy(act.use(was))}>
                {t('team.address.again')}
              </button>
            )}
          </div>
        </form>
      )}
    </Card>
  );
}
