// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { PracticeDesk } from '@/components/practice/desk';
import { addressOf, hintOf, narrowed, placeOf, reviewOf } from '@/components/practice/model';
import { Practice } from '@/components/practice/Practice';
import type { Result } from '@/components/practice/results';
import { createPracticeStore, type PracticeHost } from '@/components/practice/store';
import { createPanelStore } from '@/components/store';
import { builtinBank } from '@/phrasebank/builtin';
import { builtinScenarios, type Scenario } from '@/phrasebank/scenarios';
import { assess } from '@/rules/assess';
import { answer, begin, inputOf } from '@/rules/practice/play';
import { ROUND_OFF, SCRIPTS } from '../../rules/practice/transcripts';
import { expectAccessible } from '../support';

afterEach(() => {
  location.hash = '';
});

const some = builtinScenarios[0] as Scenario;
const script = SCRIPTS.find((s) => s.id === some.id) as (typeof SCRIPTS)[number];

/** A desk without marks: the panel is fed as the real one does, and what the panel wants put in is typed at the end. */
function plainDesk(): PracticeDesk {
  let reply: HTMLTextAreaElement | null = null;
  const panel = createPanelStore({
    send: (message) => {
      if (message.type === 'insert' && reply) reply.value += message.text;
    },
    askPermission: async () => false,
    copy: async () => undefined,
    retry: () => undefined,
    openSettings: null,
  });
  return {
    panel,
    show(play) {
      const view = {
        tabId: 0,
        site: { origin: null, host: null, state: 'unknown' as const },
        status: 'assessed' as const,
        desk: null,
        turns: [...play.turns],
        draft: null,
        assessment: assess(inputOf(play, ''), builtinBank),
      };
      panel.getState().receive({ type: 'view', view });
    },
    attach(field) {
      reply = field as HTMLTextAreaElement;
    },
  };
}

async function desk(host: Partial<PracticeHost> = {}, hash = '') {
  document.documentElement.lang = 'en-GB';
  location.hash = hash;
  let results: Result[] = [];
  const own: Scenario[] = [];
  const store = createPracticeStore({
    bank: async () => builtinBank,
    team: async () => ({ scenarios: [], faults: [] }),
    own: { read: async () => ({ scenarios: own, faults: [] }), put: async (...more) => void own.push(...more) },
    results: {
      read: async () => results,
      keep: async (result) => {
        results = [result, ...results];
        return results;
      },
      forget: async (back = []) => {
        const before = results;
        results = back;
        return before;
      },
    },
    desk: plainDesk,
    now: () => '2026-11-22T10:00:00.000Z',
    ...host,
  });
  render(<Practice store={store} />);
  await screen.findByText(hash ? /Conversation|What you can see/ : /scenarios$/);
  return { store, user: userEvent.setup() };
}

describe('the list', () => {
  it('shows all scenarios, narrows them, and has no faults for a reader', async () => {
    const { user } = await desk();
    expect(screen.getAllByTestId('case')).toHaveLength(builtinScenarios.length);
    await expectAccessible();
    await user.selectOptions(screen.getByTestId('narrow-channel'), 'email');
    await user.selectOptions(screen.getByTestId('narrow-difficulty'), '3');
    const wanted = builtinScenarios.filter((s) => s.channel === 'email' && s.difficulty === 3);
    expect(screen.getAllByTestId('case')).toHaveLength(wanted.length);
    await user.selectOptions(screen.getByTestId('narrow-kind'), 'premium');
    expect(screen.getByTestId('count')).toHaveTextContent('Nothing fits all of that');
  });

  it('takes the team’s and one’s own in, and says which could not be used', async () => {
    await desk({
      team: async () => ({
        scenarios: [{ ...some, id: 'team.one', title: 'From the team' }],
        faults: [{ at: 'odd: title', why: '"title" is missing.' }],
      }),
    });
    expect(within(screen.getByText('From the team').closest('li') as HTMLElement).getByText('Team')).toBeVisible();
    expect(screen.getByTestId('faults')).toHaveTextContent('1 scenario could not be used');
  });

  it('takes a file in', async () => {
    const { user } = await desk();
    const file = new File([JSON.stringify([{ ...some, id: 'mine.one', title: 'Mine' }, { id: 'odd' }])], 'ours.json');
    await user.upload(screen.getByLabelText('Take scenarios from a file', { selector: 'input' }), file);
    expect(await screen.findByText('1 scenario taken in.')).toBeVisible();
    expect(screen.getByTestId('taken')).toHaveTextContent('odd: title "title" is missing.');
    expect(screen.getByText('Mine', { selector: 'h2' })).toBeVisible();
  });

  it('says so when it cannot be set up, and tries again', async () => {
    let broken = true;
    const store = createPracticeStore({
      bank: async () => {
        if (broken) throw new Error('no bank');
        return builtinBank;
      },
      team: async () => ({ scenarios: [], faults: [] }),
      own: { read: async () => ({ scenarios: [], faults: [] }), put: async () => undefined },
      results: { read: async () => [], keep: async () => [], forget: async () => [] },
      desk: plainDesk,
      now: () => '',
    });
    render(<Practice store={store} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('no bank');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByTestId('case')).toHaveLength(builtinScenarios.length);
  });
});

describe('a conversation', () => {
  const at = addressOf({ id: some.id, seed: 1, start: 'furious' });

  it('goes to its end by keyboard alone, shows how it went, and is kept only when asked', async () => {
    const { store, user } = await desk({}, at);
    await expectAccessible();
    expect(screen.getByTestId('band')).toHaveTextContent(/Angry|Furious/);
    const field = () => screen.getByRole('textbox', { name: /Your reply to/ });
    expect(field()).toHaveFocus();
    for (const reply of [...script.good, ...ROUND_OFF]) {
      if (!screen.queryByRole('log')) break;
      act(() => {
        (field() as HTMLTextAreaElement).value = reply;
      });
      await user.keyboard('{Enter}');
    }
    const review = await screen.findByTestId('review');
    expect(review).toHaveAttribute('data-ended', 'well');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(screen.getByText(/thanks you: furious at first, calm now/)).toBeVisible();
    expect(screen.getAllByTestId('round')).toHaveLength(store.getState().play?.rounds.length ?? 0);
    expect(screen.getByRole('img', { name: /The mood after each reply: furious,.*calm$/ })).toBeVisible();
    await expectAccessible();
    expect(store.getState().results).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Keep this result here' }));
    expect(store.getState().results).toMatchObject([{ id: some.id, start: 'furious', end: 'calm', ended: 'well' }]);
    expect(JSON.stringify(store.getState().results)).not.toMatch(/Maureen|sorry|noon/);
    await user.click(screen.getByRole('button', { name: 'Again, just the same' }));
    expect(store.getState().play?.rounds).toEqual([]);
  });

  it('sends nothing empty, lets a line begin anew, and ends when asked', async () => {
    const { store, user } = await desk({}, at);
    await user.keyboard('{Enter}');
    expect(store.getState().play?.rounds).toHaveLength(0);
    await user.keyboard('Please calm down.{Shift>}{Enter}{/Shift}You are wrong.');
    expect(store.getState().play?.rounds).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.getByRole('log').querySelectorAll('li')).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'End here' }));
    expect(await screen.findByTestId('review')).toHaveAttribute('data-ended', 'early');
    expect(screen.getAllByText(/Wording to change first: “Please calm down/).length).toBeGreaterThan(0);
  });

  it('gives a hint with a line that can be put in', async () => {
    const { user } = await desk({}, at);
    await user.click(screen.getByRole('button', { name: 'Give me a hint' }));
    const hint = within(screen.getByTestId('hint'));
    expect(hint.getByText(/Show that you have heard it/)).toBeVisible();
    await expectAccessible();
    await user.click(hint.getByRole('button', { name: 'Put it in' }));
    expect((screen.getByRole('textbox', { name: /Your reply to/ }) as HTMLTextAreaElement).value).not.toBe('');
  });

  it('goes back to the list by the address, and an unknown scenario is the list', async () => {
    const { store } = await desk({}, at);
    act(() => {
      location.hash = '#/';
    });
    expect(await screen.findAllByTestId('case')).toHaveLength(builtinScenarios.length);
    act(() => {
      location.hash = '#/play/not-there/1';
    });
    await waitFor(() => expect(store.getState().play).toBeNull());
  });
});

describe('what the views show', () => {
  it('has an address for every play', () => {
    for (const start of ['furious', null] as const)
      for (const seed of [0, 1, 999_999_999]) {
        const place = { id: 'team.a-b_c.1', seed, start };
        expect(placeOf(addressOf(place))).toEqual(place);
      }
    expect(placeOf('#/')).toBeNull();
    expect(placeOf('#/play/%E0%A4%A')).toEqual({ id: '%E0%A4%A', seed: 1, start: null });
  });

  it('narrows by each choice', () => {
    expect(narrowed(builtinScenarios, { difficulty: '', channel: '', kind: '', issue: 'wait' }).map((s) => s.issue)).toEqual([
      'wait',
    ]);
  });

  it('reviews each reply: what helped, what cost, another line, and never the same line twice', () => {
    let play = begin(some, 1, 'annoyed');
    for (const reply of script.bad) play = answer(play, reply, builtinBank);
    const review = reviewOf(play);
    expect(review).toMatchObject({ ended: 'badly', start: 'annoyed', end: 'furious' });
    expect(review.cost.length).toBeGreaterThan(2);
    expect(review.rounds[0]?.instead.length).toBeGreaterThan(0);
    const better = review.rounds.flatMap((r) => (r.better ? [r.better.text] : []));
    expect(better.length).toBeGreaterThan(0);
    expect(new Set(better).size).toBe(better.length);
    expect(hintOf(play, null).line).toBeNull();
  });
});
