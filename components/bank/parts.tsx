import { type ReactNode, useId } from 'react';
import { Icon } from '@/components/kit/Icon';
import { t } from '@/components/strings';

/** A heading with what belongs to it, its hint and what is missing. */
export function Group({ label, hint, fault, children }: { label: string; hint?: string; fault?: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome has no rules on here; a fieldset would lay out differently in Firefox
    <div role="group" aria-labelledby={id} className="bk-group">
      <p className="bk-label" id={id}>
        {label}
      </p>
      {hint && <p className="soft small">{hint}</p>}
      {children}
      <Fault words={fault} />
    </div>
  );
}

export function Fault({ words, id }: { words: string | undefined; id?: string }) {
  if (!words) return null;
  return (
    <p className="bk-fault small" id={id}>
      {words}
    </p>
  );
}

interface TextProps {
  label: string;
  hint?: string;
  value: string;
  fault?: string;
  long?: boolean;
  readOnly: boolean;
  change(value: string): void;
}

/** A labelled text field that says below it what is missing. */
export function Text({ label, hint, value, fault, long = false, readOnly, change }: TextProps) {
  const id = useId();
  const about = [hint && `${id}h`, fault && `${id}f`].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    className: 'field',
    value,
    readOnly,
    'aria-describedby': about,
    'aria-invalid': fault ? true : undefined,
  };
  return (
    <div className="bk-group">
      <label className="bk-label" htmlFor={id}>
        {label}
      </label>
      {long ? (
        <textarea {...common} rows={3} onChange={(e) => change(e.target.value)} />
      ) : (
        <input {...common} onChange={(e) => change(e.target.value)} />
      )}
      {hint && (
        <p className="soft small" id={`${id}h`}>
          {hint}
        </p>
      )}
      <Fault words={fault} id={`${id}f`} />
    </div>
  );
}

export interface Choice<T extends string> {
  value: T;
  label: string;
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  disabled?: boolean;
  /** The label is for screen readers only. */
  bare?: boolean;
  change(value: T): void;
}

export function Select<T extends string>({ label, value, choices, disabled, bare, change }: SelectProps<T>) {
  return (
    <label className={bare ? 'bk-select' : 'bk-select bk-group'}>
      <span className={bare ? 'vh' : 'bk-label'}>{label}</span>
      <select className="field" value={value} disabled={disabled} onChange={(e) => change(e.target.value as T)}>
        {choices.map((c) => (
          <option key={c.value} value={c.value}>
            {c.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ManyProps<T extends string> {
  label: string;
  hint?: string;
  fault?: string;
  value: readonly T[];
  choices: readonly Choice<T>[];
  disabled: boolean;
  change(value: T[]): void;
}

/** Any number of choices, as ticks; none ticked means any. */
export function Many<T extends string>({ label, hint, fault, value, choices, disabled, change }: ManyProps<T>) {
  return (
    <Group label={label} {...(hint ? { hint } : {})} {...(fault ? { fault } : {})}>
      <div className="bk-ticks">
        {choices.map((c) => (
          <label key={c.value} className="bk-tick">
            <input
              type="checkbox"
              checked={value.includes(c.value)}
              disabled={disabled}
              onChange={(e) => change(e.target.checked ? [...value, c.value] : value.filter((v) => v !== c.value))}
            />
            {c.label}
          </label>
        ))}
      </div>
    </Group>
  );
}

interface RowsProps {
  label: string;
  hint?: string;
  fault?: string;
  /** Name of one field, for screen readers: "Pattern 2". */
  name: (n: number) => string;
  value: readonly string[];
  faults?: (i: number) => string | undefined;
  readOnly: boolean;
  add: string;
  /** What stands below a row. */
  after?: (text: string, i: number) => ReactNode;
  change(value: string[]): void;
  onFocus?: (i: number) => void;
}

/** A list of short texts: each a field with a press to take it out, and one to add another. */
export function Rows({ label, hint, fault, name, value, faults, readOnly, add, after, change, onFocus }: RowsProps) {
  const id = useId();
  return (
    <Group label={label} {...(hint ? { hint } : {})} {...(fault ? { fault } : {})}>
      <ul className="bk-rows">
        {value.map((text, i) => {
          const wrong = faults?.(i);
          return (
            // rows have no name of their own; their fields are controlled, so the place will do
            <li key={`${i}`}>
              <div className="row">
                <input
                  className="field grow"
                  aria-label={name(i + 1)}
                  aria-invalid={wrong ? true : undefined}
                  aria-describedby={wrong ? `${id}${i}` : undefined}
                  value={text}
                  readOnly={readOnly}
                  onFocus={() => onFocus?.(i)}
                  onChange={(e) => change(value.map((v, j) => (j === i ? e.target.value : v)))}
                />
                {!readOnly && (
                  <button
                    type="button"
                    className="icon-btn"
                    aria-label={t('bank.rows.remove', { name: name(i + 1) })}
                    onClick={() => change(value.filter((_, j) => j !== i))}
                  >
                    <Icon name="x" />
                  </button>
                )}
              </div>
              <Fault words={wrong} id={`${id}${i}`} />
              {after?.(text, i)}
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <button type="button" className="btn" onClick={() => change([...value, ''])}>
          {add}
        </button>
      )}
    </Group>
  );
}
