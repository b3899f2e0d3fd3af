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

interface GoldConversation {
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
function corpusMessages(): { file: string; rows: GradedMessage[] }[] {
  return ['customers-1', 'customers-2', 'customers-3'].map((file) => ({
    file,
    rows: readLines<GradedMessage>(`${CORPUS_DIR}${file}.jsonl`) ?? [],
  }));
}

interface TrainingMessage {
  author: string;
  text: string;
  grade: number;
  /** How much the row counts; a later turn is graded in its conversation, so that its words alone say less. */
  weight: number;
}

const HERE = fileURLToPath(new URL('./', import.meta.url));
interface GradedTurn extends Turn {
  grade?: number;
}

/** Conversations with a grade on every turn of the customer, by an author of their own. */
const gradedConversations = (author: 6 | 7 | 8) =>
  readLines<Omit<GoldConversation, 'turns'> & { turns: GradedTurn[] }>(`${HERE}authors/conversations-${author}.jsonl`) ?? [];

/** Every graded message of a customer that the repository may hold and that is for training, by author. */
export function trainingMessages(): TrainingMessage[] {
  const turns = ([6, 8] as const).flatMap((author) =>
    gradedConversations(author).flatMap((c) => {
      const spoken = c.turns.filter((t) => t.from === 'customer' && t.grade !== undefined);
      return spoken.map((t, i) => ({
        author: `conversations ${author}`,
        text: t.text,
        grade: t.grade as number,
        weight: t.text.split(/\s+/).length < 5 ? 0.3 : i > 0 ? 0.6 : 1,
      }));
    }),
  );
  return [
    ...corpusMessages().flatMap(({ file, rows }) => rows.map((r) => ({ author: file, text: r.text, grade: r.grade, weight: 1 }))),
    ...(readLines<GradedMessage>(`${HERE}fresh/anger-a.jsonl`) ?? []).map((r) => ({
      author: 'fresh a',
      text: r.text,
      grade: r.grade,
      weight: 1,
    })),
    ...[1, 2, 4, 6, 7].flatMap((n) =>
      (readLines<{ text: string; gold: { grade: number } }>(`${HERE}authors/openings-${n}.jsonl`) ?? []).map((r) => ({
        author: `openings ${n}`,
        text: r.text,
        grade: r.gold.grade,
        weight: 1,
      })),
    ),
    ...turns,
    ...(readLines<GradedMessage>(`${HERE}authors/tweets-9.jsonl`) ?? []).map((r) => ({
      author: 'tweets 9',
      text: r.text,
      grade: r.grade,
      weight: 1.5,
    })),
  ];
}
