import type { Chosen, Prefs } from '@/entrypoints/background/prefs';
import { t } from '../strings';
import { type FixedView, Switches } from './Switches';

interface Props {
  prefs: Prefs;
  fixed: FixedView;
  /** Called straight from the press: the browser asks the agent. */
  notify(on: boolean): void;
  /** The browser was asked for notifications, and it was refused. */
  refused: boolean;
  choose(change: Chosen): void;
}

/** What Evenkeel does around a conversation, each with its switch. */
export function Around({ prefs, fixed, notify, refused, choose }: Props) {
  const rows = [
    { name: 'notify', said: refused && t('settings.around.refused'), press: () => notify(!prefs.notify) },
    { name: 'care', press: () => choose({ care: !prefs.care }) },
  ] as const;
  return (
    <Switches
      id="around"
      title={t('settings.around')}
      fixed={fixed}
      rows={rows.map((row) => ({
        ...row,
        on: prefs[row.name],
        label: t(`settings.around.${row.name}`),
        about: t(`settings.about.${row.name}`),
      }))}
    />
  );
}
