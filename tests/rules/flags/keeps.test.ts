// From the lead to whoever works on replacements (22:58): these must pass; a clause-wide swap that drops what was told is worse than no replacement.
import { expect, test } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';
import { editFor } from '@/rules/flags/replacements';

/**
 * A replacement changes how something is said, never what: what the customer was being told must still be there
 * after a press. The mark is the tightest phrase that stings, so that the rest of the sentence stays the agent's.
 */
const KEEPS: [draft: string, kept: string][] = [
  ['Hi Dana, according to our policy refunds take ten days.', 'refunds take ten days'],
  ['Hi Dana, as I already told you, the parcel left on Monday.', 'the parcel left on Monday'],
  ['As per our terms, returns are free for 30 days.', 'returns are free for 30 days'],
  ['Please be advised that your flight BA114 leaves at 9.', 'your flight BA114 leaves at 9'],
  ['Unfortunately we cannot refund the £40 delivery fee.', '£40 delivery fee'],
  ['Sorry for any inconvenience, your £12 is on its way.', 'your £12 is on its way'],
  ['You failed to send the signed form.', 'signed form'],
  ['You need to call us on 0800 111 before Friday.', '0800 111 before Friday'],
  ['Please calm down, I have your order HP-1 open.', 'I have your order HP-1 open'],
  ['Our system shows it was delivered on 4 May.', '4 May'],
];

test.each(KEEPS)('what is told stays: %s', (draft, kept) => {
  const flags = assess({ channel: 'chat', turns: [], draft }, builtinBank).flags;
  for (const flag of flags)
    for (const replacement of flag.replacements) {
      const edit = editFor(draft, flag, replacement);
      const after = draft.slice(0, edit.start) + edit.text + draft.slice(edit.end);
      expect(after.toLowerCase()).toContain(kept.toLowerCase());
    }
});

test('the tightest phrase is marked', () => {
  const marked = (draft: string) =>
    assess({ channel: 'chat', turns: [], draft }, builtinBank).flags.map((f) => f.text.toLowerCase());
  expect(marked('Hi Dana, according to our policy refunds take ten days.')).toEqual(['according to our policy']);
  expect(marked('As I already told you, the parcel left on Monday.')).toEqual(['as i already told you']);
});
