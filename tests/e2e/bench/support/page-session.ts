import { setTimeout as delay } from 'node:timers/promises';

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

interface Answer {
  id?: number;
  result?: {
    result: { value: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  error?: { message: string };
}

const DOCUMENT_GONE =
  /Execution context was destroyed|Cannot find default execution context|navigated or closed/;
const LOOK_EVERY_MS = 5;
const TARGET_LIMIT_MS = 60_000;

/** One page of a program that was started with `--remote-debugging-port`, and what is asked in it. */
export class PageSession {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  /** @param port of the program's debugger on this PC. */
  static async open(port: number, isWanted: (url: string) => boolean): Promise<PageSession> {
    const socket = new WebSocket(await findTarget(port, isWanted));
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error('the page takes no debugger')));
    });
    return new PageSession(socket);
  }

  /**
   * What an expression comes to in the page; a promise is waited for, and held meanwhile, for the debugger does not. Where the
   * document goes under it, as at a start, it is asked again in the one that comes. Rejects with what it threw.
   */
  async evaluate<T>(expression: string): Promise<T> {
    for (;;) {
      try {
        return await this.#evaluateOnce<T>(expression);
      } catch (error) {
        if (!(error instanceof Error) || !DOCUMENT_GONE.test(error.message)) throw error;
      }
    }
  }

  async #evaluateOnce<T>(expression: string): Promise<T> {
    const held = `globalThis.benchHeld = (async () => (${expression}))()`;
    const id = (this.#asked += 1);
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    const params = { expression: held, awaitPromise: true, returnByValue: true };
    this.#socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    const { result, error } = await answered;
    this.#waiting.delete(id);
    const failed = result?.exceptionDetails;
    if (error || !result || failed) {
      throw new Error(error?.message ?? failed?.exception?.description ?? failed?.text ?? 'no answer');
    }
    return result.result.value as T;
  }

  close(): void {
    this.#socket.close();
  }
}

async function findTarget(port: number, isWanted: (url: string) => boolean): Promise<string> {
  const until = performance.now() + TARGET_LIMIT_MS;
  while (performance.now() < until) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
    const found = targets.find(({ type, url }) => type === 'page' && isWanted(url));
    if (found) return found.webSocketDebuggerUrl;
    await delay(LOOK_EVERY_MS);
  }
  throw new Error('the program opened no such page');
}
