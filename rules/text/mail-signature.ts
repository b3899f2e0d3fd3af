import { DISCLAIMER, GATEWAY, SENT_FROM, SIGN_OFF } from './mail-words';

const any = (list: readonly string[]): string => `(?:${list.join('|')})`;
const DELIMITER = /^\s*(?:--|—|–|―|__+|\*\*+|~~+)\s*$/u;
const SENT_FROM_LINE = new RegExp(`^[\\s>*_(\\[-]*${any(SENT_FROM)}`, 'iu');
const DISCLAIMER_LINE = new RegExp(`^[\\s*_(\\[-]*${any(DISCLAIMER)}`, 'iu');
const GATEWAY_LINE = new RegExp(`^[\\s*_-]*${any(GATEWAY)}`, 'iu');
/** A line that is a closing ("Kind regards"), with a name or without. */
export const SIGN_OFF_LINE = new RegExp(
  `^\\s*${any(SIGN_OFF)}[\\s,.!;-]*(?<name>[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}][\\p{L}.'’-]*){0,3})?\\s*$`,
  'iu',
);
const NAME_LINE = /^[\s*_]*[\p{L}][\p{L}.'’-]*(?:\s+[\p{L}(][\p{L}.'’)-]*){0,4}[\s*_,]*$/u;
const CONTACT = /@|https?:|www\.|\+?\d[\d\s()./-]{5,}|\b(?:tel|phone|mobile|fax|e-?mail|web)\b/iu;
/** A signature longer than this is rather a rule drawn by the writer. */
const LONGEST = 30;

/**
 * Which of a run of lines (one writer's, unquoted, following one another) are not the writer's words: a signature behind
 * its delimiter, the contact block behind a closing and a name, "Sent from my phone", legal footers, gateway warnings.
 * The closing and the name stay: they are words to the reader.
 */
export function notWords(lines: readonly string[]): Set<number> {
  const out = new Set<number>();
  const dropTo = (from: number, to: number) => {
    for (let i = from; i < to; i++) out.add(i);
  };
  let end = lines.length;
  for (let i = 0; i < end; i++) {
    const line = lines[i] ?? '';
    if (line.length > 2000 || !/\S/u.test(line)) continue;
    if (DELIMITER.test(line) && filled(lines, i + 1, end) <= LONGEST) {
      dropTo(i, end);
      end = i;
    } else if (line.length < 140 && SENT_FROM_LINE.test(line)) {
      out.add(i);
    } else if (GATEWAY_LINE.test(line)) {
      out.add(i);
    } else if (DISCLAIMER_LINE.test(line) && filled(lines, 0, i) > 0) {
      dropTo(i, end);
      end = i;
    }
  }
  const contact = contactBlock(lines, end, out);
  if (contact !== null) dropTo(contact, end);
  return out;
}

/** Whether a line is one that only ever stands around the writer's words: a delimiter, "Sent from my phone", a footer, a warning. */
export function mayEndWords(line: string): boolean {
  return DELIMITER.test(line) || SENT_FROM_LINE.test(line) || GATEWAY_LINE.test(line) || DISCLAIMER_LINE.test(line);
}

function filled(lines: readonly string[], from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (/\S/u.test(lines[i] ?? '')) n++;
  return n;
}

/** Where the lines behind "Kind regards, / Sam Okafor" start, if only titles, companies and addresses follow. */
function contactBlock(lines: readonly string[], end: number, gone: Set<number>): number | null {
  for (let i = Math.max(0, end - 14); i < end; i++) {
    const closing = SIGN_OFF_LINE.exec(lines[i] ?? '');
    if (!closing) continue;
    let from = i + 1;
    if (!closing.groups?.name) {
      while (from < end && !/\S/u.test(lines[from] ?? '')) from++;
      if (from >= end || !NAME_LINE.test(lines[from] ?? '')) continue;
      from++;
    }
    const rest = lines.slice(from, end).filter((line, k) => /\S/u.test(line) && !gone.has(from + k));
    if (rest.length === 0 || rest.length > 10) continue;
    if (
      rest.every(
        (line) => line.length <= 90 && (CONTACT.test(line) || !/[.!?]\s*$/u.test(line)) && !/^\s*p\.?\s?s\b/iu.test(line),
      )
    )
      return from;
  }
  return null;
}
