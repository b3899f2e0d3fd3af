import { useState } from 'react';
import { Card } from '@/components/rooms/Card';
import { Field } from '@/components/rooms/Field';
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
    <Card id="team-policy" title={t('team.policy')} about={t('team.policy.about')}>
      <div className="two">
        <div className="fs">
          <Field
            id="policy-address"
            label={t('team.policy.address')}
            type="url"
            spellCheck={false}
            value={wants.packAddress}
            placeholder={t('team.policy.empty')}
            onChange={(e) => setWants({ ...wants, packAddress: e.target.value })}
          />
          <Field
            id="policy-key"
            label={t('team.policy.key')}
            hint={t('team.policy.key.hint')}
            spellCheck={false}
            value={wants.packKey}
            onChange={(e) => setWants({ ...wants, packKey: e.target.value })}
          />
        </div>
        <div className="fs">
          <Field
            id="policy-sites"
            label={t('team.policy.sites')}
            hint={t('team.policy.sites.hint')}
            rows={3}
            spellCheck={false}
            value={wants.sites}
            onChange={(e) => setWants({ ...wants, sites: e.target.value })}
          />
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
    </Card>
  );
}
