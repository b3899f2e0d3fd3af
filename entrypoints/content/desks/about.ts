import { sameName } from '@/rules/text/mail';
import { type AgentSeen, isAgent } from './agent';
import { anyOf } from './cues';
import { apartFrom, splitWords } from './dom';
import type { Roles } from './roles';
import type { Row } from './rows';

/** What the page as a whole tells of the conversation: who the customer is, who sits here, chat or mail. */

const REQUESTER_LABEL = new RegExp(
  `^(?:requestor|requester|customer|client|contact|reported by|reporter|from|requested by|submitter|opened by|created by|author|visitor|name|${anyOf('requester')})s?\\s*:?$`,
  'iu',
);

/** Names that the page itself calls the customer: "Requester: Dana Whitfield" and a title with a speaker's name. */
export function requesters(doc: Document, outside: readonly Element[], rows: readonly Row[], agent: AgentSeen): string[] {
  const speakers = [...new Set(rows.map((r) => r.name).filter((n): n is string => n !== undefined))];
  if (speakers.length === 0) return [];
  const out: string[] = [];
  const apart = apartFrom(outside);
  for (const e of doc.querySelectorAll(
    'dt, th, label, .label, [class*="label" i], [class*="requester" i], [class*="requestor" i], [class*="customer" i], [class*="visitor" i], [class*="contact" i]',
  )) {
    const text = (e.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length > 200 || apart(e)) continue;
    const isLabel = text.length < 24 && REQUESTER_LABEL.test(text);
    const value = isLabel
      ? ((e.nextElementSibling ?? e.parentElement)?.textContent ?? '')
      : /requester|requestor|customer|visitor|contact/i.test(e.className.toString())
        ? text
        : '';
    if (!value || value.length > 200) continue;
    for (const s of speakers) if (value.toLowerCase().includes(s.toLowerCase())) out.push(s);
  }
  for (const s of speakers) if (s.length > 4 && doc.title.toLowerCase().includes(s.toLowerCase())) out.push(s);
  return [...new Set(out)].filter((n, _, all) => !(all.length > 1 && isAgent(agent, n, undefined)));
}

export function nameFor(role: 'agent' | 'customer', rows: readonly Row[], roles: Roles): string | undefined {
  const names = rows.filter((_, i) => roles.roles[i] === role).flatMap((r) => (r.name && r.name !== r.email ? [r.name] : []));
  const last = names.at(-1);
  return last ? names.filter((n) => sameName(n, last)).sort((a, b) => b.length - a.length)[0] : undefined;
}

/** The logged-in person's name where the page itself shows it and a message of the agent's side bears it. */
export function ownName(rows: readonly Row[], roles: Roles, agent: AgentSeen): { ownName?: string } {
  const at = rows.findLastIndex(
    (r, i) => roles.roles[i] === 'agent' && r.name && agent.shown.some((n) => sameName(n, r.name ?? '')),
  );
  const name = rows[at]?.name;
  return roles.known && name ? { ownName: name } : {};
}

const SAYS_CHAT = /^(?:live ?)?chats?$|^(?:messenger|whatsapp|sms|web ?chat|chat message)$/i;
const SAYS_MAIL = /^e-?mails?$/i;

/** What the chosen one of a list says of itself in a word of its own ("Chat" under the customer's name); null where none does, or both are said. */
function saidChannel(doc: Document): 'chat' | 'email' | null {
  let chat = false;
  let mail = false;
  for (const e of doc.querySelectorAll(':is([aria-current]:not([aria-current="false"]), [aria-selected="true"]) *')) {
    if (e.childElementCount > 0) continue;
    const text = (e.textContent ?? '').trim();
    chat ||= SAYS_CHAT.test(text);
    mail ||= SAYS_MAIL.test(text);
  }
  return chat === mail ? null : chat ? 'chat' : 'email';
}

/** Short messages with clock times only, bubbles on two sides, or a page that calls itself a chat. */
export function channelOf(rows: readonly Row[], doc: Document): 'chat' | 'email' {
  if (rows.some((r) => r.quotes.length > 0)) return 'email';
  const said = saidChannel(doc);
  if (said) return said;
  const mean = rows.reduce((n, r) => n + r.text.length, 0) / rows.length;
  const chatty = rows.filter((r) => / (?:chat|bubble|im|chatline|visitor) /.test(r.words)).length > rows.length / 2;
  const clocks = rows.filter((r) => r.time?.kind === 'clock').length >= Math.max(2, rows.length * 0.6);
  const sided = rows.some((r) => r.side === 'right');
  const named = / (?:chats?|livechat|inbox chat|messenger) /.test(
    splitWords(`${doc.location.pathname} ${doc.location.hash} ${doc.title}`),
  );
  return (chatty || clocks || sided || named) && mean < 400 ? 'chat' : mean < 60 ? 'chat' : 'email';
}
