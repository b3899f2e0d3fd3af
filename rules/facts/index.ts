import type { CompiledBank } from '../bank';
import { memo } from '../text/memo';
import type { Fact, Facts, Turn } from '../types';
import type { Found } from './found';
import { troubleOf } from './issue';
import { bestName, findNames } from './name';
import { type Asked, askedIn, findNumbers } from './numbers';
import { findProducts } from './product';
import { thingMeant, thingsOf } from './thing';
import { findContacts, findWaiting } from './waiting';
import { wishOf } from './wish';

export { type Trouble, troubleOf } from './issue';
export { displayName, shortName } from './name';

/** Everything one customer turn tells by itself, given what the agent had just asked for. */
const readTurn = memo(500, (key: string) => {
  const [asked = '', name = ''] = key.split('\u0000', 2);
  const text = key.slice(asked.length + name.length + 2);
  return {
    numbers: findNumbers(text, asked as Asked),
    names: findNames(text, name === 'name'),
    waiting: findWaiting(text),
    contacts: findContacts(text),
    products: findProducts(text),
  };
});

const ASKS_NAME = /\b(?:your|full|first) name\b|\bwho am i (?:speaking|talking|chatting) (?:to|with)\b/i;

/** What the customer has told so far, each with the place where it stands. Only customers' turns are read (names of turns help with the name). */
export function readFacts(turns: readonly Turn[], bank: CompiledBank): Facts {
  let read = remembered.get(bank);
  if (!read) {
    read = memo(20, (key) => factsOf(JSON.parse(key) as Turn[], bank));
    remembered.set(bank, read);
  }
  return read(JSON.stringify(turns));
}

// the conversation does not change while the agent types: the same facts are then the same object
const remembered = new WeakMap<CompiledBank, (turns: string) => Facts>();

function factsOf(turns: readonly Turn[], bank: CompiledBank): Facts {
  const read: { turn: number; facts: ReturnType<typeof readTurn> }[] = [];
  let askedFor: Asked = '';
  let askedName = '';
  turns.forEach((t, turn) => {
    if (t.from === 'agent') {
      askedFor = askedIn(t.text);
      askedName = ASKS_NAME.test(t.text) ? 'name' : '';
    } else if (t.from === 'customer') {
      read.push({ turn, facts: readTurn(`${askedFor}\u0000${askedName}\u0000${t.text}`) });
    }
  });
  const all = <T extends Found>(pick: (f: ReturnType<typeof readTurn>) => readonly T[]) =>
    read.flatMap(({ turn, facts }) => pick(facts).map((f) => ({ ...f, turn })));
  const first = <T extends Found & { turn: number }>(list: readonly T[]): Fact | null => fact(list[0]);

  const trouble = troubleOf(turns, bank);
  const amounts = all((f) => f.numbers.amount);
  const each = (f: Found & { turn: number }) => /^\s?each\b/i.test(turns[f.turn]?.text.slice(f.end, f.end + 6) ?? '');
  // "thanks Joe" at the end of a mail to Joe
  const agents = turns.flatMap((t) => (t.from === 'agent' && t.name ? [t.name.toLowerCase()] : []));
  // of several sums the one wanted back, else not the one that was before ("from £412 to £688") nor the one apiece
  const around = (f: Found & { turn: number }): [string, string] => {
    const text = turns[f.turn]?.text ?? '';
    return [text.slice(Math.max(0, f.start - 30), f.start), text.slice(f.end, f.end + 30)];
  };
  const asked = (f: Found & { turn: number }) => {
    const [lead, rest] = around(f);
    return (
      /\b(?:want|need|give|refund|return|owe|where(?:['’]s| is))\b[^.!?]*$/i.test(lead) &&
      /\bmy $/i.test(lead) &&
      /^ ?(?:back|refund|deposit|[.,!?]|$)/i.test(rest)
    );
  };
  const before = (f: Found & { turn: number }) => {
    const [lead, rest] = around(f);
    return /\bfrom $/i.test(lead) && /^ (?:\w+ )?to [£$€₹]?\d/i.test(rest);
  };
  const dates = unique(all((f) => f.numbers.dates));
  const contacts = all((f) => f.contacts).sort((a, b) => b.count - a.count)[0];
  return {
    issue: trouble && { value: trouble.entry.issue, turn: trouble.turn, start: trouble.start, end: trouble.end },
    wants: wishOf(turns, trouble, bank),
    customerName: fact(bestName(all((f) => f.names).filter((f) => !agents.some((a) => a.includes(f.value.toLowerCase()))))),
    orderNumber: first(all((f) => f.numbers.order)),
    accountNumber: first(all((f) => f.numbers.account)),
    email: first(all((f) => f.numbers.email)),
    phone: first(all((f) => f.numbers.phone)),
    product: thingMeant(
      thingsOf(
        all((f) => f.products),
        turns,
        trouble?.entry.issue ?? null,
      ),
    ),
    amount: first([...amounts.filter(asked), ...amounts.filter((a) => !each(a) && !before(a)), ...amounts]),
    dates: dates.length > 0 ? dates : null,
    waiting: first(latest(all((f) => f.waiting))),
    contacts: contacts ? { value: contacts.count, turn: contacts.turn, start: contacts.start, end: contacts.end } : null,
  };
}

function fact(f: (Found & { turn: number }) | null | undefined): Fact | null {
  return f ? { value: f.value, turn: f.turn, start: f.start, end: f.end } : null;
}

/** What was said in the last turn that says any: a wait grows. */
function latest<T extends { turn: number }>(found: readonly T[]): T[] {
  const turn = found.at(-1)?.turn;
  return found.filter((f) => f.turn === turn);
}

function unique(found: readonly (Found & { turn: number })[]): Fact[] {
  const seen = new Set<string>();
  const out: Fact[] = [];
  for (const f of found) {
    const key = f.value.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    out.push({ value: f.value, turn: f.turn, start: f.start, end: f.end });
  }
  return out;
}
