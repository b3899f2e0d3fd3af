import { beforeEach, expect, it, vi } from 'vitest';

type Click = (
  info: { menuItemId: string; frameId?: number; selectionText?: string },
  tab: { id: number; windowId: number },
) => void;
const { heard, read } = vi.hoisted(() => ({ heard: { click: null as Click | null }, read: vi.fn() }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { onInstalled: { addListener: () => undefined } },
    contextMenus: { onClicked: { addListener: (on: Click) => (heard.click = on) } },
    scripting: { executeScript: read },
  },
}));
const { Selections } = await import('@/entrypoints/background/selection');

const opened = vi.fn();
const changed = vi.fn();
const tab = { id: 7, windowId: 1 };
beforeEach(() => {
  vi.clearAllMocks();
});

it('opens the panel in the press itself and holds the words as the page has them, lines and all', async () => {
  read.mockResolvedValue([{ result: 'Where is it?\nI have waited a week.' }]);
  const selections = new Selections(changed, opened);
  heard.click?.({ menuItemId: 'score-selection', frameId: 3, selectionText: 'Where is it? I have waited a week.' }, tab);
  expect(opened).toHaveBeenCalledWith(tab);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(7));
  expect(selections.of(7)).toBe('Where is it?\nI have waited a week.');
  selections.drop(7);
  expect(selections.of(7)).toBeNull();
  expect(changed).toHaveBeenCalledTimes(2);
});

it('takes what the browser hands over where the page is closed to us', async () => {
  read.mockRejectedValue(new Error('no access'));
  const selections = new Selections(changed, opened);
  heard.click?.({ menuItemId: 'score-selection', selectionText: 'Given words' }, tab);
  await vi.waitFor(() => expect(selections.of(7)).toBe('Given words'));
});

it('leaves other menu items and empty selections alone', async () => {
  read.mockResolvedValue([{ result: ' ' }]);
  const selections = new Selections(changed, opened);
  heard.click?.({ menuItemId: 'other', selectionText: 'x' }, tab);
  expect(opened).not.toHaveBeenCalled();
  selections.hold(7, '  ');
  expect(selections.of(7)).toBeNull();
});
