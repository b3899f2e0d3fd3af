import type { Position } from '@/phrasebank/schema';
import { SIGN_OFF_LINE } from '../text/mail-signature';
import type { Sentence } from '../text/tokens';

/** Nothing but a greeting: "Hi Dana,", "Good morning Mr Okafor". */
const GREETING =
  /^(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Dd]ear|[Gg]reetings|(?:[Gg]ood )?(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Dd]ay))(?:[\s,]+(?:there|again|all|both|everyone|team|and|or|sir|madam|[\p{Lu}][\p{L}.'’-]*)){0,5}[\s,.!:;-]*$/u;
/** Nothing but a name: the line below a closing. */
const NAME = /^[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}(][\p{L}.'’)-]*){0,3}$/u;

/**
 * Whether a sentence is the first or the last of a reply's own. What stands before the first is a greeting on its own; after the last come
 * a closing and a name, each on its own line. A reply of one sentence begins and ends with it.
 */
export function standsAt(position: Position, parts: readonly Sentence[], index: number): boolean {
  if (position === 'opening') {
    const first = parts.findIndex((s) => !GREETING.test(s.text));
    return index === Math.max(first, 0);
  }
  return index === lastOf(parts);
}

function lastOf(parts: readonly Sentence[]): number {
  const last = parts.length - 1;
  // the closing stands at most one line of a name from the end
  for (const at of [last, last - 1]) {
    const here = parts[at];
    if (at <= 0 || !here || !SIGN_OFF_LINE.test(here.text)) continue;
    const name = parts[at + 1];
    if (!name || NAME.test(name.text)) return at - 1;
  }
  return last;
}
