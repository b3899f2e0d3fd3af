import { quotedTurns } from '@/rules/text/mail';
import type { Turn } from '@/rules/types';
import { channelOf, nameFor, ownName, requesters } from './about';
import { type AgentSeen, documentsAround, seenAgent } from './agent';
import { deepAll, holds, isEditable, isShown } from './dom';
import { ENOUGH, findSteps } from './find';
import { withoutHeads } from './heads';
import { wholeRows } from './marked';
import { findOpening, readOpening } from './opening';
import { recipesFor } from './recipes';
import type { Recipe } from './recipes/schema';
import { assignRoles, type Roles } from './roles';
import { refreshRows } from './row-set';
import { type Layout, type Row, rowSteps } from './rows';
import { draftOf, fillBare, joins, orderOf, withoutDoubles } from './runs';
import { isSystem } from './signs';
import { atOnce, type Steps } from './slices';
import { sameTicket, ticketOf } from './ticket';
import type { Reading } from './types';

/** What need not be worked out again while only the messages change. */
export interface ReadCache {
  agent?: AgentSeen;
  /** Look for messages in here first: where they were. */
  within?: Element;
  /** The rows found last, while only they and their like have changed. */
  rows?: readonly Element[];
  layout?: Layout;
  recipe?: string;
  score?: number;
  customer?: readonly string[];
  opening?: Element | null;
}

/** Reads the page once: by the first recipe that makes sense of it, else by its structure. */
export function readConversation(
  doc: Document,
  editor: Element | null,
  cache: ReadCache = {},
  recipes?: readonly Recipe[],
): Reading | null {
  return atOnce(readSteps(doc, editor, cache, recipes));
}

/**
 * As `readConversation`, in steps. Where the page has changed between two of them, what comes out may be of two pages: drop it
 * and begin again.
 */
export function* readSteps(
  doc: Document,
  editor: Element | null,
  cache: ReadCache = {},
  recipes?: readonly Recipe[],
): Steps<Reading | null> {
  let unsure: Reading | null = null;
  for (const recipe of recipesFor(doc, recipes)) {
    const rows = recipeRows(doc, recipe, editor);
    const reading = rows.length > 0 ? yield* assemble(doc, rows, recipe, editor, 12, cache) : null;
    if (reading && (reading.rolesKnown || !recipe.taught)) return reading;
    unsure ??= reading;
  }
  const again = cache.rows && cache.recipe === undefined ? refreshRows(cache.rows, editor) : null;
  const found = again
    ? { rows: again, score: cache.score ?? ENOUGH }
    : ((cache.within && (yield* findSteps(doc, editor, cache.within))) ?? (yield* findSteps(doc, editor)));
  cache.score = found?.score;
  const reading = found ? yield* assemble(doc, found.rows, null, editor, found.score, cache) : null;
  // what was taught finds the messages but not who is who: the structure may tell
  return reading?.rolesKnown ? reading : (unsure ?? reading);
}

/** A reply in a pop-up window without the conversation: the page that opened it still shows it. */
export function readOpener(doc: Document, cache: ReadCache = {}): Reading | null {
  try {
    const opener = (doc.defaultView?.opener as Window | null | undefined)?.document;
    if (!opener?.body || opener === doc || !sameTicket(doc.location.href, opener.location.href)) return null;
    const reading = readConversation(opener, null, cache);
    return reading && { ...reading, confidence: Math.round(reading.confidence * 80) / 100 };
  } catch {
    // of another origin, or gone
    return null;
  }
}

function recipeRows(doc: Document, recipe: Recipe, editor: Element | null): Element[] {
  const all = (root: ParentNode, selector: string): Element[] =>
    recipe.shadow ? deepAll(root, selector) : [...root.querySelectorAll(selector)];
  const scope = recipe.scope ? all(doc, recipe.scope).find(isShown) : doc;
  if (!scope) return [];
  const found = all(scope, recipe.message).filter(
    (e) =>
      isShown(e) && !(recipe.skip && (e.matches(recipe.skip) || e.querySelector(recipe.skip))) && !(editor && holds(e, editor)),
  );
  return recipe.taught ? wholeRows(innermost(found).filter((e) => !isEditable(e))) : found;
}

/** Where one match lies within another, the inner ones are the messages. The list is in document order. */
function innermost(list: readonly Element[]): Element[] {
  return list.filter((e, i) => !(list[i + 1] && e.contains(list[i + 1] as Element)));
}

function* assemble(
  doc: Document,
  found: readonly Element[],
  recipe: Recipe | null,
  editor: Element | null,
  score: number,
  cache: ReadCache,
): Steps<Reading | null> {
  const elements = recipe === null ? withoutHeads(found) : found;
  const fresh = !cache.rows || cache.recipe !== recipe?.id;
  if (fresh) Object.assign(cache, { layout: undefined, customer: undefined, opening: undefined });
  const read = yield* rowSteps(elements, recipe, cache.layout);
  Object.assign(cache, { rows: elements, recipe: recipe?.id, layout: read.layout });
  let rows = read.rows.filter((r) => !isSystem(r) || r.quotes.length > 0);
  rows = withoutDoubles(rows, draftOf(editor));
  if (rows.length === 0) return null;
  const direction = recipe?.order ? (recipe.order === 'newest' ? -1 : 1) : orderOf(rows);
  if (direction < 0) rows.reverse();
  if (cache.opening === undefined || cache.opening?.isConnected === false)
    cache.opening =
      recipe && !recipe.taught ? (recipe.opening ? doc.querySelector(recipe.opening) : null) : findOpening(doc, elements, editor);
  const opening = cache.opening;
  yield;
  if (opening && isShown(opening)) {
    const first = readOpening(opening, elements);
    if (first.text && !rows.some((r) => r.text === first.text)) rows.unshift(first);
  }
  fillBare(rows, direction);

  yield;
  const known = cache.agent;
  const agent = known ?? seenAgent(doc, elements);
  cache.agent = agent;
  yield;
  if (recipe?.agentNames && !known) {
    agent.names.unshift(...recipe.agentNames);
    agent.sure += recipe.agentNames.length;
  }
  if (recipe?.me && !known) {
    for (const d of documentsAround(doc)) {
      for (const e of deepAll(d, recipe.me)) {
        const name = (e.textContent ?? '').trim();
        if (!name) continue;
        agent.names.unshift(name);
        agent.sure++;
        if (name.includes('@')) agent.emails.push(name.toLowerCase());
      }
    }
  }
  cache.customer ??= recipe?.requester
    ? deepAll(doc, recipe.requester).map((e) => (e.textContent ?? '').trim())
    : requesters(doc, elements, rows, agent);
  const customer = cache.customer;
  yield;
  const roles = assignRoles(rows, { agent, customer });
  if (recipe === null || recipe.taught) tintedNotes(rows, roles);
  yield;
  const turns: Turn[] = [];
  const places: Element[] = [];
  const talkers = rows.filter((r, i) => roles.roles[i] !== 'note');
  rows.forEach((row, i) => {
    const from = roles.roles[i] ?? 'customer';
    // the only copy of earlier turns may be the quote in the only message shown
    if (talkers.length === 1 && from !== 'note') {
      for (const q of quotedTurns(
        row.quotes,
        from,
        { names: agent.names, emails: agent.emails },
        from === 'customer' && row.name ? { names: [row.name], emails: row.email ? [row.email] : [] } : undefined,
      )) {
        turns.push(q);
        places.push(row.element);
      }
    }
    if (!row.text) return;
    const last = turns.at(-1);
    if (
      last &&
      row.bare &&
      last.from === from &&
      last.name === row.name &&
      places.at(-1) !== row.element &&
      rows[i - 1] &&
      joins(rows[i - 1] as Row, row)
    ) {
      last.text += `\n${row.text}`;
      if (row.time) last.at ??= row.time.at;
      return;
    }
    const turn: Turn = { from, text: row.text };
    if (row.name) turn.name = row.name;
    if (row.time) turn.at = row.time.at;
    turns.push(turn);
    places.push(row.element);
  });
  if (turns.length === 0 || (recipe === null && !isTalk(rows, roles, editor))) return null;
  return {
    desk: {
      origin: doc.location.origin,
      recipe: recipe?.id ?? 'generic',
      ticket: ticketOf(doc, recipe, elements[0] ?? null),
      channel: recipe && !recipe.taught ? recipe.channel : channelOf(rows, doc),
      agentName: nameFor('agent', rows, roles) ?? (agent.sure > 0 ? agent.names[0] : undefined),
      customerName: nameFor('customer', rows, roles),
      ...ownName(rows, roles, agent),
    },
    turns,
    elements: places,
    rolesKnown: roles.known,
    confidence: confidenceOf(recipe, score, roles, rows),
  };
}

/** How a list of tickets or mails marks its rows: to be ticked, dragged, chosen by a key or a click. */
const CHOICE =
  'a[href], [tabindex]:not([tabindex="-1"]), [role=row], [role=option], [role=listitem], [draggable=true], [class*="clickable" i], :has(input[type=checkbox])';

/**
 * Whether the rows were said by somebody: a pane's "Select a message to view it here" has neither a name nor a time, and a list of
 * subjects is there to be chosen from.
 */
function isTalk(rows: readonly Row[], roles: Roles, editor: Element | null): boolean {
  const words = rows.reduce((n, r) => n + r.text.split(/\s+/).length, 0);
  if (!roles.known && words < 40 && rows.every((r) => !r.name && !r.email && !r.time)) return false;
  if (editor !== null || (roles.known && roles.roles.includes('agent'))) return true;
  return !rows.every((r) => /^.{0,140}[^.!?\s]\??$/u.test(r.text) && r.element.matches(CHOICE));
}

/** Some of the agents' messages, never a customer's, stand on yellow: those are the notes. All or none of them says nothing. */
function tintedNotes(rows: readonly Row[], roles: Roles): void {
  if (!roles.known || roles.roles.includes('note')) return;
  const agents = rows.flatMap((_, i) => (roles.roles[i] === 'agent' ? [i] : []));
  const tinted = agents.filter((i) => rows[i]?.tinted);
  if (tinted.length === agents.length || rows.some((r, i) => roles.roles[i] === 'customer' && r.tinted)) return;
  for (const i of tinted) roles.roles[i] = 'note';
}

function confidenceOf(recipe: Recipe | null, score: number, roles: Roles, rows: readonly Row[]): number {
  const places = recipe
    ? recipe.verified
      ? 0.98
      : recipe.confidence === 'high'
        ? 0.9
        : recipe.confidence === 'medium'
          ? 0.8
          : 0.7
    : Math.min(0.85, 0.3 + score * 0.055);
  const words = rows.reduce((n, r) => n + r.text.length, 0);
  return Math.round(places * (0.4 + 0.6 * roles.confidence) * (words < 20 ? 0.6 : 1) * 100) / 100;
}
