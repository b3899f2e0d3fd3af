import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { Icon } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import type { Faults } from '../model/faults';
import { type Part, partsOf, type Wrap, wrap } from '../model/pattern-parts';
import { samplesOf } from '../model/samples';
import { Fault, Group } from '../parts';

interface Props {
  value: readonly string[];
  faults: Faults;
  readOnly: boolean;
  change(value: string[]): void;
}

const WRAPS: readonly Wrap[] = ['or', 'maybe', 'gap', 'exact', 'not'];
const FEW = 6;

/** The wordings an entry looks for: each a field, the one at hand with buttons, its reading in blocks, and what it finds. */
export function PatternRows({ value, faults, readOnly, change }: Props) {
  const [at, setAt] = useState(0);
  const [all, setAll] = useState(false);
  const fields = useRef(new Map<number, HTMLInputElement>());
  const id = useId();
  const active = Math.min(at, value.length - 1);
  const set = (i: number, text: string) => change(value.map((v, j) => (j === i ? text : v)));
  const press = (how: Wrap) => {
    const field = fields.current.get(active);
    if (!field) return;
    const made = wrap(field.value, field.selectionStart ?? 0, field.selectionEnd ?? 0, how);
    set(active, made.source);
    // after React has put the new text in
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(made.from, made.to);
    });
  };
  const shown = all || value.length <= FEW ? value : value.slice(0, FEW);
  return (
    <Group label={t('bank.pattern.label')} hint={t('bank.pattern.hint')} {...(faults.patterns ? { fault: faults.patterns } : {})}>
      <ul className="bk-rows">
        {shown.map((text, i) => {
          const wrong = text.trim() ? faults[`patterns.${placeOf(value, i)}`] : undefined;
          return (
            <li key={`${i}`}>
              <div className="row">
                <input
                  ref={(el) => void (el ? fields.current.set(i, el) : fields.current.delete(i))}
                  className="field grow bk-pattern"
                  aria-label={t('bank.pattern.name', { n: i + 1 })}
                  aria-invalid={wrong ? true : undefined}
                  aria-describedby={i === active ? `${id}x` : undefined}
                  spellCheck={false}
                  value={text}
                  readOnly={readOnly}
                  onFocus={() => setAt(i)}
                  onChange={(e) => set(i, e.target.value)}
                />
                {!readOnly && value.length > 1 && (
                  <button
                    type="button"
                    className="icon-btn"
                    aria-label={t('bank.rows.remove', { name: t('bank.pattern.name', { n: i + 1 }) })}
                    onClick={() => change(value.filter((_, j) => j !== i))}
                  >
                    <Icon name="x" />
                  </button>
                )}
              </div>
              <Fault words={wrong} />
              {i === active && (
                <div className="bk-at">
                  {!readOnly && (
                    <div className="bk-acts" role="group" aria-label={t('bank.pattern.tools')}>
                      {WRAPS.map((how) => (
                        <button
                          key={how}
                          type="button"
                          className="btn"
                          title={t(`bank.wrap.why.${how}`)}
                          onClick={() => press(how)}
                        >
                          {t(`bank.wrap.${how}`)}
                        </button>
                      ))}
                    </div>
                  )}
                  <div id={`${id}x`}>
                    <Explained source={text} />
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <div className="bk-acts">
        {shown.length < value.length && (
          <button type="button" className="btn" onClick={() => setAll(true)}>
            {t('bank.pattern.all', { n: value.length - shown.length })}
          </button>
        )}
        {!readOnly && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              setAll(true);
              setAt(value.length);
              change([...value, '']);
              requestAnimationFrame(() => fields.current.get(value.length)?.focus());
            }}
          >
            {t('bank.pattern.add')}
          </button>
        )}
      </div>
    </Group>
  );
}

/** The place a row has once empty rows are left out, as the check names it. */
const placeOf = (value: readonly string[], i: number) => value.slice(0, i).filter((v) => v.trim()).length;

/** A pattern in words: its parts as blocks, and what it finds and leaves alone. */
function Explained({ source }: { source: string }) {
  const later = useDeferredValue(source);
  const parts = useMemo(() => partsOf(later), [later]);
  const { finds, leaves } = useMemo(() => samplesOf(later), [later]);
  if (!parts) return later.trim() ? null : <p className="soft small">{t('bank.pattern.empty')}</p>;
  return (
    <div className="bk-try">
      <p className="bk-blocks">
        <Blocks parts={parts} />
      </p>
      <div className="bk-two">
        <div>
          <p className="small soft">{t('bank.pattern.finds')}</p>
          <ul className="bk-finds">
            {finds.map((x) => (
              <li key={x}>
                <Icon name="check" /> {x}
              </li>
            ))}
          </ul>
        </div>
        {leaves.length > 0 && (
          <div>
            <p className="small soft">{t('bank.pattern.leaves')}</p>
            <ul className="bk-leaves">
              {leaves.map((x) => (
                <li key={x}>
                  <Icon name="level" /> {x}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}

function Blocks({ parts }: { parts: readonly Part[] }) {
  return parts.map((p, i) => <Block key={`${i}`} part={p} />);
}

const MOST = 6;

function Options({ options }: { options: readonly Part[][] }) {
  return (
    <>
      {options.slice(0, MOST).map((o, i) => (
        <span key={`${i}`}>
          {i > 0 && <i> {t('bank.part.or')} </i>}
          <Blocks parts={o} />
        </span>
      ))}
      {options.length > MOST && <i> {t('bank.part.more', { n: options.length - MOST })}</i>}
    </>
  );
}

function Block({ part }: { part: Part }) {
  switch (part.kind) {
    case 'word':
      return (
        <span className="bk-w">
          {part.text}
          {part.exact && <small> {t('bank.part.exact')}</small>}
        </span>
      );
    case 'class':
      return (
        <span className="bk-w">
          <small>{t('bank.part.class', { name: part.name })}</small>
        </span>
      );
    case 'either':
      return (
        <span className="bk-w">
          <Options options={part.options} />
        </span>
      );
    case 'maybe':
      return (
        <span className="bk-w bk-may">
          <Options options={part.options} /> <small>{t('bank.part.maybe')}</small>
        </span>
      );
    case 'gap':
      return (
        <span className="bk-w bk-may">
          <small>{t('bank.part.gap', { n: part.most })}</small>
        </span>
      );
    case 'not':
      return (
        <span className="bk-w bk-not">
          <small>{t(part.before ? 'bank.part.notBefore' : 'bank.part.notAfter')}</small> <Block part={part.what} />
        </span>
      );
    default:
      return (
        <span className="bk-w">
          <small>{t(part.kind === 'start' ? 'bank.part.start' : 'bank.part.end')}</small>
        </span>
      );
  }
}
