import { useEffect, useRef } from 'react';
import { t } from '@/components/strings';
import { BankContext, goTo } from './context';
import { EntryPane } from './EntryPane';
import { Filters } from './Filters';
import { History } from './History';
import { List } from './List';
import { News } from './News';
import { Report } from './Report';
import { Start } from './Start';
import type { BankStore } from './store';
import { Said, Top } from './Top';

const TYPES_TEXT = /^(?:INPUT|TEXTAREA|SELECT)$/;

/** The editor: filters, list and one entry (or history, news, the report) beside it. */
export function Bank({ store, rest }: { store: BankStore; rest: string }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const typing = TYPES_TEXT.test(target.tagName) && !/^(?:checkbox|radio)$/.test((target as HTMLInputElement).type ?? '');
      const ctrl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (typing || event.altKey) return;
      if (ctrl && key === 'z') {
        event.preventDefault();
        void (event.shiftKey ? store.getState().redo() : store.getState().undo());
      } else if (ctrl && key === 'y') {
        event.preventDefault();
        void store.getState().redo();
      } else if (event.key === '/' && !ctrl) {
        event.preventDefault();
        root.current?.querySelector<HTMLInputElement>('[type=search]')?.focus();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [store]);

  return (
    <BankContext value={store}>
      <div className="bank" ref={root} data-open={rest ? '' : undefined}>
        <Top />
        <div className="bk-cols">
          <Filters />
          <List open={rest} />
          <section className="bk-box bk-pane" aria-label={t('bank.pane')}>
            {rest && (
              <p className="bk-back">
                <button type="button" className="link" onClick={() => goTo('')}>
                  {t('bank.back')}
                </button>
              </p>
            )}
            <Pane rest={rest} />
          </section>
        </div>
        <Said />
      </div>
    </BankContext>
  );
}

function Pane({ rest }: { rest: string }) {
  if (rest === '') return <Start />;
  if (rest === '~history') return <History />;
  if (rest === '~news') return <News />;
  if (rest === '~report') return <Report />;
  return <EntryPane key={rest} id={rest} />;
}
