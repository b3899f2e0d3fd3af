/** Labelled conversations and when a fact given is the fact in gold; apart from the judgement, so that the training scripts need no more than the facts. */
import { readFileSync } from 'node:fs';
import type { AssessInput, Facts, Step } from '@/rules/types';

/** One row of `eval/written/conversations.jsonl`; its README says what the labels mean. */
export interface ConversationRow extends AssessInput {
  id: string;
  scenario?: string;
  gold: {
    anger: number;
    trend: string;
    issue: string;
    known: Record<string, string | number | string[]>;
    nextSteps: Step[];
    wrongSteps: Step[];
    mustNotAsk: string[];
  };
}

export const FACTS = [
  'customerName',
  'orderNumber',
  'accountNumber',
  'email',
  'phone',
  'product',
  'amount',
  'dates',
  'waiting',
  'contacts',
] as const;

export function readConversations(file: string): ConversationRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as ConversationRow);
}

export const fold = (s: string) =>
  s
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}£$€₹@.'/-]+/gu, ' ')
    .replace(/[.\s]+$/, '')
    .trim();

export function alike(a: string, b: string): boolean {
  const [x, y] = [` ${fold(a)} `, ` ${fold(b)} `];
  return x.includes(y) || y.includes(x);
}
export const same = (a: string, b: string) => fold(a) === fold(b);

export const asList = (v: string | number | string[] | undefined): string[] =>
  v === undefined ? [] : Array.isArray(v) ? v : [String(v)];

export function given(facts: Facts, key: (typeof FACTS)[number]): string[] {
  if (key === 'dates') return (facts.dates ?? []).map((d) => d.value);
  const f = facts[key];
  return f ? [String(f.value)] : [];
}
