import type { SessionView } from '@/entrypoints/background/protocol';
import type { Turn } from '@/rules/types';
import { Icon, type IconName } from '../kit/Icon';
import { t, timeOf } from '../strings';
import { firstNameOf } from './model';
import { readOf } from './model-reads';
import { TeachStart } from './Teach';

/** Trust on demand: what kind of customer this may be, and all that is read. Closed, with the gist in the summary. */
export function MoreBlock({ view }: { view: SessionView }) {
  const kind = view.assessment?.customerType;
  const name = firstNameOf(view) ?? t('who.mid');
  return (
    <section className="more" aria-label={t('reads.label')}>
      {kind && view.status === 'assessed' && (
        <details data-testid="about" data-kind={kind.kind}>
          <Summary icon="person" title={t('about.label', { name })} gist={t(`kind.${kind.kind}`)} />
          <p className="fine">{kind.why}</p>
          <p>{kind.hint}</p>
          <p className="fine">{t('about.own', { name })}</p>
        </details>
      )}
      <details open={view.status === 'unsure' || view.teach !== undefined || view.selection} data-testid="reads">
        <Summary icon="eye" title={t('reads.title')} gist={readOf(view)} />
        <Reads view={view} />
        <p className="fine">{t('reads.fine')}</p>
        {view.site.state === 'on' && !view.teach && !view.selection && (
          <p className="fine">
            {view.desk?.recipe === 'taught' && <>{t('teach.taught')} </>}
            <TeachStart quiet />
          </p>
        )}
      </details>
    </section>
  );
}

function Summary({ icon, title, gist }: { icon: IconName; title: string; gist: string }) {
  return (
    <summary>
      <Icon name={icon} />
      <span className="grow">
        {title}
        <span className="soft">{gist}</span>
      </span>
      <Icon name="chev" className="i chev" />
    </summary>
  );
}

const SIDE = { customer: 'c', agent: 'a', note: 'n' } as const;

/**
 * The turns oldest first, then the draft: so they are read out. On screen the newest is on top (`.turns` turns the column
 * round), where a long thread would otherwise hide it.
 */
function Reads({ view }: { view: SessionView }) {
  const now = new Date();
  const unsure = view.status === 'unsure';
  return (
    <ol className="turns">
      {view.turns.map((turn, i) => (
        // The index is the turn's identity: the judgement names turns by it.
        <li
          key={`${i}:${turn.at ?? ''}`}
          className={unsure ? 'u' : SIDE[turn.from]}
          data-testid="turn"
          data-from={unsure ? 'unknown' : turn.from}
          data-turn={i}
        >
          <b data-part="speaker">{speaker(turn, view, unsure)}</b>
          {turn.at && (
            <>
              {' '}
              <span className="soft">{timeOf(turn.at, now)}</span>
            </>
          )}
          <p data-part="text">{turn.text}</p>
        </li>
      ))}
      <li className="d">
        <b>{t('draft.label')}</b>
        {!view.draft?.text && <p className="soft">{t('reads.draft.empty')}</p>}
        <p data-part="text" data-testid="draft" data-mode={view.draft?.mode ?? 'none'}>
          {view.draft?.text ?? ''}
        </p>
      </li>
    </ol>
  );
}

function speaker(turn: Turn, view: SessionView, unsure: boolean): string {
  if (unsure) return turn.name ?? t('reads.someone');
  if (turn.from === 'note') return t('reads.noteBy');
  if (turn.from === 'customer') return turn.name ?? firstNameOf(view) ?? t('who.start');
  const own = view.desk?.agentName;
  return turn.name && own && turn.name !== own ? turn.name : t('reads.you');
}
