import { capsOf } from '@/entrypoints/background/chords';
import { type Chosen, onMac, type Prefs } from '@/entrypoints/background/prefs';
import type { SettingsView } from '@/entrypoints/background/protocol';
import { capName, t } from '../strings';
import { FixedBy } from './FixedBy';

export type FixedView = SettingsView['fixed'];

const SWITCHES = ['offers', 'pill', 'beforeSending'] as const;

/** What Evenkeel does at the reply box, each with its switch. */
export function InReply({ prefs, fixed, choose }: { prefs: Prefs; fixed: FixedView; choose(change: Chosen): void }) {
  const keys = capsOf(prefs.keys.take, onMac()).map(capName).join(' ') || t('settings.keys.none');
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">{t('settings.reply')}</h2>
      <ul className="switches">
        {SWITCHES.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="switch"
              role="switch"
              aria-checked={prefs[name]}
              aria-describedby={fixed[name] ? `about-${name} fixed-${name}` : `about-${name}`}
              aria-disabled={fixed[name] ? true : undefined}
              data-testid={`switch-${name}`}
              onClick={() => !fixed[name] && choose({ [name]: !prefs[name] })}
            >
              <i />
              <b>{t(`settings.reply.${name}`)}</b>
            </button>
            <p className="soft" id={`about-${name}`}>
              {t(`settings.about.${name}`, { keys })}
            </p>
            <FixedBy by={fixed[name]} id={`fixed-${name}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
