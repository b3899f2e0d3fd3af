import { browser } from 'wxt/browser';
import { readPrefs } from '../prefs-store';
import { CHANGED, type FollowUpsChanged, followUpsName } from './base';
import { openFollowUps, ring as ringIn } from './database';
import { openTicket } from './open';
import { lateBy, type Reminder, readReminder } from './reminder';

const ALARM = 'followups';
const PREFIX = 'followup:';
/** More than this at once, as after a holiday, are told in one notification. */
const AT_ONCE = 3;
/** A reminder that comes so late, in ms, says when it was due. */
const LATE = 5 * 60_000;
/** The light theme's accent: 7:1 under white. */
const BADGE = '#075c84';

/**
 * Brings reminders back when they are due: a mark at the toolbar button, and a notification where the agent has allowed it. All that counts
 * lies in the database; the one alarm is only a nudge. What is due is worked out anew as the worker starts (a browser that was closed, a
 * laptop that slept), at each alarm, and when a page has changed something; so a clock that was set back or on puts nothing out of order.
 */
export function followFollowUps(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void ring();
  });
  browser.runtime.onMessage.addListener((message: FollowUpsChanged, sender) => {
    if (sender.id === browser.runtime.id && message.type === 'followups-changed') void ring();
  });
  followPresses();
  browser.permissions.onAdded.addListener(followPresses);
  void ring();
}

/** Presses on notifications, where the browser has them: only once they were allowed. */
function followPresses(): void {
  const api = browser.notifications as typeof browser.notifications | undefined;
  if (api && !api.onClicked.hasListener(pressed)) api.onClicked.addListener(pressed);
}

/** One after the other: two at once would both tell of the same. */
let last: Promise<unknown> = Promise.resolve();
function ring(): Promise<void> {
  // A database that cannot be opened is said in the pages, where something can be done about it.
  const done = last.then(rung).catch(() => undefined);
  last = done;
  return done;
}

async function rung(): Promise<void> {
  const name = await followUpsName();
  // Nobody has set a reminder yet: there is nothing to make a database for.
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return;
  const db = await openFollowUps(name);
  try {
    const now = Date.now();
    const { rung, due, next } = await ringIn(db, now);
    // Alarms outlive the worker; one that is no longer wanted would wake it for nothing.
    if (next === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: next });
    await browser.action.setBadgeText({ text: due > 0 ? '•' : '' });
    if (due > 0) await browser.action.setBadgeBackgroundColor({ color: BADGE });
    if (rung.length === 0) return;
    const channel = new BroadcastChannel(CHANGED);
    channel.postMessage(null);
    channel.close();
    await tell(rung, now);
  } finally {
    db.close();
  }
}

async function tell(rung: readonly Reminder[], now: number): Promise<void> {
  // The browser has this only where it was allowed.
  if (!(browser.notifications as typeof browser.notifications | undefined) || !(await readPrefs()).notify) return;
  const words = browser.i18n.getMessage;
  const show = (id: string, title: string, message: string) =>
    browser.notifications.create(PREFIX + id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title,
      message,
      ...(import.meta.env.FIREFOX ? {} : { silent: true }),
    });
  if (rung.length > AT_ONCE) {
    await show('', words('followup_many', String(rung.length)), words('followup_list'));
    return;
  }
  for (const reminder of rung) {
    const title = words(
      reminder.kind === 'promise' ? 'followup_promise' : 'followup_checkin',
      reminder.name ?? words('followup_customer'),
    );
    const time = new Date(reminder.due ?? reminder.at).toLocaleString(browser.i18n.getUILanguage(), {
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    });
    const late = lateBy(reminder, now) > LATE ? words('followup_late', time) : reminder.due ? words('followup_due', time) : '';
    await show(reminder.id, title, [late, reminder.note, words('followup_open')].filter(Boolean).join(' '));
  }
}

function pressed(notification: string): void {
  if (!notification.startsWith(PREFIX)) return;
  void browser.notifications.clear(notification);
  void (async () => {
    const db = await openFollowUps(await followUpsName());
    try {
      const reminder = readReminder(await db.get('reminders', notification.slice(PREFIX.length)));
      await openTicket(reminder?.address ?? null);
    } finally {
      db.close();
    }
  })().catch(() => undefined);
}
