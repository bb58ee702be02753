import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';

/** The same server; what its handlers get and give is typed by their schemas. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the type is what withTypeProvider makes of it
export const zodRoutes = (server: FastifyInstance) => server.withTypeProvider<ZodTypeProvider>();
