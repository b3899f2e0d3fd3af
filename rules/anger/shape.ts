/** Signals in the shape of the text rather than its words: capitals, marks, drawn-out letters, emoji. */
import type { Token } from '../text/tokens';

export interface ShapeHit {
  id:
    | 'shape.shout'
    | 'shape.marks'
    | 'shape.question-marks'
    | 'shape.mixed-marks'
    | 'shape.drawn-out'
    | 'shape.dots'
    | 'emoji.rage'
    | 'emoji.cross'
    | 'emoji.sad'
    | 'emoji.smile'
    | 'emoji.eye-roll';
  start: number;
  end: number;
  strength: number;
}

/** Why each counts, in one plain sentence. */
export const SHAPE_WHY: Readonly<Record<ShapeHit['id'], string>> = {
  'shape.shout': 'Shouts in capitals',
  'shape.marks': 'Piles up exclamation marks',
  'shape.question-marks': 'Piles up question marks',
  'shape.mixed-marks': 'Mixes question and exclamation marks',
  'shape.drawn-out': 'Draws letters out for emphasis',
  'shape.dots': 'Trails off in dots',
  'emoji.rage': 'Uses an angry emoji',
  'emoji.cross': 'Uses a displeased emoji',
  'emoji.sad': 'Uses a sad emoji',
  'emoji.smile': 'Uses a happy emoji',
  'emoji.eye-roll': 'Rolls their eyes by emoji',
};

/** What an expert would give the first occurrence, in grades. */
export const SHAPE_PRIOR: Readonly<Record<ShapeHit['id'], number>> = {
  'shape.shout': 0.8,
  'shape.marks': 0.3,
  'shape.question-marks': 0.5,
  'shape.mixed-marks': 0.7,
  'shape.drawn-out': 0.1,
  'shape.dots': 0.1,
  'emoji.rage': 2.4,
  'emoji.cross': 1.2,
  'emoji.sad': 0.6,
  'emoji.smile': -0.5,
  'emoji.eye-roll': 1,
};

const EMOJI: readonly (readonly [ShapeHit['id'], string])[] = [
  ['emoji.rage', '😡🤬😠👿💢🖕🔪🤮💩👹'],
  ['emoji.cross', '😤👎😒😑🤨😾🙎🤡🗑🚮'],
  ['emoji.sad', '😞😔😟😕🙁☹😢😭😩😫😣😖😓😥😰😪💔😿🥺😧😦😨😱'],
  ['emoji.eye-roll', '🙄😏'],
  ['emoji.smile', '😊😀😃😄😁😆😂🤣😍🥰😘😉🙂☺😎🤗🥳🎉👍👌🙏❤💕💖💛💚💙💜🧡✨🌟⭐🏆💪🙌😻🤩😋😇🎂✅💯🔥🌞☀🌈🍀💐🌸'],
];
const EMOTICON: readonly (readonly [ShapeHit['id'], RegExp])[] = [
  ['emoji.sad', /(?<![\w/])[:;=]['’]?-?[(/\\|[]+(?!\w)/g],
  ['emoji.smile', /(?<!\w)[:;=]-?[)\]DP]+(?!\w)/g],
  ['emoji.rage', /(?<!\w)>:-?[(|]/g],
];

// in capitals as a matter of course; other words in capitals that the tables do not know are taken for names and codes too
const ACRONYMS = new Set(
  'a i ok id it us uk usa eu tv pc am pm dm dms pin sim gps ceo cfo hr atm pdf url vip faq ups usps dhl fedex lax jfk sfo ord dfw atl phl clt mia bos ewr dca iad sea pdx las den phx lhr lgw ba ua aa dl wn b6 sw mp led lcd usb hdmi vpn api sso sms mms lol omg wtf wth ffs smh fyi asap eta rip diy lte iphone ios xl xs xxl sm md rn nhs dvla hmrc bbc itv vat po tba tbc na nb ps re fw fwd cc bcc st rd ave nyc la dc ny tx ca fl est pst gmt utc cs ps4 xbox cod dlc fps psn rpm mot suv abs ac dc gb mb kb tb ml kg lb lbs oz cm mm ft ml mg iv dob aka eg ie no1 q1 q2 q3 q4 hi to at on in of and or is be by we my me so up do go an as if'.split(
    ' ',
  ),
);

const isUpper = (t: string) => t.length >= 2 && t === t.toUpperCase() && t !== t.toLowerCase();
const letters = (t: string) => t.replace(/\P{L}/gu, '');

/** Finds the shape signals of one sentence. `known`: is it an ordinary word? Names and codes in capitals are no shouting. */
export function shapeOf(text: string, tokens: readonly Token[], known: (norm: string) => boolean): ShapeHit[] {
  const hits: ShapeHit[] = [];
  const words = tokens.filter((t) => t.kind === 'word' && /\p{L}/u.test(t.text));
  const upper = words.filter((t) => isUpper(letters(t.text)) || (t.text === 'I' && words.length > 2));
  const plain = upper.filter((t) => t.text !== 'I' && letters(t.text).length >= 2 && !/\d/.test(t.text) && known(t.norm));
  const whole = words.length >= 3 && upper.length >= words.length * 0.8 && plain.length >= words.length * 0.5;
  const strong = plain.filter((t) => !ACRONYMS.has(t.norm));
  if (whole && strong.length) {
    const first = words[0] as Token;
    const last = words[words.length - 1] as Token;
    hits.push({ id: 'shape.shout', start: first.start, end: last.end, strength: Math.min(2, 1 + strong.length / 6) });
  } else {
    for (const t of strong) {
      const emphatic = letters(t.text).length >= 3 || t.norm === 'no';
      if (emphatic) hits.push({ id: 'shape.shout', start: t.start, end: t.end, strength: 0.6 });
    }
  }
  for (const m of text.matchAll(/[!?]+(?:\s?[!?]+)*/g)) {
    const bangs = (m[0].match(/!/g) ?? []).length;
    const asks = (m[0].match(/\?/g) ?? []).length;
    const at = { start: m.index, end: m.index + m[0].length };
    if (bangs && asks) hits.push({ id: 'shape.mixed-marks', ...at, strength: 1 });
    else if (bangs) hits.push({ id: 'shape.marks', ...at, strength: Math.min(1.5, bangs / 2) });
    else if (asks >= 2) hits.push({ id: 'shape.question-marks', ...at, strength: Math.min(1.5, asks / 2) });
  }
  for (const m of text.matchAll(/\.{3,}|…/g))
    hits.push({ id: 'shape.dots', start: m.index, end: m.index + m[0].length, strength: 1 });
  for (const t of words) {
    if (/(\p{L})\1\1/u.test(t.norm) && !/^(?:www|iii|xxx)$/.test(t.norm))
      hits.push({ id: 'shape.drawn-out', start: t.start, end: t.end, strength: 1 });
  }
  for (const t of tokens) {
    if (t.kind !== 'emoji') continue;
    const base = String.fromCodePoint(t.text.codePointAt(0) ?? 0);
    for (const [id, set] of EMOJI) if (set.includes(base)) hits.push({ id, start: t.start, end: t.end, strength: 1 });
  }
  for (const [id, re] of EMOTICON) {
    for (const m of text.matchAll(re)) hits.push({ id, start: m.index, end: m.index + m[0].length, strength: 1 });
  }
  return hits;
}
