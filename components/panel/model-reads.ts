import type { SessionView } from '@/entrypoints/background/protocol';
import type { Turn } from '@/rules/types';
import { t } from '../strings';
import { firstNameOf } from './model';

/** "4 from Nadia, 3 from you, 1 note, your draft": what is read, in short. */
export function readOf(view: SessionView): string {
  const count = (from: Turn['from']) => view.turns.filter((turn) => turn.from === from).length;
  const parts =
    view.status === 'unsure'
      ? [t('reads.turns', { n: view.turns.length })]
      : [
          ...(count('customer') ? [t('reads.customer', { n: count('customer'), name: firstNameOf(view) ?? t('who.mid') })] : []),
          ...(count('agent') ? [t('reads.agent', { n: count('agent') })] : []),
          ...(count('note') ? [t('reads.note', { n: count('note') })] : []),
        ];
  if (view.draft?.text) parts.push(t('reads.draft'));
  return parts.length > 0 ? parts.join(', ') : t('reads.nothing');
}
