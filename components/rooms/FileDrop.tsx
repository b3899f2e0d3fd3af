import { type ReactNode, useRef, useState } from 'react';

/** A place to drop a file, with a button that chooses one; what else is in it stands beside the button. */
export function FileDrop({
  label,
  accept,
  take,
  children,
}: {
  label: string;
  accept: string;
  take(file: File): void;
  children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // Dropping is a second way for those with a pointer; the button does the same for everybody.
    <fieldset
      className="drop"
      data-over={over || undefined}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) take(file);
      }}
    >
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) take(file);
        }}
      />
      {children}
    </fieldset>
  );
}
