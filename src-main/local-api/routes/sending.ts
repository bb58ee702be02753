import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import { isoTime } from '#shared/domain/programs/api-message.ts';
import type { ProgramContent, QueuedForProgram } from '../../store/contract/program-store.ts';
import type { ApiStore, DeskLink } from '../desk-link.ts';
import { chooseKind } from '../file-kind.ts';
import { fingerprintOf, IDEMPOTENCY_KEY, idempotencyKeyOf, Running } from '../idempotency.ts';
import { programOf } from '../keys.ts';
import { Problem, refusalProblem } from '../problems.ts';
import { readRecipient, recipientFields } from '../recipient.ts';
import { problems, WITH_KEY } from '../responses.ts';
import { readUpload, uploadSchema, type Upload, type UploadSchema } from '../uploads.ts';
import { zodRoutes } from '../zod-routes.ts';

export { MAX_FILE_BYTES } from '../uploads.ts';

/** Of a file as base64, a third larger than itself. */
const MAX_JSON_BYTES = 24 * 1024 * 1024;
/** Each is in memory as a whole. */
const MOST_UPLOADS = 2;

interface SendDependencies {
  store: ApiStore;
  desk: DeskLink;
  now: () => number;
}

const queuedSchema = z
  .object({
    id: z.number().int().describe('The message; see /api/messages and the events for what becomes of it'),
    conversationId: z.number().int(),
    status: z.literal('pending'),
    queuedAt: z.iso.datetime(),
  })
  .meta({ id: 'Queued' });

const textSchema = z
  .object({
    ...recipientFields,
    text: z
      .string()
      .max(MAX_TEXT_LENGTH)
      .refine((text) => text.trim() !== '', { message: 'nothing but spaces' }),
  })
  .strict()
  .meta({ id: 'NewMessage' });

const mediaSchema = uploadSchema
  .extend({
    caption: z.string().max(MAX_TEXT_LENGTH).optional(),
    as: z.enum(['image', 'video', 'audio', 'document']).optional().describe('By what the file is, if absent'),
  })
  .meta({ id: 'NewFile' });

const audioSchema = uploadSchema
  .extend({
    as: z.enum(['voice', 'audio']).default('voice').describe('A voice note must be Ogg with Opus'),
  })
  .meta({ id: 'NewAudio' });

const SENDING =
  'Repeated with the same Idempotency-Key and the same content within 7 days it is the same message.';

/** The three ways to write to a customer: through the outbox, once, and marked in the thread. */
export function addSendRoutes(server: FastifyInstance, deps: SendDependencies): void {
  const routes = zodRoutes(server);
  const { store, desk, now } = deps;
  const running = new Running();
  let uploads = 0;

  async function send(
    request: FastifyRequest,
    asked: { to?: string | undefined; conversationId?: number | undefined },
    content: { fingerprint: string; make: () => Promise<ProgramContent> },
  ): Promise<{ queued: QueuedForProgram; isRepeated: boolean }> {
    const keyId = programOf(request).id;
    const call = { keyId, idempotencyKey: idempotencyKeyOf(request), fingerprint: content.fingerprint };
    const before = await store.findProgramRequest({ ...call, now: now() });
    if (before?.kind === 'other-payload') throw new Problem('idempotency-key-reused');
    if (before !== null) return { queued: before, isRepeated: true };
    const to = readRecipient(asked, (await store.getSettings()).defaultCountry);
    const made = await content.make();
    const sending = await store.sendFromProgram({ ...call, to, content: made, now: now() });
    if (sending.kind === 'other-payload') throw new Problem('idempotency-key-reused');
    if (sending.kind === 'refused') throw refusalProblem(sending.because);
    return { queued: sending, isRepeated: sending.kind === 'repeated' };
  }

  /** What is asked is remembered from the first moment, so that a repetition meanwhile hears that it is running. */
  function once<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    return running.run(`${programOf(request).id} ${idempotencyKeyOf(request)}`, work);
  }

  async function withUpload(
    request: FastifyRequest,
    schema: UploadSchema,
    contentOf: (upload: Upload) => Promise<ProgramContent>,
  ): ReturnType<typeof send> {
    return once(request, async () => {
      if (uploads >= MOST_UPLOADS) throw new Problem('not-ready', { detail: 'uploads', retryAfterS: 1 });
      uploads += 1;
      try {
        const upload = await readUpload(request, schema);
        const { file, ...rest } = upload;
        const fingerprint = fingerprintOf(request, { ...rest, name: file.name }, file.bytes);
        return await send(request, upload, { fingerprint, make: () => contentOf(upload) });
      } finally {
        uploads -= 1;
      }
    });
  }

  async function keep({ file, as, caption = '' }: Upload): Promise<ProgramContent> {
    const { fileId, mimeType, sizeBytes } = await desk.saveFile(file.bytes);
    const kind = chooseKind({ mimeType, sizeBytes, as });
    if (caption !== '' && (kind === 'audio' || kind === 'voice'))
      throw new Problem('invalid-request', { errors: [{ path: '/caption', message: 'a sound has none' }] });
    return { kind: 'file', fileId, as: kind, fileName: file.name, caption };
  }

  routes.post(
    '/api/send-message',
    {
      config: { scope: 'send' },
      schema: {
        summary: 'Sends a text (scope `send`)',
        description: SENDING,
        security: WITH_KEY,
        headers: IDEMPOTENCY_KEY,
        body: textSchema,
        response: { 202: queuedSchema, ...problems(404, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const fingerprint = fingerprintOf(request, body);
      const make = async (): Promise<ProgramContent> => ({ kind: 'text', text: body.text });
      return answer(reply, await once(request, () => send(request, body, { fingerprint, make })));
    },
  );

  const uploading = {
    config: { scope: 'send' as const },
    bodyLimit: MAX_JSON_BYTES,
    // A multipart body is read in the handler, and a JSON one there as well.
    attachValidation: true,
  };

  routes.post(
    '/api/send-media',
    {
      ...uploading,
      schema: {
        summary: 'Sends a file: multipart, or JSON with the file as base64 (scope `send`)',
        description: SENDING,
        security: WITH_KEY,
        headers: IDEMPOTENCY_KEY,
        body: mediaSchema,
        response: { 202: queuedSchema, ...problems(404, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => answer(reply, await withUpload(request, mediaSchema, keep)),
  );

  routes.post(
    '/api/send-audio',
    {
      ...uploading,
      schema: {
        summary: 'Sends a voice note or a sound: multipart, or JSON with base64 (scope `send`)',
        description: SENDING,
        security: WITH_KEY,
        headers: IDEMPOTENCY_KEY,
        body: audioSchema,
        response: { 202: queuedSchema, ...problems(404, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => answer(reply, await withUpload(request, audioSchema, keep)),
  );
}

function answer(
  reply: FastifyReply,
  { queued, isRepeated }: { queued: QueuedForProgram; isRepeated: boolean },
): FastifyReply {
  if (isRepeated) void reply.header('idempotent-replayed', 'true');
  const { messageId: id, conversationId, queuedAt } = queued;
  return reply.code(202).send({ id, conversationId, status: 'pending', queuedAt: isoTime(queuedAt) });
}
