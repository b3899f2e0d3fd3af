/** Lines that no customer wrote by hand: automatic replies, disclaimers, mail programs' own words. They never count. */
const BOILERPLATE: readonly RegExp[] = [
  /\bout of (?:the )?office\b/i,
  /\bauto(?:matic|mated)?[- ]?(?:reply|response|acknowledge?ment)\b.{0,40}(?:do not|please|:)/i,
  /\bthis is an? (?:auto(?:matic|mated|matically generated)|system[- ]generated)\b/i,
  /\bautomatically generated (?:e-?mail|message|reply)\b/i,
  /\bdo not reply to this (?:e-?mail|message|address)\b/i,
  /\bthis (?:e-?mail|message|communication)\b.{0,60}\b(?:confidential|privileged|intended (?:solely|only)|legally)\b/i,
  /\bif you (?:are not the intended|have received this (?:e-?mail|message|communication) in error)/i,
  /\bany (?:unauthori[sz]ed|disclosure).{0,60}\b(?:prohibited|unlawful|forbidden)\b/i,
  /^\s*(?:sent|get|envoyé|gesendet) (?:from|using|outlook for) (?:my )?(?:iphone|ipad|android|samsung|galaxy|mobile|outlook|yahoo|proton|blackberry|huawei|pixel|ios)/i,
  /\b(?:virus[- ]free|scanned (?:for viruses|by))\b/i,
  /\b(?:click|tap) (?:here )?to unsubscribe\b|\byou are receiving this (?:e-?mail|message)\b/i,
  /\bplease consider the environment before printing\b/i,
  /\byour (?:request|ticket|case|message) (?:\([^)]*\) )?(?:has been|was) (?:received|created|logged|assigned)\b/i,
  /\bI am (?:currently )?(?:away|on (?:annual |parental |maternity |sick )?leave) (?:until|till|from)\b/i,
];

/** True for a sentence that a machine put there. */
export function isBoilerplate(sentence: string): boolean {
  return sentence.length < 600 && BOILERPLATE.some((r) => r.test(sentence));
}
