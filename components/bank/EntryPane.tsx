import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '@/components/strings';
import { same } from '@/phrasebank/layers';
import type { Row } from '@/phrasebank/layers/types';
import type { Entry, ModelEntry } from '@/phrasebank/schema';
import { fillLine } from '@/rules/suggest/fill';
import { goTo, useBank, useBankStore } from './context';
import { Differs } from './Differs';
import { AvoidForm, useEngine } from './forms/AvoidForm';
import { LineForm } from './forms/LineForm';
import { IssueForm, ModelForm } from './forms/OtherForms';
import type { FormProps } from './forms/types';
import { Moved } from './Moved';
import { copies, isChanged, isOwn, removal } from './model/commands';
import { type Faults, faultsOf, tidied } from './model/faults';
import { freshEntry, idFor } from './model/fresh';
import { KINDS, titleOf } from './model/items';
import { SAMPLE, warningsOf } from './model/warnings';
import { tagOf, used } from './model/words';
import { formKey } from './store';

const NEW = '~new-';

/** One entry, or a new one of a kind: its form, what can be done with it, where it comes from. */
export function EntryPane({ id }: { id: string }) {
  const store = useBankStore();
  const rows = useBank((s) => s.rows);
  const loaded = useBank((s) => s.loaded);
  const side = useBank((s) => s.side);
  const kept = useBank((s) => s.unsaved[formKey(s.side, id)]);
  const kind = id.startsWith(NEW) ? KINDS.find((k) => `${NEW}${k}` === id) : undefined;
  const row = useMemo(() => rows.find((r) => r.entry.id === id), [rows, id]);
  const fresh = useMemo(() => (kind ? freshEntry(kind) : undefined), [kind]);
  const base = row?.entry ?? fresh ?? (kept && loaded ? kept : undefined);
  if (!base) return <p className="soft bk-empty">{loaded ? t('bank.gone') : t('bank.loading')}</p>;
  const key = formKey(side, id);
  const keep = (entry: Entry | null, anew = false) =>
    store.getState().keep(key, entry && row && same(entry, row.entry) ? null : entry, row?.entry, anew);
  return <Form key={key} formKey={key} row={row} base={base} entry={kept ?? base} keep={keep} />;
}

interface FormOf {
  formKey: string;
  row: Row | undefined;
  base: Entry;
  entry: Entry;
  /** @param anew from now on what it was begun from is the entry as it is now */
  keep(entry: Entry | null, anew?: boolean): void;
}

function Form({ formKey: key, row, base, entry, keep }: FormOf) {
  const store = useBankStore();
  const { edit, tell } = store.getState();
  const side = useBank((s) => s.side);
  const rows = useBank((s) => s.rows);
  const restored = useBank((s) => s.restored.has(key));
  const counts = useBank((s) => s.counts[base.id]);
  const modelId = useBank((s) => s.state?.model);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const changed = entry !== base;
  const faults = useMemo(() => faultsOf(entry), [entry]);
  const shownFaults = useMemo(() => (row || tried ? faults : syntaxOnly(faults)), [faults, row, tried]);
  const later = useDeferredValue(entry);
  const model = useMemo(
    () => rows.find((r): r is Row & { entry: ModelEntry } => r.entry.id === modelId && r.entry.kind === 'model')?.entry ?? null,
    [rows, modelId],
  );
  const warnings = useMemo(() => warningsOf(later, rows, model), [later, rows, model]);
  const flagged = useFlagged(later);
  const readOnly = side === 'mine' && row?.origin.locked === true;
  const named = titleOf(tidied(entry));
  const title = named && (row || named !== entry.id) ? named : t(`bank.new.${entry.kind}`);
  const off = row?.origin.offBy != null;

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  const save = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) {
      tell(t('bank.need.some'));
      // after the faults are shown
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const tidy = tidied(entry);
    const ids = new Set(rows.map((r) => r.entry.id));
    const ready = row ? tidy : { ...tidy, id: idFor(tidy, side, (x) => ids.has(x)) };
    const done = await edit(
      { do: 'put', layer: side, entries: [ready] },
      t(row ? 'bank.did.changed' : 'bank.did.added', { title: titleOf(ready) }),
    );
    if (!done || done.refused.length > 0) return;
    keep(null);
    if (!row) goTo(ready.id);
  };
  const discard = () => keep(null);
  const duplicate = async () => {
    if (!row) return;
    const [copy] = copies([row], rows, side);
    if (copy && (await edit({ do: 'put', layer: side, entries: [copy] }, t('bank.did.copied', { title })))) goTo(copy.id);
  };
  const remove = async () => {
    if (!row) return;
    keep(null);
    const own = isOwn(row, side);
    if ((await edit(removal([row], side), t(own ? 'bank.did.deleted' : 'bank.did.off', { title }))) && own) goTo('');
  };
  const simple = (does: 'off' | 'on', what: string) => void edit({ do: does, layer: side, ids: [base.id] }, what);
  const change = (next: Partial<Entry>) => keep({ ...entry, ...next } as Entry);

  return (
    <form
      ref={form}
      className="bk-form"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
      onKeyDown={(e) => {
        if ((e.ctrlKey || e.metaKey) && (e.key === 's' || e.key === 'Enter')) {
          e.preventDefault();
          void save();
        }
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1} data-off={off ? '' : undefined}>
          {title}
        </h2>
        <p className="bk-sub">
          {row && <span className={`bk-tag${row.origin.layer === 'mine' ? ' bk-mine' : ''}`}>{tagOf(row.origin)}</span>}
          {off && <span className="bk-tag">{t('bank.off.by', { who: t(`bank.layer.${row?.origin.offBy ?? 'mine'}`) })}</span>}
          {row?.origin.locked && <span className="bk-tag">{t('bank.tag.locked')}</span>}
          {row?.origin.required && <span className="bk-tag">{t('bank.tag.required')}</span>}
          <span className="soft small">{used(base, counts)}</span>
          {row && <code className="soft small">{base.id}</code>}
        </p>
        {readOnly && <p className="bk-note">{t('bank.locked.why')}</p>}
        {row?.origin.held && <p className="bk-note">{t('bank.held.why')}</p>}
        {restored && changed && (
          <p className="bk-note" data-testid="restored">
            {t('bank.restored')}{' '}
            <button type="button" className="link" onClick={discard}>
              {t('bank.discard')}
            </button>
          </p>
        )}
        {row && changed && <Moved formKey={key} now={row.entry} mine={entry} keep={keep} />}
        {row && (
          <div className="bk-acts">
            {!readOnly &&
              (off ? (
                <button type="button" className="btn" onClick={() => simple('on', t('bank.did.on', { title }))}>
                  {t('bank.turnOn')}
                </button>
              ) : (
                <button type="button" className="btn" onClick={() => simple('off', t('bank.did.off', { title }))}>
                  {t('bank.turnOff')}
                </button>
              ))}
            <button type="button" className="btn" onClick={() => void duplicate()}>
              {t('bank.duplicate')}
            </button>
            {isOwn(row, side) && (
              <button type="button" className="btn" onClick={() => void remove()}>
                {t('bank.delete')}
              </button>
            )}
            {isChanged(row, side) && (
              <button
                type="button"
                className="btn"
                onClick={() => {
                  keep(null);
                  void edit({ do: 'drop', layer: side, ids: [base.id] }, t('bank.did.reset', { title }));
                }}
              >
                {t(row.origin.over.at(-1) === 'team' ? 'bank.reset.team' : 'bank.reset.builtin')}
              </button>
            )}
            {side === 'draft' && <Holds row={row} title={title} />}
          </div>
        )}
        {row && (row.origin.over.length > 0 || row.origin.held) && <Differs id={base.id} entry={row.entry} />}
      </header>
      {warnings.length > 0 && (
        <ul className="bk-warnings" aria-label={t('bank.warnings')}>
          {warnings.map((w) => (
            <li key={w} className="bk-warn">
              {w}
            </li>
          ))}
        </ul>
      )}
      <Fields
        entry={entry}
        change={change}
        faults={shownFaults}
        readOnly={readOnly}
        flagged={flagged}
        model={model}
        choose={
          row && !changed && !off
            ? () => void edit({ do: 'model', layer: side, model: base.id }, t('bank.did.model', { title }))
            : null
        }
      />
      {!readOnly && (
        <footer className="bk-save">
          <button type="submit" className="btn main" disabled={!changed && row !== undefined}>
            {t(row ? 'bank.save' : 'bank.add')}
          </button>
          {changed && (
            <button type="button" className="btn" onClick={discard}>
              {t('bank.discard')}
            </button>
          )}
          <span className="soft small">{changed ? t('bank.unsaved') : row ? t('bank.saved') : ''}</span>
        </footer>
      )}
    </form>
  );
}

/** What cannot be read is said at once; what is merely missing from a new entry only when it is to be saved. */
const syntaxOnly = (faults: Faults): Faults => Object.fromEntries(Object.entries(faults).filter(([key]) => /\.\d+$/.test(key)));

function Holds({ row, title }: { row: Row; title: string }) {
  const { edit } = useBankStore().getState();
  const { locked, required } = row.origin;
  const ids = [row.entry.id];
  const lock = locked ? 'unlock' : 'lock';
  const need = required ? 'unrequire' : 'require';
  return (
    <>
      <button
        type="button"
        className="btn"
        onClick={() => void edit({ do: lock, layer: 'draft', ids }, t(`bank.did.${lock}`, { title }))}
      >
        {t(`bank.${lock}`)}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => void edit({ do: need, layer: 'draft', ids }, t(`bank.did.${need}`, { title }))}
      >
        {t(`bank.${need}`)}
      </button>
    </>
  );
}

function Fields(props: FormProps<Entry> & { choose: (() => void) | null }) {
  const { entry } = props;
  switch (entry.kind) {
    case 'avoid':
      return <AvoidForm {...(props as FormProps<typeof entry>)} entry={entry} />;
    case 'issue':
      return <IssueForm {...(props as FormProps<typeof entry>)} entry={entry} />;
    case 'model':
      return <ModelForm {...(props as FormProps<typeof entry>)} entry={entry} choose={props.choose} />;
    default:
      return <LineForm {...(props as FormProps<typeof entry>)} entry={entry} />;
  }
}

const NOTHING: ReadonlyMap<string, readonly string[]> = new Map();

/** What the bank in force would itself mark in the texts an entry offers. */
function useFlagged(entry: Entry): ReadonlyMap<string, readonly string[]> {
  const rows = useBank((s) => s.rows);
  const engine = useEngine();
  const bank = useMemo(
    () => ({ entries: rows.flatMap((r) => (r.entry.kind === 'avoid' && r.origin.offBy === null ? [r.entry] : [])), model: '' }),
    [rows],
  );
  const texts = entry.kind === 'avoid' ? entry.replacements : 'text' in entry ? [entry.text] : null;
  const key = texts?.join('\n') ?? '';
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (!engine || !key.trim() || bank.entries.length === 0) return setFound(NOTHING);
    // reading all patterns takes a moment the first time: not while somebody types
    const idle = setTimeout(() => {
      const made = key.split('\n').flatMap((text): [string, string[]][] => {
        const filled = fillLine(text, SAMPLE)?.text ?? text;
        const marks = engine.flagsIn(filled, bank).map((f) => f.text);
        return marks.length > 0 ? [[text.trim(), marks]] : [];
      });
      setFound(new Map(made));
    }, 400);
    return () => clearTimeout(idle);
  }, [engine, key, bank]);
  return found;
}
