import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WebhookSecrets } from '#shared/domain/cloud/credentials.ts';
import { createHttpServer } from '../http/create-server.ts';
import { isSameText, isSignature, isSignedWith, SIGNATURE_HEADER } from './signature.ts';

const WEBHOOK_PATH = '/api/whatsapp/webhook';
/** What WhatsApp's server may send at once: up to 1,000 updates. */
const BODY_LIMIT = 3 * 1024 * 1024;
/** What is given back is the caller's: no more than a number or a word of theirs. */
const CHALLENGE = /^[\w.-]{1,256}$/;

/** What the server tells of a call, for the state of the link. */
export type WebhookCall = 'kept' | 'refused' | 'verified';

export interface WebhookServerOptions {
  /** Asked at each call: they may be replaced at any time. */
  secrets: () => WebhookSecrets;
  /** Resolves when it is on the disk. */
  keep: (body: Uint8Array) => Promise<unknown>;
  onCall: (call: WebhookCall) => void;
}

/**
 * The server that WhatsApp's own server speaks to: one path, nothing else. It answers with 200 when the very bytes are on
 * the disk, and reads none of them: what does not come to that is sent again. Its proof of who speaks is the signature, so it
 * may be spoken to under any name, as a tunnel does. No answer says why.
 */
export function createWebhookServer(options: WebhookServerOptions): FastifyInstance {
  const server = createHttpServer({ bodyLimit: BODY_LIMIT });
  server.removeAllContentTypeParsers();
  // The signature is over these bytes, and nobody parses what is not known to be signed.
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404));
  server.setErrorHandler((error, _request, reply) => refuse(reply, statusOf(error)));
  server.get(WEBHOOK_PATH, (request, reply) => verify(request, reply, options));
  server.post(
    WEBHOOK_PATH,
    {
      // Before any of the body is read.
      onRequest: async (request, reply) => {
        if (isSignature(request.headers[SIGNATURE_HEADER])) return;
        options.onCall('refused');
        await refuse(reply.header('connection', 'close'), 401);
      },
    },
    (request, reply) => receive(request, reply, options),
  );
  return server;
}

/** The address proves that it is the one that was typed at WhatsApp's. */
async function verify(
  request: FastifyRequest,
  reply: FastifyReply,
  { secrets, onCall }: WebhookServerOptions,
): Promise<FastifyReply> {
  const query = request.query as Record<string, unknown>;
  const token = query['hub.verify_token'];
  const challenge = query['hub.challenge'];
  const isRight =
    query['hub.mode'] === 'subscribe' &&
    typeof token === 'string' &&
    isSameText(token, secrets().verifyToken) &&
    typeof challenge === 'string' &&
    CHALLENGE.test(challenge);
  onCall(isRight ? 'verified' : 'refused');
  if (!isRight) return refuse(reply, 403);
  return reply.header('x-content-type-options', 'nosniff').type('text/plain; charset=utf-8').send(challenge);
}

async function receive(
  request: FastifyRequest,
  reply: FastifyReply,
  { secrets, keep, onCall }: WebhookServerOptions,
): Promise<FastifyReply> {
  const { body } = request;
  const signature = request.headers[SIGNATURE_HEADER];
  if (!(body instanceof Uint8Array) || !isSignature(signature)) return refuse(reply, 400);
  if (!isSignedWith(secrets().appSecret, body, signature)) {
    onCall('refused');
    return refuse(reply.header('connection', 'close'), 401);
  }
  try {
    await keep(body);
  } catch {
    // No room on the disk, or the desk is being closed: it comes again.
    return refuse(reply.header('retry-after', '30'), 503);
  }
  onCall('kept');
  return reply.code(200).send();
}

const refuse = (reply: FastifyReply, status: number): FastifyReply => reply.code(status).send();

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
