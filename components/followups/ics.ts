/**
 * Reminders as a calendar file (iCalendar, RFC 5545): an event each, with an alarm at its time. Written by hand: it is twenty lines of
 * text, and what matters (escaping, folding at 75 octets, times in UTC) is tested with a reader by others.
 */
import { isAddress, type Reminder } from '@/entrypoints/background/followups/reminder';

/** What a calendar shows of a reminder, in the agent's language. */
export interface EventWords {
  title: string;
  about: string;
}

const encoder = new TextEncoder();
/** RFC 5545, 3.1: a line is at most 75 octets without its end; the next begins with a space, which counts. */
const FOLD = 75;

/** A content line, folded between characters (never inside one), with its end. */
export function fold(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > FOLD) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += more;
  }
  return `${out}\r\n`;
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends; other control characters have no place in a text. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    // half of a character that is none has no octets
    .toWellFormed();

/** "20261120T160000Z". */
const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** Four digits of a year is what the format has. */
const inCalendar = (at: number): boolean => at >= 0 && at < Date.UTC(10_000, 0);

/**
 * A calendar of the reminders that are open. The same reminder gives the same UID, with a number that grows as it is changed, so that a
 * calendar that takes the file in again changes its event and adds none.
 * @param now ms since 1970: when the file is made
 */
export function calendarOf(reminders: readonly Reminder[], words: (reminder: Reminder) => EventWords, now: number): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Evenkeel//Follow-ups//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'];
  for (const reminder of reminders) {
    if (reminder.done !== null || !inCalendar(reminder.at)) continue;
    const { title, about } = words(reminder);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escaped(reminder.id)}@evenkeel.invalid`,
      `SEQUENCE:${reminder.rev}`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(reminder.at)}`,
      `DTEND:${stamp(reminder.at + 15 * 60_000)}`,
      `SUMMARY:${escaped(title)}`,
      ...(about === '' ? [] : [`DESCRIPTION:${escaped(about)}`]),
      // A URI is no text: it is not escaped, and what could end the line is encoded.
      ...(isAddress(reminder.address) ? [`URL:${new URL(reminder.address).href}`] : []),
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return lines.map(fold).join('');
}
