import { writeFile } from 'node:fs/promises';
import { AppError } from '#shared/domain/errors.ts';
import type { TemplateFormat } from '#shared/ipc/contract/templates.ts';
import { hasText, isReadable } from '#shared/desk/templates/template-bodies.ts';
import type { EventBus } from '../../events/bus.ts';
import type { Store } from '../../store/store.ts';
import { writeCsv } from '../../desk/templates/csv-file.ts';
import { writeJson } from '../../desk/templates/json-file.ts';
import { readImport } from '../../desk/templates/read-import.ts';
import { starterDrafts } from '../../desk/templates/starters.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface TemplateHandlerDependencies {
  store: Store;
  bus: EventBus;
  /** Where the templates are to be saved; undefined when the person changed their mind. */
  chooseTemplatesFile: (format: TemplateFormat) => Promise<string | undefined>;
}

export function templateHandlers({
  store,
  bus,
  chooseTemplatesFile,
}: TemplateHandlerDependencies): HandlersFor<'templates'> {
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const value = await work;
    bus.emit('templates.changed', null);
    return value;
  };
  return {
    'templates.list': () => store.listTemplates(),
    'templates.save': ({ id, draft }) => {
      const isWhole = isReadable(draft.body) && (hasText(draft.body) || draft.files.length > 0);
      if (!isWhole) throw new AppError('template-unreadable');
      return changed(store.saveTemplate({ id, draft, now: Date.now() }));
    },
    'templates.setArchived': async (input) => {
      await changed(store.setTemplateArchived({ ...input, now: Date.now() }));
      return undefined;
    },
    'templates.addStarters': async ({ language }) => {
      const { added } = await changed(
        store.addTemplates({ drafts: starterDrafts(language), now: Date.now() }),
      );
      return { added };
    },
    'templates.countUses': async ({ ids }) => {
      await changed(store.countTemplateUses({ ids, now: Date.now() }));
      return undefined;
    },
    'templates.import': async ({ format, text }) => {
      const read = readImport(format, text);
      if (read.kind === 'refused') return read;
      const outcome = await changed(store.addTemplates({ drafts: read.drafts, now: Date.now() }));
      return { kind: 'imported', ...outcome };
    },
    'templates.export': async ({ format }) => {
      const file = await chooseTemplatesFile(format);
      if (file === undefined) return null;
      const templates = (await store.listTemplates()).filter(
        ({ isArchived, body }) => !isArchived && hasText(body),
      );
      try {
        await writeFile(file, format === 'json' ? writeJson(templates) : writeCsv(templates), 'utf8');
      } catch (cause) {
        throw new AppError('export-failed', { cause });
      }
      return { file };
    },
  };
}
