import { readPrefs, watchPrefs } from '@/entrypoints/background/prefs-store';
import { speak } from '.';
import { browserTag } from './browser-tag';
import { languageOf } from './language';

/**
 * An extension page speaks the language that was chosen (or the browser's), says so in its `lang`, and changes when it is changed
 * anywhere. Resolves once the page may be drawn; never rejects: without storage it is the browser's language, without that English.
 */
export async function followLanguage(signal?: AbortSignal): Promise<void> {
  const follow = async () => {
    const choice = await readPrefs().then(
      (prefs) => prefs.language,
      () => 'browser' as const,
    );
    const language = languageOf(choice, browserTag());
    await speak(language);
    document.documentElement.lang = language === 'en' ? 'en-GB' : language;
  };
  const end = watchPrefs(() => void follow().catch(() => undefined));
  signal?.addEventListener('abort', end, { once: true });
  await follow().catch(() => undefined);
}
