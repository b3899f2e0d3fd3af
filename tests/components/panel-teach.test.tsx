// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SessionView } from '@/entrypoints/background/protocol';
import { VIEWS } from '../support/panel-preview/views';
import { expectAccessible, mount } from './support';

const lesson = (teach: Partial<NonNullable<SessionView['teach']>>): SessionView => ({
  ...VIEWS.furious,
  teach: { choosing: null, picked: [], problem: null, ready: false, ...teach },
});

describe('teaching a site', () => {
  it('begins where nothing is found, and from what is read', async () => {
    const { user, sent, show } = mount(VIEWS.nothing);
    await user.click(screen.getByRole('button', { name: 'Teach this site' }));
    expect(sent).toEqual([{ type: 'teach', wish: { do: 'begin' } }]);
    show(VIEWS.furious);
    await user.click(screen.getByTestId('reads').querySelector('summary') as HTMLElement);
    await user.click(screen.getByRole('button', { name: /Not read rightly/ }));
    expect(sent).toHaveLength(2);
  });

  it('chooses, and lets go when the same is pressed again', async () => {
    const { user, sent, show } = mount(lesson({}));
    await user.click(screen.getByRole('button', { name: 'This is me' }));
    expect(sent.at(-1)).toEqual({ type: 'teach', wish: { do: 'choose', role: 'agent' } });
    show(lesson({ choosing: 'agent' }));
    expect(screen.getByRole('button', { name: 'This is me' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: 'This is me' }));
    expect(sent.at(-1)).toEqual({ type: 'teach', wish: { do: 'stop' } });
  });

  it('sends the arrows, Enter and Escape to the page while choosing only', async () => {
    const { user, sent, show } = mount(lesson({ choosing: 'customer' }));
    await user.keyboard('{ArrowDown}{Enter}{Escape}');
    expect(sent.map((m) => m.type === 'teach' && m.wish.do === 'key' && m.wish.key)).toEqual(['ArrowDown', 'Enter', 'Escape']);
    show(lesson({}));
    await user.keyboard('{ArrowDown}');
    expect(sent).toHaveLength(3);
  });

  it('says what would be read, and offers to keep it', async () => {
    const { user, sent } = mount(lesson({ picked: ['customer', 'agent'], ready: true }));
    const preview = screen.getByTestId('teach-preview');
    expect(Number(preview.dataset.customer)).toBe(VIEWS.furious.turns.filter((t) => t.from === 'customer').length);
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(sent.at(-1)).toEqual({ type: 'teach', wish: { do: 'keep' } });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(sent.at(-1)).toEqual({ type: 'teach', wish: { do: 'reset' } });
    await expectAccessible();
  });

  it('says when a message could not be told', () => {
    mount(lesson({ problem: 'unclear' }));
    expect(screen.getByText(/can’t be told from the others/)).toBeVisible();
    expect(screen.queryByTestId('teach-preview')).toBeNull();
  });
});

describe('a selected text', () => {
  it('says that it is one, and leads back', async () => {
    const { user, sent } = mount({ ...VIEWS.furious, selection: true });
    expect(screen.getByTestId('selection')).toHaveTextContent('Read as the customer’s only message.');
    expect(screen.getByTestId('band')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to the conversation' }));
    expect(sent).toEqual([{ type: 'selection-end' }]);
  });
});
