import type { ImportProblemCode } from '#shared/domain/templates/template-import.ts';
import { ownCategoryNameSchema } from '#shared/domain/templates/template-category.ts';
import { templateDraftSchema } from '#shared/domain/templates/template.ts';
import type { BroughtTemplate } from '../../store/contract/template-store.ts';
import { hasText, isReadable } from '#shared/desk/templates/template-bodies.ts';

/** A template as a file has it: anything at all. */
export interface ImportRow {
  /** Where a person finds it. */
  row: number;
  name: unknown;
  category: unknown;
  /** Nothing, or nothing but spaces, is none. */
  kind: unknown;
  /** The pharmacy's own category by name; nothing is none. */
  ownCategory: unknown;
  shortcut: unknown;
  ar: unknown;
  en: unknown;
}

/** The template, or the first thing that is wrong with it. */
export function judgeRow({
  name,
  category,
  kind,
  ownCategory,
  shortcut,
  ar,
  en,
}: ImportRow): BroughtTemplate | ImportProblemCode {
  const own = ownCategoryNameSchema.optional().safeParse(ownCategory === '' ? undefined : ownCategory);
  const parsed = templateDraftSchema.safeParse({
    name,
    category,
    kind: kind === undefined || kind === '' ? null : kind,
    shortcut,
    body: { ar: ar ?? '', en: en ?? '' },
    files: [],
  });
  if (!parsed.success) {
    const places = new Set(parsed.error.issues.map(({ path }) => path[0]));
    if (places.has('name')) return 'name';
    if (places.has('category')) return 'category';
    if (places.has('kind')) return 'kind';
    if (places.has('shortcut')) return 'shortcut';
    return typeof (ar ?? '') === 'string' && typeof (en ?? '') === 'string' ? 'too-long' : 'no-text';
  }
  if (!own.success) return 'own-category';
  if (!hasText(parsed.data.body)) return 'no-text';
  const { ownCategoryId: _none, ...draft } = parsed.data;
  return isReadable(draft.body) ? { ...draft, ownCategory: own.data } : 'text-unreadable';
}
