import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { Reader, Writer, type Variant } from './wire.ts';

const CALL = 1;
const ANSWER = 2;
const FAILURE = 3;
const SIGNAL = 4;

/** The numbers of a message's header fields. */
const FIELDS = {
  path: 1,
  interface: 2,
  member: 3,
  errorName: 4,
  replySerial: 5,
  destination: 6,
  sender: 7,
  signature: 8,
} as const;

const FIELD_TYPES: Partial<Record<keyof typeof FIELDS, string>> = {
  path: 'o',
  replySerial: 'u',
  signature: 'g',
};

type Fields = Partial<Record<keyof typeof FIELDS, string | number>>;

export interface Call {
  path: string;
  interface: string;
  member: string;
  sender: string;
  body: unknown[];
}

/** What a call is answered with; undefined for what is not known here; `silence` for never. */
export type Answer = { signature: string; body: unknown[] } | 'silence' | undefined;

const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** A program on a session bus: as much of the protocol as a desktop needs that answers and is looked at. */
export class BusConnection {
  readonly #socket: Socket;
  readonly #answer: (call: Call) => Answer;
  readonly #waiting = new Map<number, (answer: { body: unknown[]; failure?: string }) => void>();
  #serial = 0;
  #unread = Buffer.alloc(0);

  private constructor(socket: Socket, answer: (call: Call) => Answer) {
    this.#socket = socket;
    this.#answer = answer;
    socket.on('data', (data: Buffer) => this.#read(data));
    socket.on('error', () => {});
  }

  /** @param address as the daemon prints it: `unix:path=…,guid=…`. */
  static async open(address: string, answer: (call: Call) => Answer): Promise<BusConnection> {
    const file = /(?:^|[:,])path=([^,]+)/u.exec(address)?.[1];
    if (file === undefined) throw new Error(`no socket in ${address}`);
    const socket = createConnection(file);
    await once(socket, 'connect');
    const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
    const [said] = (await once(socket, 'data')) as [Buffer];
    if (!said.toString().startsWith('OK')) throw new Error(`the bus lets nobody in: ${said.toString()}`);
    socket.write('BEGIN\r\n');
    const connection = new BusConnection(socket, answer);
    await connection.call({ ...BUS, member: 'Hello' });
    return connection;
  }

  /** From now on it is the one of this name. */
  async own(name: string): Promise<void> {
    await this.call({ ...BUS, member: 'RequestName' }, 'su', [name, 0]);
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Rejects with the error that it was answered with. */
  async call(
    to: { destination: string; path: string; interface: string; member: string },
    signature = '',
    body: readonly unknown[] = [],
  ): Promise<unknown[]> {
    const serial = this.#send(CALL, to, signature, body);
    const answer = await new Promise<{ body: unknown[]; failure?: string }>((resolve) =>
      this.#waiting.set(serial, resolve),
    );
    if (answer.failure !== undefined) throw new Error(`${answer.failure}: ${answer.body.join(' ')}`);
    return answer.body;
  }

  signal(
    from: { path: string; interface: string; member: string },
    signature: string,
    body: readonly unknown[],
  ): void {
    this.#send(SIGNAL, from, signature, body);
  }

  #send(kind: number, fields: Fields, signature: string, body: readonly unknown[]): number {
    this.#serial += 1;
    const written = new Writer().all(signature, body).bytes;
    const given = Object.entries({ ...fields, ...(signature === '' ? {} : { signature }) });
    const header = given.map(([name, value]) => {
      const field = name as keyof typeof FIELDS;
      const variant: Variant = { signature: FIELD_TYPES[field] ?? 's', value };
      return [FIELDS[field], variant];
    });
    const writer = new Writer().all('yyyyuua(yv)', [
      'l'.charCodeAt(0),
      kind,
      0,
      1,
      written.length,
      this.#serial,
      header,
    ]);
    writer.align(8);
    this.#socket.write(Buffer.concat([writer.bytes, written]));
    return this.#serial;
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      if (this.#unread.length < 16) return;
      const begin = 16 + this.#unread.readUInt32LE(12);
      const bodyAt = Math.ceil(begin / 8) * 8;
      const end = bodyAt + this.#unread.readUInt32LE(4);
      if (this.#unread.length < end) return;
      const message = this.#unread.subarray(0, end);
      this.#unread = this.#unread.subarray(end);
      this.#take(message, bodyAt);
    }
  }

  #take(message: Buffer, bodyAt: number): void {
    const [, kind, , , , serial, header] = new Reader(message).all('yyyyuua(yv)') as [
      number,
      number,
      number,
      number,
      number,
      number,
      [number, string | number][],
    ];
    const field = (name: keyof typeof FIELDS): string | number | undefined =>
      header.find(([number]) => number === FIELDS[name])?.[1];
    const text = (name: keyof typeof FIELDS): string => String(field(name) ?? '');
    const body = new Reader(message, bodyAt).all(text('signature'));
    if (kind === ANSWER || kind === FAILURE) {
      const waiting = this.#waiting.get(Number(field('replySerial')));
      this.#waiting.delete(Number(field('replySerial')));
      waiting?.({ body, ...(kind === FAILURE ? { failure: text('errorName') } : {}) });
    } else if (kind === CALL) {
      const sender = text('sender');
      const answer = this.#answer({
        path: text('path'),
        interface: text('interface'),
        member: text('member'),
        sender,
        body,
      });
      const to = { destination: sender, replySerial: serial };
      if (answer === 'silence') return;
      if (answer === undefined) {
        const errorName = 'org.freedesktop.DBus.Error.UnknownMethod';
        this.#send(FAILURE, { ...to, errorName }, 's', ['nothing here does that']);
      } else this.#send(ANSWER, to, answer.signature, answer.body);
    }
  }
}
