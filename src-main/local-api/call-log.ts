import type { FastifyInstance } from 'fastify';
import type { ProgramStore } from '../store/contract/program-store.ts';

type Calls = Parameters<ProgramStore['recordProgramCalls']>[0]['calls'];

const WRITE_EVERY_MS = 1_000;
/** Of those not yet written: a flood of calls must not become one of writes. */
const MOST_WAITING = 100;
const TOO_MANY = 429;

/** Writes down who called what, without anything that was said in it. */
export function logCalls(
  server: FastifyInstance,
  store: Pick<ProgramStore, 'recordProgramCalls'>,
  now: () => number,
): void {
  let waiting: Calls = [];
  let timer: NodeJS.Timeout | undefined;

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const calls = waiting;
    waiting = [];
    // The list helps who sets a program up; that it has gaps harms nobody.
    if (calls.length > 0) await store.recordProgramCalls({ calls }).catch(() => {});
  }

  server.addHook('onResponse', async (request, reply) => {
    const { url = '?' } = request.routeOptions;
    const { statusCode: status, elapsedTime } = reply;
    const keyId = request.program?.id ?? null;
    // A flood of nobody's would push out the calls that somebody looks for.
    if (keyId === null && status === TOO_MANY) return;
    const durationMs = Math.round(elapsedTime);
    waiting.push({ at: now(), keyId, method: request.method.slice(0, 10), route: url, status, durationMs });
    waiting = waiting.slice(-MOST_WAITING);
    timer ??= setTimeout(() => void write(), WRITE_EVERY_MS);
  });
  server.addHook('onClose', write);
}
