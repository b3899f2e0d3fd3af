/** Firefox's own remote protocol, as far as the tests need it: JSON packets with their length in front, over a local socket. */
import { connect, type Socket } from 'node:net';

type Reply = { done(value: unknown): void; failed(error: Error): void };

/** One session with a running Firefox. Commands are answered in the order in which they are sent. */
export class Marionette {
  readonly #replies = new Map<number, Reply>();
  #buffer = Buffer.alloc(0);
  #id = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => this.#take(data));
    const end = () => {
      for (const { failed } of this.#replies.values()) failed(new Error('Firefox has closed the line.'));
      this.#replies.clear();
    };
    socket.on('close', end);
    socket.on('error', end);
  }

  /** @throws when nothing listens at the port */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect({ port, host: '127.0.0.1' });
    await new Promise<void>((done, failed) => socket.once('connect', done).once('error', failed));
    return new Marionette(socket);
  }

  /** Sends one command. @throws with Firefox's own words */
  send<T = unknown>(command: string, params: object = {}): Promise<T> {
    const id = ++this.#id;
    const text = JSON.stringify([0, id, command, params]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise<T>((done, failed) => {
      this.#replies.set(id, { done: (value) => done(value as T), failed });
    });
  }

  close(): void {
    this.socket.destroy();
  }

  #take(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.toString('ascii', 0, colon));
      if (this.#buffer.length < end) return;
      const packet: unknown = JSON.parse(this.#buffer.toString('utf8', colon + 1, end));
      this.#buffer = this.#buffer.subarray(end);
      // The first packet is a greeting, not an answer.
      if (!Array.isArray(packet)) continue;
      const [, id, error, value] = packet as [number, number, { error: string; message: string } | null, unknown];
      const reply = this.#replies.get(id);
      this.#replies.delete(id);
      if (error) reply?.failed(new Error(`${error.error}: ${error.message}`));
      else reply?.done(value);
    }
  }
}
