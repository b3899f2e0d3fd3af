/** What a turn does with the answer before it, read from its shape and its opening words: for the memory over turns only. */
export interface TurnShape {
  /** Words in all. */
  words: number;
  /** Goes along with what was offered, 0 or 1. */
  accepts: number;
  /** Opens by turning down or going back over what was said, 0 or 1. */
  objects: number;
  /** Little but a number, as when a question is answered, 0 or 1. */
  answers: number;
}

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
const ACCEPTS =
  /^(?:ok|okay|k|fine|right|righto|yes|yeah|yh|yep|sure|aye|all ?right|deal|go on|go ahead|great|perfect|ah|oh|good|very well|haha?|lol|done|then|cheers|ta|thanks?|well)\b|\b(?:is fine|that['’]?s (?:decent|fair|better|something|kind|good|fine)|will do|that works|works for me|it works|fair enough|i suppose|do that|thank you|thanks|suits)\b/i;
const OBJECTS =
  /^(?:no|nope|not|but|that['’]?s not|that isn['’]?t|why|so|and|well|what|i didn['’]?t|i don['’]?t|you (?:said|told|just|keep|didn)|again|really|seriously|still)\b/i;
/** More words than this say more than the number they hold. */
const FEW = 6;

/** Reads one turn of the customer. */
export function turnShape(text: string): TurnShape {
  const said = text.trim();
  const words = said.match(WORD)?.length ?? 0;
  return {
    words,
    accepts: ACCEPTS.test(said) && !said.endsWith('?') ? 1 : 0,
    objects: OBJECTS.test(said) ? 1 : 0,
    answers: words <= FEW && /\d/.test(said) ? 1 : 0,
  };
}
