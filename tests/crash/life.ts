import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { FromDesk, KillPlan, ToDesk } from './protocol.ts';

export interface LaunchOptions {
  program: string;
  workerPath: string;
  databasePath: string;
  key: string;
  plan: KillPlan | null;
  relinked: boolean;
  onMessage: (message: FromDesk, life: Life) => void;
}

/** One process of the desk, from its start to its end. */
export class Life {
  /** Resolves with the signal that ended it, when everything it said has been heard. */
  readonly ended: Promise<string | null>;
  readonly #process;

  constructor({ program, onMessage, ...launch }: LaunchOptions) {
    this.#process = fork(program, [JSON.stringify(launch)], {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    // What it had said before its end is still in the channel then.
    const heard = once(this.#process, 'disconnect');
    this.ended = once(this.#process, 'exit').then(async ([code, signal]) => {
      await heard;
      // Windows knows no signals: who kills itself there ends with code 1.
      const killedItself = process.platform === 'win32' && launch.plan !== null && code === 1;
      return killedItself ? 'SIGKILL' : (signal as string | null);
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
