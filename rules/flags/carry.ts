const CANNOT =
  /\b(?:i|we)(?:['’](?:m|re))?\s+(?:(?:are|am|will|do|would|have|really|simply|just|therefore|also|unfortunately|currently)\s+)*(?:cannot|can\s?not|can['’]?t|won['’]?t|will not|(?:not |un)able to|not (?:have )?(?:the |any )?(?:authori[sz]ed to|authority to|permission to|permitted to|allowed to)|not in a position to|not going to)\s+(?:just\s+|simply\s+|currently\s+)?(\p{L}.+)$/iu;
const DUTY =
  /\b(?:you|u|i need you)(?:['’]ll)?\s+(?:(?:just|will|now|would|still|first|hereby|kindly|do|have)\s+)*(?:must|shall|need to|have to|got to|had better|better|to|(?:are|is) (?:to|(?:hereby )?(?:required|obliged|expected|requested|advised|asked|supposed|instructed) to)|should)\s+(?:(?:first|please|just|kindly|now)\s+)*(\p{Ll}.+)$/iu;
const KINDLY = /^(?:please\s+)?kindly\s+(\p{L}.+)$/iu;
const VOW = /\b(?:promise|guarantee|swear|vow|pledge|commit|undertake)\s+(?:you\s+)?to\s+(\p{L}.+)$/iu;
const STOP = /\b(?:do not|don['’]?t|never|no need to)\s+(\p{L}.+)$/iu;
const ENSURE = /\b(?:ensure|make sure)\s+(?:that\s+)?((?:you|your|the|it|all)\s.+)$/iu;
const HABIT = /\bwe always\s+(\p{L}.+)$/iu;
const SURE = /[\s,]*\b(?:definitely|certainly|absolutely|100\s?%|for sure|for certain|guaranteed|without (?:a )?(?:doubt|fail)|no doubt|undoubtedly|surely)\b(?! not)/iu;
const BARE = /^(?:(?:just|now|then|first|so|ok|okay|and)[\s,]+)*(\p{L}.+)$/iu;

// A verb phrase that would not read right after "I wish I could" or "please".
const UNFIT_ACT =
  /^(?:be|have|say|not|accept|help but|do (?:anything|nothing)|guarantee|hold|take responsibility|see|find|think|imagine|expect)\b|\b(?:any|anything|either|until|unless|because|since|as|anymore|nor|at all|but|if)\b/i;
const UNFIT_ORDER = /^(?:be|have|not|never|also|always|only|realise|understand|feel|calm|know|take (?:that|it|this) up)\b/i;

/**
 * What of a flagged clause a replacement may carry over. Absent where the clause has none, or one that would not fit.
 * - `act`: what cannot or will not be done ("refund this")
 * - `order`: what the customer is told to do ("call us back"); `asked`: the same of a bare imperative
 * - `stop`: what they are told not to do; `ensure`: what they are to see to ("you have it ready")
 * - `vow`: what is promised after "promise to"; `habit`: after "we always"; `plan`: the clause without "definitely"
 */
export function carried(clause: string): Record<string, string> {
  const out: Record<string, string> = {};
  const put = (name: string, pattern: RegExp, unfit?: RegExp) => {
    const found = pattern.exec(clause)?.[1]?.trim();
    if (found && !unfit?.test(found) && found.split(/\s+/).length <= 16) out[name] = found;
  };
  put('act', CANNOT, UNFIT_ACT);
  put('order', KINDLY, UNFIT_ORDER);
  put('order', DUTY, UNFIT_ORDER);
  put('vow', VOW);
  put('stop', STOP, /^(?:worry|hesitate|have|be|let|expect|assume|forget)\b/i);
  put('ensure', ENSURE);
  put('habit', HABIT);
  const bare = BARE.exec(clause)?.[1];
  if (bare && !/^(?:please|kindly|you|i|we|the|your|it|that|this|or|make|get yourself|have|listen|hear|stop|answer)\b/i.test(bare)) {
    out.asked = bare.charAt(0).toLowerCase() + bare.slice(1);
  }
  if (SURE.test(clause)) {
    const rest = clause.replace(SURE, '').trim();
    if (/^(?:it|the|your|you|we|i|this|that|they|he|she|our|a|everything)\b.*\b(?:will|['’]ll|is|are|be|can|has)\b/i.test(rest))
      out.plan = /^I\b/.test(rest) ? rest : rest.charAt(0).toLowerCase() + rest.slice(1);
  }
  return out;
}
