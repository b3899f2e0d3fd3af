import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Icon } from '@/components/kit/Icon';
import { dateOf, t } from '@/components/strings';
import { Bulk } from './Bulk';
import { goTo, useLog, useLogRoom } from './context';
import type { LogEntry } from './model/entry';
import { ANY, finder, isAny, SORTS, type Sort } from './model/find';
import { Mood } from './parts';
import { moodWords, outcomeWord, titleWords } from './words';

const ROW = 64;

/** The complaints that fit, of which only those in sight are in the page: search, order, choosing several. */
export function List({ open }: { open: string }) {
  const { store } = useLogRoom();
  const { narrow, sortBy, pick } = store.getState();
  const rows = useLog((s) => s.rows);
  const filter = useLog((s) => s.filter);
  const sort = useLog((s) => s.sort);
  const picked = useLog((s) => s.picked);
  const later = useDeferredValue(filter);
  const find = useMemo(() => finder(rows, sort), [rows, sort]);
  const shown = useMemo(() => find(later), [find, later]);
  const [active, setActive] = useState<string | null>(null);
  const anchor = useRef<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const wanted = active ?? open;
  const at = useMemo(
    () =>
      wanted === ''
        ? 0
        : Math.max(
            0,
            shown.findIndex((r) => r.entry.id === wanted),
          ),
    [shown, wanted],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
    // rows are named by their place: names of their own would be read for all 100,000 at each key
    initialRect: { width: 320, height: 640 },
  });
  const range = (a: number, b: number) => {
    const ids = shown.slice(Math.min(a, b), Math.max(a, b) + 1).map((r) => r.entry.id);
    pick(new Set([...store.getState().picked, ...ids]));
  };
  const toggle = useCallback(
    (entryId: string) => {
      const next = new Set(store.getState().picked);
      if (!next.delete(entryId)) next.add(entryId);
      store.getState().pick(next);
    },
    [store],
  );
  const goto = (i: number, event: { shiftKey: boolean }) => {
    const to = Math.max(0, Math.min(shown.length - 1, i));
    const row = shown[to];
    if (!row) return;
    if (event.shiftKey) {
      anchor.current ??= at;
      range(anchor.current, to);
    } else anchor.current = null;
    setActive(row.entry.id);
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW) - 1);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: shown.length - 1 }[
      event.key
    ];
    const row = shown[at];
    if (to !== undefined) goto(to, event);
    else if (event.key === 'Enter' && row) goTo(row.entry.id);
    else if (event.key === ' ' && row) {
      anchor.current = at;
      toggle(row.entry.id);
    } else if (event.key === 'Delete' && picked.size > 0) void store.getState().remove([...picked]);
    else if (event.key === 'Escape' && picked.size > 0) pick(new Set());
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) pick(new Set(shown.map((r) => r.entry.id)));
    else return;
    event.preventDefault();
  };
  const click = useCallback(
    (entry: LogEntry, i: number, event: MouseEvent) => {
      setActive(entry.id);
      if (event.shiftKey && anchor.current !== null) {
        const [a, b] = [Math.min(anchor.current, i), Math.max(anchor.current, i)];
        pick(new Set([...store.getState().picked, ...shown.slice(a, b + 1).map((r) => r.entry.id)]));
        return;
      }
      anchor.current = i;
      const onTick = (event.target as HTMLElement).closest('.lg-tick') !== null;
      if (onTick || event.ctrlKey || event.metaKey) toggle(entry.id);
      else goTo(entry.id);
    },
    [shown, store, toggle, pick],
  );
  const idOf = (i: number) => `${id}${i}`;
  const drawn = virtual.getVirtualItems();
  return (
    <section className="lg-list" aria-label={t('log.tab.list')}>
      <div className="lg-head">
        <input
          type="search"
          className="field"
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          value={filter.text}
          onChange={(e) => narrow({ text: e.currentTarget.value })}
          onKeyDown={(e) => {
            if (e.key !== 'ArrowDown') return;
            e.preventDefault();
            box.current?.focus();
          }}
        />
        <div className="row">
          <span className="soft small grow" aria-live="polite" data-testid="log-shown">
            {t('log.shown', { shown: shown.length, n: rows.length })}
          </span>
          <select
            className="field lg-sort"
            aria-label={t('log.sort')}
            value={sort}
            onChange={(e) => sortBy(e.currentTarget.value as Sort)}
          >
            {SORTS.map((s) => (
              <option key={s} value={s}>
                {t(`log.sort.${s}`)}
              </option>
            ))}
          </select>
        </div>
        {picked.size > 0 && <Bulk />}
      </div>
      {shown.length === 0 ? (
        <div className="lg-empty">
          <p>
            <b>{t('log.none.title')}</b>
          </p>
          <p className="soft">{t('log.none.why')}</p>
          {!isAny(filter) && (
            <button type="button" className="btn" onClick={() => narrow(ANY)}>
              {t('log.none.all')}
            </button>
          )}
        </div>
      ) : (
        <div
          ref={box}
          className="lg-scroll"
          role="listbox"
          aria-label={t('log.tab.list')}
          aria-multiselectable="true"
          aria-activedescendant={drawn.some((v) => v.index === at) ? idOf(at) : undefined}
          tabIndex={0}
          onKeyDown={press}
          data-testid="log-rows"
        >
          <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
            {drawn.map((v) => {
              const entry = shown[v.index]?.entry;
              return (
                entry && (
                  <Entry
                    key={entry.id}
                    entry={entry}
                    id={idOf(v.index)}
                    i={v.index}
                    of={shown.length}
                    top={v.start}
                    open={entry.id === open}
                    active={v.index === at}
                    picked={picked.has(entry.id)}
                    click={click}
                  />
                )
              );
            })}
          </div>
        </div>
      )}
      <p className="soft small lg-keys">{t('log.list.keys')}</p>
    </section>
  );
}

interface EntryProps {
  entry: LogEntry;
  id: string;
  i: number;
  of: number;
  top: number;
  open: boolean;
  active: boolean;
  picked: boolean;
  click(entry: LogEntry, i: number, event: MouseEvent): void;
}

const Entry = memo(function Entry({ entry, id, i, of, top, open, active, picked, click }: EntryProps) {
  const more = [outcomeWord(entry.outcome ?? 'none'), ...entry.tags].join(', ');
  return (
    // the keys are those of the list around it
    <div
      role="option"
      id={id}
      aria-selected={picked}
      aria-current={open ? 'true' : undefined}
      aria-setsize={of}
      aria-posinset={i + 1}
      className="lg-row"
      data-testid="log-row"
      data-active={active ? '' : undefined}
      style={{ transform: `translateY(${top}px)`, blockSize: ROW }}
      onClick={(e) => click(entry, i, e)}
    >
      <span className="lg-tick" aria-hidden="true">
        {picked && <Icon name="check" />}
      </span>
      <span className="lg-row-text">
        <span className="lg-line">
          <b>{titleWords(entry)}</b>
          <span className="soft small">{dateOf(entry.at)}</span>
        </span>
        <span className="lg-line small">
          <Mood band={entry.end ?? entry.start} word={moodWords(entry) || t('log.notKnown')} />
          <span className="soft lg-cut">{more}</span>
        </span>
      </span>
    </div>
  );
});
