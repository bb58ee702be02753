import { expect, test } from 'vitest';
import { HOST, openApi } from './support/api.ts';

test('the document that is checked in is the one that is served', async () => {
  const { server } = await openApi();
  const served = await server.inject({ url: '/api/openapi.json', headers: { host: HOST } });
  await expect(`${JSON.stringify(served.json(), null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/openapi.json',
  );
  expect(served.json()).toMatchObject({
    openapi: '3.1.0',
    components: { securitySchemes: { key: { in: 'header' } } },
  });
});

test('it has every route, each with its scope, and an example of multipart beside the JSON', async () => {
  const { server } = await openApi();
  const { paths } = (await server.inject({ url: '/api/openapi.json', headers: { host: HOST } })).json();
  expect(Object.keys(paths).toSorted()).toEqual([
    '/api/conversations',
    '/api/events',
    '/api/messages/{id}',
    '/api/qr-code',
    '/api/send-audio',
    '/api/send-media',
    '/api/send-message',
    '/api/status',
    '/api/templates',
    '/health',
  ]);
  expect(Object.keys(paths['/api/send-media'].post.requestBody.content)).toEqual([
    'application/json',
    'multipart/form-data',
  ]);
});
