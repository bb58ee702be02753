import { spawn, type ChildProcess } from 'node:child_process';
import { PageSession } from './page-session.ts';
import { treeOf } from './process-tree.ts';

const SPEAKS_WITHIN_MS = 60_000;

interface StartOptions {
  executablePath: string;
  args: readonly string[];
  env?: Record<string, string>;
}

/**
 * A program as a double click starts it: nothing of a test's is in it. Its pages can be asked over Chromium's debugging port, which
 * costs every program here the same.
 */
export class BareProgram {
  readonly pid: number;
  /** When it was started, epoch ms. */
  readonly startedAt: number;
  readonly #process: ChildProcess;
  readonly #port: Promise<number>;

  private constructor(process: ChildProcess, startedAt: number) {
    if (process.pid === undefined) throw new Error('the program could not be started');
    this.pid = process.pid;
    this.startedAt = startedAt;
    this.#process = process;
    this.#port = portOf(process);
    this.#port.catch(() => undefined);
    globalThis.process.once('exit', this.#kill);
  }

  static start({ executablePath, args, env = {} }: StartOptions): BareProgram {
    const startedAt = performance.timeOrigin + performance.now();
    const program = spawn(executablePath, ['--remote-debugging-port=0', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    return new BareProgram(program, startedAt);
  }

  async page(isWanted: (url: string) => boolean): Promise<PageSession> {
    return PageSession.open(await this.#port, isWanted);
  }

  /** With all that it has started, at once. */
  async end(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#process.once('close', resolve));
    this.#kill();
    await gone;
    process.off('exit', this.#kill);
  }

  /** Each process of the tree: a Chromium that puppeteer has started leads a group of its own, and would live on. */
  readonly #kill = (): void => {
    // Nothing is started between the look and the end.
    signal(this.pid, 'SIGSTOP');
    for (const pid of treeOf(this.pid)) signal(pid, 'SIGKILL');
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

function portOf(program: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => reject(new Error(`${why}: ${said.slice(-2_000)}`));
    const limit = setTimeout(() => fail('the program opened no debugger'), SPEAKS_WITHIN_MS);
    program.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000);
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
    program.once('exit', () => {
      clearTimeout(limit);
      fail('the program ended');
    });
  });
}
