import { browser } from 'wxt/browser';
import { flagKey } from '@/components/panel/model';
import type { PracticeDesk } from '@/components/practice/desk';
import { createPanelStore } from '@/components/store';
import { browserTag } from '@/components/strings/browser-tag';
import { speakInPage } from '@/components/strings/in-page';
import { languageOf } from '@/components/strings/language';
import { PILL_HOME } from '@/entrypoints/background/prefs';
import { readPrefs, watchPrefs } from '@/entrypoints/background/prefs-store';
import type { DeskInfo, FromPanel, SessionView, ToFrame, WriteResult } from '@/entrypoints/background/protocol';
import { Session, type Settings } from '@/entrypoints/background/sessions';
import { reveal } from '@/entrypoints/content/desks/reveal';
import { watchEditors } from '@/entrypoints/content/editors';
import type { Editor } from '@/entrypoints/content/editors/types';
import { createMarks } from '@/entrypoints/content/marks';
import { mute, mutedForGood, muteKey, unmute } from '@/phrasebank/mutes';
import type { Bank } from '@/phrasebank/schema';
import { editFor } from '@/rules/flags/replacements';

const NO_EDITOR: WriteResult = { ok: false, reason: 'no-editor', copied: false };
/** Nothing is switched on or off here: it is our own page. */
const SITE: SessionView['site'] = { origin: null, host: null, state: 'unknown' };
/** The one frame that there is. */
const FRAME = 0;

/**
 * The practice desk's eyes and hands. Browsers run no content scripts on an extension's own pages, so the page hosts the same parts
 * itself: a `Session` judges as in the worker, the editors' and marks' code works on the reply as in any page, and the panel's store is
 * fed from the session. Only what finds conversations in foreign pages is not needed. Nothing leaves the page, nothing is counted.
 */
export function createDesk(bank: Bank): PracticeDesk {
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { bank, mutedForGood: new Set(), mutedHere: new Set() };
  let desk: DeskInfo | null = null;
  let editor: Editor | null = null;
  let generation = 0;
  /** What the reply held when it was told of last. */
  let told = '';
  let box: { reply: HTMLElement; turn(n: number): Element | null } | null = null;

  const panel = createPanelStore({
    send: (message) => void take(message),
    askPermission: async () => false,
    copy: (text) => navigator.clipboard.writeText(text),
    retry: () => session.refresh(),
    openSettings: () => void browser.runtime.openOptionsPage(),
  });
  const session = new Session(
    FRAME,
    () => settings,
    (s) => panel.getState().receive({ type: 'view', view: s.view(SITE) }),
  );
  let marks: ReturnType<typeof createMarks> | null = null;
  session.addFrame(FRAME, (message) => void heard(message));

  const draftOf = (at: Editor) => {
    const { text, caret } = at.read();
    told = text;
    return { editorId: at.id, text, caret, mode: 'reply' as const, quoted: [] };
  };
  const report = (seen: object) => session.report(FRAME, { type: 'report', generation: ++generation, ...seen });

  /** What the worker would send to a frame. */
  async function heard(message: ToFrame): Promise<void> {
    switch (message.type) {
      case 'assessed':
        // Words typed a moment ago are told of with the next frame: an answer that does not know them has its marks elsewhere.
        if (editor && message.generation === generation && editor.read().text === told)
          marks?.show(editor, message.page.flags, message.page);
        return;
      case 'insert':
        return session.written(message.id, await insert(message.text));
      case 'replace':
        return session.written(message.id, await replace(message.start, message.expected, message.text));
      case 'undo':
        return session.written(message.id, (await editor?.undo()) ?? NO_EDITOR);
      default:
        return;
    }
  }

  /** What the panel would send to the worker. */
  async function take(message: FromPanel): Promise<void> {
    const { receive } = panel.getState();
    switch (message.type) {
      case 'insert':
      case 'undo': {
        const result = await session.write(message);
        return receive({ type: 'written', what: message.type, text: message.type === 'undo' ? '' : message.text, result });
      }
      case 'replace': {
        const { start, end, text } = message.flag;
        const result = await session.write({ type: 'replace', start, end, expected: text, text: message.text });
        return receive({ type: 'written', what: 'replace', text: message.text, result });
      }
      case 'reveal': {
        const text = panel.getState().view?.turns[message.turn]?.text.slice(message.start, message.end) ?? '';
        return reveal(box?.turn(message.turn) ?? null, text);
      }
      case 'mute':
        await ignore(message.scope, message.entryId, message.text);
        return receive({ type: 'muted', entryId: message.entryId, text: message.text, scope: message.scope });
      case 'unmute':
        settings.mutedHere = new Set();
        await unmute(message.entryId, message.text, '');
        return readMutes();
      default:
        return;
    }
  }

  /** "Here" is this conversation and is forgotten with it; "always" is kept, as on a real desk. */
  async function ignore(scope: 'here' | 'always', entryId: string, text: string): Promise<void> {
    if (scope === 'always') await mute(scope, entryId, text, '');
    else settings.mutedHere = new Set([...settings.mutedHere, muteKey(desk?.ticket ?? '', entryId, text)]);
    await readMutes();
  }
  async function readMutes(): Promise<void> {
    settings.mutedForGood = new Set(await mutedForGood.getValue());
    session.refresh();
  }

  async function replace(start: number, expected: string, text: string): Promise<WriteResult> {
    if (!editor) return NO_EDITOR;
    const held = editor.read().text;
    if (held.slice(start, start + expected.length) !== expected) return editor.write({ start, end: start, expected, text });
    const edit = editFor(held, { start, end: start + expected.length }, text);
    return editor.write({ ...edit, expected: held.slice(edit.start, edit.end) });
  }

  async function insert(line: string): Promise<WriteResult> {
    if (!editor) return NO_EDITOR;
    const { text, caret } = editor.read();
    const at = caret ?? text.trimEnd().length;
    const lead = at === 0 || /\s$/.test(text.slice(0, at)) ? '' : ' ';
    const trail = at === text.length || /^\s/.test(text.slice(at)) ? '' : ' ';
    return editor.write({ start: at, end: at, expected: '', text: `${lead}${line}${trail}` });
  }

  return {
    panel,
    show(play) {
      const ticket = `${play.scenario.id}/${play.seed}/${play.start}`;
      if (desk?.ticket !== ticket) settings.mutedHere = new Set();
      desk = {
        origin: 'practice',
        recipe: 'practice',
        ticket,
        channel: play.scenario.channel,
        agentName: play.scenario.agent,
        customerName: play.scenario.customer,
      };
      report({
        conversation: { desk, turns: [...play.turns], confidence: 1, rolesKnown: true },
        ...(editor ? { draft: draftOf(editor) } : {}),
      });
    },
    attach(reply, turn, signal) {
      box = { reply, turn };
      const own = createMarks(signal, {
        replace: (flag, text) =>
          void replace(flag.start, flag.text, text).then((result) => own.tell(result, { kind: 'replace', text })),
        mute: (flag, scope) => void ignore(scope, flag.entryId, flag.text),
        openPanel: (flag) => {
          if (flag) panel.getState().openFlagAt(flagKey(flag.entryId, flag.text, flag.nth));
          document.querySelector<HTMLElement>('.beside')?.focus();
        },
        takeOffer: (line) => void insert(line.text).then((result) => own.tell(result, { kind: 'insert', text: line.text })),
        undo: () => void editor?.undo(),
      });
      marks = own;
      const follow = async () => {
        const prefs = await readPrefs();
        if (signal.aborted) return;
        speakInPage(languageOf(prefs.language, browserTag()));
        own.set(prefs, PILL_HOME);
      };
      void follow();
      void readMutes();
      const unwatch = watchPrefs(() => void follow());
      watchEditors(signal, (event, at) => {
        if (at.element !== reply) return;
        if (event === 'gone') {
          editor = null;
          report({ draft: null });
        } else if (event === 'caret') own.caret(at);
        else if (event === 'focus' || event === 'input') {
          if (event === 'input') own.typed(at);
          editor = at;
          report({ draft: draftOf(at) });
        }
      });
      addEventListener('keydown', (event) => own.key(event), { capture: true, signal });
      signal.addEventListener(
        'abort',
        () => {
          unwatch();
          editor = null;
          marks = null;
          box = null;
          report({ draft: null });
        },
        { once: true },
      );
    },
  };
}
