import { Icon } from '../kit/Icon';
import { usePanel } from '../store';
import type { Numbered } from './model';

/** Lines or questions that a press inserts into the reply, with the number that does so from the keyboard. */
export function LineList({ lines, kind }: { lines: readonly Numbered[]; kind: 'line' | 'question' }) {
  const insert = usePanel((s) => s.insert);
  return (
    <ul className="lines">
      {lines.map(({ line, number }) => (
        <li key={line.id}>
          <button
            type="button"
            className="line"
            data-testid="line"
            data-line={line.id}
            data-kind={kind}
            aria-keyshortcuts={number === null ? undefined : `Alt+${number}`}
            onClick={() => insert(line.text, line.id)}
          >
            {number !== null && <kbd aria-hidden="true">{number}</kbd>}
            <span className="say" lang="en">
              {line.text}
            </span>
            <Icon name="insert" />
          </button>
        </li>
      ))}
    </ul>
  );
}
