import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { DEFAULT_LOCAL_API } from '#shared/domain/programs/local-api.ts';

/** The head of the OpenAPI document. Its version is that of the routes, which only ever get more. */
export const DOCUMENT: NonNullable<FastifyDynamicSwaggerOptions['openapi']> = {
  openapi: '3.1.0',
  info: {
    title: 'Rosheta local API',
    description:
      'For other programs on the pharmacy’s PC. Off until an admin switches it on in the settings. Every answer that is no ' +
      'success is application/problem+json (schema Problem).',
    version: '1.0.0',
  },
  servers: [{ url: `http://127.0.0.1:${DEFAULT_LOCAL_API.port}` }],
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
  },
};
