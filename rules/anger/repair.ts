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
  const words = [...vocabulary].filter((w) => w.length >= LEAST && /^[a-z]+$/.test(w));
  const known = new Set(vocabulary);
  const near = new Map<string, string[]>();
  for (const w of words) {
    for (const d of [w, ...deletes(w)]) {
      const list = near.get(d);
      if (list) list.push(w);
      else near.set(d, [w]);
    }
  }
  return (word) => {
    if (word.length < LEAST - 1 || known.has(word) || REAL.has(word) || !/^[a-z]+$/.test(word)) return word;
    // a regular inflection of a known word is no slip
    for (const end of ['s', 'es', 'd', 'ed', 'er', 'ers', 'ing', 'ly', 'y', 'ion', 'al', 'n'])
      if (word.endsWith(end) && (known.has(word.slice(0, -end.length)) || known.has(`${word.slice(0, -end.length)}e`)))
        return word;
    for (const d of [word, ...deletes(word)]) {
      for (const w of near.get(d) ?? []) {
        // "refunds", "arrive", "waiter": an inflection of the known word in the other direction
        if (w === `${word}s` || w === `${word}d` || w === `${word}r` || w === `${word}n` || w === `${word}y` || w === `${word}e`)
          continue;
        if (w[0] === word[0] && oneApart(word, w)) return w;
      }
    }
    return word;
  };
}
