// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTICE_TIME } from '@/components/panel/Notice';
import type { ToPanel, WriteResult } from '@/entrypoints/background/protocol';
import { VIEWS } from '../support/panel-preview/views';
import { mount } from './support';

const notice = () => screen.queryByTestId('notice');
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const written = (what: 'insert' | 'replace' | 'undo', text: string, result: WriteResult): ToPanel => ({
  type: 'written',
  what,
  text,
  result,
});
const failed = (reason: string, copied: boolean): WriteResult => ({ ok: false, reason, copied });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what happened to the reply', () => {
  it('a line was added: with Undo, which is sent once', () => {
    const { receive, sent } = mount(VIEWS.furious);
    receive(written('insert', 'x', { ok: true }));
    expect(notice()).toHaveTextContent('Line added to your reply.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(sent).toEqual([{ type: 'undo' }]);
    expect(notice()).toBeNull();
    receive(written('undo', '', { ok: true }));
    expect(notice()).toHaveTextContent('Taken back.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it.each([
    [written('replace', 'To bring you up to date', { ok: true }), 'Wording changed in your reply.'],
    [written('replace', '', { ok: true }), 'Wording left out of your reply.'],
    [written('undo', '', failed('no-undo', false)), 'Press Ctrl Z in your reply.'],
    [
      written('insert', 'x', failed('read-back', true)),
      'This editor didn’t take the line. It’s copied: press Ctrl V in your reply.',
    ],
    [
      written('insert', 'x', failed('no-editor', true)),
      'No reply box in use yet. The line is copied: click into your reply and press Ctrl V.',
    ],
    [written('replace', '', failed('moved', false)), 'That wording has changed since. Your reply is as it was.'],
    [{ type: 'failed', why: 'Evenkeel can’t read pages of x.' } as const, 'That didn’t work. Evenkeel can’t read pages of x.'],
  ])('%#', async (message, words) => {
    const { receive } = mount(VIEWS.furious);
    receive(message);
    await pass(0);
    expect(notice()).toHaveTextContent(words);
  });

  it('a fact was added: not called a line', () => {
    const { receive } = mount(VIEWS.furious);
    fireEvent.click(screen.getByRole('button', { name: 'Order HP-20471' }));
    receive(written('insert', 'HP-20471', { ok: true }));
    expect(notice()).toHaveTextContent('Added to your reply.');
  });

  it('copies the words itself when the page could not', async () => {
    const copy = vi.fn(async () => undefined);
    const { receive } = mount(VIEWS.furious, { copy });
    receive(written('insert', 'the words', failed('no-answer', false)));
    await pass(0);
    expect(copy).toHaveBeenCalledExactlyOnceWith('the words');
    expect(notice()).toHaveTextContent('It’s copied');
  });

  it('shows the words, for as long as it takes, when nothing could be copied', async () => {
    const copy = vi.fn(async () => Promise.reject(new Error('no clipboard')));
    const { receive } = mount(VIEWS.furious, { copy });
    receive(written('insert', 'the words', failed('no-editor', false)));
    await pass(10 * NOTICE_TIME);
    expect(notice()).toHaveTextContent('Here it is to copy: the words');
    fireEvent.click(within(notice() as HTMLElement).getByRole('button', { name: 'Close' }));
    expect(notice()).toBeNull();
  });

  it('a wording was ignored: with Undo, which takes the mute back', () => {
    const { receive, sent } = mount(VIEWS.furious);
    receive({ type: 'muted', entryId: 'e', text: 'as soon as possible', scope: 'always' });
    expect(notice()).toHaveTextContent('Ignored from now on: “as soon as possible”.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(sent).toEqual([{ type: 'unmute', entryId: 'e', text: 'as soon as possible' }]);
  });
});

describe('how long a notice stays', () => {
  const tell = () => {
    const mounted = mount(VIEWS.furious);
    mounted.receive(written('insert', 'x', { ok: true }));
    return mounted;
  };

  it('six seconds', async () => {
    tell();
    await pass(NOTICE_TIME - 1);
    expect(notice()).not.toBeNull();
    await pass(1);
    expect(notice()).toBeNull();
  });

  it('longer while pointed at', async () => {
    tell();
    fireEvent.pointerEnter(notice() as HTMLElement);
    await pass(3 * NOTICE_TIME);
    expect(notice()).not.toBeNull();
    fireEvent.pointerLeave(notice() as HTMLElement);
    await pass(NOTICE_TIME);
    expect(notice()).toBeNull();
  });

  it('longer while focused', async () => {
    tell();
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    await pass(3 * NOTICE_TIME);
    expect(notice()).not.toBeNull();
  });

  it('one at a time: the next has its own six seconds', async () => {
    const { receive } = tell();
    await pass(NOTICE_TIME - 1);
    receive(written('replace', 'y', { ok: true }));
    await pass(NOTICE_TIME - 1);
    expect(screen.getAllByTestId('notice')).toHaveLength(1);
    expect(notice()).toHaveTextContent('Wording changed');
  });

  it('goes with Esc', async () => {
    tell();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(notice()).toBeNull();
  });
});

describe('what is spoken', () => {
  const voice = (of: string) => document.querySelector(`[data-voice=${of}]`);

  it('the band, and only when it changes', () => {
    const { show } = mount(VIEWS.furious);
    expect(voice('mood')).toHaveTextContent('Dana: furious, easing a little');
    const { assessment } = VIEWS.furious;
    show({ ...VIEWS.furious, assessment: { ...assessment, anger: { ...assessment.anger, trend: 'rising' } } });
    expect(voice('mood')).toHaveTextContent('Dana: furious, easing a little');
    show(VIEWS.calm);
    expect(voice('mood')).toHaveTextContent('Dana: calm, from furious in 22 min');
    expect(voice('mood')).toHaveAttribute('role', 'status');
  });

  it('how many wordings are marked, after a pause', async () => {
    const { show } = mount(VIEWS.furious);
    const { assessment } = VIEWS.furious;
    show({ ...VIEWS.furious, assessment: { ...assessment, flags: assessment.flags.slice(0, 1) } });
    expect(voice('flags')).toBeEmptyDOMElement();
    await pass(2000);
    expect(voice('flags')).toHaveTextContent('1 wording marked in your draft');
  });
});

describe('flags while typing', () => {
  const { assessment } = VIEWS.furious;
  const typed = (text: string, n: number) => ({
    ...VIEWS.furious,
    draft: { text, mode: 'reply' } as const,
    assessment: { ...assessment, flags: assessment.flags.slice(0, n) },
  });

  it('new ones wait for a pause, those that leave do not', async () => {
    const { show } = mount(typed('a', 1));
    show(typed('ab', 2));
    expect(screen.getAllByTestId('flag')).toHaveLength(1);
    await pass(200);
    show(typed('abc', 2));
    await pass(200);
    expect(screen.getAllByTestId('flag')).toHaveLength(1);
    await pass(100);
    expect(screen.getAllByTestId('flag')).toHaveLength(2);
    show(typed('abcd', 0));
    expect(screen.queryByTestId('flag')).toBeNull();
  });
});
