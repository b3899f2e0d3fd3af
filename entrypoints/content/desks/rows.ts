import { type Quote, splitMail } from '@/rules/text/mail';
import { ACTION_LINE, bodyKey, isFieldTable, isTitle, matching, withoutHead } from './body';
import { allIn, isShown, markShadows, textOf } from './dom';
import { headWithin, isHead } from './heads';
import { isTinted, roleOf, sideRole } from './marked';
import { cleanName, nameInHead, nameKeys, nameOf } from './names';
import type { Recipe } from './recipes/schema';
import type { Voice } from './roles';
import { shownText } from './shown-text';
import { draftMark, markNotes, markSides, marksOf, noteHint, sideLabel } from './signs';
import { atOnce, type Steps } from './slices';
import { isTime, type ShownTime, timeIn, timeOf } from './times';

/** One message as read from the page, before its speaker is decided. */
export interface Row extends Voice {
  element: Element;
  /** What the message quotes. */
  quotes: Quote[];
  time: ShownTime | null;
  /** Its name stands in an attribute only. */
  hiddenName?: boolean;
  /** Lacks the element in which the other rows hold what was said. */
  bodyless?: boolean;
  /** Stands on a yellow ground, as notes do on many desks. */
  tinted?: boolean;
  /** A line or a badge beside the words speaks of a note. */
  noteHint?: boolean;
  /** Has no name of its own although others have: it goes on from the message before. */
  bare: boolean;
}

/** What was learnt of a page's messages and need not be worked out again while they stand. */
export interface Layout {
  body: string | null;
  names: readonly string[] | null;
  /** How many rows it was learnt from. */
  from: number;
  /** Rows as read, before they were compared with one another. */
  raw: WeakMap<Element, Row>;
}

export interface RowsRead {
  rows: Row[];
  layout: Layout;
}

/** Reads each row: who it names, when, how it is marked, and what was said. */
export function readRows(rows: readonly Element[], recipe: Recipe | null, before?: Layout): RowsRead {
  return atOnce(rowSteps(rows, recipe, before));
}

/** As `readRows`, to be interrupted between rows. */
export function* rowSteps(rows: readonly Element[], recipe: Recipe | null, before?: Layout): Steps<RowsRead> {
  let layout = before;
  if (!layout || (layout.from < 8 && layout.from !== rows.length) || rows.length > layout.from * 2) {
    for (const row of rows) markShadows(row);
    yield;
    const body = recipe && !recipe.taught ? null : bodyKey(rows);
    yield;
    const names = recipe?.author ? null : nameKeys(rows, body);
    yield;
    layout = { body, names, from: rows.length, raw: new WeakMap() };
  }
  const { body, names, raw } = layout;
  const voices: Row[] = [];
  for (const [i, row] of rows.entries()) {
    let known = raw.get(row);
    if (!known) {
      markShadows(row);
      known = readRow(row, rows[i - 1], rows.length === 1, recipe, body, names);
      raw.set(row, known);
      yield;
    }
    voices.push({ ...known });
  }
  // an address in an attribute is a name only where the page shows none
  if (voices.some((v) => v.name && !v.hiddenName)) {
    for (const v of voices) {
      if (!v.hiddenName) continue;
      v.name = undefined;
      v.email = undefined;
    }
  }
  const named = voices.filter((v) => v.name ?? v.email).length;
  markSides(rows, voices, body, recipe);
  yield;
  if (recipe?.looks) for (const v of voices) v.role ??= sideRole(recipe.looks, v.side);
  markNotes(voices, recipe);
  for (const v of voices) v.bare = !v.name && !v.email && named > 0;
  return { rows: voices, layout };
}

/** One message on its own terms; what comparing it with the others tells is added later. */
export function readRow(
  row: Element,
  before: Element | undefined,
  alone: boolean,
  recipe: Recipe | null,
  body: string | null,
  names: readonly string[] | null,
): Row {
  const zone = zoneOf(row, before);
  const bodies = recipe?.body ? inOwn(row, recipe.body) : body ? outermost(matching(row, body)) : [];
  const holder = recipe?.author ? firstShown(zone, recipe.author, alone) : null;
  const within = recipe === null ? headWithin(bodies[0] ?? row) : null;
  const head = within ?? (recipe === null && !holder ? zone.slice(1).find(isHead) : undefined);
  const inHead = head ? nameInHead(head) : {};
  const said = inHead.name
    ? inHead
    : holder
      ? cleanName(textOf(holder))
      : recipe?.author
        ? {}
        : nameOf(zone, names ?? [], bodies, alone);
  const time = recipe?.time ? timeFrom(firstShown(zone, recipe.time, alone)) : timeIn1(zone, bodies);

  const skip = (e: Element): boolean =>
    (within !== null && (e === within || (e.parentElement === within.parentElement && precedes(e, within)))) ||
    (recipe?.noise !== undefined && e.matches(recipe.noise)) ||
    (e.childElementCount === 0 && isTime((e.textContent ?? '').trim()) && !bodies.includes(e) && e.tagName !== 'P') ||
    isFieldTable(e) ||
    (/^H[1-6]$/.test(e.tagName) && isTitle(e, said.name));
  const parts = (bodies.length > 0 ? bodies : [row]).map((b) => shownText(b, skip));
  let text = '';
  const quoted = [];
  for (const part of parts) {
    if (!part.text) continue;
    if (text) text += '\n';
    for (const q of part.quoted) quoted.push({ start: q.start + text.length, end: q.end + text.length });
    text += part.text;
  }
  const bare = recipe?.body ? { text, quoted } : withoutHead(text, quoted, said.name, bodies.length === 0);
  const mail = splitMail(bare.text, bare.quoted);
  const own = mail.own
    .map((s) => bare.text.slice(s.start, s.end))
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u2060\u200b\ufeff\u00ad]/g, '')
    .split('\n')
    .filter((line) => !ACTION_LINE.test(line.trim()))
    .join('\n')
    .trim();
  return {
    element: row,
    text: own,
    quotes: mail.quotes,
    ...said,
    time,
    words: marksOf(row) + sideLabel(zone, bodies) + (recipe === null ? draftMark(row, own) : ''),
    side: null,
    role: roleOf(row, recipe),
    note: false,
    bodyless: body !== null && bodies.length === 0,
    tinted: isTinted(row, bodies[0]),
    noteHint: (recipe === null || recipe.taught === true) && noteHint(row, own),
    bare: false,
  };
}

/** The row itself and, when its head stands before it as siblings, those. */
export function zoneOf(row: Element, before: Element | undefined): Element[] {
  const zone = [row];
  let n = 0;
  for (let e = row.previousElementSibling; e && e !== before && n < 3; e = e.previousElementSibling) {
    if (before && e.contains(before)) break;
    // What is there but not shown stands between nothing.
    if (!isShown(e)) continue;
    const { length } = (e.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (length > 240 || e.matches('nav, aside, [role=navigation], [role=toolbar]')) break;
    if (length > 0) zone.push(e);
    n++;
  }
  return zone;
}

const precedes = (a: Element, b: Element) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function inOwn(row: Element, selector: string): Element[] {
  const all = row.matches(selector) ? [row] : outermost(allIn(row, selector));
  return all.filter(isShown);
}

function firstShown(zone: readonly Element[], selector: string, alone: boolean): Element | null {
  for (const z of zone)
    for (const e of [...(z.matches(selector) ? [z] : []), ...allIn(z, selector)])
      if (isShown(e) && (e.textContent ?? '').trim()) return e;
  // a page that shows one message may have its head anywhere
  if (alone)
    for (const e of zone[0]?.ownerDocument.querySelectorAll(selector) ?? [])
      if (isShown(e) && (e.textContent ?? '').trim()) return e;
  return null;
}

function outermost(list: Element[]): Element[] {
  return list.filter((e) => !list.some((o) => o !== e && o.contains(e)));
}

function timeFrom(e: Element | null): ShownTime | null {
  if (!e) return null;
  const inner = e.matches('time, [datetime]') ? e : (e.querySelector('time, [datetime]') ?? e);
  return timeOf(inner);
}

function timeIn1(zone: readonly Element[], bodies: readonly Element[]): ShownTime | null {
  for (const z of zone) {
    for (const e of [z, ...allIn(z, 'time, [datetime], [data-time], [data-timestamp]')]) {
      if (
        bodies.some((b) => b.contains(e)) ||
        (e === z && e.tagName !== 'TIME' && !e.hasAttribute('datetime') && !e.hasAttribute('data-timestamp'))
      )
        continue;
      const t = timeOf(e);
      if (t) return t;
    }
  }
  // a title with the date says more than the text; a leaf says it more exactly than what is around it
  for (const plain of [false, true]) {
    for (const z of zone) {
      for (const e of allIn(z, '*')) {
        if (e.childElementCount > 2 || bodies.some((b) => b.contains(e))) continue;
        const title = e.getAttribute('title');
        const text = plain ? textOf(e) : '';
        const fits = plain
          ? text.length < 70 &&
            (isTime(text) || (e.childElementCount === 0 && text.length < 50 && /\d/.test(text) && timeIn(text) !== null))
          : title !== null && isTime(title);
        const t = fits ? timeOf(e) : null;
        if (t) return t;
      }
    }
  }
  // within a line: "Nadia - 04.05.2026 09:14"
  for (const z of zone) {
    for (const e of allIn(z, '*')) {
      const text = textOf(e);
      if (
        e.childElementCount > 2 ||
        text.length > 90 ||
        !/\d/.test(text) ||
        bodies.some((b) => b.contains(e)) ||
        timeIn(text) === null
      )
        continue;
      const t = timeOf(e);
      if (t) return t;
    }
  }
  return null;
}
