/**
 * Most keys change a few words of a draft, and nothing in the answer but where its flags stand. Then only that is sent: writing and
 * reading long messages is what a page's thread would spend most on. Where the page's own shifting of its marks has put them right, the
 * answer waits until the typing rests. A line keeps the order of what goes over it, so what was sent last is what the other end holds.
 */
import { editBetween, edited, shifted } from '@/rules/text/edit';
import { mayOffer } from '@/rules/text/ended';
import type { DraftReport, FrameMessage, FrameReport, InPage, ToFrame, TypedReport } from './protocol';

/** How long an answer that changes nothing in the page waits for the next key, in ms. */
const REST_MS = 300;

/** The worker's end of one frame's line. */
export class Brief {
  #last = '';
  #draft: DraftReport | null = null;
  /** Where the page has its marks: as last told, and moved with the words typed since; null where it cannot be known. */
  #shown: { spans: number[]; draft: DraftReport; generation: number } | null = null;
  #held: { message: ToFrame; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(private readonly post: (message: ToFrame) => void) {}

  /** What a frame's message means. */
  read(message: FrameMessage): Exclude<FrameMessage, TypedReport> {
    if (message.type === 'report') {
      if (message.draft !== undefined) {
        this.#draft = message.draft;
        this.#shown = null;
      }
      return message;
    }
    if (message.type !== 'typed') return message;
    const { generation, edit, caret, shown } = message;
    const before = this.#draft;
    if (!before) return { type: 'report', generation };
    const draft = { ...before, text: edited(before.text, edit), caret };
    this.#draft = draft;
    // An answer that came too late was not shown.
    if (this.#shown && this.#shown.generation !== shown) this.#shown = null;
    if (this.#shown?.draft === before) {
      const shift = shifted(before.text, draft.text, edit);
      const { spans } = this.#shown;
      const moved = spans.flatMap((start, i) => {
        const span = i % 2 === 0 ? shift({ start, end: spans[i + 1] ?? start }) : null;
        return span ? [span.start, span.end] : [];
      });
      this.#shown = { ...this.#shown, spans: moved, draft };
    }
    return { type: 'report', generation, draft };
  }

  /** Sends a message, or what stands for it. */
  send(message: ToFrame): void {
    if (message.type !== 'assessed') return this.post(message);
    this.#drop();
    const { generation, page } = message;
    const rest = JSON.stringify({ ...page, flags: page.flags.map((flag) => ({ ...flag, start: 0, end: 0 })) });
    const spans = page.flags.flatMap(({ start, end }) => [start, end]);
    const draft = this.#draft;
    const known = this.#shown?.draft === draft ? this.#shown : null;
    const same = rest === this.#last;
    const again: ToFrame = { type: 'assessed-again', generation, spans };
    // Where a line may be offered the page waits for the word.
    if (!same || !draft || known?.spans.join() !== spans.join() || offers(page, draft)) {
      this.#last = rest;
      this.#shown = draft && { spans, draft, generation };
      return this.post(same ? again : message);
    }
    this.#held = {
      message: again,
      timer: setTimeout(() => {
        this.#held = null;
        this.#shown = { spans, draft, generation };
        this.post(again);
      }, REST_MS),
    };
  }

  /** The line is closed. */
  end(): void {
    this.#drop();
  }

  #drop(): void {
    clearTimeout(this.#held?.timer);
    this.#held = null;
  }
}

const offers = ({ offer }: InPage, { text, caret }: DraftReport) =>
  offer !== null && (caret === null || mayOffer(text.slice(0, caret), text.slice(caret)));

/** The frame's end of the same line. */
export class Unbrief {
  #page: InPage | null = null;
  #shown = -1;
  #draft: DraftReport | null = null;

  /** The answer to the report of this generation is shown; one that comes too late is not. */
  showed(generation: number): void {
    this.#shown = generation;
  }

  /** The message that was meant. */
  of(message: ToFrame): ToFrame {
    if (message.type === 'assessed') this.#page = message.page;
    if (message.type !== 'assessed-again' || !this.#page) return message;
    const { generation, spans } = message;
    const flags = this.#page.flags.map((flag, i) => {
      const [start = flag.start, end = flag.end] = spans.slice(2 * i, 2 * i + 2);
      return start === flag.start && end === flag.end ? flag : { ...flag, start, end };
    });
    this.#page = { ...this.#page, flags };
    return { type: 'assessed', generation, page: this.#page };
  }

  /** What to send in place of a report. */
  brief(report: FrameReport): FrameReport | TypedReport {
    const { draft, generation } = report;
    const before = this.#draft;
    if (draft !== undefined) this.#draft = draft;
    if (!draft || !before || report.conversation !== undefined) return report;
    const { editorId, mode, quoted, caret } = draft;
    if (editorId !== before.editorId || mode !== before.mode || quoted !== before.quoted) return report;
    const edit = editBetween(before.text, draft.text, caret);
    return edit ? { type: 'typed', generation, edit, caret, shown: this.#shown } : report;
  }
}
