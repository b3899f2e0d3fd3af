import { useEffect, useId, useRef, useState } from 'react';
import { t } from '@/components/strings';
import { fieldOf, ofField } from './times';

interface Props {
  /** What the field begins with. */
  at: number;
  now: number;
  zone: string;
  pick(at: number): void;
  leave(): void;
}

/** A day and time to choose, with what is amiss in words. Escape leaves it. */
export function TimePick({ at, now, zone, pick, leave }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => fieldOf(at, zone));
  const [amiss, setAmiss] = useState<'past' | 'none' | null>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="fu-pick"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = ofField(text, zone);
        if (chosen === null) setAmiss('none');
        else if (chosen <= now) setAmiss('past');
        else pick(chosen);
        field.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <label htmlFor={id}>{t('followups.pick')}</label>
      <input
        ref={field}
        id={id}
        className="field"
        type="datetime-local"
        value={text}
        min={fieldOf(now, zone)}
        aria-invalid={amiss !== null}
        aria-describedby={`${id}-amiss`}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAmiss(null);
        }}
      />
      <p id={`${id}-amiss`} className="fine" role="status">
        {amiss && t(`followups.pick.${amiss}`)}
      </p>
      <div className="row">
        <button type="submit" className="btn">
          {t('followups.pick.set')}
        </button>
        <button type="button" className="link" onClick={leave}>
          {t('followups.pick.not')}
        </button>
      </div>
    </form>
  );
}
