import { useState } from 'react';
import { FixedChoices, type FixedValues } from '@/components/rooms/FixedChoices';
import { t } from '@/components/strings';
import type { TeamHost } from './actions';
import { type PolicyFile, policyFiles } from './policies';

/** Policy files for whoever manages the browsers, filled with the address, to copy or save. */
export function Policies({ address, host }: { address: string | null; host: TeamHost }) {
  const [wants, setWants] = useState({ packAddress: address ?? '', packKey: '', sites: '', settings: {} as FixedValues });
  const [shown, setShown] = useState<PolicyFile['id']>('windows');
  const files = policyFiles({
    chromeId: host.chromeId,
    firefoxId: host.firefoxId,
    packAddress: wants.packAddress.trim() || t('team.policy.empty'),
    packKey: wants.packKey.trim(),
    sites: wants.sites
      .split('\n')
      .map((s) => s.trim())
      .filter(Boolean),
    settings: Object.keys(wants.settings).length > 0 ? JSON.stringify(wants.settings) : '',
  });
  const file = files.find((f) => f.id === shown) ?? files[0];
  if (!file) return null;
  const copy = async () => {
    try {
      await host.copy(file.text);
      host.line.say(t('rooms.copied'));
    } catch {
      host.line.say(t('rooms.notCopied'));
    }
  };
  return (
    <section className="card" aria-labelledby="team-policy">
      <div className="fs">
        <h2 id="team-policy">{t('team.policy')}</h2>
        <p className="soft">{t('team.policy.about')}</p>
      </div>
      <div className="two">
        <div className="fs">
          <label className="l" htmlFor="policy-address">
            {t('team.policy.address')}
          </label>
          <input
            id="policy-address"
            className="field"
            type="url"
            spellCheck={false}
            value={wants.packAddress}
            placeholder={t('team.policy.empty')}
            onChange={(e) => setWants({ ...wants, packAddress: e.target.value })}
          />
          <label className="l" htmlFor="policy-key">
            {t('team.policy.key')}
          </label>
          <input
            id="policy-key"
            className="field"
            spellCheck={false}
            value={wants.packKey}
            aria-describedby="policy-key-hint"
            onChange={(e) => setWants({ ...wants, packKey: e.target.value })}
          />
          <p className="small soft" id="policy-key-hint">
            {t('team.policy.key.hint')}
          </p>
        </div>
        <div className="fs">
          <label className="l" htmlFor="policy-sites">
            {t('team.policy.sites')}
          </label>
          <textarea
            id="policy-sites"
            className="field"
            rows={3}
            spellCheck={false}
            value={wants.sites}
            aria-describedby="policy-sites-hint"
            onChange={(e) => setWants({ ...wants, sites: e.target.value })}
          />
          <p className="small soft" id="policy-sites-hint">
            {t('team.policy.sites.hint')}
          </p>
        </div>
      </div>
      <details>
        <summary>{t('fixed.title')}</summary>
        <FixedChoices bare value={wants.settings} change={(settings) => setWants({ ...wants, settings })} />
      </details>
      <div className="fs">
        <label className="l" htmlFor="policy-for">
          {t('team.policy.for')}
        </label>
        <select id="policy-for" className="field" value={shown} onChange={(e) => setShown(e.target.value as PolicyFile['id'])}>
          {files.map(({ id }) => (
            <option key={id} value={id}>
              {t(`team.policy.${id}`)}
            </option>
          ))}
        </select>
        <p className="small soft">{t(`team.policy.where.${file.id}`)}</p>
      </div>
      {/* long lines wrap; a long file scrolls, by keyboard as well */}
      <pre tabIndex={0} role="region" aria-label={file.name} data-testid="policy-text">
        {file.text}
      </pre>
      <div className="acts">
        <button type="button" className="btn main" onClick={() => void copy()}>
          {t('team.policy.copy')}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            host.save(file.name, file.text);
            host.line.say(t('rooms.saved', { name: file.name }));
          }}
        >
          {t('team.policy.save')}
        </button>
      </div>
    </section>
  );
}
