import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { Horizon, Icon } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import { capsOf } from '@/entrypoints/background/chords';
import { type KeyAction, type Keys, onMac } from '@/entrypoints/background/prefs';
import { capName } from '../strings';
import { Desks } from './Desks';
import type { WelcomeState } from './store';
import { Toolbar } from './Toolbar';

const FIRST_KEYS = ['take', 'next', 'open', 'panel'] as const satisfies readonly KeyAction[];
const READS = ['read', 'stays', 'never'] as const;

/** The first page: what Evenkeel reads and never does, where it may help, its icon and its keys. Help within a minute. */
export function Welcome({ store, firefox }: { store: StoreApi<WelcomeState>; firefox: boolean }) {
  const { keys, said } = useStore(store);
  return (
    <main className="welcome">
      <header>
        <Horizon />
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.lead')}</p>
      </header>
      <section aria-labelledby="w-reads" className="reads">
        <h2 id="w-reads">{t('welcome.reads')}</h2>
        <dl>
          {READS.map((what) => (
            <div key={what}>
              <dt>
                <Icon name={what === 'read' ? 'eye' : what === 'stays' ? 'home' : 'hand'} /> {t(`welcome.${what}`)}
              </dt>
              <dd>{t(`welcome.what.${what}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <ol className="steps">
        <li>
          <section aria-labelledby="w-desks">
            <h2 id="w-desks">{t('welcome.desks')}</h2>
            <p className="soft">{t('welcome.desks.about')}</p>
            <Desks store={store} />
            <p className="try">
              {t('welcome.try')}{' '}
              <a className="btn" href="practice.html">
                {t('welcome.practice')}
              </a>
            </p>
          </section>
        </li>
        <li>
          <section aria-labelledby="w-pin">
            <h2 id="w-pin">{t('welcome.pin')}</h2>
            <div className="pin">
              <Toolbar />
              <p>{t(firefox ? 'welcome.pin.firefox' : 'welcome.pin.chrome')}</p>
            </div>
          </section>
        </li>
        <li>
          <section aria-labelledby="w-write">
            <h2 id="w-write">{t('welcome.write')}</h2>
            <p>{t('welcome.write.how')}</p>
            {keys && <FirstKeys keys={keys} />}
          </section>
        </li>
      </ol>
      <footer>
        <a className="link" href="options.html#/settings">
          {t('options.settings')}
        </a>
        <a className="link" href="options.html#/privacy">
          {t('welcome.stored')}
        </a>
        <span className="soft">{t('welcome.again')}</span>
      </footer>
      <div role="status" className="room-said" data-testid="said">
        {said && <p data-trouble={said.trouble ? '' : undefined}>{said.words}</p>}
      </div>
    </main>
  );
}

function FirstKeys({ keys }: { keys: Keys }) {
  return (
    <dl className="keys">
      {FIRST_KEYS.map((action) => (
        <div key={action}>
          <dt>
            {capsOf(keys[action], onMac()).map((cap) => (
              <kbd key={cap}>{capName(cap)}</kbd>
            ))}
            {keys[action] === '' && <span className="soft">{t('settings.keys.none')}</span>}
          </dt>
          <dd>{t(`welcome.key.${action}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
