import type { SettingsView } from '@/entrypoints/background/protocol';
import { FixedBy } from './FixedBy';

/** What cannot be changed here, and who says so. */
export type FixedView = SettingsView['fixed'];

export interface Switch {
  name: 'offers' | 'pill' | 'beforeSending' | 'notify' | 'care';
  on: boolean;
  label: string;
  about: string;
  /** What came of the last press, when that needs words. */
  said?: string | false;
  press(): void;
}

/** Settings that are on or off, each with what it does. One that is fixed says by whom and cannot be pressed. */
export function Switches({ id, title, fixed, rows }: { id: string; title: string; fixed: FixedView; rows: readonly Switch[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="switches">
        {rows.map(({ name, on, label, about, said, press }) => (
          <li key={name}>
            <button
              type="button"
              className="switch"
              role="switch"
              aria-checked={on}
              aria-describedby={fixed[name] ? `about-${name} fixed-${name}` : `about-${name}`}
              aria-disabled={fixed[name] ? true : undefined}
              data-testid={`switch-${name}`}
              onClick={() => !fixed[name] && press()}
            >
              <i />
              <b>{label}</b>
            </button>
            <p className="soft" id={`about-${name}`}>
              {about}
            </p>
            <FixedBy by={fixed[name]} id={`fixed-${name}`} />
            {said !== undefined && (
              <p role="status" className="soft">
                {said}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
