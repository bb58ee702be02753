import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ProgramScope } from '#shared/domain/programs/scopes.ts';
import type { ProgramStore } from '../store/contract/program-store.ts';
import { Problem } from './problems.ts';

const PREFIX = 'rosheta_';
const SHOWN_CHARACTERS = PREFIX.length + 5;

/** Whose call it is. */
export interface Program {
  id: number;
  name: string;
  scopes: ProgramScope[];
}

declare module 'fastify' {
  interface FastifyRequest {
    program: Program | null;
  }
  interface FastifyContextConfig {
    /** What the key has to allow; absent for what anybody on this PC may ask. */
    scope?: ProgramScope;
  }
}

/** A new key: 256 random bits. Only its hash is kept. */
export function makeKey(): { key: string; hash: string; hint: string } {
  const key = PREFIX + randomBytes(32).toString('base64url');
  return { key, hash: hashOf(key), hint: key.slice(0, SHOWN_CHARACTERS) };
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/**
 * Asks each call for a key that allows it. The hash is looked up, so that no time taken tells anything about a key; and no
 * one keeps a key in mind that was revoked a moment ago.
 */
export function askForKeys(
  server: FastifyInstance,
  store: Pick<ProgramStore, 'useProgramKey'>,
  now: () => number,
): void {
  server.decorateRequest('program', null);
  server.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (scope === undefined) return;
    const key = request.headers['x-api-key'];
    if (typeof key !== 'string' || key === '') throw new Problem('key-missing');
    request.program = await store.useProgramKey({ hash: hashOf(key), now: now() });
    if (request.program === null) throw new Problem('key-unknown');
    if (!request.program.scopes.includes(scope)) throw new Problem('scope-missing', { detail: scope });
  });
}

/** On a route that asks for a scope. */
export function programOf({ program }: FastifyRequest): Program {
  if (program === null) throw new Problem('key-missing');
  return program;
}
