// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PageKeys, PageKeysContext } from '@/components/panel/PageKeys';
import { defaultKeys } from '@/entrypoints/background/prefs';

afterEach(cleanup);

test('the keys of the page are listed as they are set, with those that have none', async () => {
  const keys = { ...defaultKeys(false), next: 'Alt+j', pill: '' };
  render(
    <PageKeysContext value={async () => keys}>
      <PageKeys />
    </PageKeysContext>,
  );
  const list = await screen.findByTestId('page-keys');
  const said = [...list.querySelectorAll(':scope > div')].map((row) => row.textContent);
  expect(said).toHaveLength(9);
  expect(said[1]).toBe('Alt JNext wording');
  expect(said[8]).toMatch(/^None|No key/i);
  expect(said[4]).toBe('Alt 1Insert line 1');
});

test('where they cannot be read nothing is said of them', async () => {
  const { container } = render(
    <PageKeysContext value={() => Promise.reject(new Error('gone'))}>
      <PageKeys />
    </PageKeysContext>,
  );
  await Promise.resolve();
  expect(container).toBeEmptyDOMElement();
});
