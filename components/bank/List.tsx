import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Icon, SeverityMark } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import type { Counts } from '@/entrypoints/background/bank/protocol';
import { Bulk } from './Bulk';
import { goTo, useBank, useBankStore } from './context';
import { ANY, choose, isAny, SORTS } from './model/choose';
import { type Item, itemOf, KINDS } from './model/items';
import { tagOf, used } from './model/words';
import { Select } from './parts';
import { formKey } from './store';

const ROW = 58;

/** Search, order and the entries themselves, of which only those in sight are in the page. */
export function List({ open }: { open: string }) {
  const store = useBankStore();
  const { narrow, sortBy, pick } = store.getState();
  const rows = useBank((s) => s.rows);
  const loaded = useBank((s) => s.loaded);
  const filter = useBank((s) => s.filter);
  const sort = useBank((s) => s.sort);
  const counts = useBank((s) => s.counts);
  const picked = useBank((s) => s.picked);
  const unsaved = useBank((s) => s.unsaved);
  const side = useBank((s) => s.side);
  const later = useDeferredValue(filter);
  const items = useMemo(() => rows.map(itemOf), [rows]);
  const shown = useMemo(() => choose(items, later, sort, counts), [items, later, sort, counts]);
  const [active, setActive] = useState<string | null>(null);
  const anchor = useRef<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const at = Math.max(0, active === null ? shown.findIndex((x) => x.id === open) : shown.findIndex((x) => x.id === active));

  // the same while the list is the same: another one makes the virtualizer place all rows anew
  const getItemKey = useCallback((i: number) => shown[i]?.id ?? i, [shown]);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
    getItemKey,
    initialRect: { width: 320, height: 640 },
  });
  // brought into sight once, when the page is opened at an entry
  const brought = useRef(false);
  useEffect(() => {
    if (brought.current || !loaded || shown.length === 0) return;
    brought.current = true;
    const i = shown.findIndex((x) => x.id === open);
    if (i > 0) virtual.scrollToIndex(i, { align: 'center' });
  }, [loaded, shown, open, virtual]);

  const goto = (i: number, event: { shiftKey: boolean }) => {
    const to = Math.max(0, Math.min(shown.length - 1, i));
    const item = shown[to];
    if (!item) return;
    if (event.shiftKey) {
      anchor.current ??= at;
      range(anchor.current, to);
    } else anchor.current = null;
    setActive(item.id);
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  const range = (a: number, b: number) => {
    const ids = shown.slice(Math.min(a, b), Math.max(a, b) + 1).map((x) => x.id);
    pick(new Set([...picked, ...ids]));
  };
  const toggle = useCallback(
    (itemId: string) => {
      const next = new Set(store.getState().picked);
      if (!next.delete(itemId)) next.add(itemId);
      store.getState().pick(next);
    },
    [store],
  );
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW) - 1);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: shown.length - 1 }[
      event.key
    ];
    const item = shown[at];
    if (to !== undefined) goto(to, event);
    else if (event.key === 'Enter' && item) goTo(item.id);
    else if (event.key === ' ' && item) {
      anchor.current = at;
      toggle(item.id);
    } else if (event.key === 'Escape' && picked.size > 0) pick(new Set());
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) pick(new Set(shown.map((x) => x.id)));
    else return;
    event.preventDefault();
  };
  const click = useCallback(
    (item: Item, i: number, event: MouseEvent) => {
      setActive(item.id);
      const onTick = (event.target as HTMLElement).closest('.bk-check') !== null;
      if (event.shiftKey && anchor.current !== null) {
        const [a, b] = [Math.min(anchor.current, i), Math.max(anchor.current, i)];
        const ids = shown.slice(a, b + 1).map((x) => x.id);
        store.getState().pick(new Set([...store.getState().picked, ...ids]));
        return;
      }
      anchor.current = i;
      if (onTick || event.ctrlKey || event.metaKey) toggle(item.id);
      else goTo(item.id);
    },
    [shown, store, toggle],
  );
  const idOf = (i: number) => `${id}${i}`;
  const drawn = virtual.getVirtualItems();
  return (
    <section className="bk-box bk-list" aria-label={t('bank.entries')}>
      <header>
        <input
          type="search"
          className="field"
          aria-label={t('bank.search')}
          placeholder={t('bank.search')}
          value={filter.text}
          onChange={(e) => narrow({ text: e.target.value })}
          onKeyDown={(e) => {
            if (e.key === 'ArrowDown') {
              e.preventDefault();
              box.current?.focus();
            }
          }}
        />
        <div className="row bk-sort">
          <span className="soft small grow" aria-live="polite">
            {loaded ? t('bank.shown', { n: shown.length, all: rows.length }) : t('bank.loading')}
          </span>
          <Select
            bare
            label={t('bank.sort')}
            value={sort}
            choices={SORTS.map((s) => ({ value: s, label: t(`bank.sort.${s}`) }))}
            change={sortBy}
          />
          <Select
            bare
            label={t('bank.new')}
            value=""
            choices={[
              { value: '', label: t('bank.new') },
              ...KINDS.map((k) => ({ value: `~new-${k}`, label: t(`bank.new.${k}`) })),
            ]}
            change={(to) => to && goTo(to)}
          />
        </div>
        {picked.size > 0 && <Bulk />}
      </header>
      {loaded && shown.length === 0 ? (
        <div className="bk-empty">
          <p>
            <b>{t('bank.none')}</b>
          </p>
          <p className="soft">{filter.status === 'noisy' ? t('bank.none.noisy') : t('bank.none.why')}</p>
          {!isAny(filter) && (
            <button type="button" className="btn" onClick={() => narrow(ANY)}>
              {t('bank.none.all')}
            </button>
          )}
        </div>
      ) : (
        <div
          ref={box}
          className="bk-scroll"
          role="listbox"
          aria-label={t('bank.entries')}
          aria-multiselectable="true"
          aria-activedescendant={drawn.some((v) => v.index === at) ? idOf(at) : undefined}
          tabIndex={0}
          onKeyDown={press}
        >
          <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
            {drawn.map((v) => {
              const item = shown[v.index];
              return (
                item && (
                  <Entry
                    key={v.key}
                    item={item}
                    id={idOf(v.index)}
                    i={v.index}
                    of={shown.length}
                    top={v.start}
                    open={item.id === open}
                    active={v.index === at}
                    picked={picked.has(item.id)}
                    unsaved={Object.hasOwn(unsaved, formKey(side, item.id))}
                    counts={counts[item.id]}
                    click={click}
                  />
                )
              );
            })}
          </div>
        </div>
      )}
      <p className="soft small bk-keys">{t('bank.list.keys')}</p>
    </section>
  );
}

interface EntryProps {
  item: Item;
  id: string;
  i: number;
  of: number;
  top: number;
  open: boolean;
  active: boolean;
  picked: boolean;
  unsaved: boolean;
  counts: Counts | undefined;
  click(item: Item, i: number, event: MouseEvent): void;
}

const Entry = memo(function Entry({ item, id, i, of, top, open, active, picked, unsaved, counts, click }: EntryProps) {
  const { entry, origin } = item.row;
  const off = origin.offBy !== null;
  const kind = entry.kind === 'avoid' ? t(`bank.category.${entry.category}`) : t(`bank.one.${entry.kind}`);
  const step = entry.kind === 'step' ? t(`step.${entry.step}`) : null;
  const usage = used(entry, counts);
  return (
    // the keys are those of the list around it
    <div
      role="option"
      id={id}
      aria-selected={picked}
      aria-current={open ? 'true' : undefined}
      aria-setsize={of}
      aria-posinset={i + 1}
      className="bk-ent"
      data-active={active ? '' : undefined}
      data-off={off ? '' : undefined}
      style={{ transform: `translateY(${top}px)`, blockSize: ROW }}
      onClick={(e) => click(item, i, e)}
    >
      <span className="bk-check" aria-hidden="true">
        {picked && <Icon name="check" />}
      </span>
      {entry.kind === 'avoid' ? <SeverityMark severity={entry.severity} /> : <span className="bk-nosev" />}
      <span className="bk-ent-text">
        <b>{item.title}</b>
        <small>
          {[step ?? kind, off && t('bank.off.by', { who: t(`bank.layer.${origin.offBy ?? 'mine'}`) }), usage]
            .filter(Boolean)
            .join(', ')}
        </small>
      </span>
      <span className="bk-tags">
        {unsaved && <span className="bk-tag bk-edit">{t('bank.tag.unsaved')}</span>}
        {(origin.locked || origin.required) && (
          <span className="bk-tag">{t(origin.locked ? 'bank.tag.locked' : 'bank.tag.required')}</span>
        )}
        <span className={`bk-tag${origin.over.length > 0 ? ' bk-edit' : ''}${origin.layer === 'mine' ? ' bk-mine' : ''}`}>
          {tagOf(origin)}
        </span>
      </span>
    </div>
  );
});
