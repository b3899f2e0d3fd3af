/**
 * Most keys change nothing in an answer but where its flags stand. Then only the places are sent: reading a long answer is what a page's
 * thread would spend most on. A line keeps the order of what goes over it, so what was sent last is what the other end holds.
 */
import type { InPage, ToFrame } from './protocol';

/** The worker's end of one frame's line. */
export class Brief {
  #last = '';

  /** What to send in place of a message. */
  of(message: ToFrame): ToFrame {
    if (message.type !== 'assessed') return message;
    const { generation, page } = message;
    const rest = JSON.stringify({ ...page, flags: page.flags.map((flag) => ({ ...flag, start: 0, end: 0 })) });
    if (rest !== this.#last) {
      this.#last = rest;
      return message;
    }
    return { type: 'assessed-again', generation, spans: page.flags.flatMap(({ start, end }) => [start, end]) };
  }
}

/** The frame's end of the same line. */
export class Unbrief {
  #page: InPage | null = null;

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
}
