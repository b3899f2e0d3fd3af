import type * as v from 'valibot';

/** What a schema found wrong, as a sentence for somebody who has never seen a schema. `name` is the field's own name. */
export function inWords(issue: v.BaseIssue<unknown>, name: string): string {
  const it = name ? `"${name}"` : 'This';
  if (issue.kind === 'schema') {
    if (issue.received === 'undefined' || issue.input === undefined) return `${it} is missing.`;
    const choices = issue.expected?.startsWith('(') ? issue.expected.slice(1, -1).replaceAll('"', '').split(' | ') : null;
    if (choices && choices.length > 1 && (issue.type === 'picklist' || issue.type === 'variant' || issue.type === 'union'))
      return `${shown(issue.input)} is not one of: ${choices.join(', ')}.`;
    const kinds: Record<string, string> = {
      string: 'text',
      number: 'a number',
      boolean: 'true or false',
      array: 'a list',
      tuple: 'a list of two',
      object: 'a group of fields',
      record: 'a group of fields',
    };
    return kinds[issue.type] ? `${it} must be ${kinds[issue.type]}.` : `${it} must be ${issue.expected ?? 'something else'}.`;
  }
  const list = Array.isArray(issue.input);
  if (issue.type === 'min_length') return list ? `${it} needs at least ${String(issue.requirement)}.` : `${it} is empty.`;
  if (issue.type === 'max_length')
    return list
      ? `${it} has more than ${String(issue.requirement)}.`
      : `${it} is longer than ${String(issue.requirement)} characters.`;
  if (issue.type === 'iso_timestamp') return `${it} must be a date and time such as 2026-11-22T10:00:00Z.`;
  if (issue.type === 'regex') return `${shown(issue.input)} will not do for ${it}. ${own(issue.message)}`.trim();
  return `${it} will not do. ${own(issue.message)}`.trim();
}

const own = (message: string) => (message.startsWith('Invalid ') ? '' : message);

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
