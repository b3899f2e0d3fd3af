import { capsOf } from '@/entrypoints/background/chords';
import { type Chosen, onMac, type Prefs } from '@/entrypoints/background/prefs';
import { capName, t } from '../strings';
import { type FixedView, Switches } from './Switches';

const SWITCHES = ['offers', 'pill', 'beforeSending'] as const;

/** What Evenkeel does at the reply box, each with its switch. */
export function InReply({ prefs, fixed, choose }: { prefs: Prefs; fixed: FixedView; choose(change: Chosen): void }) {
  const keys = capsOf(prefs.keys.take, onMac()).map(capName).join(' ') || t('settings.keys.none');
  const rows = SWITCHES.map((name) => ({
    name,
    on: prefs[name],
    label: t(`settings.reply.${name}`),
    about: t(`settings.about.${name}`, { keys }),
    press: () => choose({ [name]: !prefs[name] }),
  }));
  return <Switches id="reply" title={t('settings.reply')} fixed={fixed} rows={rows} />;
}
