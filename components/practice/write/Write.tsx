import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { Horizon, Icon } from '@/components/kit/Icon';
import { FileDrop } from '@/components/rooms/FileDrop';
import { t } from '@/components/strings';
import { builtinScenarios, type Scenario } from '@/phrasebank/scenarios';
import { MOVES } from '@/phrasebank/scenarios/schema';
import { BANDS } from '@/rules/bands';
import type { Band } from '@/rules/types';
import { Faults } from '../Choose';
import { addressOf } from '../model';
import type { WriteStore } from './store';

type Read = (text: string) => Promise<Band | null>;
const tryIt = (s: Scenario) => `practice.html${addressOf({ id: s.id, seed: 1, start: null })}`;

/** A list of the lead's own scenarios, the one being written, what is wrong with it in words, and how it sounds. */
export function Write({ store, bandOfText }: { store: WriteStore; bandOfText: Read }) {
  const { scenarios, faults, text, said, exportAll, take } = useStore(store);
  return (
    <div className="room">
      <header>
        <h1>{t('scenario.title')}</h1>
        <p className="soft">{t('scenario.about')}</p>
        <p>
          <a className="link" href="practice.html">
            {t('scenario.open')}
          </a>
        </p>
      </header>
      <section className="card" aria-labelledby="scenario-mine">
        <h2 id="scenario-mine">{t('scenario.mine')}</h2>
        {scenarios.length === 0 && <p className="soft">{t('scenario.mine.none')}</p>}
        <ul className="long-list" data-testid="own">
          {scenarios.map((s) => (
            <Row key={s.id} scenario={s} store={store} />
          ))}
        </ul>
        <Faults faults={faults} />
        <Copy store={store} />
        <FileDrop
          label={t('practice.import')}
          accept=".json,application/json"
          take={async (file) => take(file.name, await file.text())}
        >
          <span className="soft">{t('practice.drop')}</span>
        </FileDrop>
        {scenarios.length > 0 && (
          <div className="acts">
            <button type="button" className="btn" onClick={exportAll}>
              {t('scenario.export')}
            </button>
          </div>
        )}
      </section>
      {text !== null && <Editor store={store} text={text} bandOfText={bandOfText} />}
      <div role="status" className="room-said" data-testid="said">
        {said && (
          <p key={said.id}>
            {said.words}{' '}
            {said.undo && (
              <button type="button" className="link" onClick={() => void store.getState().undo()}>
                {t('notice.undo')}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

function Row({ scenario: s, store }: { scenario: Scenario; store: WriteStore }) {
  const { edit, remove } = useStore(store);
  return (
    <li className="own-row">
      <span className="grow" lang="en">
        {s.title}
      </span>
      <span className="acts">
        <button type="button" className="btn" aria-label={`${t('scenario.edit')}: ${s.title}`} onClick={() => edit(s)}>
          {t('scenario.edit')}
        </button>
        <a className="btn" href={tryIt(s)} aria-label={`${t('scenario.try')}: ${s.title}`}>
          {t('scenario.try')}
        </a>
        <button
          type="button"
          className="btn quiet"
          aria-label={`${t('scenario.remove')}: ${s.title}`}
          onClick={() => void remove(s)}
        >
          {t('scenario.remove')}
        </button>
      </span>
    </li>
  );
}

function Copy({ store }: { store: WriteStore }) {
  const { copy } = useStore(store);
  const [id, setId] = useState(builtinScenarios[0]?.id ?? '');
  const from = builtinScenarios.find((s) => s.id === id);
  return (
    <div className="acts">
      <label className="fs grow">
        <span className="l">{t('scenario.copy')}</span>
        <select className="field" lang="en" value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {builtinScenarios.map((s) => (
            <option key={s.id} value={s.id}>
              {s.title}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="btn main low" onClick={() => from && copy(from)}>
        {t('scenario.copy.go')}
      </button>
    </div>
  );
}

function Editor({ store, text, bandOfText }: { store: WriteStore; text: string; bandOfText: Read }) {
  const { checked, type, save, scenarios } = useStore(store);
  const id = useId();
  const { scenario, faults } = checked;
  const stored = scenario !== null && scenarios.some((s) => JSON.stringify(s) === JSON.stringify(scenario));
  return (
    <section className="card" aria-labelledby={`${id}-label`}>
      <label htmlFor={id} id={`${id}-label`} className="l">
        {t('scenario.editor')}
      </label>
      <p className="soft" id={`${id}-hint`}>
        {t('scenario.editor.hint')}
      </p>
      <textarea
        id={id}
        className="field json"
        rows={22}
        spellCheck={false}
        lang="en"
        value={text}
        aria-describedby={`${id}-hint ${id}-faults`}
        aria-invalid={scenario === null}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <div id={`${id}-faults`} role="status" data-testid="verdict">
        {faults.length > 0 ? (
          <div className="note fs" data-trouble="">
            <p>{t('scenario.bad', { n: faults.length })}</p>
            <Faults faults={faults} />
          </div>
        ) : (
          <p className="fine-line">
            <Icon name="check" /> {t('scenario.good')}
          </p>
        )}
      </div>
      <div className="acts">
        <button type="button" className="btn main" disabled={scenario === null} onClick={() => void save()}>
          {t('scenario.save')}
        </button>
        {stored && scenario && (
          <a className="btn" href={tryIt(scenario)}>
            {t('scenario.try')}
          </a>
        )}
      </div>
      {scenario && <Sound scenario={scenario} bandOfText={bandOfText} />}
    </section>
  );
}

/** Each first message with the band that the judgement reads in it, then what is said at each turn. */
function Sound({ scenario, bandOfText }: { scenario: Scenario; bandOfText: Read }) {
  const openings = BANDS.flatMap((band) => (scenario.openings[band] ?? []).map((text) => ({ band, text })));
  return (
    <section className="fs sound" aria-labelledby="scenario-sound">
      <h2 id="scenario-sound">{t('scenario.preview')}</h2>
      {openings.map(({ band, text }) => (
        <Opening key={`${band} ${text}`} band={band} text={text} bandOfText={bandOfText} />
      ))}
      <dl className="pairs">
        {MOVES.flatMap((move) => {
          const lines = scenario.lines[move] ?? [];
          if (lines.length === 0) return [];
          return [
            <div key={move} className="pair">
              <dt>{t(`scenario.move.${move}`)}</dt>
              {lines.map((line) => (
                <dd key={line} lang="en">
                  {line}
                </dd>
              ))}
            </div>,
          ];
        })}
      </dl>
    </section>
  );
}

function Opening({ band, text, bandOfText }: { band: Band; text: string; bandOfText: Read }) {
  const [read, setRead] = useState<Band | null>(null);
  useEffect(() => {
    let current = true;
    bandOfText(text).then(
      (found) => current && setRead(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [text, bandOfText]);
  return (
    <div className="fs">
      <h3>{t('scenario.preview.opening', { band: t(`band.${band}`).toLowerCase() })}</h3>
      <p className="say-block" lang="en">
        {text}
      </p>
      {read && (
        <p className="soft small reads-as" data-band={read}>
          <Horizon /> {t('scenario.preview.reads', { band: t(`band.${read}`).toLowerCase() })}
        </p>
      )}
    </div>
  );
}
