import { describe, expect, it } from 'vitest';
import { AGENT_CUES, CUSTOMER_CUES } from '@/rules/steps/cues';
import { agentCues, customerCues, onlyGreets } from '@/rules/steps/signals';

describe('cues', () => {
  for (const row of CUSTOMER_CUES) {
    it.each(row.yes)(`${row.cue}: %s`, (text) => expect([...customerCues(text)]).toContain(row.cue));
    it.each(row.no)(`not ${row.cue}: %s`, (text) => expect([...customerCues(text)]).not.toContain(row.cue));
  }
  for (const row of AGENT_CUES) {
    it.each(row.yes)(`${row.cue}: %s`, (text) => expect([...agentCues(text)]).toContain(row.cue));
    it.each(row.no)(`not ${row.cue}: %s`, (text) => expect([...agentCues(text)]).not.toContain(row.cue));
  }
  it.each(["Hi, you're through to Ola at Fernlink. How can I help?", 'Hello, Dev here.', 'Hi Dana'])('only greets: %s', (text) =>
    expect(onlyGreets(text)).toBe(true),
  );
  it.each(['Sorry about that. Can I take your number?', "It's out of our hands."])('does more than greet: %s', (text) =>
    expect(onlyGreets(text)).toBe(false),
  );
});
