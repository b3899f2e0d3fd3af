import { t } from '@/components/strings';
import { LANGUAGES, OWN_NAMES } from '@/components/strings/language';
import { LOCKABLES, type Lockable } from '@/entrypoints/background/fixed';
import type { SettingValue } from '@/phrasebank/packs/types';

export type FixedValues = Readonly<Record<string, SettingValue>>;

const NAMES = {
  offers: 'settings.reply.offers',
  pill: 'settings.reply.pill',
  beforeSending: 'settings.reply.beforeSending',
  notify: 'settings.around.notify',
  care: 'settings.around.care',
  language: 'settings.language',
  counts: 'fixed.counts',
} as const;

/** A setting by the name it has on the settings page. */
export const settingName = (name: string): string =>
  Object.hasOwn(NAMES, name) ? t(NAMES[name as Lockable]) : t('fixed.unknown', { name });

/** Its value as people read it. */
export function settingWords(name: string, value: SettingValue): string {
  if (name === 'language') return LANGUAGES.find((l) => l === value) ? OWN_NAMES[value as 'en'] : t('fixed.browser');
  if (typeof value === 'boolean') return t(value ? 'fixed.on' : 'fixed.off');
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** Which settings a pack or a policy fixes, and how; the others are for each agent to choose. */
export function FixedChoices({
  value,
  change,
  bare = false,
}: {
  value: FixedValues;
  change(value: FixedValues): void;
  /** Its name stands right above it: said to screen readers only. */
  bare?: boolean;
}) {
  const pick = (name: Lockable, said: string) => {
    const { [name]: _, ...rest } = value;
    if (said === '') return change(rest);
    change({ ...rest, [name]: name === 'language' ? said : said === 'true' });
  };
  return (
    <fieldset className="fixed-choices">
      <legend className={bare ? 'vh' : undefined}>{t('fixed.title')}</legend>
      <p className="small soft">{t('fixed.hint')}</p>
      {LOCKABLES.map((name) => {
        const choices = name === 'language' ? ['browser', ...LANGUAGES] : ['true', 'false'];
        return (
          <label key={name}>
            <span>{settingName(name)}</span>
            <select className="field" value={String(value[name] ?? '')} onChange={(e) => pick(name, e.target.value)}>
              <option value="">{t('fixed.free')}</option>
              {choices.map((said) => (
                <option key={said} value={said}>
                  {settingWords(name, name === 'language' ? said : said === 'true')}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
