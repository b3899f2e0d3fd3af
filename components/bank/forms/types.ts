import type { Entry, ModelEntry } from '@/phrasebank/schema';
import type { Faults } from '../model/faults';

export interface FormProps<E extends Entry> {
  entry: E;
  faults: Faults;
  readOnly: boolean;
  /** For each text the form offers (a line, a replacement) the wordings in it that the bank itself would mark. */
  flagged: ReadonlyMap<string, readonly string[]>;
  /** The step model in force. */
  model: ModelEntry | null;
  change(next: Partial<E>): void;
}
