import { describe, expect, it } from 'vitest';
import { suggest } from '@/rules/suggest';
import type { Suggestions } from '@/rules/types';
import { bank, SAMPLES, situation, steps, turns } from './situations';

const texts = (out: Suggestions) => [...out.empathy, ...out.questions, ...out.step].map((l) => l.text);
const late = SAMPLES['late sofa'] ?? [];

describe('lines that fit the situation', () => {
  it('names this trouble and this customer', () => {
    const out = suggest(situation(late), steps('apologise'), bank);
    expect(out.step.length).toBeGreaterThanOrEqual(3);
    expect(out.empathy.length).toBeGreaterThanOrEqual(3);
    expect(texts(out).join(' ')).toMatch(/nine days|three times|third time/i);
    expect(texts(out).join(' ')).toContain('Ruth');
  });

  it('is the same for the same conversation, and differs between customers', () => {
    const one = suggest(situation(late), steps('commit'), bank);
    expect(suggest(situation(late), steps('commit'), bank)).toEqual(one);
    const orders = ['Jo', 'Ann', 'Per', 'Lin', 'Sam', 'Mia'].map((n) =>
      suggest(situation(turns(`c: my chair is late, ${n} here`), {}), steps('commit'), bank)
        .step.map((l) => l.id)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('does not offer what an agent has said before, nor what stands in the draft', () => {
    const before = suggest(situation(late), steps('apologise'), bank);
    const [first, second] = before.step;
    if (!first || !second) throw new Error('no lines');
    const again = [...late.slice(0, 1), { from: 'agent' as const, text: `Hi. ${first.text}` }, ...late.slice(1)];
    const after = suggest(situation(again, { draft: `${second.text} ` }), steps('apologise'), bank);
    expect(texts(after)).not.toContain(first.text);
    expect(after.step.map((l) => l.id)).not.toContain(second.id);
  });

  it('does not offer nearly the same wording again', () => {
    const all = turns(
      'c: it is late, where is my order',
      'a: It was due, and you looked out for it, but it did not come.',
      'c: so where is it?',
    );
    const out = suggest(situation(all, { band: 'frustrated' }), steps('empathise'), bank);
    expect(texts(out)).not.toContain("It was due, you looked out for it, and it didn't come.");
  });

  it('leaves the name out once the draft has it', () => {
    const named = suggest(situation(late), steps('apologise'), bank);
    expect(texts(named).some((t) => t.includes('Ruth'))).toBe(true);
    const out = suggest(situation(late, { draft: 'Hello Ruth, ' }), steps('apologise'), bank);
    expect(texts(out).some((t) => t.includes('Ruth'))).toBe(false);
  });

  it('offers dates only when the clock is given', () => {
    const without = suggest(situation(late), steps('commit'), bank);
    expect(texts(without).join(' ')).not.toMatch(/\b(?:Monday|Tuesday|Wednesday|Thursday) \d+ \w+|\d [ap]m today/);
    const now = suggest(situation(late, { now: '2026-06-10T10:10:00+01:00' }), steps('commit'), bank);
    expect(texts(now).join(' ')).toMatch(/Thursday 11 June|Friday 12 June|\d [ap]m today/);
  });

  it('has boundary lines for abuse only in their own step', () => {
    const rude = turns('c: where is my order you stupid cow');
    const s = situation(rude, { band: 'furious', abuse: true });
    expect(texts(suggest(s, steps('set-boundary'), bank)).join(' ')).toMatch(/insults|personal remarks|names/);
    for (const step of ['acknowledge', 'apologise', 'resolve', 'commit'] as const) {
      expect(texts(suggest(s, steps(step), bank)).join(' ')).not.toMatch(/insults|personal remarks|called names/);
    }
  });

  it('meets a threat of harm with lines for that and no others', () => {
    const s = situation(turns('c: five weeks for a scooter. i am coming down there with a bat'), {
      band: 'furious',
      threats: ['harm'],
    });
    const out = suggest(s, steps('set-boundary'), bank);
    expect(out.step.length).toBeGreaterThanOrEqual(3);
    for (const line of [...out.step, ...out.empathy]) expect(line.id).toContain('harm');
    expect(out.questions).toEqual([]);
  });

  it('does not argue with a legal threat', () => {
    const s = situation(SAMPLES.legal ?? [], { band: 'angry', threats: ['legal'], channel: 'email' });
    const out = suggest(s, steps('acknowledge'), bank);
    expect(out.step[0]?.id).toContain('legal');
    expect(out.questions).toEqual([]);
    expect(texts(out).join(' ')).not.toMatch(/\b(?:liab|court will|our terms|wrong to)\b/i);
  });

  it('speaks of a loss and of nothing lighter', () => {
    const out = suggest(situation(SAMPLES.loss ?? [], { band: 'calm', channel: 'email' }), steps('empathise'), bank);
    expect(out.step.length).toBeGreaterThan(0);
    for (const line of [...out.step, ...out.empathy]) expect(line.id).toMatch(/loss|bereaved/);
  });

  it('takes "it is here now" as settled only from a customer who has calmed down', () => {
    const calm = suggest(situation(SAMPLES.done ?? [], { band: 'calm' }), steps('close'), bank);
    expect(calm.empathy.every((l) => /state\.(?:resolved|no-|thanks)/.test(l.id))).toBe(true);
    const angry = suggest(situation(SAMPLES.done ?? [], { band: 'furious' }), steps('acknowledge'), bank);
    expect(texts(angry).join(' ')).not.toMatch(/glad|good to hear/i);
  });

  it('does not put a wish in the mouth of someone who voiced none', () => {
    const out = suggest(situation(turns('c: the lamp is broken'), { band: 'annoyed' }), steps('acknowledge'), bank);
    expect(texts(out).join(' ')).not.toMatch(/you asked for|you've asked for/i);
  });

  it('brings in someone who speaks the language', () => {
    const all = turns(
      'c: Boa tarde, comprei uma chaleira na semana passada e ainda não chegou. Já escrevi duas vezes e ninguém me responde. Quero saber onde está a minha encomenda.',
    );
    const out = suggest(situation(all, { band: 'calm' }), steps('hand-over'), bank);
    expect(texts(out).join(' ')).toContain('Portuguese');
    for (const line of [...out.step, ...out.empathy]) expect(line.id).toContain('language');
    expect(out.questions).toEqual([]);
  });

  it('does not speak of orders and parcels to a traveller', () => {
    for (const step of ['acknowledge', 'apologise', 'resolve', 'commit', 'clarify'] as const) {
      const out = suggest(situation(SAMPLES.travel ?? [], { band: 'angry' }), steps(step), bank);
      expect(texts(out).length).toBeGreaterThan(3);
      expect(texts(out).join(' ')).not.toMatch(/\b(?:ordered|parcel|your order|depot|replacement)\b/);
    }
  });

  it('takes "yes" as a yes to an offer only', () => {
    const told = turns('c: my radio is dead', 'a: Is the red light on?', 'c: yes');
    const out = suggest(situation(told, { band: 'annoyed' }), steps('confirm'), bank);
    expect([...out.step, ...out.empathy].filter((l) => l.id.includes('accepted'))).toEqual([]);
  });

  it('gives empathy its own list when the step itself is to empathise', () => {
    const out = suggest(situation(late), steps('empathise'), bank);
    const ids = out.step.map((l) => l.id);
    expect(out.empathy.filter((l) => ids.includes(l.id))).toEqual([]);
    expect(out.empathy.length).toBeGreaterThan(0);
  });

  it('fills every slot it names and says which', () => {
    const out = suggest(situation(late), steps('apologise'), bank);
    for (const line of [...out.step, ...out.empathy]) {
      for (const value of Object.values(line.fills)) expect(line.text.toLowerCase()).toContain(value.toLowerCase());
    }
  });
});

describe('clarifying questions', () => {
  const ask = (s: ReturnType<typeof situation>, avoid: Parameters<typeof steps>[1] = []) =>
    suggest(s, steps('clarify', avoid), bank).questions;

  it('asks for the order when it is missing, and not when it is known', () => {
    expect(ask(situation(turns("c: my kettle hasn't come"), { band: 'annoyed' }))[0]?.id).toContain('order');
    const known = ask(situation(turns("c: my kettle hasn't come, order 4471"), { band: 'annoyed' }));
    expect(known.map((q) => q.text).join(' ')).not.toMatch(/order number|which order/i);
  });

  it('does not ask again what an agent has asked', () => {
    const all = turns("c: my kettle hasn't come", 'a: Could I have your order number please?', "c: i don't have it with me");
    expect(
      ask(situation(all, { band: 'annoyed' }))
        .map((q) => q.text)
        .join(' '),
    ).not.toMatch(/order number|which order/i);
  });

  it('asks one thing at the most at furious', () => {
    for (const all of Object.values(SAMPLES)) expect(ask(situation(all, { band: 'furious' })).length).toBeLessThanOrEqual(1);
  });

  it('asks nothing when the wait for a fix is the trouble', () => {
    expect(ask(situation(late, { band: 'frustrated' }))).toEqual([]);
    expect(ask(situation(SAMPLES.cancel ?? [], { band: 'angry' }))).toEqual([]);
    expect(ask(situation(SAMPLES.accepted ?? [], { band: 'calm' }))).toEqual([]);
  });

  it('asks nothing when asking would be wrong now', () => {
    expect(ask(situation(turns("c: my kettle hasn't come"), { band: 'annoyed' }), ['clarify'])).toEqual([]);
  });

  it('does not ask for what stands in the customer’s words', () => {
    const all = turns('c: the mirror arrived cracked, photo attached, order 7712, box was crushed too, please refund me');
    expect(
      ask(situation(all, { band: 'annoyed' }))
        .map((q) => q.text)
        .join(' '),
    ).not.toMatch(/photo|order number|rather have/i);
  });
});

describe('the paraphrase', () => {
  const back = (all: (typeof SAMPLES)[string], extra = {}) =>
    suggest(situation(all, extra), steps('acknowledge'), bank).step.find((l) => l.id === 'paraphrase')?.text;

  it('puts trouble, handling and wish in one sentence', () => {
    expect(back(SAMPLES['double charge'] ?? [], { band: 'frustrated' })).toMatch(
      /you were charged £129 twice, and you'd like your money back\. /,
    );
    expect(back(late)).toMatch(/you're still waiting for your sofa, it's been nine days, .+, and /);
  });

  it('does not ask an angry customer to confirm', () => {
    expect(back(SAMPLES['double charge'] ?? [], { band: 'furious' })).not.toMatch(/\?/);
  });

  it('is not offered on a bare outburst, a loss or once it is settled', () => {
    expect(back(SAMPLES.thin ?? [])).toBeUndefined();
    expect(back(SAMPLES.loss ?? [])).toBeUndefined();
    expect(back(SAMPLES.done ?? [], { band: 'calm' })).toBeUndefined();
  });
});
