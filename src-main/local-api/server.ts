import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { createHttpServer } from '../http/create-server.ts';
import { CallCounts } from './call-counts.ts';
import { logCalls } from './call-log.ts';
import type { ApiStore, DeskLink } from './desk-link.ts';
import { describeUploads, dropUnused } from './finish-document.ts';
import { DOCUMENT } from './document.ts';
import type { EventStreams } from './event-streams.ts';
import { askForKeys } from './keys.ts';
import { answerProblem, Problem } from './problems.ts';
import { addDeskRoutes } from './routes/desk.ts';
import { addReadRoutes } from './routes/reading.ts';
import { addSendRoutes } from './routes/sending.ts';
import { MAX_FILE_BYTES } from './uploads.ts';
import { addTemplateRoutes } from './routes/templates.ts';

/** Of everything but a file, which has a limit of its own. */
const MAX_BODY_BYTES = 256 * 1024;
/** A key's, and that of all callers without one together. */
const CALLS_A_MINUTE = 120;

export interface ApiDependencies {
  store: ApiStore;
  desk: DeskLink;
  streams: EventStreams;
  version: string;
  /** How it may be called: see createHttpServer. */
  hosts: () => readonly string[];
  now?: () => number;
  callsAMinute?: number;
}

/** The HTTP server for other programs; it listens when its caller says so. */
export async function createApiServer(dependencies: ApiDependencies): Promise<FastifyInstance> {
  const { store, hosts, now = Date.now, callsAMinute = CALLS_A_MINUTE } = dependencies;
  const server = createHttpServer({
    bodyLimit: MAX_BODY_BYTES,
    hosts,
    onBadUrl: (error, request, reply) => void answerProblem(error, request, reply),
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(answerProblem);
  server.setNotFoundHandler(() => {
    throw new Problem('not-found');
  });
  server.addHook('onSend', async (_request, reply) => {
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  });
  logCalls(server, store, now);
  askForKeys(server, store, now);
  await server.register(swagger, {
    openapi: DOCUMENT,
    transform: createJsonSchemaTransform({}),
    transformObject: (document) => dropUnused(describeUploads(createJsonSchemaTransformObject({})(document))),
  });
  await server.register(rateLimit, {
    max: callsAMinute,
    timeWindow: 60_000,
    store: CallCounts,
    hook: 'preParsing',
    keyGenerator: ({ program }) => (program === null ? 'nobody' : String(program.id)),
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('too-many', { detail: 'calls', retryAfterS: Math.ceil(ttl / 1_000) }),
  });
  await server.register(multipart, {
    throwFileSizeLimit: true,
    limits: {
      fileSize: MAX_FILE_BYTES,
      files: 1,
      fields: 10,
      parts: 11,
      fieldSize: 64 * 1024,
      headerPairs: 20,
    },
  });
  await server.register(async (routes) => {
    addDeskRoutes(routes, { ...dependencies, now });
    addReadRoutes(routes, dependencies);
    addSendRoutes(routes, { ...dependencies, now });
    addTemplateRoutes(routes, { ...dependencies, now });
    routes.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger());
  });
  await server.ready();
  return server;
}
