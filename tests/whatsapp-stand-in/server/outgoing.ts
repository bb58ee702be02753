/** What the app sent: recorded once per id, acknowledged as the test wants. */
import type { Changes } from './changes.ts';
import type { Devices } from './devices.ts';
import type { MediaServer } from './media-server.ts';
import type { Jid, WireAck } from './protocol.ts';

/** A message as the page posted it. */
export interface Submission {
  id: string;
  chat: Jid;
  type: string;
  body?: string;
  caption?: string;
  mimetype?: string;
  filename?: string;
  /** Seconds of sound or film. */
  duration?: number;
  /** Loudness of a voice note: 64 values of 0–100. */
  waveform?: number[];
  width?: number;
  height?: number;
  t: number;
  /** Bare id of the message this one answers. */
  quoted?: string;
  mentions?: Jid[];
  /** Of a place. */
  lat?: number;
  lng?: number;
  /** Its name and address, a line each. */
  loc?: string;
  /** Of several contact cards; a single one is the body. */
  vcardList?: string[];
  /** Marked as passed on, and how often it had been. */
  isForwarded?: boolean;
  forwardingScore?: number;
  /** True when the page itself sends again what stayed on the clock; the app did nothing. */
  resend: boolean;
}

export interface SentMessage extends Omit<Submission, 'resend'> {
  /** The file, for messages that have one. */
  bytes: Buffer | undefined;
  /** The last ack the page was told; 0 while the server keeps silent. */
  ack: WireAck;
  /** How many times the app sent this id beyond the first: must stay 0. */
  duplicates: number;
  /** How many times the page repeated it by itself, as WhatsApp Web does after a lost connection. */
  resends: number;
}

/** What to do with the next message: acknowledge it, or one of the faults. */
type NextAnswer = 'acknowledge' | 'lose-reply' | 'refuse' | { throws: string };

export class Outgoing {
  readonly sent: SentMessage[] = [];
  #changes: Changes;
  #devices: Devices;
  #media: MediaServer;
  #holdingAcks = false;
  #next: NextAnswer = 'acknowledge';

  constructor(changes: Changes, devices: Devices, media: MediaServer) {
    this.#changes = changes;
    this.#devices = devices;
    this.#media = media;
  }

  find(id: string): SentMessage {
    const message = this.sent.find((each) => each.id === id);
    if (!message) throw new Error(`stand-in: the app has sent no message ${id}`);
    return message;
  }

  answerNextWith(answer: NextAnswer): void {
    this.#next = answer;
  }

  /** Asked by the page before anything is recorded: the text of the error to throw, if any. */
  beforeSend(): { error?: string } {
    if (typeof this.#next !== 'object') return {};
    const error = this.#next.throws;
    this.#next = 'acknowledge';
    return { error };
  }

  /** False when the page must not get an answer (the message is recorded all the same). */
  submit({ resend, ...message }: Submission): boolean {
    const next = this.#next;
    this.#next = 'acknowledge';
    const known = this.sent.find((each) => each.id === message.id);
    const bytes = this.#media.uploaded(message.id);
    if (!known) this.sent.push({ ...message, bytes, ack: 0, duplicates: 0, resends: 0 });
    else if (resend) known.resends += 1;
    else known.duplicates += 1;

    if (next === 'refuse') this.setAck(message.id, -1);
    else if (next === 'acknowledge' && !this.#holdingAcks) this.#acknowledge(this.find(message.id));
    this.#changes.notify();
    return next !== 'lose-reply';
  }

  #acknowledge(message: SentMessage): void {
    // A repeated message may be far beyond "sent" already: the server says "sent" again, the page
    // would go backwards, so it is told where the message stands.
    this.setAck(message.id, message.ack > 1 ? message.ack : 1);
  }

  holdAcks(): void {
    this.#holdingAcks = true;
  }

  releaseAcks(): void {
    this.#holdingAcks = false;
    for (const message of this.sent) if (message.ack === 0) this.#acknowledge(message);
  }

  setAck(id: string, ack: WireAck): void {
    const message = this.find(id);
    message.ack = ack;
    this.#devices.push({ type: 'ack', id, chat: message.chat, ack, t: Math.floor(Date.now() / 1000) });
  }
}
