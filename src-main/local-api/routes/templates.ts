import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { hasText, isReadable } from '#shared/desk/templates/template-bodies.ts';
import { templateDraftSchema, type Template } from '#shared/domain/templates/template.ts';
import type { ApiStore } from '../desk-link.ts';
import { programOf } from '../keys.ts';
import { Problem } from '../problems.ts';
import { problems, WITH_KEY } from '../responses.ts';
import { sendableText } from '../sendable-text.ts';
import { zodRoutes } from '../zod-routes.ts';

/** What staff write, but for files. A language may be empty: then the other one is used. */
const draftSchema = templateDraftSchema
  .omit({ files: true, ownCategoryId: true })
  .extend({ body: z.object({ ar: sendableText, en: sendableText }).strict() })
  .meta({ id: 'NewTemplate' });

const templateSchema = draftSchema
  .extend({
    // Of what staff have written anything may come.
    body: templateDraftSchema.shape.body,
    id: z.number().int(),
    files: z.number().int().describe('How many it brings'),
  })
  .meta({ id: 'Template' });

/** The saved replies. */
export function addTemplateRoutes(
  server: FastifyInstance,
  { store, now }: { store: ApiStore; now: () => number },
): void {
  const routes = zodRoutes(server);

  routes.get(
    '/api/templates',
    {
      config: { scope: 'templates' },
      schema: {
        summary: 'The saved replies in use (scope `templates`)',
        security: WITH_KEY,
        response: { 200: z.object({ items: z.array(templateSchema) }), ...problems() },
      },
    },
    async () => {
      const templates = await store.listTemplates();
      return { items: templates.filter(({ isArchived }) => !isArchived).map(toApiTemplate) };
    },
  );

  routes.post(
    '/api/templates',
    {
      config: { scope: 'templates' },
      schema: {
        summary: 'Saves a new reply (scope `templates`)',
        security: WITH_KEY,
        body: draftSchema,
        response: { 201: templateSchema, ...problems(409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { body } = request.body;
      if (!isReadable(body) || !hasText(body)) throw new Problem('template-unreadable');
      const keyId = programOf(request).id;
      const draft = { ...request.body, files: [] };
      const saved = await store.addTemplateFromProgram({ keyId, draft, now: now() });
      return reply.code(201).send(toApiTemplate(saved));
    },
  );
}

const toApiTemplate = (template: Template): z.infer<typeof templateSchema> => ({
  id: template.id,
  name: template.name,
  category: template.category,
  kind: template.kind,
  shortcut: template.shortcut,
  body: template.body,
  files: template.files.length,
});
