import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';

/** The same server; what its handlers get and give is typed by their schemas. */
export const zodRoutes = (server: FastifyInstance) => server.withTypeProvider<ZodTypeProvider>();
