import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf, escaped, fold } from '@/components/followups/ics';
import { NOW, reminder } from './make';

const words = (title: string, about: string) => () => ({ title, about });
const events = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
};
/** Text as a calendar can hold it: lines end in one way, and control characters have no place. */
const plain = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .toWellFormed();

describe('the calendar file', () => {
  it('is read by others as it was meant', () => {
    const one = reminder({ at: NOW, rev: 3, address: 'https://desk.example/tickets/7?a=1,2;b=\u00e4' });
    const text = calendarOf([one], words('Dana; promised, “by 5”', 'Line one\nline two\\'), NOW);
    const [event] = events(text);
    expect(event?.uid).toBe(`${one.id}@evenkeel.invalid`);
    expect(event?.summary).toBe('Dana; promised, “by 5”');
    expect(event?.description).toBe('Line one\nline two\\');
    expect(event?.sequence).toBe(3);
    expect(event?.startDate.toJSDate().getTime()).toBe(NOW);
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://desk.example/tickets/7?a=1,2;b=%C3%A4');
    expect(event?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('action')).toBe('DISPLAY');
  });

  it('leaves out what is done, and addresses that are none', () => {
    const text = calendarOf(
      [reminder({ done: NOW }), reminder({ address: 'javascript:alert(1)' }), reminder({ at: Date.UTC(12_000, 0) })],
      words('A', ''),
      NOW,
    );
    expect(events(text)).toHaveLength(1);
    expect(text).not.toContain('javascript');
    expect(calendarOf([], words('A', ''), NOW)).toContain('BEGIN:VCALENDAR');
  });

  it('whatever the words are, no line is over 75 octets and all comes back', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
    fc.assert(
      fc.property(text, text, (title, about) => {
        const file = calendarOf([reminder()], words(title, about), NOW);
        expect(file.endsWith('\r\n')).toBe(true);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const [event] = events(file);
        expect(event?.summary).toBe(plain(title));
        expect(event?.description ?? '').toBe(plain(about));
      }),
    );
  });

  it('folds between characters', () => {
    const long = `SUMMARY:${'😀é'.repeat(60)}`;
    const folded = fold(long);
    expect(folded.replace(/\r\n /g, '').trimEnd()).toBe(long);
    expect(escaped('a,b;c\\d\r\ne')).toBe('a\\,b\\;c\\\\d\\ne');
  });
});
