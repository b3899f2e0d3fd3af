import { readCsv } from '@/phrasebank/csv';
import { type ForeignOptions, importForeign, importVale, importWords } from '@/phrasebank/foreign';
import { type ParsedPack, type Progress, readPack } from '@/phrasebank/packs';
import { decode, withoutMark } from '@/phrasebank/packs/text';

export type FileKind = 'pack' | 'csv' | 'vale' | 'words' | 'backup';

/** Something to read: a file's bytes, or text that was pasted. */
export interface Source {
  name: string;
  data: Uint8Array | string;
}

/** What kind of file it is, by what stands in it; the name only decides where the contents leave it open. */
export function kindOf({ name, data }: Source): FileKind {
  const text = (typeof data === 'string' ? withoutMark(data) : decode(data.subarray(0, 65_536)).text).trimStart();
  if (text.startsWith('{') && /"format"\s*:\s*"evenkeel-backup"/.test(text.slice(0, 1000))) return 'backup';
  if (text.startsWith('{') && /"format"\s*:/.test(text)) return 'pack';
  if (/\.(csv|tsv)$/i.test(name)) return 'csv';
  const [first = '', second = ''] = text.split(/\r?\n/);
  const head = (/^sep=/.test(first) ? second : first).toLowerCase();
  const cells = head.split(/[,;\t]/).map((c) => c.replaceAll('"', '').trim());
  if (cells.includes('kind') && cells.includes('id')) return 'csv';
  if (/^\s*extends\s*:/m.test(text)) return 'vale';
  if (/\.json$/i.test(name) && text.startsWith('{') && /"entries"\s*:/.test(text)) return 'pack';
  return 'words';
}

/** Reads what kind it is. Never throws but the signal's reason. */
export async function readSource(
  source: Source,
  kind: FileKind,
  options: ForeignOptions,
  progress: Progress,
): Promise<ParsedPack> {
  const { data } = source;
  if (kind === 'pack') return readPack(data, progress);
  if (kind === 'csv') return readCsv(data, progress, options.name);
  const { text, problems } = typeof data === 'string' ? { text: data, problems: [] } : decode(data);
  const parsed = (kind === 'vale' ? importVale : kind === 'words' ? importWords : importForeign)(text, options);
  return problems.length > 0 ? { ...parsed, problems: [...problems, ...parsed.problems] } : parsed;
}
