import { t } from '@/components/strings';
import type { NewsItem } from '@/entrypoints/background/bank/protocol';
import type { Conflict, EntryChange } from '@/phrasebank/layers/types';
import { addressOf, useBank, useBankStore } from './context';
import { FieldChanges } from './Differs';
import { titleOf } from './model/items';

/** What new built-in and team versions have brought, entry by entry. Edits made here stay; where both changed, both are shown. */
export function News() {
  const news = useBank((s) => s.state?.news ?? NONE);
  return (
    <div className="bk-start">
      <h2>{t('bank.news.title')}</h2>
      {news.length === 0 && <p className="soft">{t('bank.news.none')}</p>}
      {news.map((item) => (
        <One key={item.id} item={item} />
      ))}
    </div>
  );
}

const NONE: readonly NewsItem[] = [];

function One({ item }: { item: NewsItem }) {
  const { newsSeen } = useBankStore().getState();
  return (
    <article className="bk-news">
      <h3>{t(item.from === 'team' ? 'bank.news.team' : 'bank.news.builtin', { n: item.count })}</h3>
      {item.draft && (
        <section className="bk-note" data-testid="news-draft">
          <p>{t('bank.news.draft')}</p>
          <Kept title={t('bank.news.draft.conflicts', { n: item.draft.conflicts.length })} conflicts={item.draft.conflicts} />
          {item.draft.combined.length > 0 && <p>{t('bank.news.draft.combined', { n: item.draft.combined.length })}</p>}
        </section>
      )}
      <Kept title={t('bank.news.conflicts', { n: item.conflicts.length })} conflicts={item.conflicts} />
      {item.combined.length > 0 && <p>{t('bank.news.combined', { n: item.combined.length })}</p>}
      <ul>
        {item.changes.map((change) => (
          <li key={change.id}>
            <Change change={change} />
          </li>
        ))}
      </ul>
      {item.count > item.changes.length && <p className="soft">{t('bank.news.more', { n: item.count - item.changes.length })}</p>}
      <button type="button" className="btn main" onClick={() => newsSeen(item.id)}>
        {t('bank.news.seen')}
      </button>
    </article>
  );
}

/** Where both changed the same: what came and what stays, entry by entry. */
function Kept({ title, conflicts }: { title: string; conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {conflicts.map((c) => (
          <li key={`${c.id}${c.field ?? ''}`}>
            <a className="link" href={addressOf(c.id)}>
              {titleOf(c.mine)}
            </a>
            <p className="soft">{t(`bank.conflict.${c.why}`)}</p>
            {c.theirs && c.field && (
              <FieldChanges fields={[{ field: c.field, before: valueOf(c.theirs, c.field), after: valueOf(c.mine, c.field) }]} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Change({ change }: { change: EntryChange }) {
  const entry = change.what === 'removed' ? change.before : change.after;
  return (
    <details>
      <summary>
        <span className="bk-tag">{t(`bank.change.${change.what}`)}</span> {titleOf(entry)}
      </summary>
      {change.what === 'changed' ? (
        <FieldChanges fields={change.fields} />
      ) : (
        <p>
          <a className="link" href={addressOf(change.id)}>
            {change.id}
          </a>
        </p>
      )}
    </details>
  );
}

const valueOf = (entry: object, field: string): unknown =>
  field.split('.').reduce<unknown>((v, key) => (v as Record<string, unknown> | undefined)?.[key], entry);
