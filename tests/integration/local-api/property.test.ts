import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { openApi, once, HOST } from './support/api.ts';

// Every call that the document allows, and many that it does not: the answer is always one that it describes.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Described {
  parameters?: { name: string; in: string; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}
interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Json> };
}

/** What must get through, among the many that do not. */
const GOOD = new Map<string, Json>([
  ['/api/send-message', { to: '01012345678', text: 'طلبكم جاهز' }],
  ['/api/send-media', { to: '01012345678', file: { base64: 'aGVsbG8=' } }],
  [
    '/api/templates',
    { name: 'جاهز', category: 'orders', kind: null, shortcut: 'جاهز', body: { ar: 'طلبك جاهز', en: '' } },
  ],
]);

const anything = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;

/** Mostly what a schema asks for, now and then something else. */
function valueOf(schema: Json, document: Document): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 6, arbitrary: rightValue(schema, document) }, { weight: 1, arbitrary: anything });
}

function rightValue(schema: Json, document: Document): fc.Arbitrary<Json> {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return anything;
  const { $ref, enum: values, const: only, anyOf, type } = schema;
  if (typeof $ref === 'string')
    return rightValue(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? null, document);
  if (Array.isArray(values)) return fc.constantFrom(...values);
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((one) => rightValue(one, document)));
  if (type === 'object') {
    const properties = (schema['properties'] ?? {}) as Record<string, Json>;
    const required = (schema['required'] ?? []) as string[];
    const fields = Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [name, valueOf(field, document)]),
    );
    return fc.record(fields, { requiredKeys: required });
  }
  if (type === 'array') return fc.array(rightValue(schema['items'] ?? null, document), { maxLength: 3 });
  if (type === 'integer') return fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer());
  if (type === 'boolean') return fc.boolean();
  if (type === 'string')
    return fc.oneof(
      fc.constantFrom('01012345678', 'طلبكم جاهز', 'aGVsbG8=', '', ' '),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
  return anything;
}

let document: Document;
let api: Awaited<ReturnType<typeof openApi>>;

/** One call by the document, with its key and headers as they should be or not. */
function callOf(): fc.Arbitrary<InjectOptions & { path: string; verb: string }> {
  const routes = Object.entries(document.paths)
    .filter(([path]) => path !== '/api/events')
    .flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, described]) => ({ path, verb, described })),
    );
  return fc.constantFrom(...routes).chain(({ path, verb, described }) => {
    const parameters = described.parameters ?? [];
    const query = fc.record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === 'query')
          .map((one) => [one.name, valueOf(one.schema, document)]),
      ),
      { requiredKeys: [] },
    );
    const id = fc.oneof(
      fc.integer({ min: 1, max: 3 }).map(String),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    const [type, body] = Object.entries(described.requestBody?.content ?? {})[0] ?? [];
    const good = GOOD.has(path) ? [{ weight: 1, arbitrary: fc.constant(GOOD.get(path) ?? null) }] : [];
    const payload =
      body === undefined
        ? fc.constant(undefined)
        : fc.oneof({ weight: 4, arbitrary: valueOf(body.schema, document) }, ...good);
    return fc
      .record({
        query,
        id,
        payload,
        keyed: fc.integer({ min: 0, max: 9 }),
        named: fc.integer({ min: 0, max: 9 }),
      })
      .map((made) => {
        const search = new URLSearchParams(
          Object.entries(made.query).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : JSON.stringify(value),
          ]),
        );
        return {
          path,
          verb,
          method: verb.toUpperCase() as 'GET' | 'POST',
          url: `${path.replace('{id}', encodeURIComponent(made.id.toWellFormed()))}?${search}`,
          headers: {
            ...(made.keyed === 0 ? { host: HOST } : api.headers),
            ...(made.named === 0 ? {} : once()),
            ...(type === undefined ? {} : { 'content-type': type }),
          },
          ...(made.payload === undefined ? {} : { payload: JSON.stringify(made.payload) }),
        };
      });
  });
}

/** Asks as often as that, and looks at each answer. @returns what came, as `route status`. */
async function askAll(numRuns: number): Promise<string[]> {
  document = (await api.server.inject({ url: '/api/openapi.json', headers: { host: HOST } })).json();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', ...document });
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(callOf(), async ({ path, verb, ...call }) => {
      const answer = await api.server.inject(call);
      const told = `${verb} ${JSON.stringify(call.url)} ${JSON.stringify(call.payload)} → ${answer.statusCode} ${answer.body}`;
      expect(answer.statusCode, told).toBeLessThan(500);
      const described = document.paths[path]?.[verb]?.responses[answer.statusCode];
      expect(described, told).toBeDefined();
      const type = answer.headers['content-type']?.toString().split(';')[0] ?? '';
      const schema = described?.content?.[type]?.schema;
      expect(schema, told).toBeDefined();
      if (type.endsWith('json')) {
        const pointer = [
          'paths',
          path,
          verb,
          'responses',
          String(answer.statusCode),
          'content',
          type,
          'schema',
        ]
          .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
          .map(encodeURIComponent)
          .join('/');
        const validate = ajv.getSchema(`document#/${pointer}`);
        expect(validate?.(answer.json()), `${told} ${JSON.stringify(validate?.errors)}`).toBe(true);
      }
      seen.set(`${path} ${answer.statusCode}`, (seen.get(`${path} ${answer.statusCode}`) ?? 0) + 1);
    }),
    { numRuns },
  );
  return [...seen.keys()];
}

test('whatever is asked, the answer is one that the document describes, and never our mistake', async () => {
  api = await openApi();
  // It has got through, and not only been refused.
  expect(await askAll(1_500)).toEqual(
    expect.arrayContaining([
      '/api/send-message 202',
      '/api/send-media 202',
      '/api/status 200',
      '/api/templates 201',
    ]),
  );
});

test('so it is over a link on which only approved templates go to somebody who has not written', async () => {
  api = await openApi();
  await api.store.setReplyWindow({ rule: { link: 'cloud', lengthMs: 24 * 3_600_000, aheadMs: 0 } });
  const seen = await askAll(400);
  expect(seen).toEqual(expect.arrayContaining(['/api/send-message 409', '/api/send-media 409']));
  expect(seen).not.toContain('/api/send-message 202');
});

test('what is no address, no route or no method is answered in the same shape', async () => {
  const { server, headers } = await openApi();
  for (const call of [
    { url: '/%ff', method: 'GET' },
    { url: '/api', method: 'GET' },
    { url: '/api/status', method: 'DELETE' },
    { url: '/api/status', method: 'HEAD' },
  ] as const) {
    const answer = await server.inject({ ...call, headers });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.headers['content-type'], call.url).toContain('application/problem+json');
  }
});
