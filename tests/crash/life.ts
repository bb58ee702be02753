import { fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import type { Exit } from '../support/was-killed.ts';
import type { CloudLaunch, FromCloudDesk, ToCloudDesk } from './cloud/protocol.ts';
import type { FromDesk, Launch, ToDesk } from './protocol.ts';

interface LifeOptions<LaunchedWith, Says, Hears extends Serializable> {
  program: string;
  launch: LaunchedWith;
  onMessage: (message: Says, life: AnyLife<LaunchedWith, Says, Hears>) => void;
}

/** One process of the desk, from its start to its end. */
class AnyLife<LaunchedWith, Says, Hears extends Serializable> {
  /** Resolves with how it ended, when everything it said has been heard. */
  readonly ended: Promise<Exit>;
  readonly #process;

  constructor({ program, launch, onMessage }: LifeOptions<LaunchedWith, Says, Hears>) {
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
    this.#process.on('message', (message: Says) => onMessage(message, this));
    // A message to a process that has just been killed.
    this.#process.on('error', () => {});
  }

  tell(message: Hears): void {
    if (this.#process.connected) this.#process.send(message, () => {});
  }

  /** kill -9. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

/** Over the phone's link. */
export class Life extends AnyLife<Launch, FromDesk, ToDesk> {}
/** Over the Cloud API. */
export class CloudLife extends AnyLife<CloudLaunch, FromCloudDesk, ToCloudDesk> {}
