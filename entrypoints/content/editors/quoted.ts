/** What an element says about the words in it: nothing, "these are not the agent's", or "nor is anything after them". */
export type QuoteKind = 'self' | 'rest' | null;

/**
 * Quoted and forwarded mail and signatures, as mail programs mark them in HTML. Sources: the markup that Gmail, Outlook (web and
 * desktop), Apple Mail, Thunderbird, Yahoo, Zimbra, Proton and Roundcube put into replies.
 */
const SELF = [
  'blockquote',
  '.gmail_quote',
  '.gmail_attr',
  '.gmail_extra',
  'div[type="cite"]',
  '.moz-cite-prefix',
  '.moz-forward-container',
  '.yahoo_quoted',
  '.protonmail_quote',
  '.zmail_extra',
  '.front-blockquote',
  '.gmail_signature',
  '[data-smartmail="gmail_signature"]',
  '.moz-signature',
  '.protonmail_signature_block',
  '#Signature',
  '#signature',
  '.signature',
  '[data-signature]',
  '#_rc_sig',
  '#ms-outlook-mobile-signature',
].join(',');
const REST = [
  '#divRplyFwdMsg',
  '#appendonsend',
  '#reply-intro + blockquote ~ *',
  '#OLK_SRC_BODY_SECTION',
  '#mail-editor-reference-message-container',
].join(',');
const HEADER = /^\s*(?:From|Von|De|Da|Van|Från|Fra|Od)\s*:/;

export function quoteKind(el: Element): QuoteKind {
  if (el.matches(REST)) return 'rest';
  if (el.matches(SELF)) return 'self';
  if (el.tagName === 'DIV' && opensOutlookQuote(el)) return 'rest';
  return null;
}

/** Outlook puts "From: ... Sent: ..." behind an <hr>, or in a div with a line on top. */
function opensOutlookQuote(el: Element): boolean {
  const ruled = el.previousElementSibling?.tagName === 'HR' || /border-top:\s*solid/i.test(el.getAttribute('style') ?? '');
  return ruled && HEADER.test(el.textContent ?? '');
}
