type Fields = Record<string, unknown>;
interface Operation {
  requestBody?: { content: Record<string, { schema: Fields }> };
}

const UPLOADS = ['/api/send-media', '/api/send-audio'];

/** The same fields as multipart, where the file is a part of its own: the schemas describe one kind of body only. */
export function describeUploads<T extends object>(document: T): T {
  const { paths = {}, components } = document as {
    paths?: Record<string, { post?: Operation }>;
    components?: { schemas?: Record<string, { properties?: Fields; required?: string[] }> };
  };
  for (const path of UPLOADS) {
    const content = paths[path]?.post?.requestBody?.content;
    const schema = content?.['application/json']?.schema;
    if (content === undefined || schema === undefined) continue;
    const name = String(schema['$ref']).split('/').at(-1) ?? '';
    const { properties = {} } = components?.schemas?.[name] ?? {};
    content['multipart/form-data'] = {
      schema: {
        type: 'object',
        properties: { ...properties, file: { type: 'string', contentMediaType: 'application/octet-stream' } },
        required: ['file'],
      },
    };
  }
  return document;
}

/** Each schema is there as it is sent and as it is answered, and most are used in one way only. */
export function dropUnused<T extends object>(document: T): T {
  const { components } = document as { components?: { schemas?: Fields } };
  const schemas = components?.schemas ?? {};
  const written = JSON.stringify(document);
  for (const name of Object.keys(schemas))
    if (!written.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
  return document;
}
