import {
  TEMPLATE_CATEGORIES,
  type Template,
  type TemplateCategory,
} from '#shared/domain/templates/template.ts';
import type { OwnCategory } from '#shared/domain/templates/template-category.ts';

/** `own:3`: a category of the pharmacy's own. */
export type CategoryFilter = TemplateCategory | `own:${number}` | 'all';
export type TemplateFilter = CategoryFilter | 'archived';

/** Under which filter a reply stands: its own category, where it has one, takes the other's place. */
const filterOf = ({ category, ownCategoryId }: Template): TemplateCategory | `own:${number}` =>
  ownCategoryId === null ? category : `own:${ownCategoryId}`;

/** The categories that can be chosen, the pharmacy's own first: one that no reply has, or only archived ones, is not offered. */
export function categoryFiltersFor(
  templates: readonly Template[],
  own: readonly OwnCategory[],
): CategoryFilter[] {
  const all: CategoryFilter[] = [...own.map(({ id }) => `own:${id}` as const), ...TEMPLATE_CATEGORIES];
  return [
    'all',
    ...all.filter((one) => templates.some((template) => !template.isArchived && filterOf(template) === one)),
  ];
}

/** What is archived stands under its own filter only. */
export const filterTemplates = (templates: readonly Template[], filter: TemplateFilter): Template[] =>
  templates.filter((template) =>
    filter === 'archived'
      ? template.isArchived
      : !template.isArchived && (filter === 'all' || filterOf(template) === filter),
  );
