import { useStore } from 'zustand';
import { titleOf } from '@/components/bank/model/items';
import { SeverityMark } from '@/components/kit/Icon';
import { LongList } from '@/components/rooms/LongList';
import { figure } from '@/components/rooms/locale';
import { Working } from '@/components/rooms/Working';
import { t } from '@/components/strings';
import { BANDS } from '@/rules/bands';
import type { Band } from '@/rules/types';
import type { ChannelChoice } from './channel';
import { ReplyRow } from './ReplyRow';
import { Unread } from './Source';
import { type BenchStore, type Show, shown } from './store';

const SHOWS: readonly Show[] = ['all', 'marked', 'changed', 'clean'];

/** Figures, the entries that fired, and the replies one by one. */
export function Results({ store }: { store: BenchStore }) {
  const view = useStore(store);
  const {
    name,
    replies,
    results,
    tally,
    edited,
    progress,
    show,
    only,
    choose,
    clear,
    cancel,
    problems,
    examples,
    side,
    assumed,
    channel,
    guessed,
  } = view;
  const rows = shown(results, show, only);
  const held = examples.filter((e) => e.holds).length;
  return (
    <section className="card results" aria-labelledby="bench-results">
      <div className="acts">
        <h2 id="bench-results">{t('bench.results')}</h2>
        <span className="soft grow">{t('bench.tried', { n: replies.length, name: name ?? '' })}</span>
        <button type="button" className="btn" onClick={clear}>
          {t('bench.other')}
        </button>
      </div>
      <div className="acts with">
        <label className="acts">
          <span className="l">{t('bench.side')}</span>
          <select
            className="field"
            value={side}
            onChange={(e) => choose({ side: e.target.value === 'draft' ? 'draft' : 'mine' })}
          >
            <option value="draft">{t('bench.side.draft')}</option>
            <option value="mine">{t('bench.side.mine')}</option>
          </select>
        </label>
        <label className="acts">
          <span className="l">{t('bench.anger')}</span>
          <select className="field" value={assumed} onChange={(e) => choose({ assumed: e.target.value as Band })}>
            {BANDS.map((band) => (
              <option key={band} value={band}>
                {t(`band.${band}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="acts">
          <span className="l">{t('bench.channel')}</span>
          <select
            className="field"
            data-testid="bench-channel"
            value={channel}
            onChange={(e) => choose({ channel: e.target.value as ChannelChoice })}
          >
            <option value="told">
              {t(replies.some((r) => r.channel) ? 'bench.channel.told' : 'bench.channel.guess', {
                channel: t(`bench.channel.${guessed}`),
              })}
            </option>
            <option value="chat">{t('bench.channel.chat')}</option>
            <option value="email">{t('bench.channel.email')}</option>
          </select>
        </label>
      </div>
      {problems.length > 0 && <Unread store={store} />}
      {progress && (
        <Working
          {...progress}
          words={progress.what === 'read' ? t('bench.reading', { name: name ?? '' }) : t('bench.running', progress)}
          cancel={cancel}
          cancelWords={t('bench.cancel')}
        />
      )}
      {tally && (
        <>
          <dl className="sums" data-tour="6">
            <Sum label={t('bench.sum.marked')} n={tally.marked} was={edited ? t('bench.sum.was', { n: tally.wasMarked }) : ''} />
            {edited && <Sum label={t('bench.sum.new')} n={tally.fresh} />}
            {edited && <Sum label={t('bench.sum.gone')} n={tally.gone} />}
            {edited && <Sum label={t('bench.sum.same')} n={tally.same} />}
            {examples.length > 0 && (
              <Sum label={t('bench.sum.examples')} n={t('bench.sum.of', { n: held, all: examples.length })} />
            )}
          </dl>
          {!edited && <p className="soft">{t('bench.noEdits')}</p>}
          <div className="split">
            <Entries store={store} />
            <div className="fs replies" data-tour="2">
              <fieldset className="acts">
                <legend className="vh">{t('bench.show')}</legend>
                {SHOWS.map((each) => (
                  <button
                    key={each}
                    type="button"
                    className="btn"
                    aria-pressed={show === each}
                    onClick={() => choose({ show: each })}
                  >
                    {t(`bench.show.${each}`)} <span className="soft">{figure(shown(results, each, only).length)}</span>
                  </button>
                ))}
              </fieldset>
              {rows.length === 0 ? (
                <p className="soft">{t('bench.none')}</p>
              ) : (
                <LongList items={rows} label={t('bench.replies')} height={120} keyOf={(r) => r.reply.n}>
                  {(result) => <ReplyRow result={result} store={store} />}
                </LongList>
              )}
            </div>
          </div>
        </>
      )}
    </section>
  );
}

function Sum({ label, n, was = '' }: { label: string; n: number | string; was?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {typeof n === 'number' ? figure(n) : n} {was && <span>{was}</span>}
      </dd>
    </div>
  );
}

function Entries({ store }: { store: BenchStore }) {
  const { tally, entries, only, edited, choose } = useStore(store);
  if (!tally) return null;
  return (
    <div className="fs fired" data-tour="3">
      <h3>{t('bench.entries')}</h3>
      {tally.entries.length === 0 && <p className="soft">{t('bench.entries.none')}</p>}
      {only && (
        <button type="button" className="link" onClick={() => choose({ only: null })}>
          {t('bench.entry.all')}
        </button>
      )}
      <ul className="fired-list">
        {tally.entries.map(({ entryId, severity, now, was }) => {
          const entry = entries.get(entryId);
          const title = entry ? titleOf(entry) : entryId;
          return (
            <li key={entryId}>
              <button
                type="button"
                aria-pressed={only === entryId}
                aria-label={t('bench.entry.only', { entry: title })}
                onClick={() => choose({ only: only === entryId ? null : entryId })}
              >
                <SeverityMark severity={severity} />
                <span className="grow">{title}</span>
                <span className="soft">
                  {edited && now !== was ? t('bench.entry.was', { n: now, was }) : t('bench.entry.count', { n: now })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
