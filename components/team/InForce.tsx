import { useState } from 'react';
import { ago, dayAndTime } from '@/components/rooms/locale';
import { t, told } from '@/components/strings';
import type { TeamState } from '@/entrypoints/background/bank/protocol';
import type { TeamActions } from './actions';

/** The version of the team's bank that counts here, how its last check went, and what can be done about it. */
export function InForce({ team, now, act }: { team: TeamState; now: number; act: TeamActions }) {
  const when = (at: string | null) => (at ? t('team.when', { ago: ago(at, now), at: dayAndTime(at) }) : t('team.never'));
  const { source } = team;
  // nothing has come from the address yet
  const from = source === 'none' && team.address ? (team.fixed ? 'policy-address' : 'address') : source;
  if (source === 'none' && !team.address)
    return (
      <section className="card" aria-labelledby="team-now">
        <h2 id="team-now">{t('team.now')}</h2>
        <p>{t('team.source.none')}</p>
        <Trouble team={team} act={act} />
        <p>
          <a className="link" href="#/packs">
            {t('team.toPacks')}
          </a>
        </p>
      </section>
    );
  const rows: [string, string][] = [
    [t('team.row.source'), t(`team.source.${from}`)],
    ...(team.address ? [[t('team.row.address'), team.address] as [string, string]] : []),
    [t('team.row.name'), team.name || t('team.unnamed')],
    ...(team.edition ? [[t('team.row.edition'), team.edition] as [string, string]] : []),
    [t('team.row.entries'), t('team.entries', { n: team.entries })],
    ...(source === 'file'
      ? []
      : ([
          [t('team.row.checked'), when(team.lastTried)],
          [t('team.row.changed'), when(team.lastChanged)],
        ] as [string, string][])),
  ];
  return (
    <section className="card" aria-labelledby="team-now" data-testid="team-now">
      <div className="row">
        <h2 id="team-now" className="grow">
          {t('team.now')}
        </h2>
        {team.lastGood && <span className="soft small">{t('team.updated', { ago: ago(team.lastGood, now) })}</span>}
      </div>
      <Trouble team={team} act={act} />
      {team.heldBack && (
        <div className="note acts">
          <span className="grow">{t('team.held')}</span>
          <button type="button" className="btn" onClick={() => void act.goOn()}>
            {t('team.on')}
          </button>
        </div>
      )}
      <dl className="pairs">
        {rows.map(([name, value]) => (
          <Pair key={name} name={name} value={value} />
        ))}
        {source !== 'file' && source !== 'none' && (
          <>
            <dt>{t('team.row.signature')}</dt>
            <dd>
              <Signature team={team} act={act} />
            </dd>
          </>
        )}
      </dl>
      {team.problems.length > 0 && (
        <details>
          <summary>{t('team.problems', { n: team.problems.length })}</summary>
          <ul>
            {team.problems.map((p) => (
              <li key={`${p.line}:${p.at}:${p.why}`}>
                {p.line > 0 && <b>{t('team.line', { line: p.line })}: </b>}
                {told(p.why)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="acts">
        {team.address && (
          <button type="button" className="btn main" disabled={team.checking} onClick={() => void act.check()}>
            {t(team.checking ? 'team.checking' : 'team.check')}
          </button>
        )}
        {team.canRollBack && !team.heldBack && (
          <button type="button" className="btn" onClick={() => void act.rollBack()}>
            {t('team.back')}
          </button>
        )}
      </div>
    </section>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Trouble({ team, act }: { team: TeamState; act: TeamActions }) {
  const { trouble, needsPermission } = team;
  if (needsPermission)
    return (
      <div className="note acts" data-trouble="">
        <span className="grow">{t('team.needs')}</span>
        <button type="button" className="btn main" onClick={() => act.permit(needsPermission)}>
          {t('team.permit')}
        </button>
      </div>
    );
  if (!trouble) return null;
  return (
    <div className="note" data-trouble="" data-testid="team-trouble">
      <p>
        <b>{t('team.trouble')}</b>
      </p>
      <p>{told(trouble)}</p>
      {team.older !== null && !(team.signature.kind === 'signed' && team.signature.pinnedBy === 'policy') && (
        <p>
          <button type="button" className="btn" onClick={() => void act.takeOlder()}>
            {t('team.older.take')}
          </button>
        </p>
      )}
    </div>
  );
}

function Signature({ team, act }: { team: TeamState; act: TeamActions }) {
  const [asking, setAsking] = useState(false);
  const { signature } = team;
  // a key that was kept stays named while a pack that does not fit it is refused
  if (signature.kind === 'unsigned') return <span>{t('team.unsigned')}</span>;
  return (
    <div className="fs">
      <p>{t('team.signed', { key: signature.key })}</p>
      <p className="soft">{t(signature.pinnedBy === 'policy' ? 'team.signed.policy' : 'team.signed.first')}</p>
      {signature.pinnedBy === 'first-use' && !asking && (
        <p>
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {t('team.newKey')}
          </button>
        </p>
      )}
      {asking && (
        <div className="note fs">
          <p>{t('team.newKey.ask')}</p>
          <div className="acts">
            <button
              type="button"
              className="btn"
              onClick={() => {
                setAsking(false);
                void act.trustNewKey();
              }}
            >
              {t('team.newKey.yes')}
            </button>
            <button type="button" className="btn quiet" onClick={() => setAsking(false)}>
              {t('team.no')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
