import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef, useState } from 'react';
import { ariaOf, capsOf, chordsOf, refusalOf } from '@/entrypoints/background/chords';
import { actionWith, defaultKeys, KEY_ACTIONS, type KeyAction, type Keys as KeySet, onMac } from '@/entrypoints/background/prefs';
import { capName, KEY, t } from '../strings';

const MAC = onMac();

/** Every key that works in pages, to look at and to change: press "Change", then the keys. */
export function Keys({ keys, choose, reset }: { keys: KeySet; choose(action: KeyAction, chord: string): void; reset(): void }) {
  const [recording, setRecording] = useState<KeyAction | null>(null);
  const [said, setSaid] = useState('');
  const first = defaultKeys(MAC);
  const changed = KEY_ACTIONS.some((action) => keys[action] !== first[action]);

  const record = (action: KeyAction, event: ReactKeyboardEvent) => {
    // Tab leaves, as everywhere.
    if (event.key === 'Tab') return setRecording(null);
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setRecording(null);
      return setSaid(t('settings.keys.kept'));
    }
    if ((event.key === 'Backspace' || event.key === 'Delete') && !event.altKey) {
      choose(action, '');
      setRecording(null);
      return setSaid(t('settings.keys.without', { action: t(`keys.action.${action}`) }));
    }
    const chord = chordsOf(event.nativeEvent)[0];
    if (!chord || event.repeat) return;
    const refusal = refusalOf(chord, MAC);
    const caps = capsOf(chord, MAC).map(capName).join(' ');
    if (refusal) return setSaid(t(`settings.keys.refused.${refusal}`, { keys: caps, alt: KEY.alt }));
    const other = actionWith(keys, chord, action);
    if (other) return setSaid(t('settings.keys.taken', { keys: caps, action: t(`keys.action.${other}`) }));
    choose(action, chord);
    setRecording(null);
    setSaid(t('settings.keys.set', { keys: caps, action: t(`keys.action.${action}`) }));
  };

  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('settings.keys')}</h2>
      <p className="soft">{t('settings.keys.about')}</p>
      <ul className="keys">
        {KEY_ACTIONS.map((action) => (
          <li key={action} data-testid={`key-${action}`}>
            <span>{t(`keys.action.${action}`)}</span>
            {recording === action ? (
              <Recorder
                label={t(`keys.action.${action}`)}
                record={(event) => record(action, event)}
                stop={() => setRecording(null)}
              />
            ) : (
              <Caps chord={keys[action]} />
            )}
            <button
              type="button"
              className="link"
              aria-pressed={recording === action}
              // A press that ends the recording must not come after the field has lost the focus and ended it already.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setSaid('');
                setRecording(recording === action ? null : action);
              }}
            >
              {t(recording === action ? 'settings.keys.keep' : 'settings.keys.change')}{' '}
              <span className="vh">{t(`keys.action.${action}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="keys-said" role="status">
        {said || (recording && t('settings.keys.press'))}
      </p>
      {changed && (
        <button
          type="button"
          className="link"
          onClick={() => {
            reset();
            setSaid(t('settings.keys.wereReset'));
          }}
        >
          {t('settings.keys.reset')}
        </button>
      )}
    </section>
  );
}

function Caps({ chord }: { chord: string }) {
  const caps = capsOf(chord, MAC);
  if (caps.length === 0) return <span className="caps soft">{t('settings.keys.none')}</span>;
  return (
    <span className="caps" data-keys={ariaOf(chord)}>
      {caps.map((cap) => (
        <kbd key={cap}>{capName(cap)}</kbd>
      ))}
    </span>
  );
}

/** Takes the next keys pressed. */
function Recorder({ label, record, stop }: { label: string; record(event: ReactKeyboardEvent): void; stop(): void }) {
  const field = useRef<HTMLSpanElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <span
      ref={field}
      className="caps recorder"
      role="textbox"
      aria-readonly="true"
      tabIndex={0}
      aria-label={t('settings.keys.recorder', { action: label })}
      onKeyDown={record}
      onBlur={stop}
    >
      {t('settings.keys.waiting')}
    </span>
  );
}
