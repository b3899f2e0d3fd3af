/** The evaluation sets beside the checkout (`../shared/eval`): read, never copied. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Turn } from '@/rules/types';

export const EVAL_DIR = fileURLToPath(new URL('../../../shared/eval/', import.meta.url));
const CORPUS_DIR = fileURLToPath(new URL('./corpus/', import.meta.url));

/** Lines of a JSON Lines file, or null when it is not there. */
export function readLines<T>(path: string): T[] | null {
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as T);
}

export interface GradedMessage {
  id?: string;
  text: string;
  grade: number;
  kind?: string;
  source?: string;
  threat?: string;
  abuse?: boolean;
}

export interface GoldConversation {
  id: string;
  channel: 'chat' | 'email';
  turns: Turn[];
  draft: string;
  gold: { anger: number; trend: 'rising' | 'steady' | 'falling' };
}

export const realMessages = () => readLines<GradedMessage>(`${EVAL_DIR}real/customer-anger.jsonl`);
export const calmMessages = () => readLines<{ id: string; text: string }>(`${EVAL_DIR}real/calm-customers.jsonl`);
export const writtenMessages = () => readLines<GradedMessage>(`${EVAL_DIR}written/anger.jsonl`);
export const writtenConversations = () => readLines<GoldConversation>(`${EVAL_DIR}written/conversations.jsonl`);

/** The project's own graded messages, by author file. */
export function corpusMessages(): { file: string; rows: GradedMessage[] }[] {
  return ['customers-1', 'customers-2', 'customers-3'].map((file) => ({
    file,
    rows: readLines<GradedMessage>(`${CORPUS_DIR}${file}.jsonl`) ?? [],
  }));
}
