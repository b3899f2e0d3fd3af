import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { capName, dateOf, KEY, languageName, listed, nth, onSpoken, speak, spoken, t, timeOf } from '@/components/strings';
import { de } from '@/components/strings/de';
import { en } from '@/components/strings/en';
import { fillIn, type Message } from '@/components/strings/fill';
import { inPage, inPageLanguage, p, speakInPage } from '@/components/strings/in-page';
import { inPageDe } from '@/components/strings/in-page-de';
import { inPageTeach, inPageTeachDe } from '@/components/strings/in-page-teach';
import { LANGUAGES, LOCALES, languageOf } from '@/components/strings/language';
import { formsOf, isSample, placesOf } from './messages';

afterEach(async () => {
  await speak('en');
  speakInPage('en');
});

const TABLES: [string, Record<string, Message>, Record<string, Message>][] = [
  ['panel and pages', en, de],
  ['in the page', inPage, inPageDe],
  ['the layer of a lesson', inPageTeach, inPageTeachDe],
];
const other = (message: Message) => (typeof message === 'string' ? message : message.other);
const folder = fileURLToPath(new URL('../../', import.meta.url));

describe.each(TABLES)('German: %s', (_name, english, german) => {
  it('has every message, and none that is no more', () => {
    expect(Object.keys(english).filter((key) => !(key in german))).toEqual([]);
    expect(Object.keys(german).filter((key) => !(key in english))).toEqual([]);
  });

  const both = Object.keys(german).filter((key) => key in english);

  it('has the same places to fill', () => {
    const differ = both.filter((key) => {
      const wanted = placesOf(other(english[key] as Message));
      return formsOf([key, german[key] as Message]).some(
        ([, words]) =>
          // "1 Notiz": the form for one may say its number in words.
          placesOf(words).join() !== wanted.join() && ['{n}', ...placesOf(words)].sort().join() !== wanted.join(),
      );
    });
    expect(differ).toEqual([]);
  });

  it('has forms by number wherever English has, one for each of the language', () => {
    const wanted = new Intl.PluralRules(LOCALES.de).resolvedOptions().pluralCategories;
    const lacking = both.filter((key) => {
      const message = german[key] as Message;
      return typeof message === 'string' ? typeof english[key] !== 'string' : wanted.some((form) => message[form] === undefined);
    });
    expect(lacking).toEqual([]);
  });

  it('keeps to the wording rules', () => {
    const said = Object.entries(german).flatMap(formsOf);
    // No exclamation marks, dashes as punctuation, straight or English quotes, no "du", none of the words that judge the writer.
    const wrong =
      /[!–—'"”]|\p{Extended_Pictographic}|\b(?:du|dein\w*|dir|dich|Fehler|falsch\w*|schlecht|müssen|Warnung|ungültig\w*)\b/u;
    expect(said.filter(([key, words]) => !isSample(key) && wrong.test(words))).toEqual([]);
    expect(said.filter(([, words]) => words.split('„').length !== words.split('“').length)).toEqual([]);
  });
});

describe('which language', () => {
  it.each([
    ['browser', 'de', 'de'],
    ['browser', 'de-AT', 'de'],
    ['browser', 'DE_ch', 'de'],
    ['browser', 'en-US', 'en'],
    ['browser', 'fr', 'en'],
    ['browser', 'den', 'en'],
    ['browser', '', 'en'],
    ['de', 'en-GB', 'de'],
    ['en', 'de', 'en'],
  ] as const)('%s in a browser in “%s” is %s', (choice, tag, wanted) => expect(languageOf(choice, tag)).toBe(wanted));
});

describe('speaking German', () => {
  it('says everything by the language: words, numbers, lists, dates, ordinals, key caps', async () => {
    const iso = new Date(2026, 2, 11, 9, 41).toISOString();
    await speak('de');
    expect(spoken()).toBe('de');
    expect(t('draft.label')).toBe('Ihr Entwurf');
    expect([0, 1, 2].map((n) => t('draft.wordings', { n }))).toEqual(['0 Formulierungen', '1 Formulierung', '2 Formulierungen']);
    expect(t('reads.turns', { n: 1234 })).toBe('1.234 Nachrichten');
    expect(listed(['a', 'b', 'c'])).toBe('a, b und c');
    expect(nth(2)).toBe('2.');
    expect(languageName('pt')).toBe('Portugiesisch');
    expect(timeOf(iso, new Date(2026, 2, 12))).toBe('11. März, 09:41');
    expect(dateOf(iso)).toBe('11.03.2026');
    expect([KEY.ctrl, capName('Ctrl'), capName('Shift'), capName('Enter')]).toEqual(['Strg', 'Strg', 'Umschalt', 'Enter']);
  });

  it('tells whoever listens, once for each change, and goes back', async () => {
    const changed = vi.fn();
    const end = onSpoken(changed);
    await speak('de');
    await speak('de');
    expect(changed).toHaveBeenCalledTimes(1);
    await speak('en');
    expect(changed).toHaveBeenCalledTimes(2);
    expect(t('draft.label')).toBe('Your draft');
    end();
    await speak('de');
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('takes the last of two wishes, whichever table comes first', async () => {
    await Promise.all([speak('de'), speak('en')]);
    expect(spoken()).toBe('en');
  });

  it('in the page as well', () => {
    speakInPage('de');
    expect(inPageLanguage()).toBe('de');
    expect(p('card.of', { n: 1, all: 2 })).toBe('1 von 2');
    expect([1, 3].map((n) => p('ask.title', { n }))).toEqual([
      'Mit dieser Formulierung senden?',
      'Mit diesen 3 Formulierungen senden?',
    ]);
    speakInPage('en');
    expect(p('card.of', { n: 1, all: 2 })).toBe('1 of 2');
  });
});

it('takes the form of the language, and the other one where a table has none for it', () => {
  const message = { one: 'raz', few: '{n} razy', other: '{n} razów' };
  expect([1, 3, 7].map((n) => fillIn(message, { n }, 'pl'))).toEqual(['raz', '3 razy', '7 razów']);
  expect(fillIn({ other: '{n} times' }, { n: 1 }, 'en-GB')).toBe('1 times');
});

describe('what the browser says itself', () => {
  const said = (language: string) =>
    JSON.parse(readFileSync(`${folder}public/_locales/${language}/messages.json`, 'utf8')) as Record<string, { message: string }>;

  it('is there in every language, and short enough', () => {
    expect(readdirSync(`${folder}public/_locales`).sort()).toEqual([...LANGUAGES].sort());
    for (const language of LANGUAGES) {
      expect(Object.keys(said(language)).sort()).toEqual(Object.keys(said('en')).sort());
      expect(said(language).description?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
