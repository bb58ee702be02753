import type { Template, TemplateCategory } from '#shared/domain/templates/template.ts';
import { TEMPLATE_CATEGORIES } from '#shared/domain/templates/template.ts';

export type TemplateFilter = TemplateCategory | 'all' | 'archived';

/** The filters that can be chosen: a category that no reply has is not offered. */
export const filtersFor = (templates: readonly Template[]): TemplateFilter[] => [
  'all',
  ...TEMPLATE_CATEGORIES.filter((category) => templates.some((one) => one.category === category)),
  'archived',
];

/** What is archived stands under its own filter only. */
export const filterTemplates = (templates: readonly Template[], filter: TemplateFilter): Template[] =>
  templates.filter(({ isArchived, category }) =>
    filter === 'archived' ? isArchived : !isArchived && (filter === 'all' || category === filter),
  );
