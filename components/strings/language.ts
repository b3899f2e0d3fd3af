/** The languages of the interface: which there are, and which one holds. Light and pure: pages, worker and extension pages use it. */

/** Each language with the locale of its dates, numbers and lists. */
export const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;
export type Language = keyof typeof LOCALES;

/** What is said in each language of itself: a list of languages is readable whatever language the page is in. */
export const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };
export const LANGUAGES = Object.keys(LOCALES) as Language[];

/** What an agent can choose: a language, or the one the browser itself is in. */
export type LanguageChoice = Language | 'browser';

export const isLanguageChoice = (value: unknown): value is LanguageChoice =>
  value === 'browser' || (typeof value === 'string' && Object.hasOwn(LOCALES, value));

/**
 * The language that holds.
 * @param browserTag BCP 47 tag of the browser's own interface (`i18n.getUILanguage`); of a language we do not have: English
 */
export function languageOf(choice: LanguageChoice, browserTag: string): Language {
  if (choice !== 'browser') return choice;
  const base = browserTag.toLowerCase().split(/[-_]/)[0] ?? '';
  return LANGUAGES.find((language) => language === base) ?? 'en';
}
