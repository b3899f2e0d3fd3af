import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { Horizon } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import { SECTIONS } from './sections';

const listen = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};
const address = () => location.hash;

/** The options page: a section at a time, named by the address, so that any of them can be linked to, reloaded and gone back to. */
export function Shell() {
  const [, path = '', rest = ''] = /^#\/([^/]*)\/?(.*)$/.exec(useSyncExternalStore(listen, address)) ?? [];
  const section = SECTIONS.find((s) => s.path === path) ?? SECTIONS[0];
  const main = useRef<HTMLElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (!section) return;
    // Gone to another section by a link or key: a screen reader starts there. Not on the first load.
    if (shown.current !== section) main.current?.focus();
    shown.current = section;
  }, [section]);
  const title = section && `${t(section.title)} · Evenkeel`;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  if (!section) return null;
  const { View } = section;
  return (
    <div className="options">
      <nav aria-label={t('options.nav')}>
        <a className="skip" href={`#/${section.path}`} onClick={() => main.current?.focus()}>
          {t('options.skip')}
        </a>
        <p className="brand">
          <Horizon /> Evenkeel
        </p>
        <ul>
          {SECTIONS.map((s) => (
            <li key={s.path}>
              <a href={`#/${s.path}`} aria-current={s === section ? 'page' : undefined}>
                {t(s.title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="soft wait">{t('options.loading')}</p>}>
          <View rest={decodeURIComponent(rest)} />
        </Suspense>
      </main>
    </div>
  );
}
