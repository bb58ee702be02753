import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';

const KEPT_EVENTS = 500;
const MOST_STREAMS = 16;
/** Who reads slower than this is cut off, and goes on from Last-Event-ID. */
const MOST_WAITING_BYTES = 1024 * 1024;
/** Shorter than what routers and libraries take for dead. */
const HEARTBEAT_MS = 20_000;

interface Listener {
  keyId: number;
  /** What it missed counts as nothing that it is too slow for. */
  mostWaiting: number;
}

interface SentEvent {
  number: number;
  text: string;
}

/** Server-sent events to whoever listens, with the last ones for who comes back. */
export class EventStreams {
  /** Numbers begin anew with each start, and nobody must take one for another's. */
  readonly #era = randomUUID().slice(0, 8);
  readonly #streams = new Map<PassThrough, Listener>();
  readonly #kept: SentEvent[] = [];
  #lastNumber = 0;
  #heartbeat: NodeJS.Timeout | undefined;

  send(type: string, data: unknown): void {
    this.#lastNumber += 1;
    const number = this.#lastNumber;
    const text = `id: ${this.#era}-${number}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#kept.push({ number, text });
    if (this.#kept.length > KEPT_EVENTS) this.#kept.shift();
    this.#toAll(text);
  }

  /** @returns undefined when there are too many. */
  open(lastEventId: string | undefined, keyId: number): PassThrough | undefined {
    if (this.#streams.size >= MOST_STREAMS) return undefined;
    const stream = new PassThrough();
    const missed = this.#missed(lastEventId);
    // Until somebody reads it, what was written counts on both sides of a PassThrough.
    const mostWaiting = MOST_WAITING_BYTES + 2 * Buffer.byteLength(missed);
    this.#streams.set(stream, { keyId, mostWaiting });
    stream.once('close', () => this.#forget(stream));
    this.#heartbeat ??= setInterval(() => this.#beat(), HEARTBEAT_MS);
    stream.write(`retry: 3000\n\n${missed}`);
    return stream;
  }

  /** Its key is good no more. */
  closeOf(keyId: number): void {
    for (const [stream, listener] of this.#streams) if (listener.keyId === keyId) stream.end();
  }

  close(): void {
    for (const stream of this.#streams.keys()) stream.end();
  }

  #missed(lastEventId: string | undefined): string {
    if (lastEventId === undefined) return '';
    const [era, number = ''] = lastEventId.split('-');
    const last = Number(number);
    const first = this.#kept[0]?.number ?? this.#lastNumber + 1;
    const isKnown =
      era === this.#era && /^\d+$/.test(number) && last >= first - 1 && last <= this.#lastNumber;
    if (!isKnown) return `id: ${this.#era}-${this.#lastNumber}\nevent: reset\ndata: {}\n\n`;
    return this.#kept
      .filter((event) => event.number > last)
      .map(({ text }) => text)
      .join('');
  }

  #toAll(text: string): void {
    for (const [stream, { mostWaiting }] of this.#streams)
      if (stream.writableLength + stream.readableLength > mostWaiting) stream.destroy();
      else stream.write(text);
  }

  #beat(): void {
    this.#toAll(': here\n\n');
  }

  #forget(stream: PassThrough): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }
}
