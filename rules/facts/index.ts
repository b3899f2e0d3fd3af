import type { CompiledBank } from '../bank';
import { memo } from '../text/memo';
import type { Fact, Facts, Turn, Want } from '../types';
import type { Found } from './found';
import { type Trouble, troubleOf } from './issue';
import { bestName, findNames } from './name';
import { type Asked, askedIn, findNumbers } from './numbers';
import { findProducts } from './product';
import { findContacts, findWaiting } from './waiting';
import { findWants, USUAL_WANT } from './wants';

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
    wants: findWants(text),
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
  let asked: Asked = '';
  let askedName = '';
  turns.forEach((t, turn) => {
    if (t.from === 'agent') {
      asked = askedIn(t.text);
      askedName = ASKS_NAME.test(t.text) ? 'name' : '';
    } else if (t.from === 'customer') {
      read.push({ turn, facts: readTurn(`${asked}\u0000${askedName}\u0000${t.text}`) });
    }
  });
  const all = <T extends Found>(pick: (f: ReturnType<typeof readTurn>) => readonly T[]) =>
    read.flatMap(({ turn, facts }) => pick(facts).map((f) => ({ ...f, turn })));
  const first = <T extends Found & { turn: number }>(list: readonly T[]): Fact | null => fact(list[0]);

  const trouble = troubleOf(turns, bank);
  const amounts = all((f) => f.numbers.amount);
  const each = (f: Found & { turn: number }) => /^\s?each\b/i.test(turns[f.turn]?.text.slice(f.end, f.end + 6) ?? '');
  const dates = unique(all((f) => f.numbers.dates));
  const contacts = all((f) => f.contacts).sort((a, b) => b.count - a.count)[0];
  return {
    issue: trouble && { value: trouble.entry.issue, turn: trouble.turn, start: trouble.start, end: trouble.end },
    wants: wantOf(
      turns,
      all((f) => f.wants),
      trouble,
    ),
    customerName: fact(bestName(all((f) => f.names))),
    orderNumber: first(all((f) => f.numbers.order)),
    accountNumber: first(all((f) => f.numbers.account)),
    email: first(all((f) => f.numbers.email)),
    phone: first(all((f) => f.numbers.phone)),
    product: product(
      all((f) => f.products),
      read[0]?.turn ?? 0,
      turns,
    ),
    amount: first([...amounts.filter((a) => !each(a)), ...amounts]),
    dates: dates.length > 0 ? dates : null,
    waiting: first(all((f) => f.waiting)),
    contacts: contacts ? { value: contacts.count, turn: contacts.turn, start: contacts.start, end: contacts.end } : null,
  };
}

function fact(f: (Found & { turn: number }) | null | undefined): Fact | null {
  return f ? { value: f.value, turn: f.turn, start: f.start, end: f.end } : null;
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

type WantAt = { want: Want; weight: number; turn: number; start: number; end: number };

const YES = /^\W*(?:\w+\W+){0,6}?(?:yes|yep|yeah|please do|go ahead|all right|sounds good|deal)\b/i;
const OFFERED: readonly [RegExp, Want][] = [
  [/\b(?:fitter|engineer|plumber|technician|electrician|repair|fix|take them out|have a look)\b/i, 'repair'],
  [/\b(?:replacement|new one|another one|swap|bake|send (?:a|the) (?:new|right)|reprint)\b/i, 'replacement'],
  [/\b(?:refund|money back|return the|put the price back|back (?:on|to) (?:your|the) card)\b/i, 'refund'],
  [/\b(?:ring|call|phone) you\b/i, 'callback'],
];

/** The wish: an offer that was taken, else what is said outright (later beats earlier), else what such trouble mostly asks for. */
function wantOf(turns: readonly Turn[], found: readonly WantAt[], trouble: Trouble | null): Fact<Want> | null {
  const last = turns.length - 1;
  const taken = turns[last]?.from === 'customer' && YES.test(turns[last].text) ? turns[last - 1] : undefined;
  const offer = taken?.from === 'agent' ? OFFERED.find(([p]) => p.test(taken.text)) : undefined;
  if (offer) return { value: offer[1], turn: last, start: 0, end: turns[last]?.text.length ?? 0 };
  let best: WantAt | null = null;
  let most = 0;
  for (const f of found) {
    const score = f.weight * 10 - (last - f.turn) * 0.5 + f.start / 1e5;
    if (!best || score > most) [best, most] = [f, score];
  }
  const usual = usualWant(turns, trouble);
  // "any news?" about a parcel asks for the parcel
  const asksOnly =
    best === null || best.weight < 2 || ((best.want === 'information' || best.want === 'action') && best.weight < 3);
  if (best && (!asksOnly || !usual || !MORE_THAN_NEWS.has(usual.value))) {
    if (best.weight > 1 || !usual) return { value: best.want, turn: best.turn, start: best.start, end: best.end };
  }
  return usual;
}

const MORE_THAN_NEWS: ReadonlySet<Want> = new Set<Want>(['delivery', 'cancellation', 'access', 'replacement', 'refund']);
const RUNS =
  /\b(?:stopped|stops|won['’]?t|doesn['’]?t|isn['’]?t (?:working|heating)|not working|leak\w*|no (?:hot water|heating|power|air con)|off since|funciona|kaputt|keeps|playing up|half way)\b/i;
const BROKEN = /\b(?:broken|smashed|in (?:about )?\w* ?(?:bits|pieces)|cracked|damaged|shattered|crushed)\b/i;

function usualWant(turns: readonly Turn[], trouble: Trouble | null): Fact<Want> | null {
  if (!trouble) return null;
  const text = turns
    .filter((t) => t.from === 'customer')
    .map((t) => t.text)
    .join('\n');
  const issue = trouble.entry.issue;
  let value = USUAL_WANT[issue];
  if (issue === 'defect' && RUNS.test(text) && !/\b(?:arrived|came|delivered)\b/i.test(text)) value = 'repair';
  if (issue === 'delivery' && BROKEN.test(text)) value = 'replacement';
  return value ? { value, turn: trouble.turn, start: trouble.start, end: trouble.end } : null;
}

// Less than this is a noun in a likely place only; one that is not known as goods needs a surer place.
const LEAST_PRODUCT = 2;
const LEAST_UNKNOWN = 2.4;
/** What the customer came with is named in the first message. */
const FIRST_MESSAGE = 1.5;

/** What the agent takes up is what it is about. */
const ANSWERED = 1.4;

/** The thing named most, weighted by the places in which it is named; the first of equals. */
function product(
  found: readonly (Found & { turn: number; weight: number; goods: boolean })[],
  firstTurn: number,
  turns: readonly Turn[],
): Fact | null {
  const agents = turns.flatMap((t) => (t.from === 'agent' ? [t.text.toLowerCase()] : [])).join('\n');
  const sums = new Map<string, number>();
  const key = (f: Found) => f.value.toLowerCase().replace(/s$/, '');
  const weight = (f: (typeof found)[number]) =>
    f.weight * (f.turn === firstTurn ? FIRST_MESSAGE : 1) * (agents.includes(key(f)) ? ANSWERED : 1);
  for (const f of found) sums.set(key(f), (sums.get(key(f)) ?? 0) + weight(f));
  let best: (Found & { turn: number }) | null = null;
  let most = 0;
  for (const f of found) {
    const s = sums.get(key(f)) ?? 0;
    if (s < (f.goods ? LEAST_PRODUCT : LEAST_UNKNOWN * (f.turn === firstTurn ? FIRST_MESSAGE : 1))) continue;
    if (s > most + 0.01) [best, most] = [f, s];
  }
  return fact(best);
}
