import { capsOf } from '@/entrypoints/background/chords';
import { type Chosen, onMac, type Prefs } from '@/entrypoints/background/prefs';
import { capName, t } from '../strings';

const SWITCHES = ['offers', 'pill', 'beforeSending'] as const;

/** What Evenkeel does at the reply box, each with its switch. */
export function InReply({ prefs, choose }: { prefs: Prefs; choose(change: Chosen): void }) {
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
              aria-describedby={`about-${name}`}
              data-testid={`switch-${name}`}
              onClick={() => choose({ [name]: !prefs[name] })}
            >
              <i />
              <b>{t(`settings.reply.${name}`)}</b>
            </button>
            <p className="soft" id={`about-${name}`}>
              {t(`settings.about.${name}`, { keys })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
