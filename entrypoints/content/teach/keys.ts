import { nameWords } from '@/rules/text/mail';

/** Ways to say which kind of element it is that hold for other messages, other tickets and after a reload. */

export interface Key {
  selector: string;
  /** How likely it is to stay: attributes made for tests and machines, then roles, then classes, then tags. */
  worth: number;
  /** What it says in words, for telling what it means. */
  says: string;
}

/** Attributes whose values name kinds, not persons or messages. */
const KIND_ATTRIBUTE =
  /^data-(?:[\w-]*(?:type|kind|role|from|side|direction|origin|category|channel|sender-type|author-type|variant|position|party|visibility|internal|private|public|is-[\w-]+|own|self|me|incoming|outgoing|inbound|outbound|status)|test-?id|testid|test|qa|cy|e2e|component|element|part|section|name|automation-id|hook|target)$/;
const TEST_ATTRIBUTE = /^data-(?:test-?id|testid|test|qa|cy|e2e|automation-id)$/;
/** Names, numbers and times of one message or person. */
const OWN_ATTRIBUTE =
  /(?:^|-)(?:id|ids|key|index|idx|time|timestamp|date|user|username|name|author|sender|nick|email|mail|href|src|url|title|label|hash|token|uid|guid|jid|count|position|offset|height|width|top|left|react|v|ember|controller|action|reactid)$/;
const STATE =
  /^(?:is-|has-|js-)?(?:active|selected|hover(?:ed)?|focus(?:ed)?|open(?:ed)?|closed|unread|read|new|last|first|even|odd|alt|loading|loaded|expanded|collapsed|current|highlight(?:ed)?|visible|hidden|show|shown|fade|in|animated?|grouped|continued|single|multiple|seen|sent|delivered|pending|group-(?:first|last|start|end|middle)|first-[\w-]+|last-[\w-]+|[\w-]+-(?:first|last|even|odd)|ng-[\w-]+|ember-view|clearfix)$/i;
const MADE =
  /^(?:css|sc|jss|emotion|styled|svelte|tss|makeStyles|ng|_ng|v|data-v|ember|yui|ext-gen|gwt|isc|x|r|c)[-_]?(?=[\w-]*\d)[\w-]+$/i;

/** Whether a class or an id was made by a machine and will be another after the next release or for the next message. */
export function looksMade(name: string): boolean {
  if (/\d{2,}/.test(name) || MADE.test(name) || name.length > 60) return true;
  for (const part of name.split(/[-_:]+/)) {
    // letters and digits mixed, or capitals in odd places: "x1a2b", "kLmQzP"
    if (part.length >= 4 && /\d/.test(part) && /[a-z]/i.test(part) && !/^[a-z]+\d$/i.test(part)) return true;
    if (/^[A-Za-z]{5,}$/.test(part) && (part.match(/[a-z][A-Z]/g)?.length ?? 0) >= 2 && !/[aeiou]/i.test(part)) return true;
    if (/^[A-Za-z]{6,}$/.test(part) && !/[aeiouy]/i.test(part)) return true;
  }
  return /^[a-z]{1,2}\d?$/i.test(name);
}

/** "Bubble_fromMe__x7Gh2": what comes before a hash, when there is something that a person wrote. */
function beforeHash(name: string): string | null {
  const m = /^(.*[A-Za-z]{3,}[A-Za-z]*(?:__|--|___|_|-))([A-Za-z0-9+/]{4,10})$/.exec(name);
  if (!m || !/\d|[a-z][A-Z]/.test(m[2] ?? '') || looksMade((m[1] ?? '').replace(/[-_]+$/, ''))) return null;
  return m[1] ?? null;
}

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/**
 * The keys of one element.
 * @param persons words of the names in this conversation: what holds one of them is no kind
 */
export function keysOf(e: Element, persons: ReadonlySet<string> = new Set()): Key[] {
  const out: Key[] = [];
  const tag = e.tagName.toLowerCase();
  const personal = (value: string): boolean => {
    for (const word of nameWords(value.replace(/[-_]/g, ' '))) if (persons.has(word)) return true;
    return value.includes('@');
  };
  for (const a of e.attributes) {
    const { name, value } = a;
    if (!name.startsWith('data-')) continue;
    const kind = KIND_ATTRIBUTE.test(name);
    if (!kind && OWN_ATTRIBUTE.test(name)) {
      // an id of each message's own is still a sign of a message
      if (/^data-[\w-]*(?:message|comment|msg|article|note|reply|part|entry|post|event)[\w-]*id$/.test(name))
        out.push({ selector: `[${name}]`, worth: 3, says: name });
      continue;
    }
    if (value === '' || value === 'true' || value === 'false') {
      if (value !== 'false') out.push({ selector: `[${name}=${quoted(value)}]`, worth: 2, says: name });
      else out.push({ selector: `[${name}="false"]`, worth: 1.5, says: '' });
    } else if (kind && /^[\p{L}][\p{L}\p{N} _.:/-]{0,39}$/u.test(value) && !/\d{2,}/.test(value) && !personal(value))
      out.push({ selector: `[${name}=${quoted(value)}]`, worth: TEST_ATTRIBUTE.test(name) ? 3 : 2.5, says: `${name} ${value}` });
    else if (kind && TEST_ATTRIBUTE.test(name)) {
      const stem = /^([a-z][a-z_.:-]*[a-z][-_.:])[\w-]*\d/i.exec(value)?.[1];
      if (stem && !personal(stem)) out.push({ selector: `[${name}^=${quoted(stem)}]`, worth: 3, says: `${name} ${stem}` });
    }
  }
  const type = e.getAttribute('type');
  if (type && tag.includes('-') && !personal(type)) out.push({ selector: `[type=${quoted(type)}]`, worth: 2, says: type });
  else if (type && !/^(?:INPUT|BUTTON|OL|UL|LI|A|STYLE|SCRIPT|LINK)$/.test(e.tagName) && !personal(type))
    out.push({ selector: `[type=${quoted(type)}]`, worth: 2, says: type });
  const role = e.getAttribute('role');
  if (role && /^(?:article|listitem|row|comment|group|document|region|note)$/.test(role))
    out.push({ selector: `[role=${quoted(role)}]`, worth: 1.5, says: '' });
  for (const c of e.classList) {
    if (STATE.test(c) || personal(c)) continue;
    const stem = beforeHash(c);
    if (stem) out.push({ selector: `[class*=${quoted(stem)}]`, worth: 1.5, says: stem });
    else if (!looksMade(c))
      out.push({ selector: `.${CSS.escape(c)}`, worth: isUtility(c) ? 0.6 : 2, says: isUtility(c) ? '' : c });
  }
  const id = e.getAttribute('id');
  const stem = id ? /^([a-z][a-z_.:-]*[a-z][-_.:]?)[-_.:]?\d+$/i.exec(id)?.[1] : null;
  if (stem && stem.length >= 3 && !personal(stem)) out.push({ selector: `[id^=${quoted(stem)}]`, worth: 1.8, says: stem });
  if (tag.includes('-') && !/\d{2,}/.test(tag)) out.push({ selector: tag, worth: 2.2, says: tag });
  else if (tag === 'article') out.push({ selector: tag, worth: 1.5, says: tag });
  return out;
}

/** A class that says how something looks ("flex-row-reverse", "bg-amber-50"), as some frameworks have it. */
export function isUtility(c: string): boolean {
  return (
    /[:[\]/]/.test(c) ||
    /^-?(?:m|p|mx|my|mt|mb|ml|mr|ms|me|px|py|pt|pb|pl|pr|ps|pe|w|h|gap|flex|grid|col|row|items|justify|self|text|font|bg|border|rounded|shadow|d|align|float|position|top|left|right|bottom|z|order|overflow|whitespace|break|leading|tracking|min|max|space|opacity|inline|block|relative|absolute|fixed|sticky|truncate|container|cursor|select|transition|duration|ease|ring|divide)(?:-[\w.-]+)?$/.test(
      c,
    )
  );
}
