import type { FixedBy as By } from '@/entrypoints/background/fixed';
import type { Chosen } from '@/entrypoints/background/prefs';
import { t } from '../strings';
import { browserTag } from '../strings/browser-tag';
import { type LanguageChoice as Choice, isLanguageChoice, LANGUAGES, languageOf, OWN_NAMES } from '../strings/language';
import { FixedBy } from './FixedBy';

const ABOUT = 'about-language';

/** The language of the interface. Each language is named in itself, so that the way out of one that nobody here reads is seen. */
export function LanguageChoice({
  choice,
  fixed,
  choose,
}: {
  choice: Choice;
  fixed?: By | undefined;
  choose(change: Chosen): void;
}) {
  const ofBrowser = languageOf('browser', browserTag());
  return (
    <section aria-labelledby="language">
      <h2 id="language">{t('settings.language')}</h2>
      <p className="soft" id={ABOUT}>
        {t('settings.language.about')}
      </p>
      <p className="none">
        <select
          aria-labelledby="language"
          aria-describedby={fixed ? `${ABOUT} fixed-language` : ABOUT}
          disabled={fixed !== undefined}
          data-testid="language"
          value={choice}
          onChange={({ currentTarget: { value } }) => isLanguageChoice(value) && choose({ language: value })}
        >
          <option value="browser">{t('settings.language.browser', { language: OWN_NAMES[ofBrowser] })}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {OWN_NAMES[language]}
            </option>
          ))}
        </select>
      </p>
      <FixedBy by={fixed} id="fixed-language" />
    </section>
  );
}
