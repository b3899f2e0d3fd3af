import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

/** From this many rows on only what is in sight is in the page. */
const LONG = 200;

interface LongListProps<T> {
  items: readonly T[];
  label: string;
  keyOf(item: T, i: number): string | number;
  /** A row's height before it has been measured, in px. */
  height: number;
  children(item: T, i: number): ReactNode;
}

/** A list of rows of any height; a long one scrolls in a box of its own and holds only the rows in sight. */
export function LongList<T>(props: LongListProps<T>) {
  const { items, label, keyOf, children } = props;
  if (items.length > LONG) return <Virtual {...props} />;
  return (
    <ul className="long-list" aria-label={label}>
      {items.map((item, i) => (
        <li key={keyOf(item, i)}>{children(item, i)}</li>
      ))}
    </ul>
  );
}

function Virtual<T>({ items, label, keyOf, height, children }: LongListProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 6,
    getItemKey: (i) => keyOf(items[i] as T, i),
  });
  return (
    // scrolls by keyboard as well, so it takes the focus
    <section className="long-box" ref={box} tabIndex={0} aria-label={label}>
      <ul className="long-list" style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            data-index={index}
            ref={rows.measureElement}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(items[index] as T, index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
