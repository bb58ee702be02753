import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from './problems.ts';

/** The draft of the HTTP working group writes it in quotes; most clients don't. Both are the same key. */
const KEY = /^(?:"([!#-[\]-~]{1,255})"|([!#-~]{1,255}))$/;

/** Only for the document: idempotencyKeyOf says what is wrong with it in a problem of its own. */
export const IDEMPOTENCY_KEY = z.looseObject({
  'idempotency-key': z
    .string()
    .optional()
    .describe('Required. 1 to 255 visible ASCII characters, best a UUID; remembered for at least 7 days'),
});

export function idempotencyKeyOf({ headers }: FastifyRequest): string {
  const written = headers['idempotency-key'];
  const [, quoted, bare] = KEY.exec(typeof written === 'string' ? written : '') ?? [];
  const key = quoted ?? bare;
  if (key === undefined) throw new Problem('idempotency-key-missing');
  return key;
}

/** Of everything that is asked, so that the same key with anything else is seen. Fields may come in any order. */
export function fingerprintOf(request: FastifyRequest, fields: object, bytes?: Uint8Array): string {
  const sorted = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify([request.routeOptions.url, sorted]));
  if (bytes !== undefined) hash.update('\0').update(bytes);
  return hash.digest('hex');
}

/** The requests being worked on; the store remembers those that are done. */
export class Running {
  readonly #keys = new Set<string>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.#keys.has(key)) throw new Problem('request-running', { retryAfterS: 1 });
    this.#keys.add(key);
    try {
      return await work();
    } finally {
      this.#keys.delete(key);
    }
  }
}
