import type { FastifyRequest } from 'fastify';
import type { ProgramContent, QueuedForProgram } from '../store/contract/program-store.ts';
import type { ApiStore, DeskLink } from './desk-link.ts';
import { chooseKind } from './file-kind.ts';
import { fingerprintOf, idempotencyKeyOf, Running } from './idempotency.ts';
import { programOf } from './keys.ts';
import { Problem, refusalProblem } from './problems.ts';
import { readRecipient } from './recipient.ts';
import { readUpload, type Upload, type UploadSchema } from './uploads.ts';

export interface SendDependencies {
  store: ApiStore;
  desk: DeskLink;
  now: () => number;
}

/** What a sending route comes to. */
export interface Sent {
  queued: QueuedForProgram;
  isRepeated: boolean;
}

interface Asked {
  to?: string | undefined;
  conversationId?: number | undefined;
}

/** Does what the sending routes ask for, once for each request. */
export class Sender {
  readonly #deps: SendDependencies;
  readonly #running = new Running();

  constructor(deps: SendDependencies) {
    this.#deps = deps;
  }

  sendText(
    request: FastifyRequest,
    body: Asked & { text: string; quotedMessageId?: number | undefined },
  ): Promise<Sent> {
    const fingerprint = fingerprintOf(request, body);
    const make = async (): Promise<ProgramContent> => ({
      kind: 'text',
      text: body.text,
      quotedId: body.quotedMessageId ?? null,
    });
    return this.#once(request, () => this.#send(request, body, { fingerprint, make }));
  }

  sendFile(request: FastifyRequest, schema: UploadSchema): Promise<Sent> {
    return this.#once(request, async () => {
      const upload = await readUpload(request, schema);
      const { file, ...rest } = upload;
      const fingerprint = fingerprintOf(request, { ...rest, name: file.name }, file.bytes);
      return this.#send(request, upload, { fingerprint, make: () => this.#keep(upload) });
    });
  }

  /** What is asked is remembered from the first moment, so that a repetition meanwhile hears that it is running. */
  #once<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    return this.#running.run(`${programOf(request).id} ${idempotencyKeyOf(request)}`, work);
  }

  async #send(
    request: FastifyRequest,
    asked: Asked,
    content: { fingerprint: string; make: () => Promise<ProgramContent> },
  ): Promise<Sent> {
    const { store, now } = this.#deps;
    const keyId = programOf(request).id;
    const call = { keyId, idempotencyKey: idempotencyKeyOf(request), fingerprint: content.fingerprint };
    const before = await store.findProgramRequest(call);
    if (before?.kind === 'other-payload') throw new Problem('idempotency-key-reused');
    if (before !== null) return { queued: before, isRepeated: true };
    const to = readRecipient(asked, (await store.getSettings()).defaultCountry);
    const made = await content.make();
    const sending = await store.sendFromProgram({ ...call, to, content: made, now: now() });
    if (sending.kind === 'other-payload') throw new Problem('idempotency-key-reused');
    if (sending.kind === 'refused') throw refusalProblem(sending.because);
    return { queued: sending, isRepeated: sending.kind === 'repeated' };
  }

  async #keep({ file, as, caption = '' }: Upload): Promise<ProgramContent> {
    const { fileId, mimeType, sizeBytes } = await this.#deps.desk.saveFile(file.bytes);
    const kind = chooseKind({ mimeType, sizeBytes, as });
    if (caption !== '' && (kind === 'audio' || kind === 'voice'))
      throw new Problem('invalid-request', { errors: [{ path: '/caption', message: 'a sound has none' }] });
    return { kind: 'file', fileId, as: kind, fileName: file.name, caption };
  }
}
