// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionView } from '@/entrypoints/background/protocol';
import { VIEWS } from '../support/panel-preview/views';
import { expectAccessible, mount } from './support';

describe('every state', () => {
  it.each(Object.entries(VIEWS))('%s has no accessibility violations', async (_name, view: SessionView) => {
    mount(view);
    await expectAccessible();
  });

  it.each(Object.entries(VIEWS))('%s fills every place in its words and uses no loud signs', (_name, view: SessionView) => {
    mount(view);
    expect(document.body.textContent).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object/);
  });
});

describe('a furious customer and a draft', () => {
  beforeEach(() => {
    mount(VIEWS.furious);
  });

  it('names the band, its trend and its place on the scale', () => {
    expect(screen.getByTestId('band')).toHaveTextContent(/^Furious$/);
    expect(screen.getByText('Easing a little')).toBeVisible();
    expect(screen.getByRole('button', { name: /Furious: 5 of 5 on the scale/ })).toHaveAttribute('aria-expanded', 'false');
    expect(document.querySelector('.mood')).toHaveAttribute('data-band', 'furious');
  });

  it('keeps the figure for the reason sheet', () => {
    expect(document.querySelector('.mood')?.textContent).not.toMatch(/\d/);
  });

  it('shows at most four chips, the formal threat first, and what eased the mood among them', () => {
    const chips = [...document.querySelectorAll('.quotes .chip')].map((c) => c.textContent);
    expect(chips).toEqual([
      'Mentions: Chargeback',
      'Raised it: “third time I’m writing”',
      'Raised it: “charged TWICE”',
      'Lowered it: “thanks for looking”',
    ]);
  });

  it('gives the step, its reason, and lines whose numbers go on into the questions', () => {
    const step = screen.getByTestId('step');
    expect(step).toHaveAttribute('data-step', 'apologise');
    expect(step).toHaveTextContent('Say sorry for the double charge');
    const lines = screen.getAllByTestId('line');
    expect(lines.map((l) => [l.dataset.kind, l.getAttribute('aria-keyshortcuts')])).toEqual([
      ['line', 'Alt+1'],
      ['line', 'Alt+2'],
      ['line', 'Alt+3'],
      ['question', 'Alt+4'],
    ]);
    expect(lines[0]).toHaveTextContent('left you waiting nine days');
  });

  it('tracks the steps and says what to keep back', () => {
    const steps = within(screen.getByRole('list', { name: 'Step 3 of 6' })).getAllByRole('listitem');
    expect(steps.map((s) => s.textContent)).toEqual([
      'Acknowledge, done',
      'Clarify, done',
      'Apologise',
      'Resolve',
      'Commit',
      'Confirm',
    ]);
    expect(steps[2]).toHaveAttribute('aria-current', 'step');
    expect(screen.getByText(/Save for later/)).toHaveTextContent('Save for later: closing and “anything else?”');
  });

  it('lists the wordings by severity with the first one open', () => {
    const flags = screen.getAllByTestId('flag');
    expect(flags.map((f) => f.dataset.severity)).toEqual(['stop', 'warn', 'warn', 'hint']);
    expect(flags[0]).toHaveTextContent('Change first: As I already told you');
    expect(flags[0]).toHaveTextContent('It can sound as if Dana wasn’t listening.');
    expect(flags[1]).not.toHaveTextContent('It puts a rule between you and Dana.');
    expect(screen.getByText('4 wordings, 2 things to add')).toBeVisible();
    expect(
      within(flags[0] as HTMLElement)
        .getAllByTestId('replacement')
        .map((r) => r.textContent),
    ).toEqual(['To bring you up to date', 'Just leave it out']);
    expect(within(flags[1] as HTMLElement).getAllByTestId('replacement')).toHaveLength(1);
  });

  it('puts all that is fine into one line', () => {
    expect(screen.getByTestId('checks-ok')).toHaveTextContent('Uses Dana’s name. Right length. Asks nothing twice.');
    expect(screen.getAllByTestId('todo')).toHaveLength(2);
    expect(screen.queryByText('Reads well')).toBeNull();
  });

  it('shows what is known', () => {
    expect(screen.getAllByTestId('fact').map((f) => [f.dataset.fact, f.textContent])).toEqual([
      ['orderNumber', 'Order HP-20471'],
      ['amount', 'Amount £129.00'],
      ['wants', 'Wants refund'],
      ['waiting', 'Waiting 9 days'],
      ['contacts', 'Contact 3rd'],
      ['email', 'E-mail dana.w@example.com'],
      ['issue', 'About billing'],
    ]);
  });

  it('has every turn with its speaker and the draft in the page, oldest first', () => {
    const turns = screen.getAllByTestId('turn');
    expect(turns.map((t) => t.dataset.from)).toEqual([
      'customer',
      'agent',
      'customer',
      'agent',
      'note',
      'customer',
      'agent',
      'customer',
    ]);
    expect(turns.map((t) => t.querySelector('[data-part=speaker]')?.textContent).slice(0, 5)).toEqual([
      'Dana Whitlow',
      'You',
      'Dana Whitlow',
      'You',
      'Note, not scored',
    ]);
    expect(turns.map((t) => t.querySelector('[data-part=text]')?.textContent)).toEqual(VIEWS.furious.turns.map((t) => t.text));
    expect(screen.getByTestId('draft').textContent).toBe(VIEWS.furious.draft?.text);
    expect(screen.getByText(/4 from Dana, 3 from you, 1 note, your draft/)).toBeInTheDocument();
  });

  it('says which kind of customer this may be, for the agent alone', () => {
    expect(screen.getByTestId('about')).toHaveTextContent('About Dana: a real problem, has had to keep asking');
    expect(screen.getByTestId('about')).toHaveTextContent('Never shown to Dana, never stored.');
  });

  it('names its blocks as landmarks', () => {
    expect(screen.getAllByRole('region').map((r) => r.getAttribute('aria-label'))).toEqual([
      'How the customer feels',
      'Next step',
      'Your draft',
      'Worth asking',
      'Known',
      'What Evenkeel reads',
    ]);
    expect(screen.getByRole('main')).toBeVisible();
    expect(screen.getByRole('contentinfo')).toBeVisible();
  });
});

describe('other states', () => {
  const blank = () => screen.getByTestId('blank').dataset.state;

  it('calm with a good draft: says so, and where the mood came from', () => {
    mount(VIEWS.calm);
    expect(screen.getByTestId('band')).toHaveTextContent('Calm');
    expect(screen.getByText('From furious in 22 min')).toBeVisible();
    expect(screen.getByText('Reads well')).toBeVisible();
    expect(screen.queryByTestId('flag')).toBeNull();
  });

  it('a draft with nothing to check yet is not praised', () => {
    mount({ ...VIEWS.calm, draft: { text: 'Hi', mode: 'reply' }, assessment: { ...VIEWS.calm.assessment, checks: [] } });
    expect(screen.getByRole('region', { name: 'Your draft' })).toHaveTextContent(/^Your draft$/);
  });

  it('nothing read yet: two safe lines and nothing that is not there', () => {
    mount(VIEWS.nothing);
    expect(blank()).toBe('nothing');
    expect(screen.getAllByTestId('line')).toHaveLength(2);
    expect(screen.queryByTestId('band')).toBeNull();
    expect(screen.getByRole('button', { name: 'Teach this site' })).toBeVisible();
    expect(screen.getByTestId('draft')).toBeEmptyDOMElement();
  });

  it('off: reads nothing, says the deal, offers the switch', () => {
    mount(VIEWS.off);
    expect(blank()).toBe('off');
    expect(screen.getByRole('switch')).toHaveAttribute('aria-checked', 'false');
    expect(screen.getByRole('button', { name: 'Turn on for this site' })).toBeVisible();
    expect(screen.queryByTestId('turn')).toBeNull();
  });

  it('not English: names the language, scores nothing, still checks the draft', () => {
    mount(VIEWS.lang);
    expect(screen.getByText('Writing in Portuguese')).toBeVisible();
    expect(document.querySelector('.mood')).toHaveAttribute('data-band', 'unknown');
    expect(document.querySelector('.seg')).toBeNull();
    expect(screen.getByText('Your English is still checked.')).toBeVisible();
    expect(screen.getByTestId('flag')).toHaveTextContent('You need to send');
  });

  it('roles unsure: no band, no roles claimed, the reply still checked', () => {
    mount(VIEWS.unsure);
    expect(screen.getByText('Who is who isn’t clear here')).toBeVisible();
    expect(screen.queryByTestId('step')).toBeNull();
    expect(new Set(screen.getAllByTestId('turn').map((t) => t.dataset.from))).toEqual(new Set(['unknown']));
    expect(screen.getAllByTestId('flag')).toHaveLength(4);
  });

  it('too little to tell: says so instead of "calm"', () => {
    mount(VIEWS.little);
    expect(screen.getByTestId('band')).toHaveTextContent('Too little to tell yet');
    expect(document.querySelector('[data-band=calm]')).toBeNull();
  });

  it('a note: not checked', () => {
    mount(VIEWS.note);
    expect(screen.getByText('A note to colleagues: not checked.')).toBeVisible();
    expect(screen.queryByText('Reads well')).toBeNull();
    expect(screen.queryByTestId('flag')).toBeNull();
  });

  it('address unknown: how to let Evenkeel see it, and no switch', () => {
    mount(VIEWS.unknown);
    expect(screen.getByText(/Press the Evenkeel icon in the toolbar on the page you want/)).toBeVisible();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('a page that no extension may read', () => {
    mount(VIEWS.unsupported);
    expect(blank()).toBe('unsupported');
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('an error: what to do', async () => {
    let retried = 0;
    const { user } = mount(VIEWS.error, { retry: () => retried++ });
    expect(blank()).toBe('error');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retried).toBe(1);
  });

  it('insults are named apart, and not repeated', () => {
    mount(VIEWS.abuse);
    expect(screen.getByText('Insults in Dana’s messages. You may set a limit.')).toBeVisible();
  });

  it('says nothing at first, and that it is waking up only when it takes long', () => {
    const { store } = mount(null);
    expect(document.querySelector('main')).toHaveTextContent(/^Evenkeel$/);
    store.getState().setLink('slow');
    return expect(screen.findByText('One moment, Evenkeel is waking up.')).resolves.toBeVisible();
  });
});
