import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { isoTime } from '#shared/domain/programs/api-message.ts';
import type { DeskLink } from '../desk-link.ts';
import type { EventStreams } from '../event-streams.ts';
import { Problem } from '../problems.ts';
import { encodeQr } from '../qr/encode-qr.ts';
import { toPng } from '../qr/to-png.ts';
import { problems, WITH_KEY } from '../responses.ts';
import { zodRoutes } from '../zod-routes.ts';

interface DeskRouteDependencies {
  desk: DeskLink;
  streams: EventStreams;
  version: string;
  now: () => number;
}

const SESSIONS = [
  'starting',
  'qr',
  'pairing',
  'syncing',
  'online',
  'offline',
  'logged-out',
  'blocked',
  'unavailable',
] as const satisfies readonly ConnectionState['phase'][];

const statusSchema = z
  .object({
    connected: z.boolean().describe('WhatsApp’s server was heard a moment ago'),
    session: z.enum(SESSIONS),
    phone: z.string().nullable().describe('The pharmacy’s own number, digits with the country code'),
    timestamp: z.iso.datetime(),
  })
  .meta({ id: 'Status' });

const qrFormatSchema = z.object({ format: z.enum(['png', 'text']).default('png') }).strict();

/** What is known of the desk itself. */
export function addDeskRoutes(server: FastifyInstance, deps: DeskRouteDependencies): void {
  const { desk, streams, version, now } = deps;
  const routes = zodRoutes(server);

  routes.get(
    '/health',
    {
      schema: {
        summary: 'Whether the program answers; needs no key',
        response: {
          200: z.object({ status: z.literal('ok'), version: z.string() }),
          ...problems(),
        },
      },
    },
    () => ({ status: 'ok' as const, version }),
  );

  routes.get(
    '/api/status',
    {
      config: { scope: 'status' },
      schema: {
        summary: 'Whether WhatsApp is connected (scope `status`)',
        security: WITH_KEY,
        response: { 200: statusSchema, ...problems() },
      },
    },
    () => {
      const { phase } = desk.connection();
      return {
        connected: phase === 'online',
        session: phase,
        phone: desk.phone(),
        timestamp: isoTime(now()),
      };
    },
  );

  server.get<{ Querystring: z.infer<typeof qrFormatSchema> }>(
    '/api/qr-code',
    {
      config: { scope: 'link' },
      schema: {
        summary: 'The QR code that links the pharmacy’s phone (scope `link`)',
        description: 'Whoever scans it links the desk to their phone. It changes every few seconds.',
        security: WITH_KEY,
        querystring: qrFormatSchema,
        response: {
          200: {
            description: 'The picture, or what is in it',
            content: {
              'image/png': { schema: z.string().meta({ format: 'binary' }) },
              'text/plain': { schema: z.string() },
            },
          },
          ...problems(409),
        },
      },
    },
    async ({ query }, reply) => {
      const state = desk.connection();
      if (state.phase !== 'qr') throw new Problem('no-qr-code', { detail: state.phase });
      // Past the schemas: neither of them is JSON.
      reply.serializer((payload: unknown) => payload as string);
      if (query.format === 'text') return reply.type('text/plain; charset=utf-8').send(state.code);
      return reply.type('image/png').send(toPng(encodeQr(state.code)));
    },
  );

  server.get(
    '/api/events',
    {
      config: { scope: 'read' },
      schema: {
        summary: 'What happens, as it happens: server-sent events (scope `read`)',
        description:
          'Events `message.created` and `message.updated` (schema Message) and `status.changed` (schema Status). After a ' +
          'break, Last-Event-ID goes on where it was; an event `reset` says that some are gone, so read anew.',
        security: WITH_KEY,
        response: {
          200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } },
          ...problems(),
        },
      },
    },
    (request, reply) => {
      const stream = streams.open(request.headers['last-event-id']?.toString(), request.program?.id ?? 0);
      if (stream === undefined) throw new Problem('too-many', { detail: 'streams', retryAfterS: 60 });
      request.raw.once('close', () => stream.destroy());
      return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(stream);
    },
  );
}
