import { type ReactNode, useEffect, useState } from 'react';
import { t } from '@/components/strings';
import type { Reminder } from '@/entrypoints/background/followups/reminder';
import type { SessionView } from '@/entrypoints/background/protocol';
import { Icon } from '../kit/Icon';
import { useFollow } from './context';
import { type Offer, remindAt } from './offer';
import { TimePick } from './TimePick';
import { timeWords } from './times';

const HOUR = 3_600_000;

/** The follow-ups of the panel are those of what it shows. */
export function useFollowView(view: SessionView | null): void {
  const look = useFollow((s) => s.look);
  useEffect(() => {
    void look?.(view);
  }, [look, view]);
}

/** Once something has been answered: the promises of sent replies, what is set already, and a check-in at one press. */
export function AfterBlock({ view }: { view: SessionView }) {
  const offers = useFollow((s) => s.offers);
  const here = useFollow((s) => s.here) ?? [];
  const openAll = useFollow((s) => s.openList);
  const replied = view.turns.some((turn) => turn.from === 'agent');
  if (offers === null || view.selection || (!replied && here.length === 0)) return null;
  return (
    <section className="fu-after" aria-label={t('followups.after')} data-testid="after">
      <div className="head">
        <h2>{t('followups.after')}</h2>
        {openAll && (
          <button type="button" className="link fu-all" onClick={() => void openAll()}>
            {t('followups.all')}
          </button>
        )}
      </div>
      {offers.map((offer) => (
        <OfferRow key={offer.mark} offer={offer} />
      ))}
      {here.map((reminder) => (
        <SetRow key={reminder.id} reminder={reminder} />
      ))}
      <CheckIn />
    </section>
  );
}

function OfferRow({ offer }: { offer: Offer }) {
  const now = useFollow((s) => s.now) ?? 0;
  const zone = useFollow((s) => s.zone) ?? 'UTC';
  const remind = useFollow((s) => s.remind);
  const pass = useFollow((s) => s.pass);
  const clock = useFollow((s) => s.clock);
  const [picking, setPicking] = useState(false);
  const { when, words } = offer;
  const set = (due: number) => void remind?.(offer, remindAt(due, clock?.() ?? now), due);
  const chip = (label: string, press: () => void, more?: ReactNode) => (
    <button type="button" className="chip" onClick={press} key={label}>
      {more}
      <span>{label}</span>
    </button>
  );
  const due = when.kind === 'at' ? when.at : null;
  const at = due === null ? null : remindAt(due, now);
  return (
    <div className="fu-offer" data-testid="followup-offer">
      <p>
        {t('followups.promised', { words })}{' '}
        {when.kind === 'at'
          ? t('followups.promised.at', { time: timeWords(when.at, now, zone) })
          : t(`followups.ask.${when.why}`)}
      </p>
      {picking ? (
        <TimePick
          at={at ?? (when.kind === 'ask' ? when.choices[0] : null) ?? now + 24 * HOUR}
          now={now}
          zone={zone}
          pick={(chosen) => void remind?.(offer, chosen, due === null ? chosen : Math.max(due, chosen))}
          leave={() => setPicking(false)}
        />
      ) : (
        <div className="chips">
          {due !== null && at !== null ? (
            <button type="button" className="btn" onClick={() => set(due)}>
              <Icon name="clock" />
              {t('followups.remind', { time: timeWords(at, now, zone) })}
            </button>
          ) : (
            when.kind === 'ask' && when.choices.map((choice) => chip(timeWords(choice, now, zone), () => set(choice)))
          )}
          {chip(t('followups.other'), () => setPicking(true))}
          {chip(t('followups.no'), () => void pass?.(offer))}
        </div>
      )}
    </div>
  );
}

/** A reminder that is set for this conversation. */
function SetRow({ reminder }: { reminder: Reminder }) {
  const now = useFollow((s) => s.now) ?? 0;
  const zone = useFollow((s) => s.zone) ?? 'UTC';
  const remove = useFollow((s) => s.remove);
  if (reminder.at <= now) return null;
  const time = timeWords(reminder.at, now, zone);
  return (
    <p className="fu-set" data-testid="followup-set">
      <Icon name="clock" />
      <span className="grow">{t('followups.here', { time })}</span>
      <button
        type="button"
        className="link"
        aria-label={t('followups.remove.of', { time })}
        onClick={() => void remove?.([reminder])}
      >
        {t('followups.remove')}
      </button>
    </p>
  );
}

function CheckIn() {
  const now = useFollow((s) => s.now) ?? 0;
  const zone = useFollow((s) => s.zone) ?? 'UTC';
  const checkIn = useFollow((s) => s.checkIn);
  const clock = useFollow((s) => s.clock);
  const [picking, setPicking] = useState(false);
  if (picking)
    return (
      <TimePick
        at={now + 24 * HOUR}
        now={now}
        zone={zone}
        pick={(at) => {
          setPicking(false);
          void checkIn?.(at);
        }}
        leave={() => setPicking(false)}
      />
    );
  return (
    <fieldset className="fu-check">
      <legend>{t('followups.check')}</legend>
      <div className="chips">
        {[24, 48].map((n) => (
          <button type="button" className="btn" key={n} onClick={() => void checkIn?.((clock?.() ?? now) + n * HOUR)}>
            {t('followups.check.hours', { n })}
          </button>
        ))}
        <button type="button" className="btn" onClick={() => setPicking(true)}>
          {t('followups.check.pick')}
        </button>
      </div>
    </fieldset>
  );
}
