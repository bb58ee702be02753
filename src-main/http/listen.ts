import type { FastifyInstance } from 'fastify';

const LOOPBACK = '127.0.0.1';

/** Why a server could not begin to listen. */
export type ListenProblem = 'port-taken' | 'port-refused' | 'failed';

export type Listening = { ok: true; port: number } | { ok: false; problem: ListenProblem };

/** On this PC's own address alone: nobody in its network gets as far as the server. Port 0 takes any that is free. */
export async function listenOnThisPc(server: FastifyInstance, port: number): Promise<Listening> {
  try {
    await server.listen({ host: LOOPBACK, port });
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
  const address = server.server.address();
  return { ok: true, port: typeof address === 'object' && address !== null ? address.port : port };
}

/** How the server may be called by who is on this PC. */
export const hostsOf = (port: number): string[] => [`${LOOPBACK}:${port}`, `localhost:${port}`];

function problemOf(error: unknown): ListenProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'port-taken';
  // Windows keeps ranges of ports for itself, and says so like this.
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return 'port-refused';
  return 'failed';
}
