import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Exit } from '../support/was-killed.ts';
import type { FromDesk, Launch, ToDesk } from './protocol.ts';

interface LifeOptions {
  program: string;
  launch: Launch;
  onMessage: (message: FromDesk, life: Life) => void;
}

/** One process of the desk, from its start to its end. */
export class Life {
  /** Resolves with how it ended, when everything it said has been heard. */
  readonly ended: Promise<Exit>;
  readonly #process;

  constructor({ program, launch, onMessage }: LifeOptions) {
    this.#process = fork(program, [JSON.stringify(launch)], {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    // What it had said before its end is still in the channel then.
    const heard = once(this.#process, 'disconnect');
    this.ended = once(this.#process, 'exit').then(async ([code, signal]) => {
      await heard;
      return { code, signal } as Exit;
    });
    this.#process.on('message', (message: FromDesk) => onMessage(message, this));
    // A message to a process that has just been killed.
    this.#process.on('error', () => {});
  }

  tell(message: ToDesk): void {
    if (this.#process.connected) this.#process.send(message, () => {});
  }

  /** kill -9. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }
}
