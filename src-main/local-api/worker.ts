// The server for other programs, in a thread of its own: who floods it holds up neither the window nor the store's thread.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import type { UploadedFile } from '#shared/domain/messages/attachment.ts';
import { isoTime, toApiMessage } from '#shared/domain/programs/api-message.ts';
import { hostsOf, listenOnThisPc } from '../http/listen.ts';
import { openDoor } from '../store/client/open-door.ts';
import { API_OPERATIONS, type DeskLink } from './desk-link.ts';
import { EventStreams } from './event-streams.ts';
import type { LinkState, ToMain, ToWorker, WorkerInput } from './protocol.ts';
import { createApiServer } from './server.ts';
import { Deliveries } from './webhooks/deliveries.ts';

interface Kept {
  resolve: (file: UploadedFile) => void;
  reject: (error: AppError) => void;
}

/** The desk as this thread sees it: what main has told, and what it may ask of it. */
class DeskOverPort implements DeskLink {
  link: LinkState;
  readonly #port: MessagePort;
  readonly #asked = new Map<number, Kept>();
  #lastId = 0;

  constructor(port: MessagePort, link: LinkState) {
    this.#port = port;
    this.link = link;
  }

  connection = (): LinkState['connection'] => this.link.connection;
  phone = (): string | null => this.link.phone;

  saveFile(bytes: Uint8Array): Promise<UploadedFile> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#port.postMessage({ kind: 'keep-file', id, bytes } satisfies ToMain);
    });
  }

  answered(answer: Extract<ToWorker, { kind: 'file-kept' | 'file-refused' }>): void {
    const kept = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if (answer.kind === 'file-kept') kept?.resolve(answer.file);
    else kept?.reject(new AppError(answer.code));
  }
}

async function serve(main: MessagePort, { storePort, port, version, link }: WorkerInput): Promise<void> {
  const store = openDoor(storePort, API_OPERATIONS);
  const desk = new DeskOverPort(main, link);
  const streams = new EventStreams();
  const deliveries = new Deliveries({ store });
  const tell = (message: ToMain): void => main.postMessage(message);
  const server = await createApiServer({ store, desk, streams, version, hosts: () => hostsOf(port) });

  async function close(): Promise<void> {
    streams.close();
    await server.close();
    await deliveries.stop();
    store.closeDoor();
    main.close();
  }

  function hear(message: ToWorker): void {
    if (message.kind === 'link') {
      desk.link = message.link;
      const { phase } = message.link.connection;
      const timestamp = isoTime(Date.now());
      const { phone } = message.link;
      streams.send('status.changed', { connected: phase === 'online', session: phase, phone, timestamp });
    } else if (message.kind === 'message') {
      streams.send(message.type, toApiMessage(message.message));
      deliveries.wake();
    } else if (message.kind === 'webhooks') deliveries.wake();
    else if (message.kind === 'key-revoked') streams.closeOf(message.keyId);
    else if (message.kind === 'close') void close();
    else desk.answered(message);
  }

  main.on('message', hear);
  // They need no port, and one that is taken is none of theirs.
  deliveries.wake();
  const listening = await listenOnThisPc(server, port);
  if (!listening.ok) return tell({ kind: 'not-listening', problem: listening.problem });
  tell({ kind: 'listening', port: listening.port });
}

if (parentPort === null) throw new Error('The local API must be started as a worker thread');
void serve(parentPort, workerData as WorkerInput);
