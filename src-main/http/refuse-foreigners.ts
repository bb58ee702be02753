import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What a refused call is answered with; whoever has an error handler makes it a problem. */
class ForeignCall extends Error {
  readonly statusCode = 403;
  readonly code = 'foreign-call';

  constructor(what: string) {
    super(`the call comes by way of a web page or another name: ${what}`);
    this.name = 'ForeignCall';
  }
}

/**
 * Refuses what a web page makes a browser on this PC or in its network send: under another name for the same address (DNS
 * rebinding), or across origins. Other programs send no Origin and no Sec-Fetch-Site.
 */
export function refuseForeigners(server: FastifyInstance, hosts: () => readonly string[]): void {
  server.addHook('onRequest', async (request) => {
    const what = foreignPart(request.raw, hosts());
    if (what !== undefined) throw new ForeignCall(what);
  });
}

const OWN_SITES: readonly unknown[] = [undefined, 'none', 'same-origin'];

/** @returns the header that shows it; undefined when nothing does. */
function foreignPart(
  { headers, rawHeaders }: Pick<IncomingMessage, 'headers' | 'rawHeaders'>,
  hosts: readonly string[],
): string | undefined {
  if (countOf(rawHeaders, 'host') !== 1 || !hosts.includes(headers.host ?? '')) return 'Host';
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 'Origin';
  if (!OWN_SITES.includes(headers['sec-fetch-site'])) return 'Sec-Fetch-Site';
  // Nothing stands before this server that could send them.
  if ('x-forwarded-host' in headers || 'forwarded' in headers) return 'X-Forwarded-Host';
  return undefined;
}

/** Node keeps only the first Host: a second one would be another's. */
function countOf(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === name).length;
}
