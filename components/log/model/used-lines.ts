/** A line of the phrase bank as it is written there: `{slot}`, `{slot|words}`, `[part that may go]`. */
export interface LineTemplate {
  id: string;
  text: string;
}

/** What a slot is filled with is seldom longer, in UTF-16 units. */
const SLOT = 80;
/** A line with fewer letters of its own says nothing about who wrote it. */
const OWN_LETTERS = 12;

/**
 * Which lines of the bank stand in these messages, word for word but for what fills their places; in the order of the bank. White space,
 * case and the form of quotation marks do not matter. Linear in the length of the messages for each line.
 */
export function linesIn(messages: readonly string[], bank: readonly LineTemplate[]): string[] {
  const texts = messages.map(flat).filter(Boolean);
  if (texts.length === 0) return [];
  return bank.filter(({ text }) => shapesOf(text).some((parts) => texts.some((t) => stands(parts, t)))).map(({ id }) => id);
}

const flat = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const PLACE = /\{[^{}]*\}/;

/** A line with and without all of its optional parts, each as the words between its places. */
function shapesOf(text: string): string[][] {
  const shapes = [text.replace(/\[([^[\]]*)\]/g, '$1'), text.replace(/\[[^[\]]*\]/g, '')].map((t) =>
    t
      .split(PLACE)
      .map((part) => flat(part).replace(/[\s,.;:]+$/, ''))
      .map((part) => part.replace(/^[\s,.;:]+/, '')),
  );
  return shapes.filter((parts) => parts.join('').replace(/[^\p{L}]/gu, '').length >= OWN_LETTERS);
}

/** Whether the parts follow each other with no more between them than fills a place. */
function stands(parts: readonly string[], text: string): boolean {
  const words = parts.filter(Boolean);
  const [first = '', ...rest] = words;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end = at + first.length;
    let whole = true;
    for (const part of rest) {
      const next = text.indexOf(part, end);
      if (next < 0 || next - end > SLOT) {
        whole = false;
        break;
      }
      end = next + part.length;
    }
    if (whole) return true;
  }
  return false;
}

/** A line as it is shown in a report: its places as dots. */
export const shownLine = (text: string): string =>
  text
    .replace(/\{[^{}|]*\|([^{}]*)\}/g, '$1')
    .replace(/\{[^{}]*\}/g, '…')
    .replace(/\[([^[\]]*)\]/g, '$1')
    .replace(/,? ?…[.,;:]/g, ' …')
    .replace(/\s+/g, ' ')
    .trim();
