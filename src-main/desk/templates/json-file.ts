import { z } from 'zod';
import type { ImportProblemCode } from '#shared/domain/templates/template-import.ts';
import type { ToWrite } from './to-write.ts';
import type { ImportRow } from './judge-row.ts';

const FORMAT = 'rosheta-templates';
const VERSION = 1;

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  templates: z.array(z.unknown()),
});
const entrySchema = z.object({
  name: z.unknown(),
  category: z.unknown(),
  kind: z.unknown(),
  ownCategory: z.unknown(),
  shortcut: z.unknown(),
  body: z.object({ ar: z.unknown(), en: z.unknown() }).partial().catch({}),
});

/** The rows of our own format, or what is wrong with the file itself. */
export function readJson(text: string): ImportRow[] | ImportProblemCode {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return 'no-json';
  }
  const file = fileSchema.safeParse(content);
  if (!file.success) return 'other-format';
  if (file.data.version !== VERSION) return 'newer-version';
  return file.data.templates.map((entry, index) => {
    const read = entrySchema.partial().safeParse(entry);
    const { body, ...words } = read.success ? read.data : {};
    return {
      row: index + 1,
      name: words.name,
      category: words.category,
      kind: words.kind,
      ownCategory: words.ownCategory,
      shortcut: words.shortcut,
      ar: body?.ar,
      en: body?.en,
    };
  });
}

/** Without files and usage: those belong to this desk. */
export function writeJson(templates: readonly ToWrite[]): string {
  const entries = templates.map(({ name, category, kind, ownCategory, shortcut, body }) => ({
    name,
    category,
    kind,
    ownCategory,
    shortcut,
    body,
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, templates: entries }, null, 2)}\n`;
}
