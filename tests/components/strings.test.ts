import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languageName, listedParts, nth, t, timeOf } from '@/components/strings';
import { en } from '@/components/strings/en';
import type { Message } from '@/components/strings/fill';
import { inPage } from '@/components/strings/in-page';
import { inPageTeach } from '@/components/strings/in-page-teach';
import { formsOf } from './messages';

const messages = [en, inPage, inPageTeach]
  .flatMap((table) => Object.entries<Message>(table))
  .flatMap(formsOf)
  .filter(([key]) => !/^bank\.syntax\.\w+$/.test(key));

describe('the words', () => {
  it.each(messages)('%s keeps to the wording rules', (_key, words) => {
    // No exclamation marks, dashes as punctuation, straight quotes or emoji; none of the words that judge the writer.
    expect(words).not.toMatch(
      /[!–—'"]|\p{Extended_Pictographic}|\b(error|violation|bad|wrong|must|failed|oops|critical|warning)\b/iu,
    );
  });

  it.each([
    ['components/', en],
    ['entrypoints/content/', inPage],
  ])('are all used somewhere in %s', (room, table) => {
    const folder = fileURLToPath(new URL(`../../${room}`, import.meta.url));
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.tsx?$/.test(f) && !/strings.(?:en|de|in-page)(?:-\w+)?.ts$/.test(f))
      .map((f) => readFileSync(`${folder}${f}`, 'utf8'))
      .join('\n');
    // A key may be spelt out or end in a value (`band.${band}`).
    const unused = Object.keys(table).filter(
      (key) => !source.includes(`'${key}'`) && !source.includes(`\`${key.replace(/[^.]+$/, '')}\${`),
    );
    expect(unused).toEqual([]);
  });
});

describe('filling', () => {
  it('puts values into places and leaves unknown places to be seen', () => {
    expect(t('mood.language', { language: 'Welsh' })).toBe('Writing in Welsh');
    expect(t('mood.language')).toContain('{language}');
  });

  it('does not take a value for a pattern', () => {
    expect(t('notice.kept.body', { text: 'a $& {n} $1' })).toBe('Here it is to copy: a $& {n} $1');
  });

  it.each([
    [1, '1 wording'],
    [2, '2 wordings'],
    [0, '0 wordings'],
  ])('counts %i', (n, words) => expect(t('draft.wordings', { n })).toBe(words));

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [22, '22nd'],
  ])('%i in order', (n, words) => expect(nth(n)).toBe(words));

  it('lists', () => {
    expect(
      listedParts(['a', 'b', 'c'])
        .map((p) => p.text)
        .join(''),
    ).toBe('a, b and c');
    expect(listedParts(['a', 'b']).filter((p) => p.item)).toHaveLength(2);
  });

  it('names languages, and copes with tags that are none', () => {
    expect(languageName('pt')).toBe('Portuguese');
    expect(languageName('not a tag')).toBe('not a tag');
  });

  it('shows times of today short, of other days with the day, and leaves other times as the desk shows them', () => {
    const now = new Date(2026, 2, 11, 12, 0);
    const iso = (day: number) => new Date(2026, 2, day, 9, 41).toISOString();
    expect(timeOf(iso(11), now)).toBe('09:41');
    expect(timeOf(iso(10), now)).toBe('10 Mar, 09:41');
    expect(timeOf('yesterday', now)).toBe('yesterday');
    expect(timeOf('2026-99-99T99:99', now)).toBe('2026-99-99T99:99');
  });
});
