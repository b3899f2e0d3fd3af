import { Icon } from '@/components/kit/Icon';
import { DraftBlock } from '@/components/panel/Draft';
import { Keys } from '@/components/panel/Footer';
import { useMedia } from '@/components/panel/hooks';
import { KnownBlock } from '@/components/panel/Known';
import { MoodBlock, MoodVoice } from '@/components/panel/Mood';
import { offered } from '@/components/panel/model';
import { AskBlock, NextBlock } from '@/components/panel/Next';
import { Notices } from '@/components/panel/Notice';
import { usePanelKeys } from '@/components/panel/Panel';
import { usePanel } from '@/components/store';
import { t } from '@/components/strings';

/** The side panel's own blocks in their own order, without what belongs to real pages: site switch, teaching, log, reminders. */
export function Beside() {
  const view = usePanel((s) => s.view);
  const page = usePanel((s) => s.linePage);
  const sheet = usePanel((s) => s.sheet);
  const showSheet = usePanel((s) => s.showSheet);
  const low = useMedia('(max-height: 700px)');
  usePanelKeys();
  const assessment = view?.assessment ?? null;
  const { lines, more, questions } = assessment
    ? offered(assessment, page, low ? 2 : 3)
    : { lines: [], more: false, questions: [] };
  return (
    <aside className="beside" aria-label={t('practice.panel')} tabIndex={-1}>
      <div className="panel">
        <div className="blocks">
          <MoodVoice view={view} />
          {view && assessment && (
            <>
              <MoodBlock view={view} />
              <NextBlock assessment={assessment} lines={lines} more={more} />
              {view.draft?.text.trim() && <DraftBlock key={view.desk?.ticket} view={view} />}
              <AskBlock questions={questions} />
              <KnownBlock facts={assessment.facts} />
            </>
          )}
        </div>
        <p className="keys-row">
          <button
            type="button"
            id="keys-button"
            className="link"
            aria-expanded={sheet === 'keys'}
            onClick={() => showSheet(sheet === 'keys' ? null : 'keys')}
          >
            <Icon name="keys" /> {t('practice.keys')}
          </button>
        </p>
        <div className="floor">
          <Notices />
          <Keys />
        </div>
      </div>
    </aside>
  );
}
