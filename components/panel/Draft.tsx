import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SessionView } from '@/entrypoints/background/protocol';
import { Icon, SeverityMark } from '../kit/Icon';
import { usePanel } from '../store';
import { t } from '../strings';
import { useSettled } from './hooks';
import { isEnglish, type KeyedFlag, keyedFlags } from './model';

/** Id of the block, for the dock and the key that go to it. */
export const DRAFT_ID = 'draft';

/** How long typing must have paused before the number of marks is spoken, in ms. */
const SPEAK_AFTER = 1500;

/** The draft as a checklist that empties: wordings to look at, things to add, then one line for all that is fine. */
export function DraftBlock({ view }: { view: SessionView }) {
  const draft = view.draft?.text ?? '';
  const flags = useSettled(keyedFlags(view.assessment?.flags ?? []), draft);
  const checks = view.assessment?.checks ?? [];
  const todo = checks.filter((c) => !c.ok);
  const done = checks.filter((c) => c.ok).map((c) => c.why);
  const clean = todo.length === 0 && (view.assessment?.flags.length ?? 0) === 0;
  // Praise only for what was looked at: a greeting of two words has passed no check yet.
  const good = clean && done.length > 0;
  // One grey line while there is something to do; where all is well there is room for a line each.
  const fine = good && done.length <= FINE_LINES ? done : done.length > 0 ? [done.map(ended).join(' ')] : [];
  const note = view.draft?.mode === 'note';
  const section = useRef<HTMLElement>(null);
  return (
    <section className="draft" id={DRAFT_ID} ref={section} aria-label={t('draft.label')}>
      <div className="head">
        <h2 tabIndex={-1}>{t('draft.label')}</h2>
        {!note && good && (
          <p className="sum good">
            <Icon name="check" />
            {t('draft.good')}
          </p>
        )}
        {!note && !clean && <p className="sum">{draftSum(flags.length, todo.length)}</p>}
      </div>
      {note ? (
        <p className="fine flush">{t('draft.note')}</p>
      ) : (
        <>
          {view.status !== 'assessed' && <p className="fine flush">{t('draft.unscored')}</p>}
          {view.status === 'assessed' && view.assessment && !isEnglish(view.assessment.language) && (
            <p className="fine flush">{t('draft.english')}</p>
          )}
          <Flags flags={flags} section={section} />
          {checks.length > 0 && (
            <ul className="checks">
              {todo.map((check) => (
                <Todo key={check.id} view={view} id={check.id} why={check.why} />
              ))}
              {fine.map((words) => (
                <li key={words} className="ok" data-testid="checks-ok">
                  <Icon name="check" />
                  <span className="grow">
                    <span className="vh">{t('check.done')}</span>
                    <span lang="en">{words}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <FlagVoice count={flags.length} />
        </>
      )}
    </section>
  );
}

const FINE_LINES = 3;

const ended = (sentence: string) => (/[.?!…”]$/.test(sentence) ? sentence : `${sentence}.`);

/** "4 wordings, 2 things to add". */
export function draftSum(flags: number, todo: number, short = false): string {
  return [
    ...(flags > 0 ? [t('draft.wordings', { n: flags })] : []),
    ...(todo > 0 ? [t(short ? 'draft.todo.short' : 'draft.todo', { n: todo })] : []),
  ].join(', ');
}

function Flags({ flags, section }: { flags: readonly KeyedFlag[]; section: { current: HTMLElement | null } }) {
  const openFlag = usePanel((s) => s.openFlag);
  const list = useRef<HTMLUListElement>(null);
  /** Place of the row whose control has the focus or was pressed last: where to go on when the row leaves. */
  const place = useRef<number | null>(null);
  const count = useRef(flags.length);

  useLayoutEffect(() => {
    const left = flags.length < count.current;
    count.current = flags.length;
    if (!left || place.current === null) return;
    // Only when the focus went with the row: the agent may be writing elsewhere by now.
    if (document.activeElement && document.activeElement !== document.body) return;
    const row = list.current?.children[Math.min(place.current, flags.length - 1)];
    const next = row?.querySelector<HTMLElement>('button') ?? section.current?.querySelector<HTMLElement>('h2');
    next?.focus({ preventScroll: true });
  });

  if (flags.length === 0) return null;
  const open = flags.some((f) => f.key === openFlag) ? openFlag : flags[0]?.key;
  return (
    <ul
      className="flags"
      ref={list}
      onFocus={(event) => {
        const row = (event.target as Element).closest('li.flag');
        place.current = row ? [...(list.current?.children ?? [])].indexOf(row) : null;
      }}
    >
      {flags.map((f) => (
        <FlagRow key={f.key} item={f} open={f.key === open} menu={f.key === openFlag} />
      ))}
    </ul>
  );
}

const OFFERED = 3;

/** One wording. Open: why and all replacements; with its menu: also how to be rid of it. */
function FlagRow({ item, open, menu }: { item: KeyedFlag; open: boolean; menu: boolean }) {
  const { flag, key } = item;
  const openFlagAt = usePanel((s) => s.openFlagAt);
  const mute = usePanel((s) => s.mute);
  const replace = usePanel((s) => s.replace);
  const replacements = flag.replacements.slice(0, open ? OFFERED : 1);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Opened from the page it may be out of sight.
    if (menu) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [menu]);
  return (
    <li
      ref={row}
      className={open ? 'flag open' : 'flag'}
      data-testid="flag"
      data-severity={flag.severity}
      data-category={flag.category}
      data-entry={flag.entryId}
    >
      <SeverityMark severity={flag.severity} />
      <div className="grow">
        <p className="old">
          <span className="vh">{t(`severity.${flag.severity}`)}</span>
          <mark data-severity={flag.severity} lang="en">
            {flag.text}
          </mark>
        </p>
        {open && (
          <p className="why" lang="en">
            {flag.why}
          </p>
        )}
        {replacements.length > 0 && (
          <div className="fix">
            {replacements.map((text) => (
              <button
                key={text}
                type="button"
                className="swap"
                data-testid="replacement"
                data-text={text}
                onClick={() => replace(flag, text)}
              >
                {text === '' ? (
                  t('flag.leaveOut')
                ) : (
                  <>
                    <Icon name="arrow" />
                    <span lang="en">{text}</span>
                  </>
                )}
              </button>
            ))}
          </div>
        )}
        {menu && (
          <div className="fix rid">
            <button type="button" className="link" onClick={() => mute(flag, 'here')}>
              {t('flag.ignoreHere')}
            </button>
            <button type="button" className="link" onClick={() => mute(flag, 'always')}>
              {t('flag.ignoreAlways')}
            </button>
          </div>
        )}
      </div>
      <button
        type="button"
        className="icon-btn"
        aria-expanded={menu}
        aria-label={t('flag.more', { text: flag.text })}
        onClick={() => openFlagAt(menu ? null : key)}
      >
        <Icon name="more" />
      </button>
    </li>
  );
}

/** A thing to add; where it is about one of the customer's questions, a press shows the question. */
function Todo({ view, id, why }: { view: SessionView; id: string; why: string }) {
  const reveal = usePanel((s) => s.reveal);
  const question = view.assessment?.questions.find((q) => !q.answeredInDraft && why.includes(q.text.replace(/[?.!]+$/, '')));
  const at = question ? (view.turns[question.turn]?.text.indexOf(question.text) ?? -1) : -1;
  return (
    <li className="todo" data-testid="todo" data-check={id}>
      <Icon name="empty" />
      <span className="grow">
        <span className="vh">{t('check.todo')}</span>
        <span lang="en">{why}</span>
      </span>
      {question && at >= 0 && (
        <button type="button" className="link" onClick={() => reveal(question.turn, at, at + question.text.length)}>
          {t('check.goTo')}
        </button>
      )}
    </li>
  );
}

/** Says how many wordings are marked when that has changed and the typing has paused. */
function FlagVoice({ count }: { count: number }) {
  const spoken = useRef(count);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (count === spoken.current) return;
    const timer = setTimeout(() => {
      spoken.current = count;
      setWords(count === 0 ? t('draft.say.none') : t('draft.say', { n: count }));
    }, SPEAK_AFTER);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p className="vh" role="status" data-voice="flags">
      {words}
    </p>
  );
}
