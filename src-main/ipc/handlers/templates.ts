import { writeFile } from 'node:fs/promises';
import { AppError } from '#shared/domain/errors.ts';
import type { TemplateFormat } from '#shared/ipc/contract/templates.ts';
import { hasText, isReadable } from '#shared/desk/templates/template-bodies.ts';
import type { Store } from '../../store/contract/store.ts';
import { writeCsv } from '../../desk/templates/csv-file.ts';
import { writeJson } from '../../desk/templates/json-file.ts';
import { readImport } from '../../desk/templates/read-import.ts';
import { starterDrafts } from '../../desk/templates/starters.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

export interface TemplateHandlerDependencies {
  store: Store;
  /** Where the templates are to be saved; undefined when the person changed their mind. */
  chooseTemplatesFile: (format: TemplateFormat) => Promise<string | undefined>;
}

export function templateHandlers({
  store,
  chooseTemplatesFile,
}: TemplateHandlerDependencies): HandlersFor<'templates'> {
  return {
    'templates.list': () => store.listTemplates(),
    'templates.save': ({ id, revision, draft }, { agent }) => {
      const isWhole = isReadable(draft.body) && (hasText(draft.body) || draft.files.length > 0);
      if (!isWhole) throw new AppError('template-unreadable');
      return store.saveTemplate({ id, revision, draft, by: agent.id, now: Date.now() });
    },
    'templates.versions': (input) => store.listTemplateVersions(input),
    'templates.categories': () => store.listTemplateCategories(),
    'templates.saveCategory': (input, { agent }) =>
      store.saveTemplateCategory({ ...input, by: agent.id, now: Date.now() }),
    'templates.removeCategory': (input) => nothing(store.removeTemplateCategory(input)),
    'templates.setArchived': (input, { agent }) =>
      nothing(store.setTemplateArchived({ ...input, by: agent.id, now: Date.now() })),
    'templates.addStarters': async ({ language }) => {
      const { added } = await store.addTemplates({ drafts: starterDrafts(language), now: Date.now() });
      return { added };
    },
    'templates.countUses': ({ ids }) => nothing(store.countTemplateUses({ ids, now: Date.now() })),
    'templates.import': async ({ format, text }, { agent }) => {
      const read = readImport(format, text);
      if (read.kind === 'refused') return read;
      const outcome = await store.addTemplates({ drafts: read.drafts, by: agent.id, now: Date.now() });
      return { kind: 'imported', ...outcome };
    },
    'templates.export': async ({ format }) => {
      const file = await chooseTemplatesFile(format);
      if (file === undefined) return null;
      const names = new Map((await store.listTemplateCategories()).map(({ id, name }) => [id, name]));
      const templates = (await store.listTemplates())
        .filter(({ isArchived, body }) => !isArchived && hasText(body))
        .map((template) => ({ ...template, ownCategory: names.get(template.ownCategoryId ?? 0) }));
      const text = format === 'json' ? writeJson(templates) : writeCsv(templates);
      await handOver(file, (unfinished) => writeFile(unfinished, text, 'utf8'));
      return { file };
    },
  };
}
