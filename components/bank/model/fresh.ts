import type { Entry } from '@/phrasebank/schema';
import type { Side } from '../store';
import type { Kind } from './items';
import { titleOf } from './items';

/** An empty form of each kind. Its id is made when it is first saved. */
export function freshEntry(kind: Kind): Entry {
  const id = 'new';
  switch (kind) {
    case 'avoid':
      return {
        kind,
        id,
        category: 'policy-shield',
        severity: 'warn',
        patterns: [''],
        why: '',
        replacements: [],
        examples: { bad: [''], ok: [''] },
      };
    case 'empathy':
      return { kind, id, text: '' };
    case 'question':
      return { kind, id, text: '', asks: '' };
    case 'step':
      return { kind, id, text: '', step: 'acknowledge' };
    case 'issue':
      return { kind, id, issue: 'other', title: '', noun: '', patterns: [''] };
    case 'model':
      return { kind, id, title: '', about: '', steps: ['acknowledge', 'resolve'] };
  }
}

/** A new id from the entry's own words: `avoid.team.according-to-our-policy`, numbered where it is taken. */
export function idFor(entry: Entry, side: Side, taken: (id: string) => boolean): string {
  const words = titleOf(entry)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9\s-]/g, '')
    .trim()
    .split(/[\s-]+/)
    .slice(0, 6)
    .join('-');
  const stem = `${entry.kind}.${side === 'draft' ? 'team' : 'mine'}.${words || 'entry'}`.slice(0, 70).replace(/-$/, '');
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken(id)) return id;
  }
}

/** A copy under an id of its own. */
export function copyOf(entry: Entry, side: Side, taken: (id: string) => boolean): Entry {
  return { ...entry, id: idFor(entry, side, taken) };
}
