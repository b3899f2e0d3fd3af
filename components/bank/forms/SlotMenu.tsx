import { t } from '@/components/strings';
import { SLOTS } from '@/rules/suggest/slot-names';

/** Adds a place that is filled from the conversation. */
export function SlotMenu({ insert }: { insert(slot: string): void }) {
  return (
    <label className="bk-select">
      <span className="vh">{t('bank.slot.add')}</span>
      <select className="field" value="" onChange={(e) => e.target.value && insert(`{${e.target.value}}`)}>
        <option value="">{t('bank.slot.add')}</option>
        {SLOTS.map((s) => (
          <option key={s.name} value={s.name}>{`{${s.name}}: ${s.about} (${s.example})`}</option>
        ))}
      </select>
    </label>
  );
}
