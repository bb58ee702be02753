import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Exit } from '../../support/was-killed.ts';
import type { CloudLaunch, FromCloudDesk, ToCloudDesk } from './protocol.ts';

/** One process of the desk over the Cloud API, from its start to its end. */
export class CloudLife {
  /** Resolves with how it ended, when everything it said has been heard. */
  readonly ended: Promise<Exit>;
  readonly #process;

  constructor(
    program: string,
    launch: CloudLaunch,
    onMessage: (message: FromCloudDesk, life: CloudLife) => void,
  ) {
    this.#process = fork(program, [JSON.stringify(launch)], {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const heard = once(this.#process, 'disconnect');
    this.ended = once(this.#process, 'exit').then(async ([code, signal]) => {
      await heard;
      return { code, signal } as Exit;
    });
    this.#process.on('message', (message: FromCloudDesk) => onMessage(message, this));
    // A message to a process that has just been killed.
    this.#process.on('error', () => {});
  }

  tell(message: ToCloudDesk): void {
    if (this.#process.connected) this.#process.send(message, () => {});
  }

  /** kill -9. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }
}
