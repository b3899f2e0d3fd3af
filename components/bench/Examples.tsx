import { useStore } from 'zustand';
import { Icon } from '@/components/kit/Icon';
import { Card } from '@/components/rooms/Card';
import { t } from '@/components/strings';
import type { BenchStore } from './store';

/** The examples that were noted here, and those that do not hold yet with a way to their entry. */
export function Examples({ store }: { store: BenchStore }) {
  const { examples } = useStore(store);
  const open = examples.filter((e) => !e.holds);
  return (
    <Card
      id="bench-examples"
      title={t('bench.examples')}
      about={t(examples.length === 0 ? 'bench.examples.none' : 'bench.examples.about')}
      data-tour="4"
    >
      {examples.length > 0 && open.length === 0 && (
        <p className="row">
          <Icon name="check" /> {t('bench.examples.all', { n: examples.length })}
        </p>
      )}
      <ul className="long-list">
        {open.map(({ entryId, title, side, text }) => (
          <li key={`${entryId}:${side}:${text}`} className="fs" data-testid="open-example">
            <p>
              <span className="tag">{t(`bench.example.${side}`)}</span>{' '}
              <a className="link" href={`#/bank/${entryId}`}>
                {title}
              </a>
            </p>
            <p>{t('bench.mark.words', { text })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
