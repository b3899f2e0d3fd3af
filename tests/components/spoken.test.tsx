// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { LanguageChoice } from '@/components/settings/LanguageChoice';
import { speak, t } from '@/components/strings';
import { Spoken } from '@/components/strings/Spoken';
import type { Chosen } from '@/entrypoints/background/prefs';
import { expectAccessible } from './support';

afterEach(async () => {
  cleanup();
  await act(() => speak('en'));
});

/** Deep down, with something typed. */
function Field() {
  const [typed, setTyped] = useState('');
  return (
    <label>
      {t('taught.name')} <input value={typed} onChange={(event) => setTyped(event.target.value)} />
    </label>
  );
}

test('another language: everything is said again, and what was typed and focused stays', async () => {
  render(<Spoken>{() => <Field />}</Spoken>);
  const field = screen.getByLabelText('Your name');
  await userEvent.type(field, 'Mara');
  await act(() => speak('de'));
  expect(screen.getByLabelText('Ihr Name')).toBe(field);
  expect((field as HTMLInputElement).value).toBe('Mara');
  expect(document.activeElement).toBe(field);
  await act(() => speak('en'));
  expect(screen.getByLabelText('Your name')).toBe(field);
});

test('the choice names each language in itself, and sets what is chosen and nothing else', async () => {
  const chosen: Chosen[] = [];
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  render(
    <Spoken>
      {() => (
        <main>
          <h1>Evenkeel</h1>
          <LanguageChoice choice="browser" choose={(change) => chosen.push(change)} />
        </main>
      )}
    </Spoken>,
  );
  const list = screen.getByRole('combobox', { name: 'Language' });
  expect([...list.querySelectorAll('option')].map((o) => [o.textContent, o.lang])).toEqual([
    ['As the browser: English', ''],
    ['English', 'en'],
    ['Deutsch', 'de'],
  ]);
  await userEvent.selectOptions(list, 'de');
  expect(chosen).toEqual([{ language: 'de' }]);
  await expectAccessible();
  await act(() => speak('de'));
  expect(screen.getByRole('combobox', { name: 'Sprache (Language)' })).toBe(list);
  expect(screen.getByText(/immer auf Englisch/)).toBeTruthy();
  await expectAccessible();
});
