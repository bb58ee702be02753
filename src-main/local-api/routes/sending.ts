import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoTime } from '#shared/domain/programs/api-message.ts';
import { IDEMPOTENCY_KEY } from '../idempotency.ts';
import { recipientFields } from '../recipient.ts';
import { problems, WITH_KEY } from '../responses.ts';
import { sendableText, visibleText } from '../sendable-text.ts';
import { Sender, type SendDependencies, type Sent } from '../sender.ts';
import { UploadPlaces } from '../upload-places.ts';
import { uploadSchema } from '../uploads.ts';
import { zodRoutes } from '../zod-routes.ts';

/** Of a file as base64, a third larger than itself. */
const MAX_JSON_BYTES = 24 * 1024 * 1024;

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
    text: visibleText,
    quotedMessageId: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('A message of the same conversation that this one answers'),
  })
  .strict()
  .meta({ id: 'NewMessage' });

const mediaSchema = uploadSchema
  .extend({
    caption: sendableText.optional(),
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
  const sender = new Sender(deps);
  const places = new UploadPlaces();

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
    async (request, reply) => answer(reply, await sender.sendText(request, request.body)),
  );

  const uploading = {
    config: { scope: 'send' as const },
    bodyLimit: MAX_JSON_BYTES,
    // A multipart body is read in the handler, and a JSON one there as well.
    attachValidation: true,
    preParsing: async (_request: FastifyRequest, reply: FastifyReply) => places.take(reply),
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
    async (request, reply) => answer(reply, await sender.sendFile(request, mediaSchema)),
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
    async (request, reply) => answer(reply, await sender.sendFile(request, audioSchema)),
  );
}

function answer(reply: FastifyReply, { queued, isRepeated }: Sent): FastifyReply {
  if (isRepeated) void reply.header('idempotent-replayed', 'true');
  const { messageId: id, conversationId, queuedAt } = queued;
  return reply.code(202).send({ id, conversationId, status: 'pending', queuedAt: isoTime(queuedAt) });
}
