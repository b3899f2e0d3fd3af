import { FIELDS, FROM, ON, ORIGINAL, QUOTING, REPLY_LINE, WROTE } from './mail-words';

/** Who is quoted, as a header in the mail names them. */
export interface QuotedAuthor {
  name?: string;
  email?: string;
  /** The date as the header shows it. */
  at?: string;
}

/** A header found in a run of lines. */
export interface QuoteHeader extends QuotedAuthor {
  /** How many lines it takes. */
  lines: number;
  /** Characters of the first line before the header and of the last line from where it ended: text joined to the header. */
  before: number;
  after: number;
  /** Sure without a deeper quote after it; otherwise it counts only when one follows. */
  sure: boolean;
}

const any = (list: readonly string[]): string => `(?:${list.join('|')})`;
const L = '(?<![\\p{L}\\p{N}])';
const R = '(?![\\p{L}\\p{N}])';
// The colon closes the header; "wrote in #note-3:" and "wrote on 2 Mar 2026 at 11:05:" have something in between.
const VERB = new RegExp(`(?:${L}${any(WROTE)}${R}|(?:のメール|님이 작성|写道|寫道|작성))(?<rest>[^\\n]{0,160}?)[:：]`, 'giu');
const LEAD = new RegExp(`${L}${any(ON)}[\\s:,]{1,3}(?=[^\\n]{0,60}\\d)`, 'giu');
const GLUED = /(?<=\S)(?:On|Am|Le|El|Il|Em|Op|Den)\s(?=[^\n]{0,40}\d)/gu;
const LEAD_AT_START = new RegExp(`^\\s*(?:${any(ON)}[\\s:,]|[\\p{L}.]{2,12},? |["'“]|\\d)`, 'iu');
const QUOTING_LINE = new RegExp(`^\\s*${any(QUOTING)}\\s+(?<who>.{2,120}?)\\s*:\\s*$`, 'iu');
const NO_VERB = /^(?=.{0,40}\d{1,2}[:.]\d{2}).{8,70}?[\s,](?<who>[^\d<>:,]{2,60}?)\s*<(?<email>[^<>\s]+@[^<>\s]+)>\s*[:：]\s*$/u;
const EMAIL = /[<(["']?(?:mailto:)?([\w.+%-]+@[\w-]+(?:\.[\w-]+)+)[>)\]"']?(?:\s*<mailto:[^>]*>|\s*\(mailto:[^)]*\))?/u;
const TIME = /\d{1,2}[:.h]\d{2}/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
const DAY = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,}|\p{L}{3,}\.?\s+\d{1,2}/u;
const ON_AT_START = new RegExp(`^\\s*${any(ON)}(?![\\p{L}])[\\s:,]*`, 'iu');
// The date's last digit, then what still belongs to it: am, pm, a zone.
const DATE_END = /^.*\d(?:\s*(?:[aApP]\.?[mM]\.?|[uU]hr|h|Z|[A-Z]{2,5}|г\.)(?!\p{L}))*(?:\s*[+-]\d{2}:?\d{2})?(?:\s*\([^)]*\))?/u;
const PRONOUN = /^(?:you|we|i|he|she|they|someone|somebody|who|it|that|customer service|my \p{L}+|your \p{L}+)$/iu;
const FIELD = new RegExp(`^[\\s*_>]*${any(FIELDS)}[*_]*\\s*[:：]`, 'iu');
const FROM_LINE = new RegExp(`^[\\s*_>]*${any(FROM)}[*_]*\\s*[:：][*_]*\\s*(?<who>\\S.{0,160})$`, 'iu');
const ONE_LINE_BLOCK =
  /^[\s*_]*from[*_]*\s*:\s*(?<who>.{2,100}?)\s+[*_]*(?:sent|date)[*_]*\s*:\s*(?<at>.{6,60}?)\s+[*_]*to[*_]*\s*:.{2,160}?[*_]*subject[*_]*\s*:/iu;
const ORIGINAL_LINE = new RegExp(
  `^[\\s>]*[-_=*~]{2,}\\s*${any(ORIGINAL)}[^\\n]{0,60}?[-_=*~:]{1,}\\s*$|^\\s*begin forwarded message\\s*:\\s*$`,
  'iu',
);
const RULE = /^\s*[-_=]{10,}\s*$/u;
const REPLY_LINE_RE = new RegExp(`^\\W*${any(REPLY_LINE)}`, 'iu');

/** Longest reply header in lines: mail programs wrap them at about 72 characters. */
const MOST_LINES = 4;

/**
 * The header that starts at `lines[at]`, if one does. Lines must have their quote marks taken off already.
 * @param lines the lines of one quote depth, following one another
 */
export function headerAt(lines: readonly string[], at: number): QuoteHeader | null {
  const first = lines[at] ?? '';
  if (!/\S/.test(first)) return null;
  const colon = first.includes(':') || first.includes('：');
  const block = colon || /^[\s>]*[-_=*~]{2}/u.test(first) ? blockHeader(lines, at) : null;
  return block ?? attribution(lines, at);
}

/** Whether the line asks for replies above or below it, as helpdesks' own mails do. */
export function isReplyLine(line: string): boolean {
  return REPLY_LINE_RE.test(line);
}

/** "-----Original Message-----", and blocks of From, Sent, To and Subject. */
function blockHeader(lines: readonly string[], at: number): QuoteHeader | null {
  const first = lines[at] ?? '';
  const flat = first.length > 40 ? ONE_LINE_BLOCK.exec(first) : null;
  if (flat?.groups)
    return { ...author(flat.groups.who ?? ''), at: flat.groups.at, lines: 1, before: 0, after: first.length, sure: true };
  const original = ORIGINAL_LINE.test(first);
  let i = at;
  if (original || RULE.test(first)) {
    i++;
    while (i < lines.length && i < at + 3 && !/\S/.test(lines[i] ?? '')) i++;
  }
  const from = FROM_LINE.exec(lines[i] ?? '');
  if (!from) {
    if (!original) return null;
    const inner = i < lines.length ? attribution(lines, i) : null;
    if (inner) return { ...inner, lines: i - at + inner.lines, before: 0, sure: true };
    return { lines: 1, before: 0, after: first.length, sure: true };
  }
  let fields = 0;
  let end = i + 1;
  let when: string | undefined;
  for (let j = i + 1; j < lines.length && j < i + 9; j++) {
    const line = lines[j] ?? '';
    if (FIELD.test(line)) {
      fields++;
      end = j + 1;
      const value = line.slice(line.search(/[:：]/u) + 1).replace(/^[\s*_]+|[\s*_]+$/gu, '');
      if (!when && /\d/.test(value) && (TIME.test(value) || YEAR.test(value))) when = value;
    } else if (/\S/.test(line) && !/^\s+\S|@/.test(line)) break;
    else if (!/\S/.test(line) && fields > 0) break;
  }
  if (fields < (original ? 1 : 2)) return null;
  return {
    ...author(from.groups?.who ?? ''),
    at: when,
    lines: end - at,
    before: 0,
    after: (lines[end - 1] ?? '').length,
    sure: true,
  };
}

/** "On 2 Mar 2026 at 11:05, Dana Whitfield <dana@x.example> wrote:" and its relatives. */
function attribution(lines: readonly string[], at: number): QuoteHeader | null {
  const first = lines[at] ?? '';
  const quoting = QUOTING_LINE.exec(first);
  if (quoting?.groups)
    return { ...author(quoting.groups.who ?? ''), lines: 1, before: 0, after: first.length, sure: EMAIL.test(first) };
  let joined = '';
  for (let n = 1; n <= MOST_LINES && at + n <= lines.length; n++) {
    const line = lines[at + n - 1] ?? '';
    if (n > 1 && !/\S/.test(line)) return null;
    const offset = joined === '' ? 0 : joined.length + 1;
    joined = n === 1 ? line : `${joined} ${line}`;
    if (joined.length > 420) return null;
    if (n === 1 && !line.includes(':') && !line.includes('：') && !mayStart(line)) return null;
    const found = attributionIn(joined, n > 1);
    if (found && found.end > offset)
      return { ...found.who, lines: n, before: found.start, after: found.end - offset, sure: found.sure };
    if (n === 1) {
      const noVerb = withoutVerb(line);
      if (noVerb) return noVerb;
    }
    // only a wrapped header goes on in the next line: it must look like one from its first word
    if (n === 1 && !mayStart(line)) return null;
  }
  return null;
}

/** "2026-03-07 18:40 Dana Whitfield <dana@x.example>:" */
function withoutVerb(line: string): QuoteHeader | null {
  const who = NO_VERB.exec(line)?.groups;
  if (!who?.who) return null;
  return {
    name: tidy(who.who),
    email: who.email,
    at: dateOf(line.slice(0, line.indexOf(who.who))),
    lines: 1,
    before: 0,
    after: line.length,
    sure: true,
  };
}

function mayStart(line: string): boolean {
  if (!LEAD_AT_START.test(line) && !EMAIL.test(line)) {
    LEAD.lastIndex = 0;
    return LEAD.test(line) && /\d/.test(line);
  }
  return /\d/.test(line) || EMAIL.test(line);
}

function attributionIn(text: string, wrapped: boolean): { start: number; end: number; who: QuotedAuthor; sure: boolean } | null {
  VERB.lastIndex = 0;
  for (let m = VERB.exec(text); m; m = VERB.exec(text)) {
    let end = m.index + m[0].length;
    let rest = m.groups?.rest ?? '';
    // "wrote on 2 Mar at 11:05:" has colons of its own: the header's is the last that leaves only a time before it
    const more = /^\d{2}(?::\d{2})?[^:\n]{0,40}[:：]/u.exec(text.slice(end));
    if (more && /\d$/.test(rest)) {
      rest += text.slice(end - 1, end + more[0].length - 1);
      end += more[0].length;
    }
    const bracket = /^[^)\n]{0,60}\)\s*[:：]/u.exec(text.slice(end));
    if (bracket && rest.includes('(') && !rest.includes(')')) {
      rest += text.slice(end - 1, end + bracket[0].length - 1);
      end += bracket[0].length;
    }
    if (rest && !/^[\s,(]/u.test(rest)) continue;
    const start = headerStart(text, m.index);
    const before = text.slice(start, m.index);
    const whole = text.slice(start, end);
    const email = EMAIL.exec(whole);
    const dated = (TIME.test(before + rest) && DAY.test(before + rest)) || (YEAR.test(before + rest) && DAY.test(before + rest));
    const note = /#(?:note|comment)?-?\d+/iu.test(rest);
    const who = nameIn(before, rest);
    if (email) who.email = email[1];
    const closed = !/\S/u.test(text.slice(end));
    if (!dated && !email && !note) {
      // "Dana wrote:" alone is a header only when a quote follows, and then it is the whole line
      if (wrapped || !closed || start !== 0 || !who.name || who.name.split(/\s+/u).length > 4) continue;
      return { start, end, who, sure: false };
    }
    if (before.length + rest.length > 260 || (who.name && PRONOUN.test(who.name)) || (who.name ?? '').length > 80) continue;
    return { start, end, who, sure: closed && !/said|replied|responded/iu.test(m[0]) };
  }
  return null;
}

/** Where the header starts in a line that may have the writer's own words joined in front, even without a space. */
function headerStart(text: string, verbAt: number): number {
  const head = text.slice(0, verbAt);
  let start = 0;
  for (const lead of [LEAD, GLUED]) {
    lead.lastIndex = 0;
    for (let m = lead.exec(head); m; m = lead.exec(head)) {
      // a capital and a date close by tell the header from "on" within a sentence
      if (m.index > start && /\p{Lu}/u.test(m[0].charAt(0)) && /^\S+\s[^\n]{0,24}\d/u.test(head.slice(m.index))) start = m.index;
      lead.lastIndex = m.index + 1;
    }
  }
  if (start === 0) {
    // "...soon03/07/2026 18:40 - Nadia wrote:": nothing but the date tells where it starts
    const date = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}/u.exec(head);
    if (
      date &&
      date.index > 0 &&
      /\p{Ll}$|[.!?]\s*$/u.test(head.slice(0, date.index)) &&
      /\s-\s+\S/u.test(head.slice(date.index))
    )
      return date.index;
  }
  return start;
}

/** The name and date in the parts before and behind the verb. */
function nameIn(before: string, rest: string): QuotedAuthor {
  const behind = rest.replace(EMAIL, ' ');
  const mail = EMAIL.exec(before);
  const nameFirst = mail ? before.slice(0, mail.index) : '';
  const head = before.replace(EMAIL, ' ').replace(/\((?=[^)]*\/)[^)\d]*\)/gu, ' ');
  if (!/\d/u.test(head)) {
    const name = tidy(head);
    const at = /\d/u.test(behind) && !behind.includes('#') ? dateOf(behind) : undefined;
    if (/\p{L}/u.test(name)) return at ? { name, at } : { name };
    const behindName = tidy(behind);
    return /\p{L}/u.test(behindName) && !/\d/u.test(behindName) ? { name: behindName } : {};
  }
  const digit = head.search(/\d/u);
  const end = DATE_END.exec(head)?.[0].length ?? 0;
  // "Dana <dana@x.example>, 7 Mar 2026 18:40 ... wrote": the address closes the name
  if (/\p{L}/u.test(nameFirst) && !/\d/u.test(nameFirst))
    return { name: tidy(nameFirst), at: dateOf(head.slice(nameFirst.length, end)) };
  const after = tidy(head.slice(end));
  const at = dateOf(head.slice(0, end));
  if (/\p{L}/u.test(after)) return { name: after, at };
  const behindName = tidy(behind);
  if (/\p{L}/u.test(behindName) && !/\d/u.test(behindName)) return { name: behindName, at };
  const front = tidy(
    head
      .slice(0, digit)
      .replace(ON_AT_START, '')
      .replace(/[\s(,]*(?<!\p{L})\p{L}{2,4}\.?,?\s*$/u, ''),
  );
  return /\p{L}/u.test(front) && !ON_AT_START.test(head) ? { name: front, at: dateOf(head.slice(digit, end)) } : { at };
}

function dateOf(text: string): string | undefined {
  const bare = text.replace(ON_AT_START, '').replace(/^[\s,(]+|[\s,(]+$/gu, '');
  return bare || undefined;
}

function author(text: string): QuotedAuthor {
  const email = EMAIL.exec(text);
  const name = tidy(text.replace(EMAIL, ' '));
  const out: QuotedAuthor = {};
  if (name && name !== email?.[1]) out.name = name;
  if (email) out.email = email[1];
  return out;
}

/** A name without the marks around it: quotes, brackets, commas, dashes, "via Support". */
function tidy(text: string): string {
  return text
    .replace(/<[^>]*>|[\u2060\u200b\ufeff]/gu, ' ')
    .replace(/[<>[\]*_"“”„]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:(\-–—|']+|[\s,;:()\-–—|']+$/gu, '')
    .replace(/^(?:odesílatel|odosielateľ|schrieb|skrev|schreef|by|von|από|at|um|à|kl)\s+/iu, '')
    .trim();
}
