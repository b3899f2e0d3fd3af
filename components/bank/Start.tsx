import { t } from '@/components/strings';
import { addressOf, goTo, useBank } from './context';
import { KINDS } from './model/items';

/** The pattern language by example. */
const SYNTAX = [
  ['plain', 'according to our policy'],
  ['or', '(refund | pay back)'],
  ['maybe', '[very] sorry'],
  ['gap', 'you ... late'],
  ['exact', '=told'],
  ['not', 'you can !not'],
  ['ends', '^ no $'],
] as const;

/** What stands where no entry is open: what the bank is, how to begin, and forms left unsaved. */
export function Start() {
  const unsaved = useBank((s) => s.unsaved);
  const side = useBank((s) => s.side);
  const left = Object.entries(unsaved).filter(([key]) => key.startsWith(`${side}/`));
  return (
    <div className="bk-start">
      <h2>{t('bank.start.title')}</h2>
      <p>{t(side === 'mine' ? 'bank.start.mine' : 'bank.start.draft')}</p>
      {left.length > 0 && (
        <div className="bk-note">
          <p>{t('bank.start.left', { n: left.length })}</p>
          <ul>
            {left.map(([key, entry]) => (
              <li key={key}>
                <a className="link" href={addressOf(key.slice(side.length + 1))}>
                  {titleLeft(entry) || t(`bank.new.${entry.kind}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3>{t('bank.start.kinds')}</h3>
      <ul className="bk-kinds">
        {KINDS.map((k) => (
          <li key={k}>
            <button type="button" className="btn" onClick={() => goTo(`~new-${k}`)}>
              {t(`bank.new.${k}`)}
            </button>
            <span className="soft">{t(`bank.about.${k}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('bank.start.syntax')}</h3>
      <dl className="bk-syntax">
        {SYNTAX.map(([k, example]) => (
          <div key={k}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(`bank.syntax.${k}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const titleLeft = (entry: Parameters<typeof import('./model/items').titleOf>[0]) =>
  'text' in entry ? entry.text : 'title' in entry ? entry.title : entry.patterns[0];
