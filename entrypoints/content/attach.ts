import { browserTag } from '@/components/strings/browser-tag';
import { speakInPage } from '@/components/strings/in-page';
import { languageOf } from '@/components/strings/language';
import { editFor } from '@/rules/flags/replacements';
import type { Flag } from '@/rules/types';
import type { DraftReport, InPage, ToFrame, WriteResult } from '../background/protocol';
import { watchConversation } from './desks';
import { type AgentSeen, knowAgent, seenAgent } from './desks/agent';
import { DraftSplitter } from './desks/draft';
import { modeOf } from './desks/mode';
import { recipesFor } from './desks/recipes';
import { reveal } from './desks/reveal';
import type { OwnWords } from './desks/types';
import { watchEditors } from './editors';
import type { Editor, EditorText } from './editors/types';
import { Link } from './link';
import { createMarks, type PlacedFlag } from './marks';
import { p } from './marks/words';
import { teachDoor } from './teach/door';

/** Keys that may press something of the page beside those with Ctrl, Alt or Cmd. */
const MODE_KEY = /^(?:Enter|Tab|Escape|F\d+)$/;

const NO_EDITOR: WriteResult = { ok: false, reason: 'no-editor', copied: false };

/**
 * Eyes and hands in one frame: what is read goes to the worker, what the worker says is shown or written.
 * Everything hangs on `outer`: when it aborts (update, site switched off), listeners, observers and marks are gone.
 */
export function attach(outer: AbortSignal): void {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  let editor: Editor | null = null;
  let words: OwnWords | null = null;
  let splitter = new DraftSplitter();
  /** What the editor held when it was told of last. */
  let told = '';
  let agent: AgentSeen | null = null;
  let mode: DraftReport['mode'] = 'unknown';
  /** The editor that `mode` is known of, until something happens that may change it: words typed do not. */
  let modeKnown: Element | null = null;

  const link = new Link(
    signal,
    (message) => void take(message),
    () => stop.abort(),
    () => teach.again(),
  );

  const conversation = watchConversation(signal, (reading) => {
    // What an app puts into an editor by itself fires no event; it mostly does so when the conversation changes.
    modeKnown = null;
    splitter.forget();
    const draft = editor && { draft: draftOf(editor) };
    if (!reading) return link.report({ conversation: null, ...draft });
    const { elements: _, ...report } = reading;
    link.report({ conversation: report, ...draft });
  });

  const teach = teachDoor(
    signal,
    conversation,
    () => editor?.element ?? null,
    (message) => link.send(message),
  );

  const marks = createMarks(signal, {
    replace: (flag, text) =>
      void replace(words?.fromEditor(flag.start) ?? null, flag.text, text).then((result) =>
        marks.tell(result, { kind: 'replace', text }),
      ),
    mute: (flag, scope) => link.send({ type: 'mute', scope, entryId: flag.entryId, text: flag.text }),
    openPanel: (flag) =>
      void link.openPanel(flag).then((open) => {
        if (!open) marks.remark(p('panel.toolbar'));
      }),
    takeOffer: (line) => void insert(line.text).then((result) => marks.tell(result, { kind: 'insert', text: line.text })),
    undo: () => void editor?.undo(),
    pillMoved: (place) => link.send({ type: 'pill', place }),
    ownAround: (caret) => {
      const at = words?.fromEditor(caret) ?? null;
      // Above a quote, with nothing written yet, there are no own words for the caret to stand in.
      if (at === null && editor?.read().text.slice(0, caret).trim() === '') return { before: '', after: words?.text ?? '' };
      return words && at !== null ? { before: words.text.slice(0, at), after: words.text.slice(at) } : null;
    },
    sendSelectors: () => recipesFor(document).flatMap((recipe) => recipe.composer?.send ?? []),
  });

  watchEditors(signal, (event, at) => {
    if (event === 'gone') {
      if (editor?.id !== at.id) return;
      editor = null;
      words = null;
      marks.clear();
      link.report({ draft: null });
    } else if (event === 'caret') marks.caret(at);
    else if (event === 'focus' || event === 'input') {
      if (event === 'focus') modeKnown = null;
      if (editor?.id !== at.id) {
        agent = null;
        splitter = new DraftSplitter();
        marks.clear();
        conversation.look(at.element);
      }
      editor = at;
      link.report({ draft: draftOf(at) });
      if (event === 'input') marks.typed(at);
    }
  });

  // A press may turn the composer from a reply into a note, or back, with no word changed.
  const afterPress = () => {
    if (!editor || modeOf(editor.element) === mode) return;
    modeKnown = null;
    link.report({ draft: draftOf(editor) });
  };
  document.addEventListener('click', () => requestAnimationFrame(afterPress), { capture: true, passive: true, signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || MODE_KEY.test(event.key)) modeKnown = null;
    marks.key(event);
  };
  addEventListener('keydown', onKey, { capture: true, signal });

  if (!editor) link.open();

  /** Names tell who is who in a quote below the draft: the conversation's, else the logged-in person's, looked up once an editor. */
  function ownWords(held: EditorText): OwnWords {
    const desk = conversation.reading?.desk;
    return splitter.split(held, {
      // Asked for only where there is a quote: the look through the page takes its time.
      get agent() {
        agent ??= seenAgent(document);
        return desk?.agentName ? { ...agent, names: [desk.agentName, ...agent.names] } : agent;
      },
      ...(desk?.customerName ? { customer: { names: [desk.customerName] } } : {}),
    });
  }

  function draftOf(at: Editor): DraftReport {
    const held = at.read();
    words = ownWords(held);
    told = held.text;
    if (modeKnown !== at.element) mode = modeOf(at.element);
    modeKnown = at.element;
    const caret = held.caret === null ? null : words.fromEditor(held.caret);
    return { editorId: at.id, text: words.text, caret, mode, quoted: words.quoted };
  }

  async function take(message: ToFrame): Promise<void> {
    switch (message.type) {
      case 'report-please':
      case 'assessed-again':
        return;
      case 'assessed':
        if (message.generation === link.generation) show(message.page);
        return;
      case 'prefs':
        speakInPage(languageOf(message.prefs.language, browserTag()));
        return marks.set(message.prefs, message.pill);
      case 'known':
        agent = null;
        splitter.forget();
        knowAgent(message.known.agentNames);
        return teach.known(message.known.recipes);
      case 'teach':
        return teach.take(message.wish);
      case 'insert':
        return link.send({ type: 'written', id: message.id, result: await insert(message.text) });
      case 'replace':
        return link.send({
          type: 'written',
          id: message.id,
          result: await replace(message.start, message.expected, message.text),
        });
      case 'undo':
        return link.send({ type: 'written', id: message.id, result: (await editor?.undo()) ?? NO_EDITOR });
      case 'reveal':
        return reveal(
          conversation.reading?.elements[message.turn] ?? null,
          conversation.reading?.turns[message.turn]?.text.slice(message.start, message.end) ?? '',
        );
      case 'stop':
        stop.abort();
    }
  }

  function show(page: InPage): void {
    // Words typed a moment ago are told of with the next frame: an answer that does not know them has its marks elsewhere.
    if (!editor || !words || editor.read().text !== told) return;
    link.showed();
    const own = words;
    const placed = page.flags.map(
      (flag: Flag): PlacedFlag => ({ ...flag, start: own.toEditor(flag.start), end: endInEditor(own, flag.start, flag.end) }),
    );
    marks.show(editor, placed, page);
  }

  /** Puts a replacement in the place of flagged words, which start at an offset of the agent's own words. */
  async function replace(at: number | null, flagged: string, text: string): Promise<WriteResult> {
    if (!editor || at === null) return NO_EDITOR;
    const held = editor.read();
    const own = ownWords(held);
    const edit = editFor(own.text, { start: at, end: at + flagged.length }, text);
    const stale = own.text.slice(at, at + flagged.length) !== flagged;
    const start = own.toEditor(edit.start);
    const end = endInEditor(own, edit.start, edit.end);
    // Words that have moved are not looked for: the editor refuses, and the agent is told.
    return editor.write({ start, end, expected: stale ? flagged : held.text.slice(start, end), text: edit.text });
  }

  /** Puts a line at the caret as a sentence of its own, or behind the agent's words when the caret is elsewhere (in the quote, nowhere). */
  async function insert(line: string): Promise<WriteResult> {
    if (!editor) return NO_EDITOR;
    const held = editor.read();
    const { text, caret } = held;
    const own = ownWords(held);
    const inOwn = caret !== null && own.fromEditor(caret) !== null;
    const at = inOwn ? caret : own.toEditor(own.text.trimEnd().length);
    const before = text.slice(0, at);
    const after = text.slice(at);
    const lead = before === '' || /\s$/.test(before) ? '' : ' ';
    const trail = after === '' || /^\s/.test(after) ? '' : ' ';
    return editor.write({ start: at, end: at, expected: '', text: `${lead}${line}${trail}` });
  }
}

/** Where a stretch of the agent's words ends in the editor: behind its last character, not before the next piece. */
function endInEditor(words: OwnWords, start: number, end: number): number {
  return end > start ? words.toEditor(end - 1) + 1 : words.toEditor(start);
}
