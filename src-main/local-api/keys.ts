import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ProgramScope } from '#shared/domain/programs/scopes.ts';
import type { ProgramStore } from '../store/contract/program-store.ts';
import { Throttle } from '../lib/throttle.ts';
import { Problem } from './problems.ts';

const PREFIX = 'rosheta_';
/** Wrong ones of all callers together. Nobody guesses 256 bits; this is for the list of calls, which more would flood. */
const WRONG_A_MINUTE = 120;
const MINUTE_MS = 60_000;
/** Each call would write otherwise, and nobody reads it to the second. */
const USE_NOTED_EVERY_MS = 60_000;
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
  store: Pick<ProgramStore, 'findProgramKey' | 'noteProgramKeyUse'>,
  now: () => number,
): void {
  const wrong = new WrongKeys();
  const notes = new Map<number, Throttle>();
  /** No call waits for it, nor fails with it: what only reads goes on while the disk is full. */
  function noteUse({ id }: Program): void {
    const note = notes.get(id) ?? new Throttle(USE_NOTED_EVERY_MS);
    notes.set(id, note);
    if (note.pass()) void store.noteProgramKeyUse({ id, now: now() }).catch(() => {});
  }
  server.decorateRequest('program', null);
  server.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (scope === undefined) return;
    const key = request.headers['x-api-key'];
    if (typeof key !== 'string' || key === '') throw new Problem('key-missing');
    request.program = await store.findProgramKey({ hash: hashOf(key) });
    if (request.program === null) throw wrong.refuse();
    noteUse(request.program);
    if (!request.program.scopes.includes(scope)) throw new Problem('scope-missing', { detail: scope });
  });
}

/** Counts those of a minute. A right key is looked up all the same, and never has to wait for them. */
class WrongKeys {
  #count = 0;
  #since = -MINUTE_MS;

  refuse(): Problem {
    const now = performance.now();
    if (now - this.#since >= MINUTE_MS) {
      this.#count = 0;
      this.#since = now;
    }
    this.#count += 1;
    if (this.#count <= WRONG_A_MINUTE) return new Problem('key-unknown');
    const retryAfterS = Math.ceil((this.#since + MINUTE_MS - now) / 1_000);
    return new Problem('too-many', { detail: 'wrong keys', retryAfterS });
  }
}

/** On a route that asks for a scope. */
export function programOf({ program }: FastifyRequest): Program {
  if (program === null) throw new Problem('key-missing');
  return program;
}
