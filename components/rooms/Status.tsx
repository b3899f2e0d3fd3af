import { useStore } from 'zustand';
import { t, told } from '@/components/strings';
import type { Line } from './line';

/** What came of the last press, with one press to take it back; waiting and trouble in words. The room's only live region. `quiet`: a bar shows the waiting. */
export function Status({ line, quiet = false }: { line: Line; quiet?: boolean }) {
  const { busy, failed, said } = useStore(line.store);
  return (
    <div role="status" className="room-said" data-testid="said">
      {busy && !quiet && <p className="soft">{t('rooms.busy')}</p>}
      {failed && <p data-trouble="">{told(failed)}</p>}
      {said && (
        <p key={said.id}>
          {said.words}{' '}
          {said.undo && (
            <button
              type="button"
              className="link"
              onClick={() => void line.undo((what) => t('rooms.undone', { what: told(what) }))}
            >
              {t('notice.undo')}
            </button>
          )}
          {said.left.map((why) => (
            <span key={why} className="soft">
              {' '}
              {told(why)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
