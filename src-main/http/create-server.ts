import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { refuseForeigners } from './refuse-foreigners.ts';

/** How long a caller may take; see docs/design/http.md for what each of them stops. */
const TIMES_MS = { headers: 2_000, request: 10_000, look: 1_000, keepAlive: 5_000 };
const MAX_HEADER_BYTES = 8 * 1024;
/** More at once is not one pharmacy's. */
const MAX_CONNECTIONS = 64;

export interface HttpServerOptions {
  /** Of one whole body. */
  bodyLimit: number;
  /**
   * The names and ports under which this server may be spoken to, as in a `Host` header: `127.0.0.1:8790`. Asked at each
   * call, because the port is known when it listens. undefined: any, for a server behind a tunnel, which sends its own.
   */
  hosts?: () => readonly string[];
  /** Tests are in a hurry. */
  times?: Partial<typeof TIMES_MS>;
  /** Answers a call whose address cannot be read, which no error handler gets. */
  onBadUrl?: FastifyServerOptions['frameworkErrors'];
}

/**
 * A fastify server with the limits that every server of this program has: for callers that are slow, too large or come
 * from a web page. It has no log of its own and takes no body but those that are added to it.
 */
export function createHttpServer({ bodyLimit, hosts, times, onBadUrl }: HttpServerOptions): FastifyInstance {
  const limits = { ...TIMES_MS, ...times };
  const server = fastify({
    logger: false,
    ...(onBadUrl && { frameworkErrors: onBadUrl }),
    bodyLimit,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.keepAlive,
    connectionTimeout: 0,
    forceCloseConnections: true,
    // Nobody stands before it whose word on addresses counts.
    trustProxy: false,
    exposeHeadRoutes: false,
    http: {
      headersTimeout: limits.headers,
      connectionsCheckingInterval: limits.look,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
  });
  server.server.maxConnections = MAX_CONNECTIONS;
  // A page may post it without being asked about first, and nothing here wants it.
  server.removeContentTypeParser('text/plain');
  if (hosts !== undefined) refuseForeigners(server, hosts);
  return server;
}
