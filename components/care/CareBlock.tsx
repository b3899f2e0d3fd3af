import { t } from '../strings';
import { type CareState, useCare } from './store';

/** How many wordings there are of the line after one hard conversation. */
const NOTES = ['care.note.1', 'care.note.2', 'care.note.3'] as const;

function wordsOf(shown: NonNullable<CareState['shown']>): string {
  if (shown.note !== 'note') return t(`care.${shown.note}`);
  return t(NOTES[shown.pick % NOTES.length] ?? NOTES[0]);
}

/** One short line for the agent after a hard conversation. */
export function CareBlock() {
  const shown = useCare((s) => s.shown);
  const dismiss = useCare((s) => s.dismiss);
  if (!shown) return null;
  return (
    <section className="care" aria-label={t('care.label')} data-testid="care" data-note={shown.note}>
      <p className="grow">{wordsOf(shown)}</p>
      <button type="button" className="link" onClick={dismiss}>
        {t('care.later')}
      </button>
    </section>
  );
}

/** Says it aloud; there from the start, since a live region speaks only of changes. */
export function CareVoice() {
  const shown = useCare((s) => s.shown);
  return (
    <p className="vh" role="status" data-voice="care">
      {shown ? wordsOf(shown) : ''}
    </p>
  );
}
