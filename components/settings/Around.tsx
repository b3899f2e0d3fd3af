import type { Chosen, Prefs } from '@/entrypoints/background/prefs';
import { t } from '../strings';
import { FixedBy } from './FixedBy';
import type { FixedView } from './InReply';

interface Props {
  prefs: Prefs;
  fixed: FixedView;
  /** Called straight from the press: the browser asks the agent. */
  notify(on: boolean): void;
  /** The browser was asked for notifications, and it was refused. */
  refused: boolean;
  choose(change: Chosen): void;
}

/** What Evenkeel does around a conversation, each with its switch. */
export function Around({ prefs, fixed, notify, refused, choose }: Props) {
  const rows = [
    { name: 'notify', press: () => notify(!prefs.notify) },
    { name: 'care', press: () => choose({ care: !prefs.care }) },
  ] as const;
  return (
    <section aria-labelledby="around">
      <h2 id="around">{t('settings.around')}</h2>
      <ul className="switches">
        {rows.map(({ name, press }) => (
          <li key={name}>
            <button
              type="button"
              className="switch"
              role="switch"
              aria-checked={prefs[name]}
              aria-describedby={fixed[name] ? `about-${name} fixed-${name}` : `about-${name}`}
              aria-disabled={fixed[name] ? true : undefined}
              data-testid={`switch-${name}`}
              onClick={() => !fixed[name] && press()}
            >
              <i />
              <b>{t(`settings.around.${name}`)}</b>
            </button>
            <p className="soft" id={`about-${name}`}>
              {t(`settings.about.${name}`)}
            </p>
            <FixedBy by={fixed[name]} id={`fixed-${name}`} />
            <p role="status" className="soft">
              {name === 'notify' && refused && t('settings.around.refused')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
