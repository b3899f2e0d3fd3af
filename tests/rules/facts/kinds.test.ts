import { describe, expect, it } from 'vitest';
import { kindOf } from '@/rules/facts/kinds';
import { findProducts } from '@/rules/facts/product';

describe('what a thing is at large', () => {
  it.each([
    ['kimono', '', 'wear'],
    ['naans', '', 'food'],
    ['wheelchair', '', 'ride'],
    ['cooker', 'slow-cooker', 'appliance'],
    ['tickets', '', 'travel'],
  ])('%s', (head, pair, kind) => expect(kindOf(head, pair)).toBe(kind));

  it.each(['constructor', '__proto__', 'tostring', 'moment'])('%s is no kind of thing', (head) =>
    expect(kindOf(head, '')).toBeNull(),
  );
});

describe('names of things', () => {
  const names = (text: string) => findProducts(text).map((p) => p.value);
  it.each([
    ["my daughter's pram is stuck", 'pram'],
    ["My late wife's policy has ended", 'policy'],
    ["Our ward's call bells are silent", 'call bells'],
    ["my dad's feeding tubes are on a van", 'feeding tubes'],
    ['the audiobook skips a chapter', 'audiobook'],
    ['What time does the museum shut, the museum opens at 9?', 'museum'],
    ['does the basic plan include exports', 'basic plan'],
    ['can i cancel the kids swim class', 'swim class'],
    ['are the game servers down', 'game servers'],
    ['is the paint ok on radiators', 'paint'],
  ])('%s', (text, name) => expect(names(text)).toContain(name));
});
