import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** X11: the kinds of event that a device sends, and what is asked for here. */
const KEY_DOWN = 2;
const KEY_UP = 3;
const BUTTON_DOWN = 4;
const BUTTON_UP = 5;
const MOTION = 6;
const QUERY_EXTENSION = 98;
const GET_INPUT_FOCUS = 43;
const REPLY_LENGTH = 32;

const WHEEL = { up: 4, down: 5 } as const;
/** The left Ctrl of a keyboard as X numbers its keys. */
const CONTROL = 37;

/**
 * A mouse with a wheel and a Ctrl key on a virtual screen, by X's own extension for tests. Playwright's wheel goes past
 * the part of Chromium that zooms, and so does Electron's: only what comes from the screen is a person's.
 */
export class RealMouse {
  readonly #socket: Socket;
  #opcode = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** @param display As in DISPLAY: ":99". */
  static async on(display: string): Promise<RealMouse> {
    const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
    await once(socket, 'connect');
    const mouse = new RealMouse(socket);
    const greeting = Buffer.alloc(12);
    greeting.write('l');
    greeting.writeUInt16LE(11, 2);
    socket.write(greeting);
    const welcome = await mouse.#read(8);
    await mouse.#read(welcome.readUInt16LE(6) * 4);
    await mouse.#findExtension('XTEST');
    return mouse;
  }

  /** Turns the wheel by one notch over a point of the screen, with Ctrl held down. */
  async zoom(direction: keyof typeof WHEEL, at: { x: number; y: number }): Promise<void> {
    this.#act(MOTION, 0, at);
    this.#act(KEY_DOWN, CONTROL);
    this.#act(BUTTON_DOWN, WHEEL[direction]);
    this.#act(BUTTON_UP, WHEEL[direction]);
    this.#act(KEY_UP, CONTROL);
    // What answers comes after all that was asked before.
    this.#socket.write(Buffer.from([GET_INPUT_FOCUS, 0, 1, 0]));
    await this.#read(REPLY_LENGTH);
  }

  close(): void {
    this.#socket.destroy();
  }

  async #findExtension(name: string): Promise<void> {
    const words = Math.ceil(name.length / 4);
    const query = Buffer.alloc(8 + words * 4);
    query.writeUInt8(QUERY_EXTENSION);
    query.writeUInt16LE(2 + words, 2);
    query.writeUInt16LE(name.length, 4);
    query.write(name, 8);
    this.#socket.write(query);
    const reply = await this.#read(REPLY_LENGTH);
    if (reply.readUInt8(8) !== 1) throw new Error(`The screen has no ${name}.`);
    this.#opcode = reply.readUInt8(9);
  }

  #act(kind: number, detail: number, { x, y } = { x: 0, y: 0 }): void {
    const FAKE_INPUT = 2;
    const request = Buffer.alloc(36);
    request.set([this.#opcode, FAKE_INPUT, 9, 0, kind, detail]);
    request.writeInt16LE(x, 24);
    request.writeInt16LE(y, 26);
    this.#socket.write(request);
  }

  async #read(length: number): Promise<Buffer> {
    for (;;) {
      const got = this.#socket.read(length) as Buffer | null;
      if (got !== null) return got;
      await once(this.#socket, 'readable');
    }
  }
}
