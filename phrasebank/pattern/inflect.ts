/**
 * Which forms are the same word. A word is known by its keys: the dictionary forms that it may be an inflection of.
 * Two words are forms of one word when they share a key. Rules over-produce on purpose ("making": mak, make); a key
 * that is no word never meets another.
 */

// Forms that rules would get wrong. Base form first, then its forms.
const IRREGULAR = `
be am is are was were been being 're 'm
have has had having 've
do does did done doing
go goes went gone going
can could
will shall 'll
say says said saying
tell told
make made
take took taken
give gave given
get got gotten
come came
see saw seen
know knew known
think thought
find found
leave left
feel felt
keep kept
let let letting
begin began begun
show shown
hear heard
run ran running
bring brought
write wrote written
sit sat sitting
stand stood
lose lost
pay paid
meet met
read read
send sent
spend spent
build built
fall fell fallen
break broke broken
buy bought
choose chose chosen
drive drove driven
eat ate eaten
forget forgot forgotten forgetting
forgive forgave forgiven
freeze froze frozen
grow grew grown
hang hung
hide hid hidden
hold held
mean meant
mistake mistook mistaken
misread misread
misunderstand misunderstood
overlook overlooked
pick picked
ring rang rung
rise rose risen
sell sold
shake shook shaken
shut shut shutting
sing sang sung
sleep slept
speak spoke spoken
steal stole stolen
stick stuck
swear swore sworn
teach taught
throw threw thrown
understand understood
undertake undertook undertaken
wake woke woken
wear wore worn
win won winning
withdraw withdrew withdrawn
bear bore borne
beat beaten
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
catch caught
cost cost
cut cut cutting
deal dealt
dig dug
draw drew drawn
fight fought
fly flew flown
lay laid laying
lead led
lend lent
lie lay lain lying lied
light lit
put put putting
quit quit quitting
rid rid
seek sought
set set setting
shoot shot
sink sank sunk
slide slid
spread spread
strike struck
swim swam swum
tear tore torn
use used uses using
owe owed owes owing
die died dies dying
tie tied ties tying
agree agreed agrees agreeing
guarantee guaranteed guarantees guaranteeing
free freed frees freeing
disagree disagreed disagrees
see seeing
need needed needs needing
person people
child children
man men
woman women
foot feet
this
his
its
here
her hers
news
evening
morning
nothing
something
anything
everything
always
perhaps
pleased
please
yes
us
as
thus
gas
less
unless
besides
sometimes
hundred
indeed
note notes noted noting
concerned
supposed
ashamed
embarrassed
interested
series
species
thanks thank thanked thanking
regards
regarding
during
according
`;

const table = new Map<string, string[]>();
for (const line of IRREGULAR.trim().split('\n')) {
  const [base, ...forms] = line.split(' ') as [string, ...string[]];
  for (const form of [base, ...forms]) {
    const keys = table.get(form);
    if (!keys) table.set(form, [base]);
    else if (!keys.includes(base)) keys.push(base);
  }
}

// A bare stem that happens to be one of these is not meant ("wased", "oning").
const NEVER_A_STEM = new Set(['not', 'on', 'her', 'us', 'the', 'in', 'is', 'of', 'hop', 'car', 'cam', 'bar', 'far', 'star']);

/** British and American spelling made one. Applied to text and pattern alike. */
function spelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/iz(e[sd]?|ing|ation|ations)$/, 'is$1')
    .replace(/([a-z]{3})our(s|ed|ing|ite|ites|able)?$/, '$1or$2')
    .replace(/yz(e[sd]?|ing)$/, 'ys$1');
}

/** The dictionary form of an irregular one, its first if there are several; undefined for all other words. */
export const irregularBase = (norm: string): string | undefined => table.get(norm)?.[0];

const known = new Map<string, readonly string[]>();

/**
 * The keys of a word: what it may be an inflection of, itself included.
 * @param norm one word in lower case, no contraction (see `units.ts`)
 */
export function keysOf(norm: string): readonly string[] {
  const hit = known.get(norm);
  if (hit) return hit;
  const made = Object.freeze(work(norm));
  if (known.size > 20_000) known.clear();
  known.set(norm, made);
  return made;
}

function work(norm: string): string[] {
  const fixed = table.get(norm);
  if (fixed) return [...fixed];
  const w = spelling(norm);
  if (!/^[a-z]{4,}$/.test(w)) return [w];
  const keys = new Set([w]);
  const stem = (s: string) => {
    if (s.length >= 3 && !NEVER_A_STEM.has(s) && /[aeiouy]/.test(s)) {
      keys.add(s);
      if (/([bdfgklmnprtvz])\1$/.test(s)) keys.add(s.slice(0, -1));
    }
    if (s.length >= 2 && !/(.)\1$/.test(s) && !/[aeiou]$/.test(s)) keys.add(`${s}e`);
    if (/u$|ee$/.test(s)) keys.add(`${s}e`);
  };
  let m: RegExpMatchArray | null;
  if ((m = w.match(/^(.{2,})ies$/))) {
    keys.add(`${m[1]}y`);
    keys.add(`${m[1]}ie`);
  } else if ((m = w.match(/^(.{2,})ied$/))) {
    keys.add(`${m[1]}y`);
  } else if ((m = w.match(/^(.{2,}(?:s|x|z|ch|sh|o))es$/))) {
    keys.add(m[1] as string);
    keys.add(`${m[1]}e`);
  } else if ((m = w.match(/^(.{3,})s$/)) && !/(?:ss|us|is)$/.test(w)) {
    keys.add(m[1] as string);
  } else if ((m = w.match(/^(.+[^e])ed$/))) {
    stem(m[1] as string);
  } else if ((m = w.match(/^(.{2,})ing$/))) {
    stem(m[1] as string);
  }
  // A form found this way may be irregular itself ("misunderstandings").
  for (const k of [...keys]) for (const t of k === w ? [] : (table.get(k) ?? [])) keys.add(t);
  return [...keys];
}
