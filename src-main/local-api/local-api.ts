import { Readable } from 'node:stream';
import { Worker, type MessagePort } from 'node:worker_threads';
import { MAX_SIZE_BYTES, type UploadedFile } from '#shared/domain/messages/attachment.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { LocalApiSettings, LocalApiState } from '#shared/domain/programs/local-api.ts';
import type { WebhookEvent } from '#shared/domain/programs/webhook.ts';
import { systemClock } from '../lib/clock.ts';
import { OneByOne } from '../lib/one-by-one.ts';
import { WakeUp } from '../lib/wake-up.ts';
import { within } from '../lib/within.ts';
import type { Logger } from '../log/logger.ts';
import type { MediaVault } from '../media/vault.ts';
import type { StoreWithDoors } from '../store/client/create-store.ts';
import { API_OPERATIONS } from './desk-link.ts';
import type { LinkState, ToMain, ToWorker, WorkerInput } from './protocol.ts';

/** A port may be free again, and a thread that died may do better. */
const TRY_AGAIN_MS = 30_000;
/** Calls under way may end; see requestTimeout of the server. */
const CLOSE_LIMIT_MS = 3_000;

interface LocalApiOptions {
  /** The bundled worker in the app, worker.ts itself under Node 24. */
  workerPath: string;
  version: string;
  connectStore: StoreWithDoors['connect'];
  vault: Pick<MediaVault, 'add'>;
  onChange: (state: LocalApiState) => void;
  log: Logger;
}

/** The door for other programs, as main has it: on or off as the settings say, and told what happens. */
export class LocalApi {
  readonly #options: LocalApiOptions;
  readonly #turns = new OneByOne();
  readonly #tryAgain = new WakeUp(() => void this.#turns.run(() => this.#restart()), { clock: systemClock });
  #settings: LocalApiSettings = { isOn: false, port: 0 };
  #link: LinkState = { connection: { phase: 'starting' }, phone: null };
  #state: LocalApiState = { phase: 'off' };
  #worker: Worker | undefined;

  constructor(options: LocalApiOptions) {
    this.#options = options;
  }

  get state(): LocalApiState {
    return this.#state;
  }

  /** Opens, closes or moves it. What is as it was stays untouched. */
  apply({ isOn, port }: LocalApiSettings): Promise<void> {
    return this.#turns.run(async () => {
      const before = this.#settings;
      if (before.isOn === isOn && (before.port === port || !isOn)) return;
      this.#settings = { isOn, port };
      await this.#restart();
    });
  }

  linkChanged(link: LinkState): void {
    this.#link = link;
    this.#tell({ kind: 'link', link });
  }

  happened(type: WebhookEvent, message: Message): void {
    this.#tell({ kind: 'message', type, message });
  }

  webhooksChanged(): void {
    this.#tell({ kind: 'webhooks' });
  }

  keyRevoked(keyId: number): void {
    this.#tell({ kind: 'key-revoked', keyId });
  }

  stop(): Promise<void> {
    return this.apply({ isOn: false, port: 0 });
  }

  async #restart(): Promise<void> {
    this.#tryAgain.cancel();
    await this.#close();
    if (!this.#settings.isOn) return this.#say({ phase: 'off' });
    this.#say({ phase: 'starting' });
    try {
      await this.#open();
    } catch (error) {
      this.#options.log.error('the door for other programs could not be opened', error);
      this.#failed('failed');
    }
  }

  async #open(): Promise<void> {
    const { workerPath, version, connectStore, log } = this.#options;
    const storePort: MessagePort = await connectStore(API_OPERATIONS);
    const workerData: WorkerInput = { storePort, port: this.#settings.port, version, link: this.#link };
    const worker = new Worker(workerPath, {
      name: 'local-api',
      execArgv: [],
      workerData,
      transferList: [storePort],
    });
    this.#worker = worker;
    const listening = Promise.withResolvers<void>();
    worker.on('message', (message: ToMain) => {
      if (message.kind === 'keep-file') return void this.#keep(worker, message);
      listening.resolve();
      if (message.kind === 'listening') this.#say({ phase: 'on', port: message.port });
      else this.#failed(message.problem);
    });
    worker.on('error', (error: unknown) =>
      log.error('the thread of the door for other programs failed', error),
    );
    worker.once('exit', () => {
      listening.resolve();
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#failed('failed');
    });
    await listening.promise;
  }

  async #close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    if (worker === undefined) return;
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage({ kind: 'close' } satisfies ToWorker);
    await within(CLOSE_LIMIT_MS, exited).catch(() => worker.terminate());
  }

  #failed(problem: Extract<LocalApiState, { phase: 'failed' }>['problem']): void {
    this.#options.log.warn(`the door for other programs is shut: ${problem}`);
    this.#say({ phase: 'failed', problem });
    this.#tryAgain.in(TRY_AGAIN_MS);
  }

  async #keep(worker: Worker, { id, bytes }: Extract<ToMain, { kind: 'keep-file' }>): Promise<void> {
    let answer: ToWorker;
    try {
      answer = { kind: 'file-kept', id, file: await this.#addToVault(bytes) };
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'internal';
      answer = { kind: 'file-refused', id, code };
    }
    worker.postMessage(answer);
  }

  async #addToVault(bytes: Uint8Array): Promise<UploadedFile> {
    const stream = Readable.from([Buffer.from(bytes)], { objectMode: false });
    const limits = { maxBytes: MAX_SIZE_BYTES.document, expectedBytes: bytes.length };
    const { id: fileId, mimeType, sizeBytes } = await this.#options.vault.add(stream, limits);
    return { fileId, mimeType, sizeBytes };
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #say(state: LocalApiState): void {
    this.#state = state;
    this.#options.onChange(state);
  }
}
