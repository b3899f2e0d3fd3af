import type { ComponentProps } from 'react';

interface FieldOf {
  id: string;
  label: string;
  hint?: string;
  /** Lines of a longer text; none: a field of one line. */
  rows?: number;
}

/** A labelled field that says below it what goes in. */
export function Field({ id, label, hint, rows, ...field }: FieldOf & ComponentProps<'input'> & ComponentProps<'textarea'>) {
  const common = {
    id,
    className: 'field',
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
    ...field,
  };
  return (
    <>
      <label className="l" htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? <input {...common} /> : <textarea rows={rows} {...common} />}
      {hint !== undefined && (
        <p className="small soft" id={`${id}-hint`} data-testid={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}
