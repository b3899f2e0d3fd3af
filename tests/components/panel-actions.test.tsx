// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { SessionView } from '@/entrypoints/background/protocol';
import { VIEWS } from '../support/panel-preview/views';
import { expectAccessible, mount } from './support';

const furious = VIEWS.furious;
const flags = furious.assessment.flags;
const line = (n: number) => screen.getAllByTestId('line')[n] as HTMLElement;
const flag = (n: number) => screen.getAllByTestId('flag')[n] as HTMLElement;

/** The furious view with some of its flags gone, as after a replacement. */
const withFlags = (keep: number[]): SessionView => ({
  ...furious,
  assessment: { ...furious.assessment, flags: flags.filter((_, i) => keep.includes(i)) },
});

describe('presses', () => {
  it('a line is inserted', async () => {
    const { user, sent } = mount(furious);
    await user.click(line(1));
    expect(sent).toEqual([
      {
        type: 'insert',
        text: 'Three messages and it’s still not fixed. I’m sorry. I’m staying on it now.',
        lineId: 'step.apologise.own',
      },
    ]);
  });

  it('"Other lines" goes through all lines and round again', async () => {
    const { user } = mount(furious);
    const texts = () =>
      screen
        .getAllByTestId('line')
        .filter((l) => l.dataset.kind === 'line')
        .map((l) => l.dataset.line);
    const first = texts();
    await user.click(screen.getByRole('button', { name: 'Other lines' }));
    const second = texts();
    expect([...first, ...second].sort()).toEqual([
      'empathy.billing.money',
      'empathy.billing.weeks',
      'step.apologise.own',
      'step.apologise.plain',
      'step.apologise.waiting',
    ]);
    await user.click(screen.getByRole('button', { name: 'Other lines' }));
    expect(texts()).toEqual(first);
  });

  it('another step starts with its first lines', async () => {
    const { user, show } = mount(furious);
    const first = line(0).textContent;
    await user.click(screen.getByRole('button', { name: 'Other lines' }));
    show({ ...furious, assessment: { ...furious.assessment, steps: { ...furious.assessment.steps, next: 'resolve' } } });
    expect(line(0).textContent).toBe(first);
  });

  it('a replacement is made at the place of its flag', async () => {
    const { user, sent } = mount(furious);
    await user.click(within(flag(1)).getByTestId('replacement'));
    const { start, end, text, entryId } = flags[1] as (typeof flags)[number];
    expect(sent).toEqual([{ type: 'replace', flag: { start, end, text, entryId }, text: 'I’ve checked, and' }]);
  });

  it('wording can be left out', async () => {
    const { user, sent } = mount(furious);
    await user.click(screen.getByRole('button', { name: 'Just leave it out' }));
    expect(sent).toMatchObject([{ type: 'replace', text: '' }]);
  });

  it('a quotation is shown in the page', async () => {
    const { user, sent } = mount(furious);
    await user.click(screen.getByRole('button', { name: /charged TWICE/ }));
    const start = furious.turns[5]?.text.indexOf('charged TWICE') ?? -1;
    expect(sent).toEqual([{ type: 'reveal', turn: 5, start, end: start + 13 }]);
  });

  it('a question still to answer is shown in the page', async () => {
    const { user, sent } = mount(furious);
    await user.click(screen.getByRole('button', { name: 'Go to it' }));
    expect(sent).toMatchObject([{ type: 'reveal', turn: 5 }]);
    const [message] = sent;
    expect(message?.type === 'reveal' && furious.turns[5]?.text.slice(message.start, message.end)).toBe('Why did it happen?');
  });

  it('a fact inserts its value', async () => {
    const { user, sent } = mount(furious);
    await user.click(screen.getByRole('button', { name: 'Order HP-20471' }));
    expect(sent).toEqual([{ type: 'insert', text: 'HP-20471', lineId: 'fact.orderNumber' }]);
  });

  it('the menu of a flag opens it with its reason, all rewordings and both ways to be rid of it', async () => {
    const { user, sent } = mount(furious);
    const menu = screen.getByRole('button', { name: /More about “according to our policy”/ });
    await user.click(menu);
    expect(menu).toHaveAttribute('aria-expanded', 'true');
    expect(flag(1)).toHaveTextContent('It puts a rule between you and Dana.');
    expect(within(flag(1)).getAllByTestId('replacement')).toHaveLength(2);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ignore here' }));
    await user.click(screen.getByRole('button', { name: 'Always ignore' }));
    const entry = { entryId: 'avoid.policy-shield.our-policy', text: 'according to our policy' };
    expect(sent).toEqual([
      { type: 'mute', scope: 'here', ...entry },
      { type: 'mute', scope: 'always', ...entry },
    ]);
    await user.click(menu);
    expect(screen.queryByRole('button', { name: 'Ignore here' })).toBeNull();
    expect(flag(0)).toHaveClass('open');
  });
});

describe('the site switch', () => {
  it('asks the browser in the press itself, then tells the worker', async () => {
    const askPermission = vi.fn(async () => true);
    const { user, sent } = mount(VIEWS.off, { askPermission });
    await user.click(screen.getByRole('button', { name: 'Turn on for this site' }));
    expect(askPermission).toHaveBeenCalledExactlyOnceWith('https://help.harbourpine.example/*');
    expect(sent).toEqual([{ type: 'site', origin: 'https://help.harbourpine.example', on: true }]);
  });

  it('calls the browser before anything is awaited', () => {
    const askPermission = vi.fn(async () => true);
    mount(VIEWS.off, { askPermission });
    screen.getByRole('switch').click();
    expect(askPermission).toHaveBeenCalledOnce();
  });

  it('says so plainly when the browser refuses, and sends nothing', async () => {
    const { user, sent } = mount(VIEWS.off, { askPermission: async () => false });
    await user.click(screen.getByRole('switch'));
    expect(await screen.findByTestId('notice')).toHaveTextContent('so this site stays off');
    expect(sent).toEqual([]);
  });

  it('switches off without asking', async () => {
    const askPermission = vi.fn(async () => true);
    const { user, sent } = mount(furious, { askPermission });
    await user.click(screen.getByRole('switch', { checked: true }));
    expect(askPermission).not.toHaveBeenCalled();
    expect(sent).toEqual([{ type: 'site', origin: 'https://help.harbourpine.example', on: false }]);
  });
});

describe('the reason sheet', () => {
  it('opens from the meter with score, peak and the weightiest signals, and closes with Esc', async () => {
    const { user } = mount(furious);
    const meter = screen.getByRole('button', { name: /5 of 5 on the scale/ });
    await user.click(meter);
    const sheet = screen.getByRole('region', { name: 'Why furious' });
    expect(sheet).toHaveTextContent('Furious, 82 of 100. Highest was 90, one message ago.');
    expect(
      within(sheet)
        .getAllByTestId('reason')
        .map((r) => r.textContent),
    ).toEqual([
      'Raised it: “third time I’m writing”Wrote before22 points',
      'Raised it: “charged TWICE”Capitals on the trouble15 points',
      'Raised it: “chargeback”Formal step13 points',
      'Lowered it: “thanks for looking”Thanks8 points',
    ]);
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Why furious' })).toBeNull();
    expect(meter).toHaveFocus();
  });

  it('opens from the course too, shows all signals on request, and each in the page', async () => {
    const { user, sent } = mount(furious);
    await user.click(screen.getByRole('button', { name: /message by message: annoyed, frustrated, furious, furious/ }));
    await user.click(screen.getByRole('button', { name: 'Show all 7' }));
    expect(screen.getAllByTestId('reason')).toHaveLength(7);
    await user.click(within(screen.getAllByTestId('reason')[4] as HTMLElement).getByRole('button'));
    expect(sent).toMatchObject([{ type: 'reveal', turn: 5 }]);
  });

  it('closes when another conversation comes', async () => {
    const { user, show } = mount(furious);
    await user.click(screen.getByRole('button', { name: /5 of 5/ }));
    show({ ...VIEWS.calm, desk: { ...VIEWS.calm.desk, ticket: 'another' } });
    expect(screen.queryByTestId('reason')).toBeNull();
  });

  it('gives the focus back to what opened it when it closes from inside', async () => {
    const { user } = mount(furious);
    await user.click(screen.getByRole('button', { name: /5 of 5/ }));
    screen.getByRole('button', { name: 'Show all 7' }).focus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /5 of 5/ })).toHaveFocus();
  });
});

describe('keys', () => {
  it.each([
    ['{Alt>}1{/Alt}', 'step.apologise.waiting'],
    ['{Alt>}3{/Alt}', 'empathy.billing.money'],
    ['{Alt>}4{/Alt}', 'question.billing.pending'],
  ])('%s inserts %s', async (keys, lineId) => {
    const { user, sent } = mount(furious);
    await user.keyboard(keys);
    expect(sent).toMatchObject([{ type: 'insert', lineId }]);
  });

  it('Alt Enter takes the rewording on offer, and the first line when there is none', async () => {
    const { user, sent, show } = mount(furious);
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    show(VIEWS.calm);
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    expect(sent).toMatchObject([
      { type: 'replace', text: 'To bring you up to date' },
      { type: 'insert', lineId: 'step.confirm.statement' },
    ]);
  });

  it('leaves numbers with other modifiers, and those without a line, alone', async () => {
    const { user, sent } = mount(furious);
    await user.keyboard('1{Control>}{Alt>}1{/Alt}{/Control}{Alt>}5{/Alt}{Alt>}{Shift>}1{/Shift}{/Alt}');
    expect(sent).toEqual([]);
  });

  it('Alt D goes to the draft', async () => {
    const { user } = mount(furious);
    await user.keyboard('{Alt>}d{/Alt}');
    expect(screen.getByRole('heading', { name: 'Your draft' })).toHaveFocus();
  });

  it('lists the keys in a sheet that takes the focus and gives it back', async () => {
    const { user } = mount(furious);
    const button = screen.getByRole('button', { name: 'Keyboard shortcuts' });
    await user.click(button);
    expect(screen.getByTestId('keys')).toHaveTextContent('Take what is on offer');
    expect(within(screen.getByTestId('keys')).getByRole('button', { name: 'Close' })).toHaveFocus();
    // Nobody can tell here how the page's keys are set.
    expect(screen.queryByTestId('page-keys')).toBeNull();
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('keys')).toBeNull();
    expect(button).toHaveFocus();
  });

  it('every control can be reached with Tab', async () => {
    const { user } = mount(furious);
    const controls = [...document.querySelectorAll('button, summary')];
    const reached = new Set<Element>();
    for (let i = 0; i < controls.length; i++) {
      await user.tab();
      if (document.activeElement) reached.add(document.activeElement);
    }
    // jsdom does not count summaries as focusable; browsers do.
    expect(controls.filter((c) => c.tagName === 'BUTTON' && !reached.has(c))).toEqual([]);
  });
});

describe('the focus after a replacement', () => {
  it('goes to the next wording when the row leaves', async () => {
    const { user, show } = mount(furious);
    await user.click(within(flag(1)).getByTestId('replacement'));
    show(withFlags([0, 2, 3]));
    expect(within(flag(1)).getByTestId('replacement')).toHaveFocus();
    expect(flag(1)).toHaveTextContent('Sorry for any inconvenience');
  });

  it('goes to the block when the last wording leaves', async () => {
    const { user, show } = mount(withFlags([3]));
    await user.click(screen.getByTestId('replacement'));
    show(withFlags([]));
    expect(screen.getByRole('heading', { name: 'Your draft' })).toHaveFocus();
  });

  it('is left alone when it has moved elsewhere', async () => {
    const { user, show } = mount(furious);
    await user.click(within(flag(0)).getByRole('button', { name: 'Just leave it out' }));
    line(0).focus();
    show(withFlags([1, 2, 3]));
    expect(line(0)).toHaveFocus();
  });
});
