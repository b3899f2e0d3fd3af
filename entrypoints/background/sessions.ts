import { muteKey } from '@/phrasebank/mutes';
import type { Bank } from '@/phrasebank/schema';
import { assess, handOver } from '@/rules/assess';
import type { Handover } from '@/rules/suggest';
import type { Assessment } from '@/rules/types';
import type { Seen } from './counts';
import { stepLines } from './lines';
import { type FrameState, mergeFrames, type Snapshot, toInput } from './merge';
import type { FlagRef, FrameReport, InPage, SessionView, ToFrame, WriteResult } from './protocol';

/** What the judgement of every session depends on beside its page. */
export interface Settings {
  /** Null until it is read; reports are kept till then, and judged by the `refresh` that follows. */
  bank: Bank | null;
  /** Why there is no bank and will be none. */
  failure?: string;
  mutedForGood: ReadonlySet<string>;
  mutedHere: ReadonlySet<string>;
  /** Told what was judged, for the counts: numbers by entry, no text is kept. */
  saw?: (seen: Seen) => void;
}

interface Frame extends FrameState {
  send(message: ToFrame): void;
}

const NO_LINES = { empathy: [], questions: [], step: [] };
const WRITE_TIMEOUT = 5000;
/** Lines that have a key in the page. */
const LINE_KEYS = 3;

/**
 * One tab's conversation and draft. Nothing in it outlives the page: after the worker has died it is built again
 * from the frames' next full reports.
 */
export class Session {
  readonly #frames = new Map<number, Frame>();
  readonly #writes = new Map<number, (result: WriteResult) => void>();
  #draftFrame: number | null = null;
  readonly #waiting: (() => void)[] = [];
  #writeId = 0;
  #snapshot: Snapshot = mergeFrames(new Map(), null);
  #assessment: Assessment | null = null;
  #error: string | undefined;
  #asked: SessionView['asked'];

  constructor(
    readonly tabId: number,
    private readonly settings: () => Settings,
    private readonly changed: (session: Session) => void,
  ) {}

  get empty(): boolean {
    return this.#frames.size === 0;
  }

  addFrame(id: number, send: Frame['send']): void {
    this.#frames.set(id, { generation: -1, conversation: null, draft: null, send });
  }

  /** @param send the line that has closed: a page that came after it in the same frame has its own and stays */
  removeFrame(id: number, send?: Frame['send']): void {
    if (send && this.#frames.get(id)?.send !== send) return;
    if (!this.#frames.delete(id)) return;
    if (this.#draftFrame === id) this.#draftFrame = null;
    this.refresh();
  }

  /**
   * Takes in what a frame sees now. The first report over a port is always a full one.
   * @param send the line it came over: a page that has been left has no say over the one that came after it in the same frame
   */
  report(id: number, report: FrameReport, send?: Frame['send']): void {
    const frame = this.#frames.get(id);
    if (!frame || (send && frame.send !== send)) return;
    frame.generation = report.generation;
    if (report.conversation !== undefined) frame.conversation = report.conversation;
    if (report.draft !== undefined) {
      frame.draft = report.draft;
      if (report.draft) {
        this.#draftFrame = id;
        for (const go of this.#waiting.splice(0)) go();
      }
      if (!report.draft && this.#draftFrame === id) this.#draftFrame = null;
    }
    this.refresh();
  }

  /** Judges anew and tells the page and the panel. */
  refresh(): void {
    this.#snapshot = mergeFrames(this.#frames, this.#draftFrame);
    const { bank, failure, mutedForGood, mutedHere, saw } = this.settings();
    if (!bank && !failure) return;
    try {
      if (!bank) throw new Error(failure);
      const made = assess(toInput(this.#snapshot, new Date().toISOString()), bank);
      const ticket = this.#snapshot.desk?.ticket ?? '';
      const heard = made.flags.filter((f) => !mutedForGood.has(f.entryId) && !mutedHere.has(muteKey(ticket, f.entryId, f.text)));
      this.#assessment = { ...made, flags: heard };
      this.#error = undefined;
      const draft = this.#snapshot.draft?.text;
      if (draft !== undefined) saw?.({ ticket, draft, flags: heard, suggestions: this.#scored ? made.suggestions : NO_LINES });
    } catch (error) {
      this.#assessment = null;
      this.#error = error instanceof Error ? error.message : String(error);
    }
    this.#tellPage();
    this.changed(this);
  }

  get #scored(): boolean {
    return this.#snapshot.rolesKnown && this.#snapshot.turns.some((t) => t.from === 'customer');
  }

  #tellPage(): void {
    const frame = this.#draftFrame === null ? undefined : this.#frames.get(this.#draftFrame);
    if (!frame) return;
    const a = this.#assessment;
    const mood = a && this.#scored && isEnglish(a.language) && !a.anger.tooLittle ? a.anger.band : null;
    const page: InPage = {
      language: a?.language ?? 'und',
      band: mood,
      flags: a?.flags ?? [],
      next: a && this.#scored ? a.steps : null,
      offer: (a && this.#scored && (a.suggestions.step[0] ?? a.suggestions.empathy[0])) || null,
      lines: a && this.#scored ? stepLines(a).slice(0, LINE_KEYS) : [],
      turns: this.#snapshot.turns.length,
      chat: this.#snapshot.desk?.channel === 'chat',
    };
    frame.send({ type: 'assessed', generation: frame.generation, page });
  }

  /** What the panel shows of this tab. */
  view(site: SessionView['site']): SessionView {
    const { desk, turns, rolesKnown, draft } = this.#snapshot;
    const unread = turns.length === 0 || !this.#assessment;
    const status = this.#error ? 'error' : unread ? 'nothing' : rolesKnown ? 'assessed' : 'unsure';
    return {
      tabId: this.tabId,
      site,
      status,
      ...(this.#error ? { error: this.#error } : {}),
      desk,
      turns,
      draft: draft && { text: draft.text, mode: draft.mode },
      assessment: this.#assessment,
      ...(this.#asked ? { asked: this.#asked } : {}),
    };
  }

  /** What a colleague who takes this over needs; null while nothing is read. */
  handOver(): Handover | null {
    const { bank } = this.settings();
    return bank && this.#scored ? handOver(toInput(this.#snapshot, new Date().toISOString()), bank) : null;
  }

  /** "More" was pressed at a flag in the page: the panel opens it. */
  askFor(flag: FlagRef): void {
    this.#asked = { flag, at: (this.#asked?.at ?? 0) + 1 };
    this.changed(this);
  }

  /** Whether what is written now is an internal note, as far as can be told. */
  get writesNote(): boolean {
    return this.#snapshot.draft?.mode === 'note';
  }

  get hasDraft(): boolean {
    return this.#draftFrame !== null;
  }

  /** Resolves when an editor is known, or after `ms`: frames of a tab report one by one after the worker has woken. */
  async drafted(ms: number): Promise<void> {
    if (this.#draftFrame !== null) return;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      this.#waiting.push(() => {
        clearTimeout(timer);
        done();
      });
    });
  }

  get ticket(): string {
    return this.#snapshot.desk?.ticket ?? '';
  }

  /** Writes into the editor last in use; says what happened, also when there is no editor or its frame is gone. */
  write(
    message:
      | { type: 'insert'; text: string }
      | { type: 'replace'; start: number; end: number; expected: string; text: string }
      | { type: 'undo' },
  ): Promise<WriteResult> {
    const frame = this.#draftFrame === null ? undefined : this.#frames.get(this.#draftFrame);
    if (!frame) return Promise.resolve({ ok: false, reason: 'no-editor', copied: false });
    const id = ++this.#writeId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.written(id, { ok: false, reason: 'no-answer', copied: false }), WRITE_TIMEOUT);
      this.#writes.set(id, (result) => {
        clearTimeout(timer);
        resolve(result);
      });
      frame.send({ ...message, id });
    });
  }

  written(id: number, result: WriteResult): void {
    this.#writes.get(id)?.(result);
    this.#writes.delete(id);
  }

  /** Shows a stretch of a turn in the page. */
  reveal(turn: number, start: number, end: number): void {
    const id = this.#snapshot.conversationFrame;
    if (id !== null) this.#frames.get(id)?.send({ type: 'reveal', turn, start, end });
  }

  /** Tells a frame to leave its page alone; it closes its port then. */
  stop(id: number): void {
    this.#frames.get(id)?.send({ type: 'stop' });
    this.removeFrame(id);
  }
}

const isEnglish = (language: string) => language === 'und' || language === 'en' || language.startsWith('en-');
