import { useId, useState } from 'react';
import type { SessionView } from '@/entrypoints/background/protocol';
import { BANDS, bandOf, gradeOf } from '@/rules/bands';
import type { Assessment, Band } from '@/rules/types';
import { Horizon, Icon } from '../kit/Icon';
import { usePanel } from '../store';
import { languageName, t } from '../strings';
import { chipsOf, firstNameOf, type MoodChip, moodOf, quoteOf, sparkOf, type TrendWords, trendOf } from './model';
import { ReasonSheet } from './ReasonSheet';

/** How the customer feels: the word, the lean, the trend, a place on the scale, and the customer's own words for it. */
export function MoodBlock({ view }: { view: SessionView }) {
  const mood = moodOf(view);
  if (!mood) return null;
  if (mood.kind === 'band') return <Scored view={view} assessment={mood.assessment} band={mood.band} />;
  const name = firstNameOf(view) ?? t('who.mid');
  const [title, why] =
    mood.kind === 'language'
      ? [t('mood.language', { language: languageName(mood.tag) }), t('mood.language.why')]
      : mood.kind === 'little'
        ? [t('mood.tooLittle'), t('mood.tooLittle.why', { name })]
        : [t('mood.unsure'), t('mood.unsure.why')];
  return (
    <section className="mood" data-band="unknown" data-mood={mood.kind} aria-label={t('mood.label')}>
      <h2 className="word">
        <Horizon />
        <span data-testid="band">{title}</span>
      </h2>
      <p className="trend">{why}</p>
    </section>
  );
}

function Scored({ view, assessment, band }: { view: SessionView; assessment: Assessment; band: Band }) {
  const sheet = usePanel((s) => s.sheet);
  const showSheet = usePanel((s) => s.showSheet);
  const id = useId();
  const open = sheet === 'reason';
  const name = firstNameOf(view);
  const word = t(`band.${band}`);
  const grade = gradeOf(band);
  const trend = trendOf(view, assessment, bandOf);
  const points = sparkOf(assessment);
  const toggle = () => showSheet(open ? null : 'reason');
  const opens = { type: 'button', onClick: toggle, 'aria-expanded': open, 'aria-controls': open ? id : undefined } as const;
  return (
    <section className="mood" data-band={band} aria-label={t('mood.label')}>
      <div className="row">
        <div className="grow">
          <h2 className="word">
            <Horizon />
            <span data-testid="band">{word}</span>
          </h2>
          <p className="trend">
            <TrendIcon trend={assessment.anger.trend} first={trend.key === 'trend.first'} />
            <span>{trendText(trend)}</span>
          </p>
        </div>
        <button
          {...opens}
          className="spark"
          aria-label={t('mood.spark', {
            name: name ?? t('who.start'),
            bands: points.map((p) => t(`band.${bandOf(p)}`).toLowerCase()).join(', '),
          })}
        >
          <Spark points={points} />
        </button>
      </div>
      <button {...opens} className="scale" aria-label={t('mood.scale', { band: word, n: grade + 1 })}>
        <span className="seg">
          {BANDS.map((b, i) => (
            <i key={b} className={i === grade ? 'at' : i < grade ? 'on' : ''} />
          ))}
        </span>
      </button>
      {open && <ReasonSheet id={id} assessment={assessment} band={band} />}
      <Chips assessment={assessment} />
      {assessment.anger.abuse && <p className="why abuse">{t('mood.abuse', { name: name ?? t('who.mid') })}</p>}
    </section>
  );
}

function trendText(trend: TrendWords): string {
  if (trend.key === 'trend.from') return t(trend.key, { band: t(`band.${trend.band}`).toLowerCase() });
  if (trend.key === 'trend.from.minutes') return t(trend.key, { band: t(`band.${trend.band}`).toLowerCase(), n: trend.minutes });
  return t(trend.key);
}

function TrendIcon({ trend, first }: { trend: Assessment['anger']['trend']; first: boolean }) {
  return first ? null : <Icon name={trend === 'rising' ? 'up' : trend === 'falling' ? 'down' : 'level'} />;
}

/** The course so far: 100 by 38, the baseline is 0, the top 100. */
function Spark({ points }: { points: readonly number[] }) {
  const x = (i: number) => (points.length < 2 ? 95 : 4 + (91 * i) / (points.length - 1));
  const y = (score: number) => 34 - score * 0.3;
  const at = points.map((p, i) => ({ x: x(i).toFixed(1), y: y(p).toFixed(1) }));
  const now = at.at(-1);
  return (
    <svg width="100" height="38" viewBox="0 0 100 38" aria-hidden="true">
      <path className="base" d="M2 34.5H98" />
      {at.length > 1 && <path className="curve" d={`M${at.map((p) => `${p.x} ${p.y}`).join(' L')}`} />}
      <g className="dots">
        {at.slice(0, -1).map((p) => (
          <circle key={p.x} cx={p.x} cy={p.y} r="1.6" />
        ))}
      </g>
      {now && <circle className="now" cx={now.x} cy={now.y} r="3.5" />}
    </svg>
  );
}

function Chips({ assessment }: { assessment: Assessment }) {
  const chips = chipsOf(assessment);
  if (chips.length === 0) return null;
  return (
    <div className="chips quotes">
      {chips.map((chip) => (
        <Chip key={chip.kind === 'threat' ? chip.threat : `${chip.at.turn}:${chip.at.start}:${chip.at.signal}`} chip={chip} />
      ))}
    </div>
  );
}

const LONGEST = 44;

/** The customer's words, cut at a word where they are long; the whole is in the conversation, a press away. */
export function quoted(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  if (flat.length <= LONGEST) return `“${flat}”`;
  const cut = flat.slice(0, LONGEST);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:.]+$/, '')}…”`;
}

function Chip({ chip }: { chip: MoodChip }) {
  const reveal = usePanel((s) => s.reveal);
  const turns = usePanel((s) => s.view?.turns) ?? [];
  const { at } = chip;
  const why = at ? at.why.replace(/\.$/, '') : '';
  const [icon, say, words] =
    chip.kind === 'threat'
      ? (['note', t('mood.mentions'), t(`threat.${chip.threat}`)] as const)
      : chip.kind === 'raised'
        ? (['up', t('mood.raised'), quoted(quoteOf(chip.at, turns))] as const)
        : (['down', t('mood.lowered'), quoted(quoteOf(chip.at, turns))] as const);
  const content = (
    <>
      <Icon name={icon} />
      <span>
        <span className="vh">{say}</span>
        <span lang={chip.kind === 'threat' ? undefined : 'en'}>{words}</span>
      </span>
    </>
  );
  if (!at) return <span className="chip still">{content}</span>;
  return (
    <button
      type="button"
      className="chip"
      data-testid="evidence"
      title={t('mood.chip', { why })}
      onClick={() => reveal(at.turn, at.start, at.end)}
    >
      {content}
    </button>
  );
}

/** Says the band when it has changed, and only then; there from the start, since a live region speaks only of changes. */
export function MoodVoice({ view }: { view: SessionView | null }) {
  const mood = view && moodOf(view);
  const scored = view && mood?.kind === 'band' ? { view, ...mood } : null;
  const key = scored ? JSON.stringify([scored.view.tabId, scored.view.desk?.ticket ?? '', scored.band]) : '';
  const [spoken, setSpoken] = useState({ key: '', text: '' });
  if (key !== spoken.key) {
    const text = scored
      ? t('mood.say', {
          name: firstNameOf(scored.view) ?? t('who.start'),
          band: t(`band.${scored.band}`).toLowerCase(),
          trend: trendText(trendOf(scored.view, scored.assessment, bandOf)).toLowerCase(),
        })
      : '';
    setSpoken({ key, text });
  }
  return (
    <p className="vh" role="status" data-voice="mood">
      {spoken.text}
    </p>
  );
}
