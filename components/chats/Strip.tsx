import { type FocusEvent, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { Chat } from '@/entrypoints/background/chats/chat';
import { Horizon, Icon } from '../kit/Icon';
import { usePanel } from '../store';
import { t, timeOf } from '../strings';
import { byUrgency, type Due, dueOf, heldOrder, stepTo } from './model';
import { SAID_AS, SHOWN_ALREADY } from './reasons';
import { useChats } from './store';

/** All open conversations over tabs and windows, the most urgent first; only where there is more than one. */
export function Strip() {
  const all = useChats((s) => s.chats);
  const dues = useChats((s) => s.dues);
  const now = useChats((s) => s.now);
  const open = useChats((s) => s.open);
  const toggle = useChats((s) => s.toggle);
  const here = usePanel((s) => s.view?.tabId ?? null);
  const list = useId();
  // The order as it stood when the pointer or the focus came in; nothing moves under the hand.
  const [held, setHeld] = useState<readonly number[] | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const inside = useRef({ pointer: false, focus: false });
  const sorted = useMemo(() => byUrgency(all, dues, now), [all, dues, now]);
  const chats = held ? heldOrder(sorted, held) : sorted;
  if (chats.length < 2) return null;

  const hold = (what: 'pointer' | 'focus', on: boolean) => {
    inside.current[what] = on;
    const any = inside.current.pointer || inside.current.focus;
    if (any !== (held !== null)) setHeld(any ? chats.map((c) => c.tabId) : null);
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) hold('focus', false);
  };
  const step = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-tab]')];
    const to = stepTo(event.key, buttons.indexOf(document.activeElement as HTMLElement), buttons.length);
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  // One of the row is reached by Tab: the one last used, else the present conversation, else the first.
  const has = (id: number | null) => chats.some((c) => c.tabId === id);
  const reached = has(at) ? at : has(here) ? here : chats[0]?.tabId;
  return (
    <nav
      className={open ? 'chats open' : 'chats'}
      aria-label={t('chats.label')}
      onPointerEnter={() => hold('pointer', true)}
      onPointerLeave={() => hold('pointer', false)}
      onFocus={() => hold('focus', true)}
      onBlur={leave}
    >
      <ul id={list} onKeyDown={step}>
        {chats.map((chat) => (
          <li key={chat.tabId}>
            <ChatButton
              chat={chat}
              dues={dues}
              now={now}
              here={chat.tabId === here}
              open={open}
              reached={chat.tabId === reached}
              onFocus={() => setAt(chat.tabId)}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="icon-btn"
        aria-expanded={open}
        aria-controls={list}
        aria-label={t('chats.reasons')}
        title={t('chats.reasons')}
        data-testid="chats-reasons"
        onClick={toggle}
      >
        <Icon name="chev" className="i chev" />
      </button>
    </nav>
  );
}

interface ButtonProps {
  chat: Chat;
  dues: readonly Due[];
  now: number;
  here: boolean;
  open: boolean;
  reached: boolean;
  onFocus(): void;
}

function ChatButton({ chat, dues, now, here, open, reached, onFocus }: ButtonProps) {
  const goTo = useChats((s) => s.goTo);
  const id = useId();
  const { own, judged } = reasonsOf(chat, dues, now);
  const reasons = (
    <>
      {own.join(', ')}
      {judged.length > 0 && (
        <span lang="en">
          {own.length > 0 && ', '}
          {judged.join(', ')}
        </span>
      )}
    </>
  );
  return (
    <>
      <button
        type="button"
        data-band={chat.band ?? 'unknown'}
        data-tab={chat.tabId}
        data-testid="chat"
        aria-current={here || undefined}
        aria-describedby={open ? undefined : id}
        tabIndex={reached ? 0 : -1}
        onFocus={onFocus}
        onClick={() => goTo(chat)}
      >
        <Horizon />
        <span className="who">{chat.name ?? t('chats.unnamed')}</span>{' '}
        {chat.unread > 0 && <em>{t('chats.new', { n: chat.unread })}</em>}{' '}
        <span className={open ? 'mood-word' : 'vh'}>{t(chat.band ? `band.${chat.band}` : 'chats.unread')}</span>{' '}
        {open && <span className="reasons">{reasons}</span>}
      </button>
      {!open && (
        <span className="vh" id={id}>
          {reasons}
        </span>
      )}
    </>
  );
}

/** Why a conversation stands where it does: in the interface's words, and the judgement's own, which are English. */
function reasonsOf(chat: Chat, dues: readonly Due[], now: number): { own: string[]; judged: string[] } {
  const due = dueOf(chat, dues, now);
  const own = [
    ...(due ? [t(`chats.due.${due}`)] : []),
    ...(chat.band && chat.trend === 'rising' ? [t('trend.rising')] : []),
    chat.since === null
      ? t('chats.answered')
      : t('chats.since', { time: timeOf(new Date(chat.since).toISOString(), new Date(now)) }),
  ];
  const rest = chat.reasons.filter((reason) => !SHOWN_ALREADY.has(reason));
  const said = rest.flatMap((reason) => SAID_AS.get(reason) ?? []).map((key) => t(key));
  return { own: [...own, ...said], judged: rest.filter((reason) => !SAID_AS.has(reason)) };
}
