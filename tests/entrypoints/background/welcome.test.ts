import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '@/entrypoints/background/welcome';

beforeEach(() => {
  fakeBrowser.reset();
});

it('opens the first page once after an installation, and never after an update', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await welcome('update');
  await welcome('chrome_update');
  expect(create).not.toHaveBeenCalled();
  await welcome('install');
  expect(create).toHaveBeenCalledTimes(1);
  expect(create.mock.calls[0]?.[0].url).toContain('/welcome.html');
  await welcome('install');
  expect(create).toHaveBeenCalledTimes(1);
});
