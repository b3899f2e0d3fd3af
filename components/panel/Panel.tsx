import { useEffect } from 'react';
import type { SessionView } from '@/entrypoints/background/protocol';
import { CareBlock, CareVoice } from '../care/CareBlock';
import { Strip } from '../chats/Strip';
import { AfterBlock, useFollowView } from '../followups/After';
import { DueBlock } from '../followups/Due';
import { FollowNotice } from '../followups/Said';
import { HandOver } from '../handover/HandOver';
import { SeverityMark } from '../kit/Icon';
import { LogBlock } from '../log/panel/LogBlock';
import { usePanel } from '../store';
import { KEY, t } from '../strings';
import { NotHere, NothingYet, SiteOff, Trouble, WhichPage } from './Blank';
import { DRAFT_ID, DraftBlock, draftSum } from './Draft';
import { Footer, Keys, OPENER_OF } from './Footer';
import { useMedia, useOutOfView } from './hooks';
import { KnownBlock } from './Known';
import { MoodBlock, MoodVoice } from './Mood';
import { MoreBlock } from './More';
import { keyedFlags, offered } from './model';
import { AskBlock, NextBlock, OPENERS, Openers } from './Next';
import { Notices } from './Notice';
import { SelectionNote, TeachBlock } from './Teach';

/** The whole side panel. Blocks keep their order; one with nothing to say is absent. */
export function Panel() {
  const view = usePanel((s) => s.view);
  usePanelKeys();
  useFollowView(view);
  return (
    <div className="panel">
      <Strip />
      <main className="blocks">
        <h1 className="vh">{t('app.name')}</h1>
        <MoodVoice view={view} />
        <CareVoice />
        <DueBlock />
        {view ? <Blocks view={view} /> : <Waking />}
        {view && !endsWithMore(view) && <CareBlock />}
      </main>
      <div className="floor">
        <Notices />
        <FollowNotice />
        <Keys />
        {view && hasDraft(view) && <Dock key={draftKey(view)} view={view} />}
        <Footer view={view} />
      </div>
    </div>
  );
}

/** Views that end with what Evenkeel reads have the note above that; all others at their end. */
const endsWithMore = ({ site, status, selection }: SessionView) =>
  selection === true || (site.state === 'on' && status !== 'off');

/** Nothing for the first moment; a word only when the worker takes its time. */
function Waking() {
  const link = usePanel((s) => s.link);
  return link === 'slow' ? <p className="waking soft">{t('app.connecting')}</p> : null;
}

function Blocks({ view }: { view: SessionView }) {
  const { site, status } = view;
  if (view.selection)
    return (
      <>
        <SelectionNote />
        <Conversation view={view} />
      </>
    );
  if (site.state === 'unsupported') return <NotHere />;
  if (site.state === 'unknown') return <WhichPage />;
  if (site.state === 'off' || status === 'off') return <SiteOff host={site.host ?? ''} />;
  if (status === 'error') {
    return (
      <>
        <Trouble error={view.error} />
        <CareBlock />
        <MoreBlock view={view} />
      </>
    );
  }
  if (view.teach)
    return (
      <>
        <TeachBlock view={view} />
        <CareBlock />
        <MoreBlock view={view} />
      </>
    );
  if (status === 'assessed' && view.assessment) return <Conversation view={view} />;
  return (
    <>
      {status === 'unsure' ? <MoodBlock view={view} /> : <NothingYet />}
      <Openers lines={OPENERS} unread={status !== 'unsure'} />
      <Draft view={view} />
      <CareBlock />
      <MoreBlock view={view} />
    </>
  );
}

/** Two lines where the window is low (LOOK: below 700 px), three else: the number keys go by what is to be seen. */
const LOW = '(max-height: 700px)';

function Conversation({ view }: { view: SessionView }) {
  const page = usePanel((s) => s.linePage);
  const low = useMedia(LOW);
  const { assessment } = view;
  if (!assessment) return null;
  const { lines, more, questions } = offered(assessment, page, low ? 2 : 3);
  return (
    <>
      <MoodBlock view={view} />
      <NextBlock assessment={assessment} lines={lines} more={more} />
      <Draft view={view} />
      <AskBlock questions={questions} />
      <KnownBlock facts={assessment.facts} />
      <AfterBlock view={view} />
      <HandOver key={draftKey(view)} view={view} />
      <LogBlock view={view} />
      <CareBlock />
      <MoreBlock view={view} />
    </>
  );
}

/** Another conversation's draft is another block: nothing that was opened or counted carries over. */
const draftKey = (view: SessionView) => `${view.tabId}|${view.desk?.ticket ?? ''}`;

const hasDraft = (view: SessionView) => view.site.state === 'on' && view.status !== 'error' && Boolean(view.draft?.text.trim());

function Draft({ view }: { view: SessionView }) {
  return hasDraft(view) ? <DraftBlock key={draftKey(view)} view={view} /> : null;
}

/** Keeps the draft in reach while its block is out of sight. */
function Dock({ view }: { view: SessionView }) {
  const hidden = useOutOfView(DRAFT_ID);
  const worst = keyedFlags(view.assessment?.flags ?? [])[0];
  const sum = draftSum(view.assessment?.flags.length ?? 0, view.assessment?.checks.filter((c) => !c.ok).length ?? 0, true);
  if (!hidden || sum === '' || view.draft?.mode === 'note') return null;
  return (
    <button type="button" className="dock" onClick={goToDraft} aria-keyshortcuts="Alt+D">
      {worst && <SeverityMark severity={worst.flag.severity} />}
      <span className="grow">{t('draft.jump', { sum })}</span>
      <kbd>{KEY.alt}</kbd>
      <kbd>D</kbd>
    </button>
  );
}

function goToDraft(): void {
  const heading = document.querySelector<HTMLElement>(`#${DRAFT_ID} h2`);
  heading?.scrollIntoView?.({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Alt and a number, Alt Enter, Alt D and Esc, while the panel has the focus. They press what is on show, so both do the same. */
export function usePanelKeys(): void {
  const sheet = usePanel((s) => s.sheet);
  const notice = usePanel((s) => s.notice !== null);
  const showSheet = usePanel((s) => s.showSheet);
  const dismiss = usePanel((s) => s.dismiss);
  useEffect(() => {
    const off = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.isComposing) return;
        const press = (selector: string) => {
          const target = document.querySelector<HTMLElement>(selector);
          if (!target) return;
          event.preventDefault();
          target.click();
        };
        if (event.key === 'Escape') {
          if (sheet) {
            const inside = document.activeElement?.closest('.sheet, .whyc');
            showSheet(null);
            // The control under the focus is gone: back to the one that opened the sheet.
            if (inside) document.querySelector<HTMLElement>(OPENER_OF[sheet])?.focus();
          } else if (notice) dismiss();
          return;
        }
        // AltGr types characters on many layouts: those stay the keyboard's own.
        if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.getModifierState('AltGraph')) return;
        // By the place of the key, since with Option a Mac types other characters.
        const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
        if (digit) press(`.line[aria-keyshortcuts="Alt+${digit}"]`);
        else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
          press(document.querySelector('.flag.open .swap') ? '.flag.open .swap' : '.lines .line');
        } else if (event.code === 'KeyD' && document.getElementById(DRAFT_ID)) {
          event.preventDefault();
          goToDraft();
        }
      },
      { signal: off.signal },
    );
    return () => off.abort();
  }, [sheet, notice, showSheet, dismiss]);
}
