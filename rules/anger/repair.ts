/** Repairs a slip of one letter (left out, doubled, swapped, wrong) in long words, towards the words that the signal tables know. */

// real words one slip away from a word of the tables
const REAL = new Set(
  'fight corner streaming subscribed reposting rising tapped tuned tracing splitting stating thirsty runaway finnish seattle conformed incredible aggravates brother brothers brought tough thorough angels minuets beach country county garage tripped widow seventy robber banner layers layer stepped expense expanse valves tread thread petty pretty quotes crowns conduit coupe tolls stain strain spotting swapped tickled invent accent recommend random quality qualify senior sensor united untied quit quiet quite filling healing waving wading awaiting refunds delivers planned planner charger chargers changed serving servers serves promised promising supporter customs costumes costume calling cabling booting bookings lasted listed hostile hoped hopped staring starting charming charted orders ordered letter litter better bitter matter matters closest closer loosing filing finally finals thanked themes further farther weather leather tracking trucking lacking locking looking backing packing parking picking waited wanted wasted tasted rested tested posted hosted dating rating hating heating beating seating meeting sitting setting settings getting betting'.split(
    ' ',
  ),
);
const LEAST = 6;

function deletes(word: string): string[] {
  const out: string[] = [];
  for (let i = 1; i < word.length; i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

/** One insertion, deletion or swap of neighbours apart (Damerau), in words of nine letters or more also one wrong letter: shorter ones have too many real neighbours. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const ra = a.slice(i);
  const rb = b.slice(i);
  if (ra.length === rb.length)
    return (a.length >= 9 && ra.slice(1) === rb.slice(1)) || (ra[0] === rb[1] && ra[1] === rb[0] && ra.slice(2) === rb.slice(2));
  return ra.length > rb.length ? ra.slice(1) === rb : ra === rb.slice(1);
}

/** Makes the repairer for a vocabulary; a word of no or several candidates of different length stays as it is. */
export function repairer(vocabulary: Iterable<string>): (word: string) => string {
  const known = new Set(vocabulary);
  /** By first letter and length, each with its place in the vocabulary. */
  const byShape = new Map<string, { word: string; place: number }[]>();
  let place = 0;
  for (const word of known) {
    if (word.length < LEAST || !/^[a-z]+$/.test(word)) continue;
    const shape = `${word[0]}${word.length}`;
    const list = byShape.get(shape);
    if (list) list.push({ word, place: place++ });
    else byShape.set(shape, [{ word, place: place++ }]);
  }
  return (word) => {
    if (word.length < LEAST - 1 || known.has(word) || REAL.has(word) || !/^[a-z]+$/.test(word)) return word;
    // a regular inflection of a known word is no slip
    for (const end of ['s', 'es', 'd', 'ed', 'er', 'ers', 'ing', 'ly', 'y', 'ion', 'al', 'n'])
      if (word.endsWith(end) && (known.has(word.slice(0, -end.length)) || known.has(`${word.slice(0, -end.length)}e`)))
        return word;
    const found: { word: string; place: number }[] = [];
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      for (const near of byShape.get(`${word[0]}${length}`) ?? []) {
        // "refunds", "arrive", "waiter": an inflection of the known word in the other direction
        if (near.word.length === word.length + 1 && near.word.startsWith(word) && /[sdrnye]$/.test(near.word)) continue;
        if (oneApart(word, near.word)) found.push(near);
      }
    }
    if (found.length < 2) return found[0]?.word ?? word;
    // of several the one that is reached by the earlier letter left out, then the one named first
    found.sort((a, b) => a.place - b.place);
    for (const d of [word, ...deletes(word)])
      for (const near of found) if (near.word === d || deletes(near.word).includes(d)) return near.word;
    return word;
  };
}
